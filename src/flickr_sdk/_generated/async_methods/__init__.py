"""The namespaces of the API, to be awaited: each is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..async_walks import AsyncWalking

if TYPE_CHECKING:
    from .activity import AsyncActivityNamespace
    from .auth import AsyncAuthNamespace
    from .blogs import AsyncBlogsNamespace
    from .cameras import AsyncCamerasNamespace
    from .collections import AsyncCollectionsNamespace
    from .commons import AsyncCommonsNamespace
    from .contacts import AsyncContactsNamespace
    from .favorites import AsyncFavoritesNamespace
    from .galleries import AsyncGalleriesNamespace
    from .groups import AsyncGroupsNamespace
    from .interestingness import AsyncInterestingnessNamespace
    from .machinetags import AsyncMachinetagsNamespace
    from .panda import AsyncPandaNamespace
    from .people import AsyncPeopleNamespace
    from .photos import AsyncPhotosNamespace
    from .photosets import AsyncPhotosetsNamespace
    from .places import AsyncPlacesNamespace
    from .prefs import AsyncPrefsNamespace
    from .profile import AsyncProfileNamespace
    from .push import AsyncPushNamespace
    from .reflection import AsyncReflectionNamespace
    from .stats import AsyncStatsNamespace
    from .tags import AsyncTagsNamespace
    from .test import AsyncTestNamespace
    from .testimonials import AsyncTestimonialsNamespace
    from .urls import AsyncUrlsNamespace


class AsyncNamespaces(AsyncWalking):
    """All namespaces of the API, as attributes of a client."""

    @cached_property
    def activity(self) -> AsyncActivityNamespace:
        """What happened lately on photos that concern the user."""
        from .activity import AsyncActivityNamespace

        return AsyncActivityNamespace(self)

    @cached_property
    def auth(self) -> AsyncAuthNamespace:
        """Frobs and tokens of the old authentication, which OAuth has replaced."""
        from .auth import AsyncAuthNamespace

        return AsyncAuthNamespace(self)

    @cached_property
    def blogs(self) -> AsyncBlogsNamespace:
        """Blogs that users have set up at Flickr, and posts to them."""
        from .blogs import AsyncBlogsNamespace

        return AsyncBlogsNamespace(self)

    @cached_property
    def cameras(self) -> AsyncCamerasNamespace:
        """Camera brands and models known to Flickr."""
        from .cameras import AsyncCamerasNamespace

        return AsyncCamerasNamespace(self)

    @cached_property
    def collections(self) -> AsyncCollectionsNamespace:
        """Collections, which gather photosets and further collections."""
        from .collections import AsyncCollectionsNamespace

        return AsyncCollectionsNamespace(self)

    @cached_property
    def commons(self) -> AsyncCommonsNamespace:
        """The institutions of Flickr Commons."""
        from .commons import AsyncCommonsNamespace

        return AsyncCommonsNamespace(self)

    @cached_property
    def contacts(self) -> AsyncContactsNamespace:
        """The contacts of users."""
        from .contacts import AsyncContactsNamespace

        return AsyncContactsNamespace(self)

    @cached_property
    def favorites(self) -> AsyncFavoritesNamespace:
        """Photos that users have marked as favorites."""
        from .favorites import AsyncFavoritesNamespace

        return AsyncFavoritesNamespace(self)

    @cached_property
    def galleries(self) -> AsyncGalleriesNamespace:
        """Galleries, in which users show the photos of others."""
        from .galleries import AsyncGalleriesNamespace

        return AsyncGalleriesNamespace(self)

    @cached_property
    def groups(self) -> AsyncGroupsNamespace:
        """Groups, from search to membership."""
        from .groups import AsyncGroupsNamespace

        return AsyncGroupsNamespace(self)

    @cached_property
    def interestingness(self) -> AsyncInterestingnessNamespace:
        """Explore, the most interesting photos of each day."""
        from .interestingness import AsyncInterestingnessNamespace

        return AsyncInterestingnessNamespace(self)

    @cached_property
    def machinetags(self) -> AsyncMachinetagsNamespace:
        """Machine tags, by namespace, predicate and value."""
        from .machinetags import AsyncMachinetagsNamespace

        return AsyncMachinetagsNamespace(self)

    @cached_property
    def panda(self) -> AsyncPandaNamespace:
        """The pandas, each a stream of recent public photos."""
        from .panda import AsyncPandaNamespace

        return AsyncPandaNamespace(self)

    @cached_property
    def people(self) -> AsyncPeopleNamespace:
        """Users, with their photos, groups and limits."""
        from .people import AsyncPeopleNamespace

        return AsyncPeopleNamespace(self)

    @cached_property
    def photos(self) -> AsyncPhotosNamespace:
        """Photos and videos, to search, describe, change or delete."""
        from .photos import AsyncPhotosNamespace

        return AsyncPhotosNamespace(self)

    @cached_property
    def photosets(self) -> AsyncPhotosetsNamespace:
        """Photosets, which the website calls albums."""
        from .photosets import AsyncPhotosetsNamespace

        return AsyncPhotosetsNamespace(self)

    @cached_property
    def places(self) -> AsyncPlacesNamespace:
        """Places of the world and the photos taken there."""
        from .places import AsyncPlacesNamespace

        return AsyncPlacesNamespace(self)

    @cached_property
    def prefs(self) -> AsyncPrefsNamespace:
        """The user's default settings for new photos."""
        from .prefs import AsyncPrefsNamespace

        return AsyncPrefsNamespace(self)

    @cached_property
    def profile(self) -> AsyncProfileNamespace:
        """What users tell about themselves."""
        from .profile import AsyncProfileNamespace

        return AsyncProfileNamespace(self)

    @cached_property
    def push(self) -> AsyncPushNamespace:
        """Subscriptions whose updates Flickr sends to a URL."""
        from .push import AsyncPushNamespace

        return AsyncPushNamespace(self)

    @cached_property
    def reflection(self) -> AsyncReflectionNamespace:
        """Flickr's description of its own methods."""
        from .reflection import AsyncReflectionNamespace

        return AsyncReflectionNamespace(self)

    @cached_property
    def stats(self) -> AsyncStatsNamespace:
        """Views and referrers of the user's own photos, sets and collections."""
        from .stats import AsyncStatsNamespace

        return AsyncStatsNamespace(self)

    @cached_property
    def tags(self) -> AsyncTagsNamespace:
        """Tags, their clusters and their popularity."""
        from .tags import AsyncTagsNamespace

        return AsyncTagsNamespace(self)

    @cached_property
    def test(self) -> AsyncTestNamespace:
        """Methods to try out the connection and the login."""
        from .test import AsyncTestNamespace

        return AsyncTestNamespace(self)

    @cached_property
    def testimonials(self) -> AsyncTestimonialsNamespace:
        """Words that users write about each other."""
        from .testimonials import AsyncTestimonialsNamespace

        return AsyncTestimonialsNamespace(self)

    @cached_property
    def urls(self) -> AsyncUrlsNamespace:
        """Addresses of users, groups and galleries, in both directions."""
        from .urls import AsyncUrlsNamespace

        return AsyncUrlsNamespace(self)
