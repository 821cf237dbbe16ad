"""Questions that ask for one thing in a way of its own: each is tried before the kind of the question decides."""
