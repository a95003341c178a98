"""The quality gate: sample articles may not score below floors, nor their gold change unnoticed."""
