"""API methods: their runtime description, and the base classes of namespaces."""
