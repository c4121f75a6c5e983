"""How firmly it is said: open, wished, plain, agreed, decided; and whether it is done yet."""
