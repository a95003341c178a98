"""Parsed sentence or plain text -> mentions. The last place that sees spaCy."""
