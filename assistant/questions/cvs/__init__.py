"""What the CVs have that questions may name: their words, names, places and entries, and where they stand."""
