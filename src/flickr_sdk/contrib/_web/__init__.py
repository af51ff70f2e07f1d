"""What the integrations of web frameworks share. Imports no framework."""
