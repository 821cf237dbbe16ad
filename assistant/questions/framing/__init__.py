"""How a question frames what it asks: its time and tense, where it looks, in which role, yes or no."""
