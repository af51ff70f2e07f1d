"""Turn responses with an HTTP status other than 200 into errors."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final
from urllib.parse import parse_qs

from .._utils.redaction import excerpt
from .._wire.signature_diagnosis import TOO_LONG, Diagnosis, diagnose
from ..errors.response_errors import ApiError, HttpStatusError, OAuthProblem
from .commands import Response

INVALID_TOKEN: Final = 98
INVALID_TOKEN_PROBLEMS: Final = frozenset(("token_expired", "token_rejected", "token_revoked"))
"""OAuth problems of a token that is unknown or revoked."""
REQUIRED_PERMISSION: Final = re.compile(r"\brequires (read|write|delete) privileges")
PERMISSIONS: Final = ("read", "write", "delete")
"""From low to high; each includes those before it."""
MAX_RETRY_AFTER: Final = 1e9
"""The seconds that stand for all longer times; callers may pass them to `time.sleep`."""
MAX_CLOCK_SKEW: Final = 100 * 365 * 86400.0
SIGNED_AT: Final = re.compile(r"oauth_timestamp%3D(\d{1,12})")
"""The timestamp in a signature base string."""
NOT_SIGNED_IN: Final = re.compile("not logged in", re.IGNORECASE)


def retry_after(value: str, now: float) -> float | None:
    """Parse a `Retry-After` header, a number of seconds or a date, into seconds from now; `None` if it is invalid."""
    # HTTP allows whole seconds only, but some servers send fractions.
    is_number = re.fullmatch(r"\s*[0-9]+(\.[0-9]*)?\s*", value)
    seconds = float(value) if is_number else _seconds_until(value, now)
    return None if seconds is None else min(max(0.0, seconds), MAX_RETRY_AFTER)


def _seconds_until(http_date: str, now: float) -> float | None:
    from email.utils import parsedate_to_datetime  # loads the package email, which most calls do not need

    try:
        parsed = parsedate_to_datetime(http_date)
        # HTTP dates are in GMT, even if the server omits the zone.
        aware = parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
        return (aware - datetime.fromtimestamp(now, UTC)).total_seconds()
    except (ValueError, OverflowError):
        return None


def _timestamp_refused(method: str, response: Response, base_string: str, now: float) -> OAuthProblem:
    """Return the error of an expired timestamp. It blames the local clock unless the response shows that the clock is right."""
    behind = _seconds_until(response.headers.get("date", ""), now)
    if behind is not None and abs(behind) >= MAX_CLOCK_SKEW:
        behind = None  # an absurd date is not the time of the server
    signed = SIGNED_AT.search(base_string)
    age = now - int(signed[1]) if signed else 0.0
    details = remedy = ""
    expired = age >= 60 and age > abs(behind or 0.0)
    if expired:
        details = f"sending the request took {age / 60:.0f} minutes, longer than Flickr accepts its signature"
        remedy = "send it over a faster connection, or send a smaller file"
    elif behind is not None and abs(behind) >= 60:
        details = f"this machine's clock is {abs(behind) / 60:.0f} minutes {'behind' if behind > 0 else 'ahead of'} Flickr's"
    elif behind is not None:
        remedy = "retry later; this machine's clock agrees with Flickr's"
    error = OAuthProblem(method, "timestamp_refused", details, http_status=response.status, remedy=remedy)
    error.expired = expired
    return error


def error_class(code: int, method: str = "") -> type[ApiError]:
    """Return the class of an error code, which may depend on the method."""
    from .._generated.errors import BY_CODE, BY_METHOD

    return BY_METHOD.get((method, code)) or BY_CODE.get(code, ApiError)


def name_permission(error: ApiError, permission: str) -> ApiError:
    """Make the remedy of error 99 name the permission in Flickr's message or the one of the method, whichever is higher."""
    from .._generated.errors import InsufficientPermissions

    if isinstance(error, InsufficientPermissions):
        required = REQUIRED_PERMISSION.search(error.message)
        if required or NOT_SIGNED_IN.search(error.message):
            named = {required[1] if required else "", permission}.intersection(PERMISSIONS)
            if named:
                perms = max(named, key=PERMISSIONS.index)
                error.remedy = f'Sign in with `flickr.login(perms="{perms}")`, or pass a `token` with this permission.'
    return error


def status_error(
    method: str,
    response: Response,
    base_string: str = "",
    now: Callable[[], float] = time.time,
    *,
    about: str = "",
    is_call: bool = True,
) -> HttpStatusError | ApiError:
    """Return the error of a response whose HTTP status is not 200; for an API call, code 98 if its token is invalid."""
    error = _classify(method, response, base_string, now(), about, is_call)
    # The error page of a gateway may quote the request with its key and token.
    error.body = excerpt(method, response.body)
    if isinstance(error, HttpStatusError):
        error.retry_after = retry_after(response.headers.get("retry-after", ""), now())
    return error


def _classify(
    method: str, response: Response, base_string: str, now: float, about: str, is_call: bool
) -> HttpStatusError | ApiError:
    body = response.body.decode("utf-8", "replace")
    fields = parse_qs(body[:20_000].strip(), keep_blank_values=True)
    problem = fields.get("oauth_problem", [""])[0]
    if not problem:
        from http.client import responses  # loads the package email

        phrase = responses.get(response.status, "")
        problem = f"HTTP status {response.status} {phrase}".rstrip() + (f" for {about}" if about else "")
        return HttpStatusError(method, problem, http_status=response.status)
    if is_call and problem in INVALID_TOKEN_PROBLEMS:
        # Flickr rejects a token as an OAuth problem or as an API error; callers need to handle one of them only.
        return error_class(INVALID_TOKEN)(method, INVALID_TOKEN, f"Invalid auth token ({problem})")
    if problem == "timestamp_refused":
        return _timestamp_refused(method, response, base_string, now)
    if problem != "signature_invalid":
        absent = fields.get("oauth_parameters_absent", [""])[0]
        return OAuthProblem(method, problem, absent.replace("&", ", "), http_status=response.status)
    # Flickr's base string is not form-encoded like the rest, and extends to the end of the body.
    debug_sbs = body.strip().partition("debug_sbs=")[2]
    details, remedy = Diagnosis(TOO_LONG) if response.truncated else diagnose(base_string, debug_sbs)
    return OAuthProblem(method, problem, details, http_status=response.status, remedy=remedy)
