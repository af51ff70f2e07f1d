"""The errors that the library raises: one tree, with `FlickrError` at its root.

::

    FlickrError
    ├── UsageError                the call cannot be sent as it is written
    │   ├── ConfigurationError    key, secret or address missing or not usable
    │   ├── ArgumentError         an argument that Flickr could not read
    │   └── UnknownMethodError    a name within a typo's distance of a known method
    ├── TransportError            no whole answer came back
    │   └── TimedOut              a time limit ran out
    ├── ResponseError             an answer came back that is not the API's
    │   ├── HttpStatusError       an HTTP status other than 200
    │   ├── MalformedResponse     a body that is no JSON or XML, or another method's answer
    │   └── SchemaDrift           strict mode: a value does not fit its documented type
    └── ApiError                  Flickr answered stat="fail"; one subclass a common code
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

if TYPE_CHECKING:
    from ._generated.errors import *  # noqa: F403

__all__ = [
    "ApiError",
    "ArgumentError",
    "ConfigurationError",
    "FlickrError",
    "HttpStatusError",
    "MalformedResponse",
    "ResponseError",
    "SchemaDrift",
    "SchemaDriftWarning",
    "TimedOut",
    "TransportError",
    "UnknownMethodError",
    "UsageError",
]

BODY_EXCERPT: Final = 200
"""How many characters of an unreadable body an error message shows."""


class FlickrError(Exception):
    """The base of every error that the library raises."""


class UsageError(FlickrError):
    """The call cannot be sent as it is written; nothing was sent."""


class ConfigurationError(UsageError):
    """The client lacks a setting, or a setting cannot be used."""


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


class TransportError(FlickrError):
    """No whole answer came back: connection refused, reset or closed early.

    Attributes:
        method: The method that was called.
    """

    def __init__(self, method: str, problem: str) -> None:
        super().__init__(method, problem)
        self.method = method
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.method}: {self.problem}"


class TimedOut(TransportError, TimeoutError):
    """A time limit ran out before the whole answer was there."""


class ResponseError(FlickrError):
    """An answer came back that is not the API's.

    Attributes:
        method: The method that was called.
        http_status: The answer's HTTP status.
        body: The start of the answer's body, bounded, as text.
    """

    def __init__(self, method: str, problem: str, *, http_status: int = 200, body: str = "") -> None:
        super().__init__(method, problem)
        self.method = method
        self.problem = problem
        self.http_status = http_status
        self.body: str = body[:BODY_EXCERPT]

    def __str__(self) -> str:
        return f"{self.method}: {self.problem}"


class HttpStatusError(ResponseError):
    """The server answered with an HTTP status other than 200."""


class MalformedResponse(ResponseError):
    """The body cannot be decoded, or is the answer of another method."""


class SchemaDrift(ResponseError):
    """In strict mode: a value of the answer does not fit its documented type.

    Attributes:
        path: Where the value stands, such as `photos.photo[3].views`.
        value: The value as Flickr sent it.
    """

    def __init__(self, method: str, path: str, value: object, expected: str, *, missing: bool = False) -> None:
        shown = repr(value)
        if len(shown) > BODY_EXCERPT:
            shown = shown[:BODY_EXCERPT] + "..."
        super().__init__(method, f"{path} is {'missing' if missing else shown}, expected {expected}")
        self.args: tuple[object, ...] = (method, path, value, expected)
        self.path = path
        self.value = value
        self.expected = expected


class SchemaDriftWarning(UserWarning):
    """A value of an answer does not fit its documented type; the field keeps the value as Flickr sent it."""


class ApiError(FlickrError):
    """Flickr answered `stat="fail"`.

    Attributes:
        method: The method that was called.
        code: Flickr's error code; below 95 its meaning depends on the method.
        message: Flickr's message.
        explanation: What the code means for this method, or `None` where it is not documented.
        remedy: What to do about it, for the codes that are common to all methods.
    """

    remedy: ClassVar[str] = ""

    def __init__(self, method: str, code: int, message: str, explanation: str | None = None) -> None:
        super().__init__(method, code, message, explanation)
        self.method = method
        self.code = code
        self.message = message
        self.explanation = explanation

    def __str__(self) -> str:
        text = f"{self.method}: error {self.code}: {self.message}"
        if self.explanation:
            return f"{text} ({self.explanation})"
        return f"{text}. {self.remedy}" if self.remedy else text


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        from ._generated import errors

        if name not in errors.__all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(errors, name)
