"""Errors of logins, token stores, rate limiters and checkpoints."""

from __future__ import annotations

from .base import FlickrError

__all__ = ["CheckpointError", "IncompleteWarning", "LimiterError", "LoginError", "RateLimited", "TokenStoreError"]


class LoginError(FlickrError):
    """A login came to no end: refused by the user, given up, or mixed up with another one."""


class CheckpointError(FlickrError):
    """The file of a harvest cannot be read or written, or belongs to another harvest."""


class TokenStoreError(FlickrError):
    """The place where tokens are kept cannot be read or written, or holds something else.

    Attributes:
        store: The place: a file's name, a keyring's service or a session's key.
        problem: What is wrong with it, and what to do.
    """

    def __init__(self, store: str, problem: str) -> None:
        super().__init__(store, problem)
        self.store = store
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.store}: {self.problem}"


class LimiterError(FlickrError):
    """The file or the server of a rate limiter cannot be used.

    Attributes:
        store: The path of the file, or the server's host and port.
        problem: The failure and its remedy.
    """

    def __init__(self, store: str, problem: str) -> None:
        super().__init__(store, problem)
        self.store = store
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.store}: {self.problem}"


class RateLimited(FlickrError):
    """The next slot of the rate limiter is further away than the call may wait. The call was not sent.

    Attributes:
        method: The method that was called.
        wait: The seconds until the next slot.
        problem: The failure and its remedy.
    """

    def __init__(self, method: str, wait: float, problem: str) -> None:
        super().__init__(method, wait, problem)
        self.method = method
        self.wait = wait
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.method}: {self.problem}"


class IncompleteWarning(UserWarning):
    """A walk or a harvest has come to its end, and Flickr kept items back; the message and its `report` say why."""

    __module__ = "flickr_sdk.errors"
