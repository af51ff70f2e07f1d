"""The hands: the only modules that import httpx."""
