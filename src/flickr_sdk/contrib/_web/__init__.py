"""Code that the web framework integrations share. It imports no framework."""
