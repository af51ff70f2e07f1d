"""The types of the endpoints of flickr.groups.discuss. With this file, type checkers skip the descriptions of the methods."""
