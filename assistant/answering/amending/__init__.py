"""What becomes of a draft once it is made: a line where no field tells, the number in it, the list around a skill."""
