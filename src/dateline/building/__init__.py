"""The build: everything from files to the stored record."""
