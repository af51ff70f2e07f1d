"""The methods that answer from the world, and what they know of a call."""

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

__all__ = ["HANDLERS", "Call", "Handler", "method"]

PHOTO: Final = "SELECT * FROM photos WHERE id = ?"


@dataclass
class Call:
    """One call of a method.

    Attributes:
        method: Its name.
        arguments: What was sent, the common arguments included.
        me: Who calls, by NSID; `None` for somebody who is not logged in.
        world: The people and photos. The call has them for itself, and changes all or nothing.
        errors: How the method fails.
        images: The origin of the addresses of images.
        now: The time, in Unix seconds.
        relations: What the caller is to the people that were asked about.
        told: The failure that is answered although the call has taken effect.
    """

    method: str
    arguments: Mapping[str, str]
    me: str | None
    world: World
    errors: MethodErrors
    images: str
    now: int
    relations: dict[str, Relation] = field(default_factory=dict)
    told: Failure | None = None

    @property
    def user(self) -> str:
        """Who calls, where the method needs a login."""
        assert self.me is not None, "the method needs a login"
        return self.me

    def text(self, name: str, default: str = "") -> str:
        """Read an argument.

        Args:
            name: Its name.
            default: What it is where it is missing.

        Returns:
            What was sent.
        """
        return self.arguments.get(name, default)

    def given(self, name: str) -> bool:
        """Tell whether an argument was sent and is not empty."""
        return bool(self.arguments.get(name))

    def flag(self, name: str) -> bool:
        """Read an argument that means yes or no."""
        return parse_flag(self.arguments.get(name))

    def number(self, name: str) -> int | None:
        """Read an argument that is a whole number; `None` where it is none."""
        return parse_int(self.arguments.get(name))

    def paging(self, default: int = 100, most: int = 500) -> Paging:
        """Read which page is asked for.

        Args:
            default: How many are on a page where nothing is said.
            most: How many may be.

        Returns:
            The page.
        """
        if self.world.quirks.page_limit:
            return parse_paging(self.arguments, default, most)
        return parse_paging(self.arguments, default, most, last=None)

    def extras(self) -> frozenset[str]:
        """Read `extras`; what nobody knows is left out later."""
        return frozenset(parse_list(self.arguments.get("extras")))

    def fail(self, code: int) -> Failure:
        """Make one of the method's own failures, to be raised.

        Args:
            code: Its code, as reflection tells.

        Returns:
            The failure, with Flickr's message.
        """
        return self.errors.from_code(self.method, code)

    def tell(self, failure: Failure) -> None:
        """Answer with a failure, although what the call has changed stays, as Flickr does for photos that have to wait.

        Args:
            failure: The failure.
        """
        self.told = failure

    def unknown(self, name: str) -> Failure:
        """Make the failure that says that what an argument names does not exist.

        Args:
            name: The argument, such as `photo_id`.

        Returns:
            The failure, in the method's own code.
        """
        return self.errors.not_found(self.method, name)

    def relation(self, owner: str) -> Relation:
        """Tell what the caller is to a person, which is asked once for each."""
        if owner not in self.relations:
            self.relations[owner] = relation(self.world, owner, self.me)
        return self.relations[owner]

    def may(self, level: int, owner: str) -> bool:
        """Tell whether the caller may do what an owner has left to some, such as commenting.

        Args:
            level: To whom: 0 nobody, 1 friends and family, 2 contacts, 3 everybody.
            owner: The owner.

        Returns:
            Whether the caller may.
        """
        return may(level, self.relation(owner), logged_in=self.me is not None)

    def find_photo(self, value: str | None) -> sqlite3.Row | None:
        """Find a photo that the caller may see.

        Args:
            value: Its id.

        Returns:
            Its row, if there is such a photo.
        """
        row = self.world.one(PHOTO, int(value)) if value and value.isascii() and value.isdigit() and len(value) < 19 else None
        return row if row is not None and can_see(row, self.relation(row["owner"])) else None

    def photo(self, name: str = "photo_id", *, by_secret: bool = False) -> sqlite3.Row:
        """Find the photo that an argument names, if the caller may see it.

        Args:
            name: The argument.
            by_secret: Whether the method's argument `secret` shows the photo to whoever knows it.

        Returns:
            Its row.

        Raises:
            Failure: There is no such photo, or the caller may not see it, which Flickr tells no apart.
        """
        row = self.find_photo(self.arguments.get(name))
        if row is None and by_secret:
            row = self.world.one(f"{PHOTO} AND secret = ?", self.number(name), self.text("secret"))
        if row is None:
            raise self.unknown(name)
        return row

    def own_photo(self, name: str = "photo_id") -> sqlite3.Row:
        """Find the photo that an argument names, if it is the caller's.

        Args:
            name: The argument.

        Returns:
            Its row.

        Raises:
            Failure: There is no such photo, or it is somebody else's.
        """
        row = self.photo(name)
        if row["owner"] != self.me:
            raise self.unknown(name)
        return row

    def person(self, name: str = "user_id", *, default: str | None = None) -> sqlite3.Row:
        """Find the person that an argument names.

        Args:
            name: The argument, an NSID or `me`.
            default: The NSID where it is missing.

        Returns:
            Their row.

        Raises:
            Failure: There is no such person.
        """
        value = self.arguments.get(name) or default
        row = self.world.one("SELECT * FROM people WHERE nsid = ?", self.me if value == "me" else value)
        if row is None:
            raise self.unknown(name)
        return row


Handler = Callable[[Call], dict[str, Any]]

HANDLERS: Final[dict[str, Handler]] = {}
"""What answers from the world, by the method's name."""


def method(*names: str) -> Callable[[Handler], Handler]:
    """Let a function answer a method.

    Args:
        *names: The method's name, or several where they answer alike.

    Returns:
        A decorator.
    """

    def register(handler: Handler) -> Handler:
        for name in names:
            assert name not in HANDLERS, f"{name} has two handlers"
            HANDLERS[name] = handler
        return handler

    return register
