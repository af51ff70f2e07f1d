"""Helpers that need only the standard library."""
