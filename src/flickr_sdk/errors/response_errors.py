"""Errors of requests and responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final, Literal

from .._utils.secret_names import BODY_EXCERPT, HIDDEN, response_may_hold_secret
from .base import FlickrError

__all__ = [
    "ApiError",
    "HttpStatusError",
    "MalformedResponse",
    "MaybeDelivered",
    "OAuthProblem",
    "ResponseError",
    "SchemaDrift",
    "SchemaDriftWarning",
    "TimedOut",
    "TransportError",
]


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
        self.body: str = HIDDEN if body and response_may_hold_secret(method) else body[:BODY_EXCERPT]

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
        if response_may_hold_secret(method):
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

    __module__ = "flickr_sdk.errors"


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
