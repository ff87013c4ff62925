"""What happened: typed event mentions with roles, place, time, quantities and status."""
