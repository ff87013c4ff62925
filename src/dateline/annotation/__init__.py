"""What one document says: grammar, times, mentions, events, attribution, in this order."""
