"""What a text's grammar says, before any meaning: the parse, and the predications in it."""
