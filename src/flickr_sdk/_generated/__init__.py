"""A typed client for the Flickr API, generated from its reflection. Edit the spec instead of these files.

To use a package generated elsewhere, add its namespaces to a client::

    import flickr_sdk
    from my_package import catalog, methods

    class Flickr(methods.Namespaces, flickr_sdk.BaseFlickr):
        catalog = catalog
"""
