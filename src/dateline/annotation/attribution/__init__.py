"""On whose word: quotes, speakers, and chains of sources."""
