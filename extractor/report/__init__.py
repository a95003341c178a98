"""Records, events and findings as a page that people read. Knows records, not text processing."""
