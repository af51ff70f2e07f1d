"""Errors of requests and responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from .._utils.redaction import redact_value
from .._utils.secret_names import BODY_EXCERPT, HIDDEN, response_may_hold_secret
from .base import FlickrError

OAUTH_REMEDIES: Final = {
    "consumer_key_unknown": "check the API key",
    "nonce_used": "check whether a proxy repeats requests",
    "parameter_absent": "report this bug of flickr-sdk",
    "parameter_rejected": "check the callback URL; without one, report this bug of flickr-sdk",
    "permission_denied": "let the user authorize the application",
    "permission_unknown": "finish the login only after the user has authorized the application",
    "signature_invalid": "check the API secret, and that the token secret belongs to the token",
    "signature_method_rejected": "check base_url; the server must accept HMAC-SHA1 as Flickr does",
    "timestamp_refused": "correct this machine's clock",
    "token_expired": "start the login again",
    "token_rejected": "sign in again; the token is unknown, used or revoked",
    "user_refused": "start the login again if the user agrees",
    "verifier_invalid": "start the login again, and pass the code exactly as Flickr shows it",
    "version_rejected": "check base_url; the server must accept OAuth 1.0 as Flickr does",
}
"""The remedy of each OAuth problem."""
Phase = Literal["connect", "send", "exchange"]


class MaybeDelivered(FlickrError):
    """A write got no valid response, so it may or may not have taken effect.

    Unless it is `repeatable`, it was not retried; check whether the change exists before you repeat the call.

    Attributes:
        arguments: The arguments of the request, without secrets.
        check: How to find out whether the write has taken effect.
        reason: The error of the last attempt.
        repeatable: Whether repeating the call is harmless; the client has then retried it.
    """

    repeatable: bool = False

    def __init__(self, method: str, arguments: Mapping[str, str], check: str, reason: FlickrError) -> None:
        super().__init__(method, arguments, check, reason)
        self.method = method
        self.arguments: dict[str, str] = dict(arguments)
        self.check = check
        self.reason = reason
        self.body: str = reason.body

    @property
    def problem(self) -> str:
        """The failure and how to check the write."""
        # Without the remedy after the semicolon, which may be to try again.
        reason = self.reason.message.partition("; ")[0].rstrip(".")
        advice = "repeat it, which is harmless" if self.repeatable else f"before you repeat it, {self.check}"
        return f"the write may have taken effect: {reason}; {advice}"


class TransportError(FlickrError):
    """No complete response arrived, for example because the connection was refused or reset. Check the network.

    Attributes:
        phase: `connect` if no data was sent, `send` if an upload was interrupted, `exchange` if Flickr may have received the
            request.
        retryable: Whether a retry may succeed.
    """

    def __init__(self, method: str, problem: str, *, phase: Phase = "exchange", retryable: bool = True) -> None:
        super().__init__(method, problem)
        self.method = method
        self.problem = problem
        self.phase = phase
        self.retryable = retryable


class TimedOut(TransportError, TimeoutError):
    """A time limit expired before the response was complete. Increase the limit that the message names, see `Timeout`.

    It is a `TimeoutError` too.
    """


class ResponseError(FlickrError):
    """The response is not a valid response of the API.

    Attributes:
        problem: The failure.
        http_status: The HTTP status.
    """

    def __init__(self, method: str, problem: str, *, http_status: int = 200, body: str = "") -> None:
        super().__init__(method, problem)
        self.method = method
        self.problem = problem
        self.http_status = http_status
        self.body: str = HIDDEN if body and response_may_hold_secret(method) else body[:BODY_EXCERPT]


class HttpStatusError(ResponseError):
    """The HTTP status of the response is not 200.

    Attributes:
        retry_after: The seconds of the `Retry-After` header; `None` without one.
        early: Whether the response arrived before the upload was complete, so that Flickr cannot have the photo.
    """

    retry_after: float | None = None
    early: bool = False


class OAuthProblem(HttpStatusError):
    """Flickr rejected a signature, a token or a step of the login.

    Attributes:
        problem: Flickr's name of the problem, such as `signature_invalid`, `token_rejected` or `consumer_key_unknown`.
        details: More about the problem; for `signature_invalid`, the difference between the signed strings.
        remedy: How to solve the problem.
        expired: Whether the request took so long to send that its signature expired.
    """

    expired: bool = False

    def __init__(self, method: str, problem: str, details: str = "", *, http_status: int = 401, remedy: str = "") -> None:
        super().__init__(method, problem, http_status=http_status)
        self.args: tuple[object, ...] = (method, problem, details)
        self.details = details
        self.remedy: str = remedy or OAUTH_REMEDIES.get(problem, "see https://www.flickr.com/services/api/auth.oauth.html")

    def __str__(self) -> str:
        return f"{super().__str__()}{': ' if self.details else ''}{self.details}; {self.remedy}"


class MalformedResponse(ResponseError):
    """The body cannot be decoded, or is the response of another method.

    Attributes:
        retryable: Whether a retry may succeed.
    """

    retryable: bool = True


class SchemaDrift(ResponseError):
    """In strict mode, a value of the response does not fit its documented type.

    Attributes:
        path: The path of the value, such as `photos.photo[3].views`.
        value: The value that Flickr sent.
        expected: The documented type.
    """

    def __init__(self, method: str, path: str, value: object, expected: str, *, missing: bool = False) -> None:
        value = HIDDEN if response_may_hold_secret(method) else redact_value(value)
        shown = repr(value)
        if len(shown) > BODY_EXCERPT:
            shown = shown[:BODY_EXCERPT] + "..."
        super().__init__(method, f"{path} is {'missing' if missing else shown}, expected {expected}")
        self.args: tuple[object, ...] = (method, path, value, expected)
        self.path = path
        self.value = value
        self.expected = expected


class SchemaDriftWarning(UserWarning):
    """A value of a response does not fit its documented type. The field keeps the value that Flickr sent."""

    __module__ = "flickr_sdk.errors"


class ApiError(FlickrError):
    """Flickr reported an error: the response has `stat="fail"`.

    Errors that mean the same for all or several methods have subclasses, such as `InvalidApiKey` and `PhotoNotFound`.

    Attributes:
        explanation: The documentation of the code for this method; `None` without one.
        remedy: How to solve the problem; empty for `ApiError` itself.
    """

    remedy: str = ""

    def __init__(self, method: str, code: int, message: str, explanation: str | None = None) -> None:
        super().__init__(method, code, message, explanation)
        self.method = method
        self._code = code
        self._message = message
        self.explanation = explanation

    @property
    def code(self) -> int:
        """Flickr's error code. Below 95, its meaning depends on the method."""
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
