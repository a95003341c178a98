"""The review desk: people decide about claims in their browser, and every decision is kept at once."""
