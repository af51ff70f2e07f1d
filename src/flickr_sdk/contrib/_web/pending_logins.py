"""The logins that a browser has started, in its session. Only this browser can finish them, each once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, Protocol
from urllib.parse import parse_qs, urlsplit

from ...auth import LoginRequest
from ...errors import FlickrError, LoginError, OAuthProblem

KEY: Final = "flickr_logins"
"""The session key of the logins in progress."""
MAX_LOGINS: Final = 3
"""The maximum number of logins in progress in a browser, for example in several tabs. More do not fit into a cookie."""


class Session(Protocol):
    """The methods that mutable mappings and Django's sessions share."""

    def get(self, key: str, /) -> Any:
        """Return a value, or `None`."""
        ...

    def pop(self, key: str, default: Any, /) -> Any:
        """Remove and return a value."""
        ...

    def __setitem__(self, key: str, value: Any, /) -> None: ...


class PendingLogin(NamedTuple):
    """A login in progress."""

    id: str
    state: str
    return_to: str
    user: str  # of the application, for which the login was started; empty without one


def add_login(session: Session, login: LoginRequest, return_to: str, user: str = "") -> None:
    """Store a login that was started. If there are too many, drop the oldest.

    Args:
        session: The session of the browser.
        login: The result of `start_login`.
        return_to: The page to which the user returns.
        user: The user of the application who starts the login.
    """
    request_token = parse_qs(urlsplit(login.url).query)["oauth_token"][0]
    pending = PendingLogin(_id(request_token), login.state, return_to, user)
    # A new list, because sessions do not notice changes inside their values.
    session[KEY] = [list(each) for each in [*pending_logins(session), pending][-MAX_LOGINS:]]


def find_login(session: Session, parameters: Mapping[str, str]) -> PendingLogin | None:
    """Return the login that a callback belongs to.

    If no login matches, returns the latest one, so that `finish_login` raises an error, or `None` if no login is in progress.

    Args:
        session: The session of the browser.
        parameters: The query parameters of the callback.
    """
    pending = pending_logins(session)
    own = (each for each in pending if _belongs(each, parameters))
    return next(own, pending[-1] if pending else None)


def remove_login(session: Session, login: PendingLogin) -> None:
    """Remove a login, so that its callback is not accepted again."""
    others = [each for each in pending_logins(session) if each != login]
    if others:
        session[KEY] = [list(each) for each in others]
    else:
        session.pop(KEY, None)


def remove_failed_login(session: Session, login: PendingLogin, parameters: Mapping[str, str], error: FlickrError) -> None:
    """Remove a login that can no longer be finished, unless the callback belongs to another login.

    A callback works again after a failure of the network.
    """
    if isinstance(error, LoginError | OAuthProblem) and _belongs(login, parameters):
        remove_login(session, login)


def pending_logins(session: Session) -> list[PendingLogin]:
    """Return the logins in progress. Values of other programs or versions are ignored."""
    found = session.get(KEY)
    entries = found if isinstance(found, list) else []
    return [
        PendingLogin(*each)
        for each in entries
        if isinstance(each, list | tuple) and len(each) == 4 and all(isinstance(value, str) for value in each)
    ]


def _belongs(login: PendingLogin, parameters: Mapping[str, str]) -> bool:
    return login.id == _id(parameters.get("oauth_token", ""))


def _id(request_token: str) -> str:
    # The request token itself may contain any characters, and is longer.
    return hashlib.sha256(request_token.encode("utf-8", "surrogatepass")).hexdigest()[:16]
