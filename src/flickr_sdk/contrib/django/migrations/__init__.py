"""The migrations of the table of access tokens."""
