"""What people ask of an answer beyond its fields: addresses, above all."""

from __future__ import annotations

from ..urls import builders, short_urls
from .base import FlickrModel
from .sparse import SparseModel

__all__ = ["IconOwner", "PhotoLinks"]


class PhotoLinks(SparseModel):
    """A photo whose files and page have addresses."""

    def url(self, suffix: str = "") -> str | None:
        """Give the address of the photo's file in one size.

        Args:
            suffix: The size as Flickr's file names have it: `s`, `q`, `t`, `m`, `n`, `w`, `z`, `c`, `b`, `h`, `k`, `3k`, `4k`,
                `f`, `5k`, `6k`, `o`, or nothing for 500 px.

        Returns:
            The address, or `None` where the answer does not hold what the address is made of: sizes above 1024 px and the
            original have secrets of their own, which the matching `url_*` extra or `flickr.photos.getSizes` brings.

        Raises:
            UsageError: There is no such size.
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
        """The address of the photo's page; `None` where the answer does not say whose photo it is."""
        photo_id, owner = getattr(self, "id", None), getattr(self, "owner", None)
        nsid = owner if isinstance(owner, str) else getattr(owner, "nsid", None)
        return builders.photo_page(nsid, photo_id) if nsid and photo_id else None

    @property
    def coordinates(self) -> tuple[float, float] | None:
        """Latitude and longitude in decimal degrees; `None` where the photo has no location, which Flickr writes as zeros."""
        latitude, longitude = getattr(self, "latitude", None), getattr(self, "longitude", None)
        if not isinstance(latitude, float) or not isinstance(longitude, float):
            return None
        nowhere = latitude == longitude == 0 and not getattr(self, "accuracy", None)
        return None if nowhere else (latitude, longitude)

    @property
    def short_url(self) -> str:
        """The photo's short address, `https://flic.kr/p/...`."""
        return short_urls.url(getattr(self, "id", ""))


class IconOwner(FlickrModel):
    """A person or group with an icon."""

    @property
    def icon_url(self) -> str:
        """The address of the 48 px icon, or of Flickr's placeholder."""
        nsid = str(getattr(self, "nsid", None) or getattr(self, "id", ""))
        return builders.buddy_icon(nsid, getattr(self, "iconserver", None), getattr(self, "iconfarm", None))
