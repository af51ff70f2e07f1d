"""The base of all errors, and the errors of calls that cannot be sent as written."""

from __future__ import annotations

__all__ = ["ArgumentError", "ConfigurationError", "FlickrError", "OutOfRange", "UnknownMethodError", "UsageError"]


class FlickrError(Exception):
    """The base of every error that the library raises.

    Attributes:
        method: The method that was called, such as `flickr.photos.search`, or a step of a login; empty outside of calls.
        code: Flickr's error code; `None` where Flickr gave none.
        message: What is wrong, without the method's name.
        attempts: How many requests were made for the call.
        elapsed: How many seconds the call took.
        body: The start of the answer's body as text, bounded and without secrets; empty where no answer came.
    """

    method: str = ""
    attempts: int = 0
    elapsed: float = 0.0
    body: str = ""

    __module__ = "flickr_sdk.errors"

    def __init_subclass__(cls) -> None:
        # Tracebacks and pickles name the public module.
        if cls.__module__.startswith("flickr_sdk.errors."):
            cls.__module__ = "flickr_sdk.errors"

    @property
    def code(self) -> int | None:
        """Flickr's error code; `None` where Flickr gave none."""
        return None

    @property
    def message(self) -> str:
        """What is wrong, without the method's name."""
        return str(getattr(self, "problem", self))


class UsageError(FlickrError):
    """The call cannot be sent as it is written; nothing was sent."""


class ConfigurationError(UsageError):
    """The client lacks a setting, or a setting cannot be used."""


class OutOfRange(UsageError, IndexError):
    """A position that a walk does not have: behind the end of its list, or counted from it."""


class ArgumentError(UsageError, ValueError):
    """An argument has a value that Flickr could not read.

    Attributes:
        method: The method that was called, such as `flickr.photos.search`.
        argument: The argument's name on Flickr's side.
    """

    def __init__(self, method: str, argument: str, problem: str) -> None:
        super().__init__(method, argument, problem)
        self.method = method
        self.argument = argument
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.method}: argument {self.argument!r} {self.problem}"


class UnknownMethodError(UsageError, AttributeError):
    """A method or namespace that does not exist, but looks like a misspelt one that does.

    Attributes:
        suggestion: The name that was probably meant.
    """

    def __init__(self, message: str, suggestion: str) -> None:
        super().__init__(message, suggestion)
        self.suggestion = suggestion

    def __str__(self) -> str:
        return str(self.args[0])
