"""Whatever a person has saved becomes clean, attributed text."""
