"""URLs and coordinates, derived from the fields of a model."""

from __future__ import annotations

from typing import overload

from ..errors.base import UsageError
from ..urls import builders, short_urls
from .base import FlickrModel, SparseModel
from .html_preview import HtmlPreview, PreviewKind


class PhotoLinks(HtmlPreview, SparseModel):
    """A photo, with the URLs of its files and its page."""

    @staticmethod
    def _preview_kind() -> PreviewKind:
        return "photo"

    def url(self, suffix: str = "") -> str | None:
        """Return the URL of the photo file in one size, without a request.

        The size may not exist: Flickr does not enlarge photos.

        Args:
            suffix: The size suffix of Flickr's file names: `s`, `q`, `t`, `m`, `n`, `w`, `z`, `c`, `b`, `h`, `k`, `3k`, `4k`,
                `f`, `5k`, `6k`, or `o` for the original. Defaults to 500 px.

        Returns:
            The URL, or `None` if the response does not contain the parts of the URL. Sizes above 1024 px and the original have
            their own secrets: request the `url_*` extra of the size, or call `flickr.photos.get_sizes`.

        Raises:
            UsageError: The suffix is unknown.

        https://www.flickr.com/services/api/misc.urls.html
        """
        given = getattr(self, builders.extra_of(suffix), None)
        if isinstance(given, str) and given:
            return given
        photo_id, server = getattr(self, "id", None), getattr(self, "server", None)
        secret, extension = getattr(self, "secret", None), "jpg"
        if suffix == "o":
            secret, extension = getattr(self, "originalsecret", None), getattr(self, "originalformat", None) or "jpg"
        elif builders.has_own_secret(suffix):
            secret = getattr(self, f"secret_{suffix}", None)
        if not (photo_id and server and secret):
            return None
        return builders.photo_source(photo_id, server, secret, suffix, extension=extension)

    @property
    def page_url(self) -> str | None:
        """The URL of the photo's page; `None` if the response does not contain the owner."""
        return self._owner_page_url()

    def _owner_page_url(self) -> str | None:
        photo_id, owner = getattr(self, "id", None), getattr(self, "owner", None)
        nsid = owner if isinstance(owner, str) else getattr(owner, "nsid", None)
        return builders.photo_page(nsid, photo_id) if nsid and photo_id else None

    @property
    def coordinates(self) -> tuple[float, float] | None:
        """Latitude and longitude in decimal degrees; `None` if the photo has no location or the response does not contain it."""
        latitude, longitude = getattr(self, "latitude", None), getattr(self, "longitude", None)
        if not isinstance(latitude, float) or not isinstance(longitude, float):
            return None
        # Flickr returns zeros for a photo without a location.
        is_missing = latitude == longitude == 0 and not getattr(self, "accuracy", None)
        return None if is_missing else (latitude, longitude)

    @property
    def short_url(self) -> str:
        """The short URL of the photo's page, such as `https://flic.kr/p/2ne4AnT`."""
        return short_urls.url(getattr(self, "id", ""))


class CompletePhotoLinks(PhotoLinks):
    """A photo whose responses always contain the parts of its URLs: the owner, the server and the secret."""

    @overload
    def url(self, suffix: builders.SharedSecretSuffix = "") -> str: ...
    @overload
    def url(self, suffix: str = "") -> str | None: ...
    def url(self, suffix: str = "") -> str | None:
        """Return the URL of the photo file in one size, without a request.

        The size may not exist: Flickr does not enlarge photos.

        Args:
            suffix: The size suffix of Flickr's file names: `s`, `q`, `t`, `m`, `n`, `w`, `z`, `c`, `b`, `h`, `k`, `3k`, `4k`,
                `f`, `5k`, `6k`, or `o` for the original. Defaults to 500 px.

        Returns:
            The URL; `None` for a size above 1024 px or the original if the response does not contain its own secret. Request
            the `url_*` extra of the size, or call `flickr.photos.get_sizes`.

        Raises:
            UsageError: The suffix is unknown, or the response lacks the server or the secret, against Flickr's documentation.

        https://www.flickr.com/services/api/misc.urls.html
        """
        found = super().url(suffix)
        if found is None and not builders.has_own_secret(suffix):
            photo_id = getattr(self, "id", None)
            raise UsageError(
                f"the response has no URL of photo {photo_id!r} in size {suffix!r}: its server or secret is missing; "
                "call flickr.photos.get_sizes"
            )
        return found

    @property
    def page_url(self) -> str:
        """The URL of the photo's page; the short URL if the response lacks the owner, against Flickr's documentation."""
        return self._owner_page_url() or self.short_url


class IconOwner(HtmlPreview, FlickrModel):
    """A person or group, with the URL of its icon."""

    @staticmethod
    def _preview_kind() -> PreviewKind:
        return "icon owner"

    @property
    def icon_url(self) -> str:
        """The URL of the 48 px buddy icon, or of Flickr's default icon."""
        nsid = str(getattr(self, "nsid", None) or getattr(self, "id", ""))
        return builders.buddy_icon(nsid, getattr(self, "iconserver", None), getattr(self, "iconfarm", None))
