"""Stand-ins for other clients, for programs that were written for those."""
