"""What the pile adds up to."""
