"""When: expressions of time, what they are reckoned from, and the day of publication."""
