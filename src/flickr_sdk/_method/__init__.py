"""The descriptions of API methods, and the namespaces that offer them."""
