"""Pure arithmetic of time: TIMEX3 values, intervals, and what words mean against an anchor. Knows no today."""
