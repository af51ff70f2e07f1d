"""Errors of logins, token stores, journals, rate limiters, checkpoints and watches."""

from __future__ import annotations

from .base import FlickrError


class LoginError(FlickrError):
    """A login failed: the user denied it or did not finish it, or the response belongs to another login. Start it again."""


class CheckpointError(FlickrError):
    """The checkpoint of a harvest cannot be read or written, or belongs to another harvest. Pass another file."""


class WatchStateError(FlickrError):
    """The state file of a watch cannot be read or written, is in use, or belongs to another watch. Pass another file."""


class TokenStoreError(FlickrError):
    """The token store cannot be read or written, or contains other data.

    Attributes:
        store: The path of the file, the service in the keyring, or the key in the session.
        problem: The failure and its remedy.
    """

    _source = "store"

    def __init__(self, store: str, problem: str) -> None:
        super().__init__(store, problem)
        self.store = store
        self.problem = problem


class JournalError(FlickrError):
    """The journal of a batch cannot be read or written, or is in use by another program.

    Attributes:
        journal: The path of the file.
        problem: The failure and the remedy.
    """

    _source = "journal"

    def __init__(self, journal: str, problem: str) -> None:
        super().__init__(journal, problem)
        self.journal = journal
        self.problem = problem


class LimiterError(FlickrError):
    """The file or the server of a rate limiter cannot be used.

    Attributes:
        store: The path of the file, or the server's host and port.
        problem: The failure and its remedy.
    """

    _source = "store"

    def __init__(self, store: str, problem: str) -> None:
        super().__init__(store, problem)
        self.store = store
        self.problem = problem


class RateLimited(FlickrError):
    """The next slot of the rate limiter is further away than the call may wait. The call was not sent.

    Attributes:
        wait: The seconds until the next slot.
        problem: The failure and its remedy.
    """

    def __init__(self, method: str, wait: float, problem: str) -> None:
        super().__init__(method, wait, problem)
        self.method = method
        self.wait = wait
        self.problem = problem


class IncompleteWarning(UserWarning):
    """A walk or a harvest ended without all items, because Flickr did not return them. The message and `report` say why."""

    __module__ = "flickr_sdk.errors"


class WatchWarning(UserWarning):
    """A poll of a watch failed. The watch polls again after the pause in the message."""

    __module__ = "flickr_sdk.errors"
