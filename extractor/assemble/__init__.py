"""Mentions -> claims: what belongs to which act. Knows trees and mentions, never spaCy."""
