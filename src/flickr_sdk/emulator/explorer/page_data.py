"""What the pages show of the world, looked up by the same methods that everybody calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from ..accounts import Accounts, User
from .api_caller import Calls

__all__ = ["PICTURES", "Lookup", "Picture", "picture_path", "text_of"]

PER_PAGE: Final = 60
EXTRAS: Final = "owner_name,path_alias,o_dims,url_m,url_n,views,media"
NOT_READY: Final = ("0", "999")
"""Flickr's servers that have no picture of what is still being worked on."""
PICTURES: Final = "/_explorer/pictures/"
SUGGESTED: Final = 50
"""How many values a field suggests."""


@dataclass(frozen=True)
class Picture:
    """A photo as the gallery shows it.

    Attributes:
        id: Its id.
        owner: The NSID of its owner.
        owner_name: What the owner is called.
        title: Its title, which may be empty.
        address: Where its picture is, on this emulator; empty for a video that is not ready yet.
        ratio: Its width divided by its height.
        public: Whether everybody may see it.
    """

    id: str
    owner: str
    owner_name: str
    title: str
    address: str
    ratio: float
    public: bool

    @property
    def page(self) -> str:
        """The path of its page."""
        return f"/photos/{self.owner}/{self.id}/"


class Lookup:
    """Asks for what the pages show.

    Args:
        calls: Makes the calls.
        accounts: The people.
    """

    def __init__(self, calls: Calls, accounts: Accounts) -> None:
        self._calls = calls
        self._accounts = accounts

    @property
    def people(self) -> tuple[User, ...]:
        """Who can log in."""
        return self._accounts.users

    def person(self, name: str) -> User | None:
        """Find one of the people.

        Args:
            name: An NSID, username or path alias.

        Returns:
            The person; `None` where there is none of that name.
        """
        return next((one for one in self.people if name in (one.nsid, one.username, one.path_alias)), None)

    def pictures(self, owner: User | None, page: int = 1, per_page: int = PER_PAGE) -> tuple[list[Picture], int, int]:
        """List photos, the newest first.

        Args:
            owner: Whose; `None` for those of everybody that everybody may see.
            page: Which page.
            per_page: How many a page has.

        Returns:
            The photos, the number of pages, and the number of all photos.
        """
        paging = {"extras": EXTRAS, "page": str(page), "per_page": str(per_page)}
        if owner is None:
            found = self._calls.ask("flickr.photos.getRecent", None, **paging)
        else:
            found = self._calls.ask("flickr.people.getPhotos", owner, user_id=owner.nsid, **paging)
        photos = found.get("photos", {})
        return [_picture(one) for one in photos.get("photo", ())], _int(photos.get("pages")), _int(photos.get("total"))

    def photo(self, photo_id: str, owner: User | None) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
        """Look a photo up, as its owner sees it.

        Args:
            photo_id: Its id.
            owner: Whose it is; `None` where that is nobody of whom the emulator knows.

        Returns:
            What `flickr.photos.getInfo` tells, empty where there is no such photo; its sizes; and the comments on it.
        """
        info = self._calls.ask("flickr.photos.getInfo", owner, photo_id=photo_id).get("photo", {})
        if not info:
            return {}, [], []
        sizes = self._calls.ask("flickr.photos.getSizes", owner, photo_id=photo_id).get("sizes", {})
        comments = self._calls.ask("flickr.photos.comments.getList", owner, photo_id=photo_id).get("comments", {})
        return info, sizes.get("size", []), comments.get("comment", [])

    def suggestions(self, argument: str, user: User | None) -> list[tuple[str, str]]:
        """Find values that an argument could have.

        Args:
            argument: Its name.
            user: Who calls; what is theirs comes first.

        Returns:
            The values, each with what it stands for.
        """
        finder = _FINDERS.get(argument)
        return finder(self, user)[:SUGGESTED] if finder else []

    def _photos(self, user: User | None) -> list[tuple[str, str]]:
        found = self.pictures(user, per_page=SUGGESTED)[0] if user else []
        found = found or self.pictures(None, per_page=SUGGESTED)[0]
        return [(one.id, one.title) for one in found]

    def _users(self, _: User | None) -> list[tuple[str, str]]:
        return [(one.nsid, str(one)) for one in self.people]

    def _owned(self, method: str, first: User | None, *path: str) -> list[tuple[str, str]]:
        """List what belongs to the people: albums, galleries, groups."""
        found: dict[str, str] = {}
        for user in sorted(self.people, key=lambda one: one != first):
            answer: Any = self._calls.ask(method, user, user_id=user.nsid)
            for name in path:
                answer = answer.get(name, {})
            for one in answer or ():
                own = one.get("nsid") or one.get("gallery_id") or one["id"]
                found.setdefault(str(own), text_of(one.get("title") or one.get("name")))
        return list(found.items())

    def _photosets(self, user: User | None) -> list[tuple[str, str]]:
        return self._owned("flickr.photosets.getList", user, "photosets", "photoset")

    def _galleries(self, user: User | None) -> list[tuple[str, str]]:
        return self._owned("flickr.galleries.getList", user, "galleries", "gallery")

    def _groups(self, user: User | None) -> list[tuple[str, str]]:
        return self._owned("flickr.people.getPublicGroups", user, "groups", "group")


_FINDERS: Final[Mapping[str, Callable[[Lookup, User | None], list[tuple[str, str]]]]] = {
    "gallery_id": Lookup._galleries,
    "group_id": Lookup._groups,
    "photo_id": Lookup._photos,
    "photoset_id": Lookup._photosets,
    "primary_photo_id": Lookup._photos,
    "user_id": Lookup._users,
}


def text_of(element: Any) -> str:
    """Read a text element.

    Args:
        element: The element as JSON writes it, or a plain text.

    Returns:
        The text; empty for nothing.
    """
    if isinstance(element, dict):
        element = element.get("_content")
    return "" if element is None else str(element)


def picture_path(photo: Mapping[str, Any], size: str) -> str:
    """Tell where a photo's picture is, for pages whose requests nobody hears of.

    Args:
        photo: What an answer tells of it.
        size: The end of the file's name, such as `_n`.

    Returns:
        The path; empty for a video that is not ready yet.
    """
    if str(photo.get("server")) in NOT_READY:
        return ""
    return f"{PICTURES}{photo.get('server')}/{photo['id']}_{photo.get('secret')}{size}.jpg"


def _picture(photo: Mapping[str, Any]) -> Picture:
    names = (("o_width", "o_height"), ("width_m", "height_m"), ("width_n", "height_n"))
    sides = ((photo.get(width), photo.get(height)) for width, height in names)
    ratio = next((_int(width) / _int(height) for width, height in sides if _int(width) and _int(height)), 1.5)
    return Picture(
        str(photo["id"]),
        text_of(photo.get("owner")),
        text_of(photo.get("ownername")),
        text_of(photo.get("title")),
        picture_path(photo, "_n"),
        min(max(ratio, 0.4), 3.5),
        bool(_int(photo.get("ispublic", 1))),
    )


def _int(value: Any) -> int:
    return int(value) if str(value).isdigit() else 0
