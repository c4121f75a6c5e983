"""Dutch: words, sentences, numbers, dates, organisations, and orders to a model."""
