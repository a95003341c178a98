"""Words -> values: pure functions."""
