"""Who: names, titles, places and everything that refers back to them."""
