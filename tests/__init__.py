"""Tests; never installed. A package, so that the quality gate can be run as ``python -m tests.gate``."""
