"""Requests, plain and signed, and what an answer's HTTP status says about them."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import responses
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

from .._utils.redaction import excerpt
from .._wire.signature_diagnosis import diagnose
from ..errors.response_errors import ApiError, HttpStatusError, OAuthProblem
from .commands import Response

if TYPE_CHECKING:
    pass

__all__ = ["retry_after", "error_class", "status_error"]
INVALID_TOKEN: Final = 98
DEAD_TOKEN: Final = frozenset(("token_expired", "token_rejected", "token_revoked"))
"""OAuth's words for a token that is unknown or was revoked."""


def retry_after(value: str, now: float) -> float | None:
    """Read a `Retry-After` header.

    Args:
        value: A number of seconds, or a date.
        now: The time in Unix seconds.

    Returns:
        Seconds from now, 0 for a date that has passed; `None` where the header is missing or unreadable.
    """
    # HTTP knows whole seconds only; not all servers do.
    if re.fullmatch(r"\s*[0-9]{1,9}(\.[0-9]*)?\s*", value):
        return float(value)
    ahead = _seconds_ahead(value, now)
    return None if ahead is None else max(0.0, ahead)


def _seconds_ahead(date: str, now: float) -> float | None:
    """Tell how far a date of HTTP is ahead of now; `None` where it cannot be read."""
    try:
        read = parsedate_to_datetime(date)
    except ValueError:
        return None
    # HTTP's dates are in GMT, even where a server forgets to say so.
    aware = read if read.tzinfo else read.replace(tzinfo=UTC)
    return (aware - datetime.fromtimestamp(now, UTC)).total_seconds()


def _clock(response: Response, now: float) -> str:
    """Tell how wrong this machine's clock is, where the answer tells the time and the clock is wrong by a minute or more."""
    ahead = _seconds_ahead(response.headers.get("date", ""), now)
    if ahead is None or abs(ahead) < 60:
        return ""
    return f"this machine's clock is {abs(ahead) / 60:.0f} minutes {'behind' if ahead > 0 else 'ahead of'} Flickr's"


def error_class(code: int) -> type[ApiError]:
    """Return the class of an error code that means the same for all methods."""
    from .._generated.errors import BY_CODE

    return BY_CODE.get(code, ApiError)


def status_error(
    method: str,
    response: Response,
    base_string: str = "",
    now: Callable[[], float] = time.time,
    *,
    about: str = "",
    is_call: bool = True,
) -> HttpStatusError | ApiError:
    """Make the error of an answer whose HTTP status is not 200.

    Args:
        method: The API's method.
        response: The answer.
        base_string: What was signed, for a signed request.
        now: Tells the time in Unix seconds.
        about: What was requested, where the method does not say it.
        is_call: Whether this is a call, and not a login step or a download.

    Returns:
        The error; an `OAuthProblem` where the answer names one, but for a dead access token that of code 98.
    """
    error = _status_error(method, response, base_string, now(), about, is_call)
    # A gateway's error page may quote the request, key and token included.
    error.body = excerpt(method, response.body)
    if isinstance(error, HttpStatusError):
        error.retry_after = retry_after(response.headers.get("retry-after", ""), now())
    return error


def _status_error(
    method: str,
    response: Response,
    base_string: str,
    now: float,
    about: str,
    is_call: bool,
) -> HttpStatusError | ApiError:
    text = response.body[:20_000].decode("utf-8", "replace")
    answer = parse_qs(text.strip(), keep_blank_values=True)
    problem = answer.get("oauth_problem", [""])[0]
    if not problem:
        phrase = responses.get(response.status, "")
        problem = f"HTTP status {response.status} {phrase}".rstrip() + (f" for {about}" if about else "")
        return HttpStatusError(method, problem, http_status=response.status)
    if is_call and problem in DEAD_TOKEN:
        # Flickr may refuse a token in either layer; to who made the call it is the same.
        return error_class(INVALID_TOKEN)(method, INVALID_TOKEN, f"Invalid auth token ({problem})")
    if problem == "timestamp_refused":
        return OAuthProblem(method, problem, _clock(response, now), http_status=response.status)
    absent = answer.get("oauth_parameters_absent", [""])[0]
    # The base string is not form-encoded like the rest, and may be long: take all that follows.
    debug_sbs = response.body.decode("utf-8", "replace").strip().partition("debug_sbs=")[2]
    if problem != "signature_invalid":
        return OAuthProblem(method, problem, absent.replace("&", ", "), http_status=response.status)
    details, remedy = diagnose(base_string, debug_sbs)
    return OAuthProblem(method, problem, details, http_status=response.status, remedy=remedy)
