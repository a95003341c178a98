"""Article in, records and findings out."""
