"""Which way: more or less, before or after, from this to that, adopted or withdrawn."""
