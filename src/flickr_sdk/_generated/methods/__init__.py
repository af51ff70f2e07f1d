"""The namespaces of the API: each is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..walks import Walking

if TYPE_CHECKING:
    from .activity import ActivityNamespace
    from .auth import AuthNamespace
    from .blogs import BlogsNamespace
    from .cameras import CamerasNamespace
    from .collections import CollectionsNamespace
    from .commons import CommonsNamespace
    from .contacts import ContactsNamespace
    from .favorites import FavoritesNamespace
    from .galleries import GalleriesNamespace
    from .groups import GroupsNamespace
    from .interestingness import InterestingnessNamespace
    from .machinetags import MachinetagsNamespace
    from .panda import PandaNamespace
    from .people import PeopleNamespace
    from .photos import PhotosNamespace
    from .photosets import PhotosetsNamespace
    from .places import PlacesNamespace
    from .prefs import PrefsNamespace
    from .profile import ProfileNamespace
    from .push import PushNamespace
    from .reflection import ReflectionNamespace
    from .stats import StatsNamespace
    from .tags import TagsNamespace
    from .test import TestNamespace
    from .testimonials import TestimonialsNamespace
    from .urls import UrlsNamespace


class Namespaces(Walking):
    """All namespaces of the API, as attributes of a client."""

    @cached_property
    def activity(self) -> ActivityNamespace:
        """What happened lately on photos that concern the user."""
        from .activity import ActivityNamespace

        return ActivityNamespace(self)

    @cached_property
    def auth(self) -> AuthNamespace:
        """Frobs and tokens of the old authentication, which OAuth has replaced."""
        from .auth import AuthNamespace

        return AuthNamespace(self)

    @cached_property
    def blogs(self) -> BlogsNamespace:
        """Blogs that users have set up at Flickr, and posts to them."""
        from .blogs import BlogsNamespace

        return BlogsNamespace(self)

    @cached_property
    def cameras(self) -> CamerasNamespace:
        """Camera brands and models known to Flickr."""
        from .cameras import CamerasNamespace

        return CamerasNamespace(self)

    @cached_property
    def collections(self) -> CollectionsNamespace:
        """Collections, which gather photosets and further collections."""
        from .collections import CollectionsNamespace

        return CollectionsNamespace(self)

    @cached_property
    def commons(self) -> CommonsNamespace:
        """The institutions of Flickr Commons."""
        from .commons import CommonsNamespace

        return CommonsNamespace(self)

    @cached_property
    def contacts(self) -> ContactsNamespace:
        """The contacts of users."""
        from .contacts import ContactsNamespace

        return ContactsNamespace(self)

    @cached_property
    def favorites(self) -> FavoritesNamespace:
        """Photos that users have marked as favorites."""
        from .favorites import FavoritesNamespace

        return FavoritesNamespace(self)

    @cached_property
    def galleries(self) -> GalleriesNamespace:
        """Galleries, in which users show the photos of others."""
        from .galleries import GalleriesNamespace

        return GalleriesNamespace(self)

    @cached_property
    def groups(self) -> GroupsNamespace:
        """Groups, from search to membership."""
        from .groups import GroupsNamespace

        return GroupsNamespace(self)

    @cached_property
    def interestingness(self) -> InterestingnessNamespace:
        """Explore, the most interesting photos of each day."""
        from .interestingness import InterestingnessNamespace

        return InterestingnessNamespace(self)

    @cached_property
    def machinetags(self) -> MachinetagsNamespace:
        """Machine tags, by namespace, predicate and value."""
        from .machinetags import MachinetagsNamespace

        return MachinetagsNamespace(self)

    @cached_property
    def panda(self) -> PandaNamespace:
        """The pandas, each a stream of recent public photos."""
        from .panda import PandaNamespace

        return PandaNamespace(self)

    @cached_property
    def people(self) -> PeopleNamespace:
        """Users, with their photos, groups and limits."""
        from .people import PeopleNamespace

        return PeopleNamespace(self)

    @cached_property
    def photos(self) -> PhotosNamespace:
        """Photos and videos, to search, describe, change or delete."""
        from .photos import PhotosNamespace

        return PhotosNamespace(self)

    @cached_property
    def photosets(self) -> PhotosetsNamespace:
        """Photosets, which the website calls albums."""
        from .photosets import PhotosetsNamespace

        return PhotosetsNamespace(self)

    @cached_property
    def places(self) -> PlacesNamespace:
        """Places of the world and the photos taken there."""
        from .places import PlacesNamespace

        return PlacesNamespace(self)

    @cached_property
    def prefs(self) -> PrefsNamespace:
        """The user's default settings for new photos."""
        from .prefs import PrefsNamespace

        return PrefsNamespace(self)

    @cached_property
    def profile(self) -> ProfileNamespace:
        """What users tell about themselves."""
        from .profile import ProfileNamespace

        return ProfileNamespace(self)

    @cached_property
    def push(self) -> PushNamespace:
        """Subscriptions whose updates Flickr sends to a URL."""
        from .push import PushNamespace

        return PushNamespace(self)

    @cached_property
    def reflection(self) -> ReflectionNamespace:
        """Flickr's description of its own methods."""
        from .reflection import ReflectionNamespace

        return ReflectionNamespace(self)

    @cached_property
    def stats(self) -> StatsNamespace:
        """Views and referrers of the user's own photos, sets and collections."""
        from .stats import StatsNamespace

        return StatsNamespace(self)

    @cached_property
    def tags(self) -> TagsNamespace:
        """Tags, their clusters and their popularity."""
        from .tags import TagsNamespace

        return TagsNamespace(self)

    @cached_property
    def test(self) -> TestNamespace:
        """Methods to try out the connection and the login."""
        from .test import TestNamespace

        return TestNamespace(self)

    @cached_property
    def testimonials(self) -> TestimonialsNamespace:
        """Words that users write about each other."""
        from .testimonials import TestimonialsNamespace

        return TestimonialsNamespace(self)

    @cached_property
    def urls(self) -> UrlsNamespace:
        """Addresses of users, groups and galleries, in both directions."""
        from .urls import UrlsNamespace

        return UrlsNamespace(self)
