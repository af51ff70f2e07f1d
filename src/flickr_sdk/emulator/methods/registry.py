"""The registry of method handlers, and the call that each handler receives."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ..argument_parsing import Paging, parse_flag, parse_int, parse_list, parse_paging
from ..method_errors import MethodErrors
from ..response_formats import Failure
from ..world import World
from ..world.visibility import Relation, can_see, may, relation

__all__ = ["Call", "HANDLERS", "Handler", "method"]

PHOTO: Final = "SELECT * FROM photos WHERE id = ?"


@dataclass
class Call:
    """One call of a method.

    Attributes:
        method: The full name of the method.
        arguments: All arguments of the request, including the common ones such as `api_key`.
        me: NSID of the calling user; `None` if the call is unauthenticated.
        world: The emulated data. The call holds it exclusively, in one transaction.
        errors: The failures that the method can return.
        images: Origin of image URLs.
        now: Current Unix timestamp.
        relations: Cached relations of the calling user to other users, by NSID.
        failure_after_commit: The failure to return although the changes of the call are kept.
    """

    method: str
    arguments: Mapping[str, str]
    me: str | None
    world: World
    errors: MethodErrors
    images: str
    now: int
    relations: dict[str, Relation] = field(default_factory=dict)
    failure_after_commit: Failure | None = None

    @property
    def user(self) -> str:
        """NSID of the calling user, for methods that require authentication."""
        assert self.me is not None, "the method requires authentication"
        return self.me

    def argument(self, name: str, default: str = "") -> str:
        """Return an argument as sent, or `default` if it is missing."""
        return self.arguments.get(name, default)

    def has(self, name: str) -> bool:
        """Return whether an argument is present and not empty."""
        return bool(self.arguments.get(name))

    def flag(self, name: str) -> bool:
        """Parse a Boolean argument."""
        return parse_flag(self.arguments.get(name))

    def number(self, name: str) -> int | None:
        """Parse an integer argument; `None` if it is missing or invalid."""
        return parse_int(self.arguments.get(name))

    def paging(self, default: int = 100, most: int = 500) -> Paging:
        """Parse `page` and `per_page`; `most` is the upper limit of `per_page`."""
        if self.world.quirks.page_limit:
            return parse_paging(self.arguments, default, most)
        return parse_paging(self.arguments, default, most, last=None)

    def extras(self) -> frozenset[str]:
        """Parse `extras`. Unknown names are kept here and ignored by `photo_element`."""
        return frozenset(parse_list(self.arguments.get("extras")))

    def fail(self, code: int) -> Failure:
        """Return the method's failure with this code and Flickr's message, to be raised."""
        return self.errors.from_code(self.method, code)

    def fail_after_commit(self, failure: Failure) -> None:
        """Return a failure but keep the changes of the call, as Flickr does for photos that await moderation."""
        self.failure_after_commit = failure

    def unknown(self, name: str) -> Failure:
        """Return the method's failure for an argument that refers to something unknown, such as `photo_id`."""
        return self.errors.not_found(self.method, name)

    def relation(self, owner: str) -> Relation:
        """Return the relation of the calling user to `owner`, cached for the call."""
        if owner not in self.relations:
            self.relations[owner] = relation(self.world, owner, self.me)
        return self.relations[owner]

    def is_permitted(self, level: int, owner: str) -> bool:
        """Return whether the calling user may do what the owner restricts, such as commenting.

        `level` is Flickr's permission level: 0 only the owner, 1 friends and family, 2 contacts, 3 everybody.
        """
        return may(level, self.relation(owner), logged_in=self.me is not None)

    def find_photo(self, value: str | None) -> sqlite3.Row | None:
        """Return the row of a photo that is visible to the calling user, or `None`."""
        row = self.world.one(PHOTO, int(value)) if value and value.isascii() and value.isdigit() and len(value) < 19 else None
        return row if row is not None and can_see(row, self.relation(row["owner"])) else None

    def photo(self, name: str = "photo_id", *, by_secret: bool = False) -> sqlite3.Row:
        """Return the row of the photo in an argument.

        With `by_secret`, a matching argument `secret` grants access too. Like Flickr, the method raises the same `Failure` for a
        photo that does not exist and for one that the calling user may not see.
        """
        row = self.find_photo(self.arguments.get(name))
        if row is None and by_secret:
            row = self.world.one(f"{PHOTO} AND secret = ?", self.number(name), self.argument("secret"))
        if row is None:
            raise self.unknown(name)
        return row

    def own_photo(self, name: str = "photo_id") -> sqlite3.Row:
        """Return the row of the photo in an argument; raises `Failure` unless the calling user owns it."""
        row = self.photo(name)
        if row["owner"] != self.me:
            raise self.unknown(name)
        return row

    def person(self, name: str = "user_id", *, default: str | None = None) -> sqlite3.Row:
        """Return the row of the user in an argument, an NSID or `me`; `default` is the NSID if it is missing."""
        value = self.arguments.get(name) or default
        row = self.world.one("SELECT * FROM people WHERE nsid = ?", self.me if value == "me" else value)
        if row is None:
            raise self.unknown(name)
        return row


Handler = Callable[[Call], dict[str, Any]]

HANDLERS: Final[dict[str, Handler]] = {}
"""The handler of each method, by full method name."""


def method(*names: str) -> Callable[[Handler], Handler]:
    """Register the decorated function as the handler of one or more methods."""

    def register(handler: Handler) -> Handler:
        for name in names:
            assert name not in HANDLERS, f"{name} has two handlers"
            HANDLERS[name] = handler
        return handler

    return register
