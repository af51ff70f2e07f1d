"""The wire formats: encoding and signing of requests, and parsing of responses, without I/O."""
