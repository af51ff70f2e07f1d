"""The base class of all errors, and the errors of invalid calls."""

from __future__ import annotations

from typing import ClassVar


class FlickrError(Exception):
    """The base class of all errors of the library. Catch it to handle every failure of a call.

    Attributes:
        method: The API method, such as `flickr.photos.search`, or a step such as `upload`; empty outside of calls.
        attempts: The number of requests that were sent for the call.
        elapsed: The duration of the call in seconds.
        body: The start of the response body, without secrets; empty without a response.
    """

    __module__ = "flickr_sdk.errors"  # the public module, which tracebacks and pickles name

    method: str = ""
    attempts: int = 0
    elapsed: float = 0.0
    body: str = ""
    _source: ClassVar[str] = "method"  # the attribute that precedes the problem in the message

    def __init_subclass__(cls) -> None:
        if cls.__module__.startswith("flickr_sdk.errors."):
            cls.__module__ = "flickr_sdk.errors"

    @property
    def code(self) -> int | None:
        """Flickr's error code; `None` if Flickr returned no code."""
        return None

    def __str__(self) -> str:
        problem = getattr(self, "problem", None)
        return super().__str__() if problem is None else f"{getattr(self, self._source)}: {problem}"

    @property
    def message(self) -> str:
        """The failure, without the name of the method."""
        return str(getattr(self, "problem", self))

    def _shorten_traceback(self) -> None:
        """Remove the library's frames. The method that the program has called raises the error again."""
        # Most programs never need it.
        from .._utils.short_traceback import shorten

        shorten(self)


class UsageError(FlickrError):
    """The call is invalid, and no request was sent. Correct the program."""


class ConfigurationError(UsageError):
    """An option or environment variable is missing or invalid, or an optional package is not installed."""


class OutOfRange(UsageError, IndexError):
    """A walk has no item at this index. It is an `IndexError` too."""


class ArgumentError(UsageError, ValueError):
    """An argument is invalid, and no request was sent. It is a `ValueError` too.

    Attributes:
        argument: Flickr's name of the argument; the position of a positional argument, from 1.
        problem: The failure, and the valid values.
    """

    def __init__(self, method: str, argument: str, problem: str) -> None:
        super().__init__(method, argument, problem)
        self.method = method
        self.argument = argument
        self.problem = problem

    def __str__(self) -> str:
        name = self.argument if self.argument.isdecimal() else repr(self.argument)
        return f"{self.method}: argument {name} {self.problem}"


class UnknownValueWarning(UserWarning):
    """An argument has a value that this version does not know. It is sent unchanged, and Flickr may ignore it.

    `flickr.call` accepts any value without a warning.
    """

    __module__ = "flickr_sdk.errors"


class UnknownMethodError(UsageError, AttributeError):
    """A method, namespace or attribute is unknown, and its name is not sent to Flickr. It is an `AttributeError` too.

    `flickr.call` sends any name to Flickr.

    Attributes:
        suggestion: The known name; empty without one.
    """

    def __init__(self, message: str, suggestion: str) -> None:
        super().__init__(message, suggestion)
        self.suggestion = suggestion

    def __str__(self) -> str:
        return str(self.args[0])
