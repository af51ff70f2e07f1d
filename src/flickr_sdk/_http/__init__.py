"""The drivers, the only modules that import an HTTP library."""
