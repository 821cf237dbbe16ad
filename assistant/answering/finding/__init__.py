"""What of a CV a question is about and what is evidence for it: entries, lines, mentions of its words."""
