"""The errors that the library raises: one tree, with `FlickrError` at its root.

Those of uploads hang from it too; they stand in `flickr_sdk.upload_errors`.

::

    FlickrError
    ├── UsageError                the call cannot be sent as it is written
    │   ├── ConfigurationError    key, secret or address missing or not usable
    │   ├── ArgumentError         an argument that Flickr could not read
    │   ├── OutOfRange            a position that a walk does not have
    │   └── UnknownMethodError    a name within a typo's distance of a known method
    ├── TokenStoreError           the place where tokens are kept cannot be read or written
    ├── LimiterError              the place where a rate limiter counts calls cannot be read or written
    ├── CheckpointError           the file of a harvest cannot be used
    ├── RateLimited               the rate limiter has no place for a call within the time that it may wait
    ├── MaybeDelivered            a write got no answer, and may or may not have taken place
    ├── TransportError            no whole answer came back
    │   └── TimedOut              a time limit ran out
    ├── ResponseError             an answer came back that is not the API's
    │   ├── HttpStatusError       an HTTP status other than 200
    │   │   └── OAuthProblem      a signature, a token or a step of the login was refused
    │   ├── MalformedResponse     a body that is no JSON or XML, or another method's answer
    │   └── SchemaDrift           strict mode: a value does not fit its documented type
    ├── LoginError                a login was refused, given up, or mixed up with another one
    └── ApiError                  Flickr answered stat="fail"; one subclass a common code
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Final, Literal

if TYPE_CHECKING:
    from ._generated.errors import *  # noqa: F403

__all__ = [
    "ApiError",
    "ArgumentError",
    "CheckpointError",
    "ConfigurationError",
    "FlickrError",
    "HttpStatusError",
    "IncompleteWarning",
    "LimiterError",
    "LoginError",
    "MalformedResponse",
    "MaybeDelivered",
    "OAuthProblem",
    "OutOfRange",
    "RateLimited",
    "ResponseError",
    "SchemaDrift",
    "SchemaDriftWarning",
    "TimedOut",
    "TokenStoreError",
    "TransportError",
    "UnknownMethodError",
    "UsageError",
]

BODY_EXCERPT: Final = 200
"""How many characters of an unreadable body an error message shows."""

HIDDEN: Final = "[not shown: it may hold a key or a token]"
"""Stands for what an answer held."""


def has_secret_answer(method: str) -> bool:
    """Tell whether the answer of a method, or of a step of the login, may hold a key or a token."""
    return method.startswith(("flickr.auth.", "flickr.test.echo", "oauth."))


OAUTH_REMEDIES: Final = {
    "consumer_key_unknown": "check the API key",
    "nonce_used": "do not send one signed request twice",
    "parameter_absent": "report this as a defect of the SDK",
    "parameter_rejected": "look at the callback address; if there is none, report this as a defect of the SDK",
    "permission_denied": "let the user authorize the application",
    "permission_unknown": "let the user authorize the application before the login is finished",
    "signature_invalid": "check the API secret, and that token and token secret belong together",
    "signature_method_rejected": "the server must take HMAC-SHA1, as Flickr does; check base_url",
    "timestamp_refused": "set this machine's clock",
    "token_expired": "start the login again",
    "token_rejected": "log in again: the token is unknown, used up or revoked",
    "user_refused": "start the login again, if the user has changed their mind",
    "verifier_invalid": "start the login again and give the code just as Flickr shows it",
    "version_rejected": "the server must take OAuth 1.0, as Flickr does; check base_url",
}
"""What to do about each of Flickr's OAuth problems."""


Phase = Literal["connect", "send", "exchange"]


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


class LoginError(FlickrError):
    """A login came to no end: refused by the user, given up, or mixed up with another one."""


class CheckpointError(FlickrError):
    """The file of a harvest cannot be read or written, or belongs to another harvest."""


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
    """The place where a rate limiter counts calls cannot be read or written; the call was not sent.

    Attributes:
        store: The place: a file's name, or a server's address.
        problem: What is wrong with it.
    """

    def __init__(self, store: str, problem: str) -> None:
        super().__init__(store, problem)
        self.store = store
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.store}: {self.problem}"


class RateLimited(FlickrError):
    """The rate limiter has no place for a call within the time that it may wait; the call was not sent.

    Attributes:
        method: The method that was called.
        wait: Seconds until there is a place.
        problem: Why not now, and what to do.
    """

    def __init__(self, method: str, wait: float, problem: str) -> None:
        super().__init__(method, wait, problem)
        self.method = method
        self.wait = wait
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.method}: {self.problem}"


