"""Asynchronous API namespaces. Each is imported on first use."""

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
    """All API namespaces, as attributes of a client."""

    @cached_property
    def activity(self) -> AsyncActivityNamespace:
        """Recent activity on photos and albums."""
        from .activity import AsyncActivityNamespace

        return AsyncActivityNamespace(self)

    @cached_property
    def auth(self) -> AsyncAuthNamespace:
        """Frobs and tokens of the legacy authentication, which OAuth has replaced."""
        from .auth import AsyncAuthNamespace

        return AsyncAuthNamespace(self)

    @cached_property
    def blogs(self) -> AsyncBlogsNamespace:
        """The calling user's blogs and posts to them."""
        from .blogs import AsyncBlogsNamespace

        return AsyncBlogsNamespace(self)

    @cached_property
    def cameras(self) -> AsyncCamerasNamespace:
        """Camera brands and models."""
        from .cameras import AsyncCamerasNamespace

        return AsyncCamerasNamespace(self)

    @cached_property
    def collections(self) -> AsyncCollectionsNamespace:
        """Collections of albums and nested collections."""
        from .collections import AsyncCollectionsNamespace

        return AsyncCollectionsNamespace(self)

    @cached_property
    def commons(self) -> AsyncCommonsNamespace:
        """The institutions of Flickr Commons."""
        from .commons import AsyncCommonsNamespace

        return AsyncCommonsNamespace(self)

    @cached_property
    def contacts(self) -> AsyncContactsNamespace:
        """Contacts of users."""
        from .contacts import AsyncContactsNamespace

        return AsyncContactsNamespace(self)

    @cached_property
    def favorites(self) -> AsyncFavoritesNamespace:
        """Favorite photos of users."""
        from .favorites import AsyncFavoritesNamespace

        return AsyncFavoritesNamespace(self)

    @cached_property
    def galleries(self) -> AsyncGalleriesNamespace:
        """Galleries of photos by other users."""
        from .galleries import AsyncGalleriesNamespace

        return AsyncGalleriesNamespace(self)

    @cached_property
    def groups(self) -> AsyncGroupsNamespace:
        """Groups and group membership."""
        from .groups import AsyncGroupsNamespace

        return AsyncGroupsNamespace(self)

    @cached_property
    def interestingness(self) -> AsyncInterestingnessNamespace:
        """Explore, the most interesting photos of each day."""
        from .interestingness import AsyncInterestingnessNamespace

        return AsyncInterestingnessNamespace(self)

    @cached_property
    def machinetags(self) -> AsyncMachinetagsNamespace:
        """Machine tags by namespace, predicate and value."""
        from .machinetags import AsyncMachinetagsNamespace

        return AsyncMachinetagsNamespace(self)

    @cached_property
    def panda(self) -> AsyncPandaNamespace:
        """Pandas, streams of recent public photos."""
        from .panda import AsyncPandaNamespace

        return AsyncPandaNamespace(self)

    @cached_property
    def people(self) -> AsyncPeopleNamespace:
        """Users, their photos, groups and limits."""
        from .people import AsyncPeopleNamespace

        return AsyncPeopleNamespace(self)

    @cached_property
    def photos(self) -> AsyncPhotosNamespace:
        """Photos and videos."""
        from .photos import AsyncPhotosNamespace

        return AsyncPhotosNamespace(self)

    @cached_property
    def photosets(self) -> AsyncPhotosetsNamespace:
        """Albums, which the API calls photosets."""
        from .photosets import AsyncPhotosetsNamespace

        return AsyncPhotosetsNamespace(self)

    @cached_property
    def places(self) -> AsyncPlacesNamespace:
        """Places and the photos taken there."""
        from .places import AsyncPlacesNamespace

        return AsyncPlacesNamespace(self)

    @cached_property
    def prefs(self) -> AsyncPrefsNamespace:
        """The calling user's default settings for uploads."""
        from .prefs import AsyncPrefsNamespace

        return AsyncPrefsNamespace(self)

    @cached_property
    def profile(self) -> AsyncProfileNamespace:
        """User profiles."""
        from .profile import AsyncProfileNamespace

        return AsyncProfileNamespace(self)

    @cached_property
    def push(self) -> AsyncPushNamespace:
        """Push subscriptions to new photos."""
        from .push import AsyncPushNamespace

        return AsyncPushNamespace(self)

    @cached_property
    def reflection(self) -> AsyncReflectionNamespace:
        """Descriptions of the API methods."""
        from .reflection import AsyncReflectionNamespace

        return AsyncReflectionNamespace(self)

    @cached_property
    def stats(self) -> AsyncStatsNamespace:
        """View counts and referrers of the calling user's photos, albums and collections."""
        from .stats import AsyncStatsNamespace

        return AsyncStatsNamespace(self)

    @cached_property
    def tags(self) -> AsyncTagsNamespace:
        """Tags, tag clusters and popular tags."""
        from .tags import AsyncTagsNamespace

        return AsyncTagsNamespace(self)

    @cached_property
    def test(self) -> AsyncTestNamespace:
        """Methods for testing the connection and the authentication."""
        from .test import AsyncTestNamespace

        return AsyncTestNamespace(self)

    @cached_property
    def testimonials(self) -> AsyncTestimonialsNamespace:
        """Testimonials that users write about each other."""
        from .testimonials import AsyncTestimonialsNamespace

        return AsyncTestimonialsNamespace(self)

    @cached_property
    def urls(self) -> AsyncUrlsNamespace:
        """URLs of users, groups and galleries."""
        from .urls import AsyncUrlsNamespace

        return AsyncUrlsNamespace(self)
