"""A response with an HTTP status other than 200 becomes an error that names the cause and the remedy."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk._pipeline.commands import Response
from flickr_sdk._pipeline.status_errors import MAX_RETRY_AFTER, retry_after, status_error
from flickr_sdk.errors import HttpStatusError, InvalidToken, OAuthProblem

METHOD = "flickr.photos.getInfo"
NOW = 1_707_652_800.0
"""2024-02-11 12:00:00 UTC."""
SIGNED = "GET&https%3A%2F%2Fapi.flickr.com&oauth_timestamp%3D{}%26oauth_version%3D1.0"
CLOCK = "correct this machine's clock"


def error_of(status: int, body: bytes = b"", headers: dict[str, str] | None = None, base_string: str = "", **options: Any) -> Any:
    return status_error(METHOD, Response(status, body, headers or {}), base_string, lambda: NOW, **options)


@pytest.mark.parametrize(
    ("status", "about", "problem"),
    [
        (404, "", "HTTP status 404 Not Found"),
        (503, "", "HTTP status 503 Service Unavailable"),
        (599, "", "HTTP status 599"),
        (404, "the photo", "HTTP status 404 Not Found for the photo"),
    ],
)
def test_status_is_named_with_its_phrase(status: int, about: str, problem: str) -> None:
    error = error_of(status, b"<html>page</html>", about=about)
    assert type(error) is HttpStatusError
    assert (error.method, error.problem, error.http_status, error.retry_after) == (METHOD, problem, status, None)
    assert "page" in error.body


@pytest.mark.parametrize("problem", ["token_expired", "token_rejected", "token_revoked"])
def test_rejected_token_of_a_call_is_an_invalid_token(problem: str) -> None:
    error = error_of(401, f"oauth_problem={problem}".encode())
    assert isinstance(error, InvalidToken)
    assert (error.method, error.code, error.message) == (METHOD, 98, f"Invalid auth token ({problem})")
    login = error_of(401, f"oauth_problem={problem}".encode(), is_call=False)
    assert type(login) is OAuthProblem
    assert (login.problem, login.http_status) == (problem, 401)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"oauth_problem=nonce_used", "nonce_used; check whether a proxy repeats requests"),
        (
            b"\n oauth_problem=parameter_absent&oauth_parameters_absent=oauth_nonce%26oauth_version \n",
            "parameter_absent: oauth_nonce, oauth_version; report this bug of flickr-sdk",
        ),
        (b"oauth_problem=new_problem", "new_problem; see https://www.flickr.com/services/api/auth.oauth.html"),
    ],
)
def test_oauth_problem_has_its_details_and_remedy(body: bytes, text: str) -> None:
    error = error_of(400, body)
    assert type(error) is OAuthProblem
    assert str(error).endswith(text)
    assert (error.method, error.http_status) == (METHOD, 400)


def test_empty_oauth_problem_is_a_status_error() -> None:
    assert error_of(401, b"oauth_problem=").problem == "HTTP status 401 Unauthorized"
    assert error_of(401, b"\xff\xfe").problem == "HTTP status 401 Unauthorized"


@pytest.mark.parametrize(
    ("date", "signed", "details", "remedy", "expired"),
    [
        ("", None, "", CLOCK, False),
        ("yesterday", None, "", CLOCK, False),
        ("Sun, 11 Feb 2024 12:00:00 GMT", None, "", "retry later; this machine's clock agrees with Flickr's", False),
        ("Sun, 11 Feb 2024 12:00:59 GMT", None, "", "retry later; this machine's clock agrees with Flickr's", False),
        ("Sun, 11 Feb 2024 12:01:00 GMT", None, "this machine's clock is 1 minutes behind Flickr's", CLOCK, False),
        ("Sun, 11 Feb 2024 13:00:00", None, "this machine's clock is 60 minutes behind Flickr's", CLOCK, False),
        ("Sun, 11 Feb 2024 11:30:00 GMT", None, "this machine's clock is 30 minutes ahead of Flickr's", CLOCK, False),
        ("Sun, 11 Feb 2924 12:00:00 GMT", None, "", CLOCK, False),
        (
            "Sun, 11 Feb 2024 12:00:00 GMT",
            2100,
            "sending the request took 35 minutes, longer than Flickr accepts its signature",
            "send it over a faster connection, or send a smaller file",
            True,
        ),
        (
            "",
            60,
            "sending the request took 1 minutes, longer than Flickr accepts its signature",
            "send it over a faster connection, or send a smaller file",
            True,
        ),
        ("Sun, 11 Feb 2024 13:00:00 GMT", 600, "this machine's clock is 60 minutes behind Flickr's", CLOCK, False),
        ("", 59, "", CLOCK, False),
    ],
)
def test_refused_timestamp_blames_the_clock_only_if_it_differs(
    date: str, signed: int | None, details: str, remedy: str, expired: bool
) -> None:
    base_string = "" if signed is None else SIGNED.format(int(NOW) - signed)
    error = error_of(401, b"oauth_problem=timestamp_refused", {"date": date}, base_string)
    assert type(error) is OAuthProblem
    assert (error.details, error.remedy, error.expired) == (details, remedy, expired)
    assert (error.method, error.problem, error.http_status) == (METHOD, "timestamp_refused", 401)


@pytest.mark.parametrize(
    ("received", "truncated", "details"),
    [
        (b"&debug_sbs=GET&https%3A%2F%2Fapi.flickr.com&a%3D2", False, "a: signed '1', Flickr received '2'"),
        (b"&debug_sbs=GET&https%3A%2F%2Fapi.flickr.com&a%3D2", True, "the signature base string is too long to compare"),
        (b"", False, "Flickr did not return its signature base string"),
    ],
)
def test_rejected_signature_is_diagnosed(received: bytes, truncated: bool, details: str) -> None:
    response = Response(403, b"oauth_problem=signature_invalid" + received, {}, truncated=truncated)
    error: Any = status_error(METHOD, response, "GET&https%3A%2F%2Fapi.flickr.com&a%3D1")
    assert type(error) is OAuthProblem
    assert (error.method, error.problem, error.http_status, error.details) == (METHOD, "signature_invalid", 403, details)
    changed = "the request was changed in transit: "
    assert error.remedy.startswith(changed if details.startswith("a:") else "check the API secret")


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("1.5", 1.5),
        ("9" * 30, MAX_RETRY_AFTER),
        ("Sun, 11 Feb 2024 12:00:30 GMT", 30.0),
        ("Sun, 11 Feb 2024 12:00:30", 30.0),
        ("Sun, 11 Feb 2024 13:00:30 +0100", 30.0),
        ("Sun, 11 Feb 2024 11:00:00 GMT", 0.0),
        ("Sun, 11 Feb 9999 11:00:00 GMT", MAX_RETRY_AFTER),
        ("", None),
        ("-1", None),
        ("1e3", None),
        ("soon", None),
        ("\u0661", None),
    ],
)
def test_retry_after_is_read_as_seconds_from_now(header: str, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds
    assert error_of(503, headers={"retry-after": header}).retry_after == seconds
