"""Values, each compared as what it is: numbers, dates, lengths, shares, and how exact they are."""