class MaybeDelivered(FlickrError):
    """A write got no answer of the API, so it may or may not have taken place. It was not sent again.

    Attributes:
        method: The method that was called.
        arguments: The arguments as they were sent, without secrets.
        check: How to find out whether the change took place.
        reason: What came instead of an answer.
    """

    def __init__(self, method: str, arguments: Mapping[str, str], check: str, reason: FlickrError) -> None:
        super().__init__(method, arguments, check, reason)
        self.method = method
        self.arguments: dict[str, str] = dict(arguments)
        self.check = check
        self.reason = reason
        self.body: str = reason.body

    @property
    def message(self) -> str:
        """What is wrong, without the method's name."""
        # What follows a semicolon is what to do, and that is not to try again.
        reason = self.reason.message.partition("; ")[0].rstrip(".")
        return f"the change may have taken place: {reason}. Before you repeat it: {self.check}"

    def __str__(self) -> str:
        return f"{self.method}: {self.message}"


class TransportError(FlickrError):
    """No whole answer came back: connection refused, reset or closed early.

    Attributes:
        method: The method that was called.
        phase: `connect` where nothing was sent, `send` where an upload broke off midway, `exchange` where Flickr may have got it.
        retryable: Whether another attempt may succeed.
    """

    def __init__(self, method: str, problem: str, *, phase: Phase = "exchange", retryable: bool = True) -> None:
        super().__init__(method, problem)
        self.method = method
        self.problem = problem
        self.phase = phase
        self.retryable = retryable

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
        self.body: str = HIDDEN if body and has_secret_answer(method) else body[:BODY_EXCERPT]

    def __str__(self) -> str:
        return f"{self.method}: {self.problem}"


class HttpStatusError(ResponseError):
    """The server answered with an HTTP status other than 200.

    Attributes:
        retry_after: How many seconds the server asks to wait, where it does.
        early: Whether it came before an upload was sent as a whole, so that Flickr cannot have got it.
    """

    retry_after: float | None = None
    early: bool = False


class OAuthProblem(HttpStatusError):
    """Flickr refused a signature, a token or a step of the login.

    Attributes:
        problem: Flickr's word for it, such as `signature_invalid`, `token_rejected` or `consumer_key_unknown`.
        details: What is known beyond that: for `signature_invalid`, where what was signed differs from what Flickr read.
        remedy: What to do about it.
    """

    def __init__(self, method: str, problem: str, details: str = "", *, http_status: int = 401, remedy: str = "") -> None:
        super().__init__(method, f"oauth_problem {problem}" + (f" ({details})" if details else ""), http_status=http_status)
        self.args: tuple[object, ...] = (method, problem, details)
        self.problem: str = problem
        self.details = details
        self.remedy: str = remedy or OAUTH_REMEDIES.get(problem, "see https://www.flickr.com/services/api/auth.oauth.html")

    def __str__(self) -> str:
        shown = f"{self.problem}: {self.details}" if self.details else self.problem
        return f"{self.method}: {shown}; {self.remedy}"


class MalformedResponse(ResponseError):
    """The body cannot be decoded, or is the answer of another method.

    Attributes:
        retryable: Whether another attempt may bring a better one.
    """

    retryable: bool = True


class SchemaDrift(ResponseError):
    """In strict mode: a value of the answer does not fit its documented type.

    Attributes:
        path: Where the value stands, such as `photos.photo[3].views`.
        value: The value as Flickr sent it.
    """

    def __init__(self, method: str, path: str, value: object, expected: str, *, missing: bool = False) -> None:
        if has_secret_answer(method):
            value = HIDDEN
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


class IncompleteWarning(UserWarning):
    """A walk or a harvest has come to its end, and Flickr kept items back; the message and its `report` say why."""


class ApiError(FlickrError):
    """Flickr answered `stat="fail"`.

    Attributes:
        method: The method that was called.
        explanation: What the code means for this method, or `None` where it is not documented.
        remedy: What to do about it, for the codes that are common to all methods.
    """

    remedy: ClassVar[str] = ""

    def __init__(self, method: str, code: int, message: str, explanation: str | None = None) -> None:
        super().__init__(method, code, message, explanation)
        self.method = method
        self._code = code
        self._message = message
        self.explanation = explanation

    @property
    def code(self) -> int:
        """Flickr's error code; below 95 its meaning depends on the method."""
        return self._code

    @property
    def message(self) -> str:
        """Flickr's message."""
        return self._message

    def __str__(self) -> str:
        text = f"{self.method}: error {self.code}: {self.message}"
        if self.explanation:
            return f"{text} ({self.explanation})"
        return f"{text.rstrip('.')}. {self.remedy}" if self.remedy else text


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        # Every `from .errors import` asks for `__path__` first.
        if name.startswith("__"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ._generated import errors

        if name not in errors.__all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(errors, name)
