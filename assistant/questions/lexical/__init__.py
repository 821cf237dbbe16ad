"""What the words of a question mean, by the lexicon of its language, and in which spelling."""
