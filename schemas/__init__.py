"""Data models of clemency: what goes in, what comes out. Imports nothing of ours."""
