"""API namespaces. Each is imported on first use."""

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
    """All API namespaces, as attributes of a client."""

    @cached_property
    def activity(self) -> ActivityNamespace:
        """Recent activity on photos and albums."""
        from .activity import ActivityNamespace

        return ActivityNamespace(self)

    @cached_property
    def auth(self) -> AuthNamespace:
        """Frobs and tokens of the legacy authentication, which OAuth has replaced."""
        from .auth import AuthNamespace

        return AuthNamespace(self)

    @cached_property
    def blogs(self) -> BlogsNamespace:
        """The calling user's blogs and posts to them."""
        from .blogs import BlogsNamespace

        return BlogsNamespace(self)

    @cached_property
    def cameras(self) -> CamerasNamespace:
        """Camera brands and models."""
        from .cameras import CamerasNamespace

        return CamerasNamespace(self)

    @cached_property
    def collections(self) -> CollectionsNamespace:
        """Collections of albums and nested collections."""
        from .collections import CollectionsNamespace

        return CollectionsNamespace(self)

    @cached_property
    def commons(self) -> CommonsNamespace:
        """The institutions of Flickr Commons."""
        from .commons import CommonsNamespace

        return CommonsNamespace(self)

    @cached_property
    def contacts(self) -> ContactsNamespace:
        """Contacts of users."""
        from .contacts import ContactsNamespace

        return ContactsNamespace(self)

    @cached_property
    def favorites(self) -> FavoritesNamespace:
        """Favorite photos of users."""
        from .favorites import FavoritesNamespace

        return FavoritesNamespace(self)

    @cached_property
    def galleries(self) -> GalleriesNamespace:
        """Galleries of photos by other users."""
        from .galleries import GalleriesNamespace

        return GalleriesNamespace(self)

    @cached_property
    def groups(self) -> GroupsNamespace:
        """Groups and group membership."""
        from .groups import GroupsNamespace

        return GroupsNamespace(self)

    @cached_property
    def interestingness(self) -> InterestingnessNamespace:
        """Explore, the most interesting photos of each day."""
        from .interestingness import InterestingnessNamespace

        return InterestingnessNamespace(self)

    @cached_property
    def machinetags(self) -> MachinetagsNamespace:
        """Machine tags by namespace, predicate and value."""
        from .machinetags import MachinetagsNamespace

        return MachinetagsNamespace(self)

    @cached_property
    def panda(self) -> PandaNamespace:
        """Pandas, streams of recent public photos."""
        from .panda import PandaNamespace

        return PandaNamespace(self)

    @cached_property
    def people(self) -> PeopleNamespace:
        """Users, their photos, groups and limits."""
        from .people import PeopleNamespace

        return PeopleNamespace(self)

    @cached_property
    def photos(self) -> PhotosNamespace:
        """Photos and videos."""
        from .photos import PhotosNamespace

        return PhotosNamespace(self)

    @cached_property
    def photosets(self) -> PhotosetsNamespace:
        """Albums, which the API calls photosets."""
        from .photosets import PhotosetsNamespace

        return PhotosetsNamespace(self)

    @cached_property
    def places(self) -> PlacesNamespace:
        """Places and the photos taken there."""
        from .places import PlacesNamespace

        return PlacesNamespace(self)

    @cached_property
    def prefs(self) -> PrefsNamespace:
        """The calling user's default settings for uploads."""
        from .prefs import PrefsNamespace

        return PrefsNamespace(self)

    @cached_property
    def profile(self) -> ProfileNamespace:
        """User profiles."""
        from .profile import ProfileNamespace

        return ProfileNamespace(self)

    @cached_property
    def push(self) -> PushNamespace:
        """Push subscriptions to new photos."""
        from .push import PushNamespace

        return PushNamespace(self)

    @cached_property
    def reflection(self) -> ReflectionNamespace:
        """Descriptions of the API methods."""
        from .reflection import ReflectionNamespace

        return ReflectionNamespace(self)

    @cached_property
    def stats(self) -> StatsNamespace:
        """View counts and referrers of the calling user's photos, albums and collections."""
        from .stats import StatsNamespace

        return StatsNamespace(self)

    @cached_property
    def tags(self) -> TagsNamespace:
        """Tags, tag clusters and popular tags."""
        from .tags import TagsNamespace

        return TagsNamespace(self)

    @cached_property
    def test(self) -> TestNamespace:
        """Methods for testing the connection and the authentication."""
        from .test import TestNamespace

        return TestNamespace(self)

    @cached_property
    def testimonials(self) -> TestimonialsNamespace:
        """Testimonials that users write about each other."""
        from .testimonials import TestimonialsNamespace

        return TestimonialsNamespace(self)

    @cached_property
    def urls(self) -> UrlsNamespace:
        """URLs of users, groups and galleries."""
        from .urls import UrlsNamespace

        return UrlsNamespace(self)
