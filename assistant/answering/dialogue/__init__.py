"""Questions that lean on the last answer: what was shown there, which of it, and what its lines say."""
