"""Articles and how they are read."""
