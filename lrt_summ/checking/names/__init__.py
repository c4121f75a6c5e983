"""Who: organisations, offices and persons, each in the part that the source gives them."""
