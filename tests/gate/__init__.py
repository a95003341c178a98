"""The quality gate: scores of the sample articles may not fall below floors, nor the gold change unnoticed."""
