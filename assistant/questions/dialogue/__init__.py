"""Questions that lean on earlier turns: whether one does, on what, and what it is written out."""
