"""The clients `Flickr` and `AsyncFlickr`."""
