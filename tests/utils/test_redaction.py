"""Secrets are removed from foreign text; everything else is kept."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import AsyncFlickr, Flickr, FlickrError, Retries, Token
from flickr_sdk._utils.redaction import MAX_VALUE, excerpt, redact, redact_error, redact_url, redact_value, redact_values
from flickr_sdk._utils.secret_names import BODY_EXCERPT, HIDDEN, SECRET_NAMES
from flickr_sdk._wire.tolerant_parser import TolerantParser
from flickr_sdk.config import Hooks, RetryEvent

from ..support.file_server import FileRequest, FileResponse, file_server

SECRET = "c0ffee1234"
FORMS = {
    "query": "GET /?{name}=" + SECRET + "&page=1",
    "escaped query": "callback=http%3A%2F%2Fx%2F%3F{name}%3D" + SECRET,
    "escaped argument": "callback=http%3a%2f%2fx%2fa%3db%26{name}%3D" + SECRET,
    "header": 'Authorization: OAuth {name}="' + SECRET + '", realm=""',
    "single quotes": "{name}='" + SECRET + "'",
    "upper case": "{NAME}=" + SECRET,
    "after an underscore": "x_{name}=" + SECRET,
    "json": '{{"{name}": "' + SECRET + '", "page": 1}}',
    "compact json": '{{"{name}":"' + SECRET + '"}}',
    "json content": '{{"{name}":{{"_content":"' + SECRET + '"}}}}',
    "spaced json content": '{{"{name}" : {{ "_content" : "' + SECRET + '" }} }}',
    "xml": "<{name}>" + SECRET + "</{name}>",
    "xml with attributes": '<{name} type="text">' + SECRET + "</{name}>",
    "html": "<b>{name}=" + SECRET + "</b>",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", [*sorted(SECRET_NAMES), "token", "oauth_timestamp", "oauth_anything_new"])
def test_value_of_a_secret_name_is_redacted_in_every_form(form: str, name: str) -> None:
    text = FORMS[form].format(name=name, NAME=name.upper())
    redacted = redact(text)
    assert SECRET not in redacted
    assert redacted == text.replace(SECRET, "...")


@pytest.mark.parametrize(
    "text",
    [
        "page=1&per_page=100&title=token", '{"photo": {"_content": "api key"}}', "<title>oauth</title>", "notatoken=1",
        "myfrob=1", '{"tokens": "1"}', "<tokens>1</tokens>", "the token is missing", "", "oauth = 1",
    ],
)  # fmt: skip
def test_other_text_is_unchanged(text: str) -> None:
    assert redact(text) == text


def test_every_value_of_a_text_is_redacted() -> None:
    text = f'?api_key={SECRET}1&x=1&api_sig={SECRET}2 {{"token":"{SECRET}3"}} <frob>{SECRET}4</frob>'
    assert redact(text) == '?api_key=...&x=1&api_sig=... {"token":"..."} <frob>...</frob>'


@pytest.mark.parametrize("part", ["oauth_", "\\", "<token ", "token=1 ", "%25", "&amp;", '"token" '])
def test_repeated_part_is_searched_in_linear_time(part: str) -> None:
    # A quadratic search takes minutes.
    assert redact(part * (300_000 // len(part)))


def test_value_of_a_drift_has_a_limited_length() -> None:
    value = redact_value(f"token={SECRET} " + "x" * 10**6)
    assert isinstance(value, str)
    assert value.startswith("token=... xxx")
    assert len(value) <= MAX_VALUE
    assert redact_value(["x" * 10**6]) == HIDDEN
    assert redact_value(short := ["x" * 100]) is short


def test_values_of_many_drifts_are_hidden_after_a_limit() -> None:
    parser = TolerantParser("flickr.photos.search")
    for _ in range(30):
        parser.report("photos.photo[0].views", "x" * 90_000, "an integer")
    values = [drift.value for drift in parser.drifts]
    assert values[0] == "x" * 90_000
    assert values[-1] == HIDDEN


def test_excerpt_redacts_before_it_truncates() -> None:
    body = ("x" * (BODY_EXCERPT - 12) + f"&api_key={SECRET * 20}&").encode()
    assert excerpt("flickr.test.null", body) == "x" * (BODY_EXCERPT - 12) + "&api_key=..."
    cut = ("x" * (BODY_EXCERPT - 4) + f"&api_key={SECRET}").encode()
    assert excerpt("flickr.test.null", cut) == "x" * (BODY_EXCERPT - 4) + "&api"
    assert excerpt("flickr.test.null", f"api_key={SECRET * 50}&page=1".encode()) == "api_key=...&page=1"


def test_excerpt_is_short_valid_text_and_omits_the_base_string() -> None:
    assert excerpt("flickr.test.null", b"<p>" + b"a" * 10**6) == "<p>" + "a" * (BODY_EXCERPT - 3)
    assert excerpt("flickr.test.null", b"caf\xe9 \xff") == "caf\ufffd \ufffd"
    assert excerpt("flickr.test.null", b"oauth_problem=signature_invalid&debug_sbs=GET&" + SECRET.encode()).endswith("&")
    assert excerpt("flickr.test.null", b"") == ""


@pytest.mark.parametrize("method", ["flickr.auth.getToken", "flickr.auth.oauth.checkToken", "flickr.test.echo", "oauth.x"])
def test_excerpt_hides_responses_that_consist_of_secrets(method: str) -> None:
    assert excerpt(method, SECRET.encode()) == HIDDEN
    assert excerpt(method, b"") == "", "an empty body has nothing to hide"


def test_known_values_are_redacted_wherever_they_occur_the_longest_first() -> None:
    assert redact_values("a secret-key, a secret", ["secret", "", "secret-key"]) == "a ..., a ..."
    assert redact_values("my-secret, a secret", ["secret", "my-secret"]) == "..., a ..."
    assert redact_values("nothing", []) == redact_values("nothing", [""]) == "nothing"


KEY, API_SECRET, LEGACY = "a1b2c3d4e5f6", "0f1e2d3c4b5a", "72157-feed-beef"
TOKEN = Token("72157-c0ffee", "5ec2e7", "write")
SECRETS = (KEY, API_SECRET, TOKEN.oauth_token, TOKEN.oauth_token_secret)


def rejecting(*secrets: str) -> Any:
    """Return a page that quotes secrets without their names, as a proxy may."""

    def respond(_: FileRequest) -> FileResponse:
        body = f"<p>cannot forward {' '.join(secrets)}".encode()
        return FileResponse(502, {"Content-Length": str(len(body))}, body)

    return respond


def quoted(error: FlickrError) -> str:
    """Return everything that an error shows."""
    return " ".join((str(error), repr(error), str(error.body), *getattr(error, "__notes__", ())))


@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr, flickrapi.FlickrAPI])
def test_errors_of_retries_and_the_last_one_contain_no_secret(kind: Any) -> None:
    events: list[RetryEvent] = []
    retries = Retries(2, initial_delay=0.01)
    with file_server(rejecting(*SECRETS)) as url:
        given: dict[str, Any] = {"base_url": url, "hooks": Hooks(retry=events.append), "retries": retries}

        async def call_async() -> None:
            async with AsyncFlickr(KEY, API_SECRET, token=TOKEN, **given) as client:
                await client.test.null()

        def call() -> None:
            if kind is AsyncFlickr:
                asyncio.run(call_async())
                return
            with kind(KEY, API_SECRET, token=TOKEN, **given) as client:
                client.test.null()

        with pytest.raises(FlickrError) as raised:
            call()
    assert len(events) == 2
    for error in (*(event.error for event in events), raised.value):
        assert error.body == "<p>cannot forward ... ... ... ..."
        assert not [secret for secret in SECRETS if secret in quoted(error)]


def test_errors_of_legacy_calls_contain_no_legacy_token() -> None:
    events: list[RetryEvent] = []
    with file_server(rejecting(LEGACY, KEY)) as url:
        retries = Retries(1, initial_delay=0.01)
        api = flickrapi.FlickrAPI(KEY, API_SECRET, token=LEGACY, base_url=url, hooks=Hooks(retry=events.append), retries=retries)
        with pytest.raises(flickrapi.FlickrError) as raised:
            api.test_null()
        api.close()
    assert len(events) == 1
    for error in (events[0].error, raised.value):
        assert error.body == "<p>cannot forward ... ..."


@pytest.mark.parametrize("quoted", ["ab/c+d=e", "ab%2Fc%2Bd%3De", "ab\\/c+d=e"])
def test_known_secret_is_replaced_in_each_escaping(quoted: str) -> None:
    assert redact_values(f"you sent <{quoted}>", ["ab/c+d=e", ""]) == "you sent <...>"
    error = ValueError(f"you sent <{quoted}>", 5)
    redact_error(error, ["ab/c+d=e", "you"])
    assert error.args == ("you sent <...>", 5), "shorter strings are no secrets"


def test_body_of_an_error_keeps_its_lines() -> None:
    error = FlickrError("a\nb")
    error.body = error.method = "a\nb"
    redact_error(error, [])
    assert (error.args, error.method, error.body) == (("a b",), "a b", "a\nb")


def test_error_shows_no_value_with_the_name_of_a_secret() -> None:
    error = ValueError(f"you sent api_sig={SECRET}")
    redact_error(error, [])
    assert error.args == ("you sent api_sig=...",)


def test_url_loses_its_arguments_and_the_secret_of_a_photo() -> None:
    assert redact_url("https://api.flickr.com/services/rest/?oauth_token=c0ffee") == "https://api.flickr.com/services/rest/"
    assert redact_url("https://live.staticflickr.com/65535/52000000101_0a1b2c3d4e_b.jpg") == (
        "https://live.staticflickr.com/65535/52000000101_..._b.jpg"
    )
