"""Generate the typed package from Flickr's reflection."""
