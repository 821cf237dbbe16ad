"""Numbers in a line: which of them are figures, what they measure, sums of money."""
