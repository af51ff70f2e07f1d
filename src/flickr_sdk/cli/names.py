"""Look up albums, groups, galleries and people by the names that Flickr's pages show. Each list is requested once per run."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from ..errors import FlickrError, GroupNotFound, UserNotFound
from .errors import CliError, ExitCode
from .terminal_text import quoted

if TYPE_CHECKING:
    from .. import Flickr

__all__ = ["Names"]

Named = list[tuple[str, str]]
"""Ids with names."""

MAX_CLOSE: Final = 3
MAX_LISTED: Final = 10
"""The maximum number of ids that an error lists."""
PATH_ALIAS: Final = r"[\w-]+"
EMAIL: Final = r"[^@\s]+@[^@\s]+\.[^@\s]+"


class Names:
    """Looks up ids by names.

    `connect` returns the client, which is created for the first lookup, and `accounts` the names of the stored accounts.
    """

    def __init__(self, connect: Callable[[], Flickr], accounts: Callable[[], Sequence[str]] = tuple) -> None:
        self._connect = connect
        self._accounts = accounts
        self._lists: dict[str, Named] = {}
        self._people: dict[str, str] = {}
        self._labels: dict[str, str] = {}

    def label(self, id: str) -> str:
        """Return an id for a prompt, with its name if the user passed the name."""
        return f"{self._labels[id]!r} ({id})" if id in self._labels else id

    def album(self, title: str, owner: str | None = None) -> str:
        """Return the id of the album with a title, from the user's own albums or those of another person.

        A short number is an id if no album has this title: albums from before 2006 have such ids.
        """
        if owner is None:
            if title.isdecimal() and not self._is_signed_in:
                return title
            self._require_token("album", title)
        albums = self._list(f"albums {owner}", lambda: self._albums(owner))
        found = _matches(title, albums)
        if title.isdecimal() and not found:
            return title
        whose, option = (f"the albums of {owner}", f" --user-id {owner}") if owner else (self._own("albums"), "")
        names = [name for _, name in albums]
        commands = f"flickr albums list{option}{'' if owner else self._other_account}"
        return self._only(title, found, f"none of {whose} has the title {title!r}", names, commands)

    def album_title(self, title: str) -> str:
        """Return the title of the user's album that differs only in case; without such an album, the given title."""
        albums = self._list("albums None", lambda: self._albums(None)) if self._is_signed_in else []
        found = [name for _, name in _matches(title, albums) if _fold(name) == _fold(title)]
        return title if title in found or not found else found[0]

    def gallery(self, title: str, owner: str | None = None) -> str:
        """Return the id of the gallery with a title, from the user's own galleries or those of another person."""
        if owner is None:
            self._require_token("gallery", title)
        galleries = self._list(f"galleries {owner}", lambda: self._galleries(owner))
        whose, option = (f"the galleries of {owner}", f" --user-id {owner}") if owner else (self._own("galleries"), "")
        problem = f"none of {whose} has the title {title!r}"
        names = [name for _, name in galleries]
        commands = f"flickr galleries list{option}{'' if owner else self._other_account}"
        return self._only(title, _matches(title, galleries), problem, names, commands)

    def group(self, name: str) -> str:
        """Return the NSID of the user's group with a name, or of the group with a path alias."""
        groups: Named = []
        if self._is_signed_in:
            pools = self._flickr.walk.groups.pools
            groups = self._list("groups", lambda: ((one.nsid, one.name) for one in pools.get_groups()))
        found = _matches(name, groups)
        if not found and re.fullmatch(PATH_ALIAS, name, re.ASCII):
            try:
                return self._flickr.urls.lookup_group(f"https://www.flickr.com/groups/{name}/").id
            except GroupNotFound:
                pass
        own = f"none of {self._own('groups')} has the name" if self._is_signed_in else "no group has the path alias"
        commands = f"flickr groups list, or flickr groups search {quoted(name)}{self._other_account}"
        return self._only(name, found, f"{own} {name!r}", [name for _, name in groups], commands)

    def person(self, name: str) -> str:
        """Return the NSID of the person with a path alias, username or email address; `me` is the user."""
        if name not in self._people:
            self._people[name] = self._find_person(name)
        return self._people[name]

    def _find_person(self, name: str) -> str:
        flickr = self._flickr
        if name == "me":
            self._require_token("person", name)
            return (flickr.token and flickr.token.user_nsid) or flickr.test.login().id
        if re.fullmatch(EMAIL, name):
            return flickr.people.find_by_email(name).id
        # A path alias comes first: it identifies the person in URLs, and never changes.
        if re.fullmatch(PATH_ALIAS, name, re.ASCII):
            try:
                return flickr.urls.lookup_user(f"https://www.flickr.com/people/{name}/").id
            except UserNotFound:
                pass
        try:
            return flickr.people.find_by_username(name).id
        except UserNotFound:
            contacts = self._contacts()
            problem = f"no person has the path alias or username {name!r}"
            commands = "flickr contacts list, or pass an NSID or the URL of a page"
            found = list(dict(_matches(name, contacts)).items())
            return self._only(name, found, problem, [one for _, one in contacts], commands)

    def _contacts(self) -> Named:
        """Return the user's contacts by username and by real name."""
        if not self._is_signed_in:
            return []
        contacts = self._flickr.walk.contacts
        return self._list(
            "contacts", lambda: ((one.nsid, name) for one in contacts.get_list() for name in (one.username, one.realname))
        )

    def _albums(self, owner: str | None) -> Iterable[tuple[str, str | None]]:
        return ((one.id, one.title) for one in self._flickr.walk.photosets.get_list(user_id=owner))

    def _galleries(self, owner: str | None) -> Iterable[tuple[str, str | None]]:
        return ((one.id, one.title) for one in self._flickr.walk.galleries.get_list(user_id=owner))

    @property
    def _flickr(self) -> Flickr:
        return self._connect()

    @property
    def _is_signed_in(self) -> bool:
        return self._flickr.token is not None

    def _own(self, things: str) -> str:
        """Return a description such as `the albums of 'ada'`, or `your albums` if the token has no username."""
        token = self._flickr.token
        return f"the {things} of {token.username!r}" if token is not None and token.username else f"your {things}"

    @property
    def _other_account(self) -> str:
        """A part of a remedy that mentions other stored accounts; "" if there are none."""
        try:
            accounts = self._accounts() if self._is_signed_in else ()
        except FlickrError:  # an unreadable token file is another problem
            accounts = ()
        return f", or pass --user NAME for another account ({', '.join(accounts)})" if len(accounts) > 1 else ""

    def _require_token(self, kind: str, name: str) -> None:
        if not self._is_signed_in:
            problem = f"the {kind} {name!r} is looked up in your account, which requires an access token"
            raise CliError(ExitCode.NOT_SIGNED_IN, problem, f"run flickr login, or pass the id or URL of the {kind}")

    def _list(self, key: str, read: Callable[[], Iterable[tuple[str, str | None]]]) -> Named:
        if key not in self._lists:
            self._lists[key] = [(id, name or "") for id, name in read()]
        return self._lists[key]

    def _only(self, name: str, found: Named, problem: str, names: Iterable[str], commands: str) -> str:
        """Return the id of the only match. The error lists several matches, or similar names and commands that list all names."""
        if len(found) == 1:
            ((id, label),) = found
            self._labels[id] = label
            return id
        if found:
            ids = ", ".join(id for id, _ in found[:MAX_LISTED]) + (", ..." if len(found) > MAX_LISTED else "")
            error = CliError(ExitCode.USAGE, f"{name!r} is ambiguous: {ids}", "pass one of the ids", code="ambiguous")
            error.details = {"ids": [id for id, _ in found]}
            raise error
        close = [quoted(one) for one in _close(name, names)]
        meant = f"did you mean {' or '.join(close)}? " if close else ""
        raise CliError(ExitCode.NOT_FOUND, problem, f"{meant}see {commands}")


def _fold(name: str) -> str:
    """Normalize case, whitespace and Unicode forms of a name, for comparison."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _matches(name: str, named: Named) -> Named:
    wanted = _fold(name)
    return [one for one in named if wanted in (_fold(one[1]), one[0])]


def _close(name: str, names: Iterable[str]) -> list[str]:
    """Return similar names; those that contain the name come first."""
    folded = {_fold(one): one for one in names if one}
    wanted = _fold(name)
    containing = [one for one in folded if wanted in one]
    close = get_close_matches(wanted, folded, MAX_CLOSE)
    return [folded[one] for one in dict.fromkeys([*containing, *close])][:MAX_CLOSE]
