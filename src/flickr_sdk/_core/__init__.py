"""Decisions: no sockets, no sleeping, no awaiting."""
