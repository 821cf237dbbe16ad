"""Questions of the course of a career, whose answers the record of a CV decides."""
