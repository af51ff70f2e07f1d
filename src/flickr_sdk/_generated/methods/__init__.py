"""The namespaces of the API: each is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from flickr_sdk._namespace import SyncCaller

if TYPE_CHECKING:
    from .activity import Activity
    from .auth import Auth
    from .blogs import Blogs
    from .cameras import Cameras
    from .collections import Collections
    from .commons import Commons
    from .contacts import Contacts
    from .favorites import Favorites
    from .galleries import Galleries
    from .groups import Groups
    from .interestingness import Interestingness
    from .machinetags import Machinetags
    from .panda import Panda
    from .people import People
    from .photos import Photos
    from .photosets import Photosets
    from .places import Places
    from .prefs import Prefs
    from .profile import Profile
    from .push import Push
    from .reflection import Reflection
    from .stats import Stats
    from .tags import Tags
    from .test import Test
    from .testimonials import Testimonials
    from .urls import Urls


class Namespaces(SyncCaller):
    """All namespaces of the API, as attributes of a client."""

    @cached_property
    def activity(self) -> Activity:
        """What happened lately on photos that concern the user."""
        from .activity import Activity

        return Activity(self)

    @cached_property
    def auth(self) -> Auth:
        """Frobs and tokens of the old authentication, which OAuth has replaced."""
        from .auth import Auth

        return Auth(self)

    @cached_property
    def blogs(self) -> Blogs:
        """Blogs that users have set up at Flickr, and posts to them."""
        from .blogs import Blogs

        return Blogs(self)

    @cached_property
    def cameras(self) -> Cameras:
        """Camera brands and models known to Flickr."""
        from .cameras import Cameras

        return Cameras(self)

    @cached_property
    def collections(self) -> Collections:
        """Collections, which gather photosets and further collections."""
        from .collections import Collections

        return Collections(self)

    @cached_property
    def commons(self) -> Commons:
        """The institutions of Flickr Commons."""
        from .commons import Commons

        return Commons(self)

    @cached_property
    def contacts(self) -> Contacts:
        """The contacts of users."""
        from .contacts import Contacts

        return Contacts(self)

    @cached_property
    def favorites(self) -> Favorites:
        """Photos that users have marked as favorites."""
        from .favorites import Favorites

        return Favorites(self)

    @cached_property
    def galleries(self) -> Galleries:
        """Galleries, in which users show the photos of others."""
        from .galleries import Galleries

        return Galleries(self)

    @cached_property
    def groups(self) -> Groups:
        """Groups, from search to membership."""
        from .groups import Groups

        return Groups(self)

    @cached_property
    def interestingness(self) -> Interestingness:
        """Explore, the most interesting photos of each day."""
        from .interestingness import Interestingness

        return Interestingness(self)

    @cached_property
    def machinetags(self) -> Machinetags:
        """Machine tags, by namespace, predicate and value."""
        from .machinetags import Machinetags

        return Machinetags(self)

    @cached_property
    def panda(self) -> Panda:
        """The pandas, each a stream of recent public photos."""
        from .panda import Panda

        return Panda(self)

    @cached_property
    def people(self) -> People:
        """Users, with their photos, groups and limits."""
        from .people import People

        return People(self)

    @cached_property
    def photos(self) -> Photos:
        """Photos and videos, to search, describe, change or delete."""
        from .photos import Photos

        return Photos(self)

    @cached_property
    def photosets(self) -> Photosets:
        """Photosets, which the website calls albums."""
        from .photosets import Photosets

        return Photosets(self)

    @cached_property
    def places(self) -> Places:
        """Places of the world and the photos taken there."""
        from .places import Places

        return Places(self)

    @cached_property
    def prefs(self) -> Prefs:
        """The user's default settings for new photos."""
        from .prefs import Prefs

        return Prefs(self)

    @cached_property
    def profile(self) -> Profile:
        """What users tell about themselves."""
        from .profile import Profile

        return Profile(self)

    @cached_property
    def push(self) -> Push:
        """Subscriptions whose updates Flickr sends to a URL."""
        from .push import Push

        return Push(self)

    @cached_property
    def reflection(self) -> Reflection:
        """Flickr's description of its own methods."""
        from .reflection import Reflection

        return Reflection(self)

    @cached_property
    def stats(self) -> Stats:
        """Views and referrers of the user's own photos, sets and collections."""
        from .stats import Stats

        return Stats(self)

    @cached_property
    def tags(self) -> Tags:
        """Tags, their clusters and their popularity."""
        from .tags import Tags

        return Tags(self)

    @cached_property
    def test(self) -> Test:
        """Methods to try out the connection and the login."""
        from .test import Test

        return Test(self)

    @cached_property
    def testimonials(self) -> Testimonials:
        """Words that users write about each other."""
        from .testimonials import Testimonials

        return Testimonials(self)

    @cached_property
    def urls(self) -> Urls:
        """Addresses of users, groups and galleries, in both directions."""
        from .urls import Urls

        return Urls(self)
