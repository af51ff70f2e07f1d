"""The namespaces of the API, to be awaited: each is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from flickr_sdk._namespace import AsyncCaller

if TYPE_CHECKING:
    from .activity import AsyncActivity
    from .auth import AsyncAuth
    from .blogs import AsyncBlogs
    from .cameras import AsyncCameras
    from .collections import AsyncCollections
    from .commons import AsyncCommons
    from .contacts import AsyncContacts
    from .favorites import AsyncFavorites
    from .galleries import AsyncGalleries
    from .groups import AsyncGroups
    from .interestingness import AsyncInterestingness
    from .machinetags import AsyncMachinetags
    from .panda import AsyncPanda
    from .people import AsyncPeople
    from .photos import AsyncPhotos
    from .photosets import AsyncPhotosets
    from .places import AsyncPlaces
    from .prefs import AsyncPrefs
    from .profile import AsyncProfile
    from .push import AsyncPush
    from .reflection import AsyncReflection
    from .stats import AsyncStats
    from .tags import AsyncTags
    from .test import AsyncTest
    from .testimonials import AsyncTestimonials
    from .urls import AsyncUrls


class AsyncNamespaces(AsyncCaller):
    """All namespaces of the API, as attributes of a client."""

    @cached_property
    def activity(self) -> AsyncActivity:
        """What happened lately on photos that concern the user."""
        from .activity import AsyncActivity

        return AsyncActivity(self)

    @cached_property
    def auth(self) -> AsyncAuth:
        """Frobs and tokens of the old authentication, which OAuth has replaced."""
        from .auth import AsyncAuth

        return AsyncAuth(self)

    @cached_property
    def blogs(self) -> AsyncBlogs:
        """Blogs that users have set up at Flickr, and posts to them."""
        from .blogs import AsyncBlogs

        return AsyncBlogs(self)

    @cached_property
    def cameras(self) -> AsyncCameras:
        """Camera brands and models known to Flickr."""
        from .cameras import AsyncCameras

        return AsyncCameras(self)

    @cached_property
    def collections(self) -> AsyncCollections:
        """Collections, which gather photosets and further collections."""
        from .collections import AsyncCollections

        return AsyncCollections(self)

    @cached_property
    def commons(self) -> AsyncCommons:
        """The institutions of Flickr Commons."""
        from .commons import AsyncCommons

        return AsyncCommons(self)

    @cached_property
    def contacts(self) -> AsyncContacts:
        """The contacts of users."""
        from .contacts import AsyncContacts

        return AsyncContacts(self)

    @cached_property
    def favorites(self) -> AsyncFavorites:
        """Photos that users have marked as favorites."""
        from .favorites import AsyncFavorites

        return AsyncFavorites(self)

    @cached_property
    def galleries(self) -> AsyncGalleries:
        """Galleries, in which users show the photos of others."""
        from .galleries import AsyncGalleries

        return AsyncGalleries(self)

    @cached_property
    def groups(self) -> AsyncGroups:
        """Groups, from search to membership."""
        from .groups import AsyncGroups

        return AsyncGroups(self)

    @cached_property
    def interestingness(self) -> AsyncInterestingness:
        """Explore, the most interesting photos of each day."""
        from .interestingness import AsyncInterestingness

        return AsyncInterestingness(self)

    @cached_property
    def machinetags(self) -> AsyncMachinetags:
        """Machine tags, by namespace, predicate and value."""
        from .machinetags import AsyncMachinetags

        return AsyncMachinetags(self)

    @cached_property
    def panda(self) -> AsyncPanda:
        """The pandas, each a stream of recent public photos."""
        from .panda import AsyncPanda

        return AsyncPanda(self)

    @cached_property
    def people(self) -> AsyncPeople:
        """Users, with their photos, groups and limits."""
        from .people import AsyncPeople

        return AsyncPeople(self)

    @cached_property
    def photos(self) -> AsyncPhotos:
        """Photos and videos, to search, describe, change or delete."""
        from .photos import AsyncPhotos

        return AsyncPhotos(self)

    @cached_property
    def photosets(self) -> AsyncPhotosets:
        """Photosets, which the website calls albums."""
        from .photosets import AsyncPhotosets

        return AsyncPhotosets(self)

    @cached_property
    def places(self) -> AsyncPlaces:
        """Places of the world and the photos taken there."""
        from .places import AsyncPlaces

        return AsyncPlaces(self)

    @cached_property
    def prefs(self) -> AsyncPrefs:
        """The user's default settings for new photos."""
        from .prefs import AsyncPrefs

        return AsyncPrefs(self)

    @cached_property
    def profile(self) -> AsyncProfile:
        """What users tell about themselves."""
        from .profile import AsyncProfile

        return AsyncProfile(self)

    @cached_property
    def push(self) -> AsyncPush:
        """Subscriptions whose updates Flickr sends to a URL."""
        from .push import AsyncPush

        return AsyncPush(self)

    @cached_property
    def reflection(self) -> AsyncReflection:
        """Flickr's description of its own methods."""
        from .reflection import AsyncReflection

        return AsyncReflection(self)

    @cached_property
    def stats(self) -> AsyncStats:
        """Views and referrers of the user's own photos, sets and collections."""
        from .stats import AsyncStats

        return AsyncStats(self)

    @cached_property
    def tags(self) -> AsyncTags:
        """Tags, their clusters and their popularity."""
        from .tags import AsyncTags

        return AsyncTags(self)

    @cached_property
    def test(self) -> AsyncTest:
        """Methods to try out the connection and the login."""
        from .test import AsyncTest

        return AsyncTest(self)

    @cached_property
    def testimonials(self) -> AsyncTestimonials:
        """Words that users write about each other."""
        from .testimonials import AsyncTestimonials

        return AsyncTestimonials(self)

    @cached_property
    def urls(self) -> AsyncUrls:
        """Addresses of users, groups and galleries, in both directions."""
        from .urls import AsyncUrls

        return AsyncUrls(self)
