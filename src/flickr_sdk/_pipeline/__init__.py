"""One API call from arguments to a parsed response, without I/O."""
