"""What is denied: neither denied nor asserted but as the source does."""
