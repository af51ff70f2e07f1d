"""Integrations with other frameworks. Each module requires its extra, such as `pip install 'flickr-sdk[django]'`."""
