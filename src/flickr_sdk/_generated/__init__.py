"""A typed client for the Flickr API, generated from its reflection: edit the spec, not these files.

To use a package that was generated elsewhere, put its namespaces on a client::

    import flickr_sdk
    from my_package import catalog, methods

    class Flickr(methods.Namespaces, flickr_sdk.BaseFlickr):
        catalog = catalog
"""
