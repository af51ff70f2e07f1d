"""Load the data that the pages show, by calling the API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from ..accounts import Accounts, User
from .api_caller import ApiCaller

__all__ = ["IMAGE_PATH", "PageData", "Thumbnail", "element_text", "image_path"]

PER_PAGE: Final = 60
EXTRAS: Final = "owner_name,path_alias,o_dims,url_m,url_n,views,media"
UNAVAILABLE_SERVERS: Final = ("0", "999")
"""Server ids of photos and videos that are still being processed."""
IMAGE_PATH: Final = "/_explorer/images/"
MAX_SUGGESTIONS: Final = 50
"""How many values a field suggests at most."""


@dataclass(frozen=True)
class Thumbnail:
    """A photo in a gallery.

    Attributes:
        id: The id of the photo.
        owner: The NSID of the owner.
        owner_name: The name of the owner.
        title: The title, which may be empty.
        url: The path of the image; empty for a video that is still being processed.
        ratio: Width divided by height.
        public: Whether the photo is public.
    """

    id: str
    owner: str
    owner_name: str
    title: str
    url: str
    ratio: float
    public: bool

    @property
    def page(self) -> str:
        """The path of the page of the photo."""
        return f"/photos/{self.owner}/{self.id}/"


class PageData:
    """Loads the data of the pages.

    Args:
        calls: Makes the calls.
        accounts: The users.
    """

    def __init__(self, calls: ApiCaller, accounts: Accounts) -> None:
        self._calls = calls
        self._accounts = accounts

    @property
    def people(self) -> tuple[User, ...]:
        """The users who can sign in."""
        return self._accounts.users

    def person(self, name: str) -> User | None:
        """Find a user.

        Args:
            name: An NSID, a username or a path alias.

        Returns:
            The user; `None` for an unknown name.
        """
        return next((one for one in self.people if name in (one.nsid, one.username, one.path_alias)), None)

    def thumbnails(self, owner: User | None, page: int = 1, per_page: int = PER_PAGE) -> tuple[list[Thumbnail], int, int]:
        """List photos, the newest first.

        Args:
            owner: The owner; `None` for the public photos of all users.
            page: The page number, from 1.
            per_page: The number of photos per page.

        Returns:
            The photos, the number of pages, and the total number of photos.
        """
        paging = {"extras": EXTRAS, "page": str(page), "per_page": str(per_page)}
        if owner is None:
            found = self._calls.query("flickr.photos.getRecent", None, **paging)
        else:
            found = self._calls.query("flickr.people.getPhotos", owner, user_id=owner.nsid, **paging)
        photos = found.get("photos", {})
        return [_thumbnail(one) for one in photos.get("photo", ())], _int(photos.get("pages")), _int(photos.get("total"))

    def photo(self, photo_id: str, owner: User | None) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
        """Load a photo as its owner sees it.

        Args:
            photo_id: The id of the photo.
            owner: The owner; `None` if the owner is unknown.

        Returns:
            The payload of `flickr.photos.getInfo`, empty for an unknown photo; the sizes; and the comments.
        """
        info = self._calls.query("flickr.photos.getInfo", owner, photo_id=photo_id).get("photo", {})
        if not info:
            return {}, [], []
        sizes = self._calls.query("flickr.photos.getSizes", owner, photo_id=photo_id).get("sizes", {})
        comments = self._calls.query("flickr.photos.comments.getList", owner, photo_id=photo_id).get("comments", {})
        return info, sizes.get("size", []), comments.get("comment", [])

    def suggestions(self, argument: str, user: User | None) -> list[tuple[str, str]]:
        """Suggest values of an argument.

        Args:
            argument: The name of the argument.
            user: The caller, whose own objects come first.

        Returns:
            The values, each with a label.
        """
        finder = _FINDERS.get(argument)
        return finder(self, user)[:MAX_SUGGESTIONS] if finder else []

    def _photos(self, user: User | None) -> list[tuple[str, str]]:
        found = self.thumbnails(user, per_page=MAX_SUGGESTIONS)[0] if user else []
        found = found or self.thumbnails(None, per_page=MAX_SUGGESTIONS)[0]
        return [(one.id, one.title) for one in found]

    def _users(self, _: User | None) -> list[tuple[str, str]]:
        return [(one.nsid, str(one)) for one in self.people]

    def _owned(self, method: str, first: User | None, *path: str) -> list[tuple[str, str]]:
        """List the albums, galleries or groups of the users."""
        found: dict[str, str] = {}
        for user in sorted(self.people, key=lambda one: one != first):
            found_items: Any = self._calls.query(method, user, user_id=user.nsid)
            for name in path:
                found_items = found_items.get(name, {})
            for one in found_items or ():
                own = one.get("nsid") or one.get("gallery_id") or one["id"]
                found.setdefault(str(own), element_text(one.get("title") or one.get("name")))
        return list(found.items())

    def _photosets(self, user: User | None) -> list[tuple[str, str]]:
        return self._owned("flickr.photosets.getList", user, "photosets", "photoset")

    def _galleries(self, user: User | None) -> list[tuple[str, str]]:
        return self._owned("flickr.galleries.getList", user, "galleries", "gallery")

    def _groups(self, user: User | None) -> list[tuple[str, str]]:
        return self._owned("flickr.people.getPublicGroups", user, "groups", "group")


_FINDERS: Final[Mapping[str, Callable[[PageData, User | None], list[tuple[str, str]]]]] = {
    "gallery_id": PageData._galleries,
    "group_id": PageData._groups,
    "photo_id": PageData._photos,
    "photoset_id": PageData._photosets,
    "primary_photo_id": PageData._photos,
    "user_id": PageData._users,
}


def element_text(element: Any) -> str:
    """Return the text of an element.

    Args:
        element: The element in JSON, or a plain string.

    Returns:
        The text; empty for a missing element.
    """
    if isinstance(element, dict):
        element = element.get("_content")
    return "" if element is None else str(element)


def image_path(photo: Mapping[str, Any], size: str) -> str:
    """Return the path of an image of a photo. Requests for this path are not logged.

    Args:
        photo: The photo in a JSON response.
        size: The suffix of the size, such as `_n`.

    Returns:
        The path; empty for a video that is still being processed.
    """
    if str(photo.get("server")) in UNAVAILABLE_SERVERS:
        return ""
    return f"{IMAGE_PATH}{photo.get('server')}/{photo['id']}_{photo.get('secret')}{size}.jpg"


def _thumbnail(photo: Mapping[str, Any]) -> Thumbnail:
    names = (("o_width", "o_height"), ("width_m", "height_m"), ("width_n", "height_n"))
    sides = ((photo.get(width), photo.get(height)) for width, height in names)
    ratio = next((_int(width) / _int(height) for width, height in sides if _int(width) and _int(height)), 1.5)
    return Thumbnail(
        str(photo["id"]),
        element_text(photo.get("owner")),
        element_text(photo.get("ownername")),
        element_text(photo.get("title")),
        image_path(photo, "_n"),
        min(max(ratio, 0.4), 3.5),
        bool(_int(photo.get("ispublic", 1))),
    )


def _int(value: Any) -> int:
    return int(value) if str(value).isdigit() else 0
