"""Models that notebooks show with images and links, and the URLs of the covers of albums and galleries."""

from __future__ import annotations

from typing import Literal

from ..urls import builders
from .base import FlickrModel

PreviewKind = Literal["photo", "icon owner", "album", "gallery", "page"]


class HtmlPreview:
    """A model that notebooks show as HTML."""

    @staticmethod
    def _preview_kind() -> PreviewKind:
        # Not a class attribute: pydantic 2.12 gives models with private attributes an empty dictionary for them.
        raise NotImplementedError

    def _repr_html_(self) -> str:
        # Programs outside of notebooks do not load the renderer.
        from .html_renderer import render

        return render(self)


class CoverLinks(HtmlPreview, FlickrModel):
    """An album or gallery, with the URL of its cover photo."""

    def cover_url(self, suffix: str = "") -> str | None:
        """Return the URL of the cover photo's file in one size, without a request.

        Args:
            suffix: The size suffix of Flickr's file names, up to 1024 px: `s`, `q`, `t`, `m`, `n`, `w`, `z`, `c` or `b`. Defaults
                to 500 px.

        Returns:
            The URL, or `None` if the response does not contain the parts of the URL.

        Raises:
            UsageError: The suffix is unknown, or the size has its own secret.

        https://www.flickr.com/services/api/misc.urls.html
        """
        return builders.cover_source(*self._cover_parts(), suffix)

    def _cover_parts(self) -> tuple[str | None, str | None, str | None]:
        """Return the id, the server and the secret of the cover photo."""
        raise NotImplementedError


class AlbumLinks(CoverLinks):
    """An album, with the URLs of its cover and its page."""

    @staticmethod
    def _preview_kind() -> PreviewKind:
        return "album"

    @property
    def page_url(self) -> str | None:
        """The URL of the album's page; `None` if the response does not contain the owner."""
        album_id, owner = getattr(self, "id", None), getattr(self, "owner", None)
        return builders.album_page(str(owner), str(album_id)) if owner and album_id else None

    def _cover_parts(self) -> tuple[str | None, str | None, str | None]:
        return getattr(self, "primary", None), getattr(self, "server", None), getattr(self, "secret", None)


class GalleryLinks(CoverLinks):
    """A gallery, with the URLs of its cover and its page."""

    @staticmethod
    def _preview_kind() -> PreviewKind:
        return "gallery"

    @property
    def page_url(self) -> str:
        """The URL of the gallery's page."""
        gallery_id, owner = getattr(self, "id", None), getattr(self, "owner", None)
        return builders.gallery_page(str(owner), str(gallery_id)) if owner and gallery_id else str(getattr(self, "url", ""))

    def _cover_parts(self) -> tuple[str | None, str | None, str | None]:
        # Older responses have the names without the prefix.
        server = getattr(self, "primary_photo_server", None) or getattr(self, "server", None)
        secret = getattr(self, "primary_photo_secret", None) or getattr(self, "secret", None)
        return getattr(self, "primary_photo_id", None), server, secret
