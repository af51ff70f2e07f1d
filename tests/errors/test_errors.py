"""The error classes, and the attributes and messages of errors."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
from collections.abc import Iterator
from typing import Any

import pytest

import flickr_sdk
from flickr_sdk import Flickr, errors, parse_response
from flickr_sdk._generated import catalog
from flickr_sdk._generated.errors import BY_CODE, BY_METHOD
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._pipeline.write_verification import READERS, verification_hint
from flickr_sdk._utils.redaction import excerpt, redact
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ApiError, DownloadCancelled, FlickrError, HttpStatusError, MalformedResponse, MaybeDelivered

from ..conftest import ROOT

CLASSES = [one for name in errors.__all__ if issubclass(one := getattr(errors, name), FlickrError)] + [
    *dict.fromkeys((*BY_CODE.values(), *BY_METHOD.values()))
]
GIVEN: dict[str, Any] = {
    "method": "flickr.photos.getInfo",
    "argument": "photo_id",
    "problem": "went wrong",
    "message": "went wrong",
    "suggestion": "flickr.photos.get_info",
    "store": "/tmp/tokens.json",
    "file": "aurora.jpg",
    "kind": "missing",
    "journal": "uploads.db",
    "ticket": "1-2",
    "photo_id": "52000000101",
    "size": "6k",
    "available": ("Small", "Original"),
    "state": "failed",
    "wait": 7.5,
    "code": 105,
    "path": "photo.id",
    "value": 5,
    "expected": "a text",
    "arguments": {"photo_id": "1"},
    "check": "look at it",
    "reason": HttpStatusError("flickr.photos.getInfo", "HTTP status 502", http_status=502, body="<html>"),
}


def made(kind: type[FlickrError]) -> FlickrError:
    """Create an error of a class."""
    names = [
        name
        for name, one in inspect.signature(kind.__init__).parameters.items()
        if one.default is one.empty and one.kind is one.POSITIONAL_OR_KEYWORD and name != "self"
    ]
    return kind(*[GIVEN[name] for name in names] if names else ["went wrong"])


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_can_be_pickled_and_copied(kind: type[FlickrError]) -> None:
    error = made(kind)
    error.attempts, error.elapsed, error.body = 3, 4.5, "<html>"
    error.add_note("3 attempts in 4.5 s")
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        for again in (pickle.loads(pickle.dumps(error, protocol)), copy.copy(error), copy.deepcopy(error)):
            assert type(again) is kind
            assert str(again) == str(error)
            assert repr(sorted(vars(again).items())) == repr(sorted(vars(error).items()))
            assert (again.message, again.code) == (error.message, error.code)
            assert (again.attempts, again.elapsed, again.body) == (3, 4.5, "<html>")
    assert error.message and error.message in str(error)


def drawn(text: str) -> Iterator[tuple[str, str]]:
    """Parse a drawn tree into pairs of a class and its parent."""
    above: list[str] = []
    for line in text.strip().splitlines():
        found = re.fullmatch(r"([│├└─ ]*)(\w+).*", line)
        assert found, line
        depth = len(found[1]) // 4
        del above[depth:]
        yield found[2], above[-1] if above else "Exception"
        above.append(found[2])


def test_documented_error_trees_match_the_code() -> None:
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    on_page = page.partition("```text\n")[2].partition("```")[0]
    in_code = inspect.getdoc(errors).partition("::\n\n")[2]  # type: ignore[union-attr]  # it has one
    true = {(one, getattr(errors, one).__mro__[1].__name__) for one in errors.__all__ if not one.endswith("Warning")}
    # The documented tree omits the classes of upload codes.
    assert set(drawn(on_page)) == {(name, base) for name, base in true if base != "UploadError"}
    assert {name for name, _ in drawn(on_page)} <= set(flickr_sdk.__all__)
    assert set(drawn(inspect.cleandoc(in_code))) == set(drawn(on_page))


def test_all_errors_are_public() -> None:
    def below(kind: type[FlickrError]) -> Iterator[type[FlickrError]]:
        for one in kind.__subclasses__():
            yield one
            yield from below(one)

    # Other tests of the process may have imported products, which have errors of their own.
    products = ("flickr_sdk.cli.", "flickr_sdk.compat.")
    found = (one for one in below(FlickrError) if one.__module__.startswith("flickr_sdk."))
    own = {one for one in found if not one.__module__.startswith(products)}
    assert own == set(CLASSES) - {FlickrError}


@pytest.mark.parametrize(
    ("method", "code", "kind"),
    [
        ("flickr.photos.getInfo", 1, errors.PhotoNotFound),
        ("flickr.photosets.addPhoto", 1, errors.PhotosetNotFound),
        ("flickr.photosets.addPhoto", 2, errors.PhotoNotFound),
        ("flickr.photosets.addPhoto", 3, ApiError),
        ("flickr.people.getInfo", 1, errors.UserNotFound),
        ("flickr.photos.licenses.setLicense", 3, errors.LicenseNotChangeable),
        ("flickr.photos.licenses.setLicense", 4, errors.LicenseNotAvailable),
        ("flickr.groups.join", 2, errors.GroupNotFound),
        ("flickr.galleries.getInfo", 1, errors.GalleryNotFound),
        ("flickr.galleries.addPhoto", 2, errors.GalleryNotFound),
        ("flickr.groups.join", 105, errors.ServiceUnavailable),
    ],
)
def test_class_of_an_error_depends_on_method_and_code(method: str, code: int, kind: type[ApiError]) -> None:
    with pytest.raises(ApiError) as caught:
        parse_response(method, f'{{"stat": "fail", "code": {code}, "message": "No."}}')
    assert type(caught.value) is kind
    assert bool(caught.value.remedy) == (kind is not ApiError)


@pytest.mark.parametrize(
    ("method", "message", "remedy"),
    [
        ("flickr.photos.delete", "Insufficient permissions. Method requires delete privileges; write granted.", "delete"),
        ("flickr.test.login", "Insufficient permissions. Method requires read privileges; none granted.", "read"),
        ("flickr.photos.delete", "User not logged in / Insufficient permissions", "delete"),
        ("flickr.photos.addTags", "User not logged in / Insufficient permissions", "write"),
        ("flickr.photos.comments.addComment", "Insufficient permission to comment", None),
        ("flickr.photos.getInfo", "User not logged in", None),
    ],
)
def test_remedy_of_error_99_names_the_required_permission(method: str, message: str, remedy: str | None) -> None:
    with pytest.raises(errors.InsufficientPermissions) as caught:
        parse_response(method, f'{{"stat": "fail", "code": 99, "message": "{message}"}}')
    expected = errors.InsufficientPermissions.remedy
    if remedy:
        expected = f'Sign in with `flickr.login(perms="{remedy}")`, or pass a `token` with this permission.'
    assert caught.value.remedy == expected
    assert str(caught.value).endswith(expected)
    assert pickle.loads(pickle.dumps(caught.value)).remedy == expected


def test_dir_lists_the_generated_classes() -> None:
    assert {"PhotoNotFound", "InvalidToken", "ApiError"} <= set(dir(errors))
    assert all(hasattr(errors, name) for name in dir(errors))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("", "the response is empty; retry later, or check the proxy and base_url"),
        ("<html>", "the response is an HTML page; check the proxy and base_url"),
        ("{}", "the response has no stat; check that it is the response of an API method"),
        ('{"stat": "odd"}', "the response's stat is 'odd'; check that it is the response of an API method"),
    ],
)
def test_malformed_response_has_a_remedy(body: str, message: str) -> None:
    with pytest.raises(MalformedResponse) as caught:
        parse_response("flickr.photos.getInfo", body)
    assert caught.value.problem == message


def test_cancellation_has_the_method_in_its_message() -> None:
    assert str(DownloadCancelled("enough")) == "download: enough"
    assert DownloadCancelled("enough").message == "enough"


def test_rejected_suggestion_with_error_999_says_how_to_check() -> None:
    with pytest.raises(errors.RejectionUnconfirmed, match="error 999: Unknown error. Before you repeat the call, check with"):
        parse_response("flickr.photos.suggestions.rejectSuggestion", '{"stat": "fail", "code": 999, "message": "Unknown error"}')
    with pytest.raises(ApiError) as caught:
        parse_response("flickr.photos.suggestions.approveSuggestion", '{"stat": "fail", "code": 999, "message": "Unknown error"}')
    assert type(caught.value) is ApiError


def test_error_has_method_code_attempts_and_elapsed_time(flickr: Flickr) -> None:
    with pytest.raises(ApiError) as caught:
        flickr.photos.get_info(photo_id="1")
    error = caught.value
    assert (error.method, error.code, error.message) == ("flickr.photos.getInfo", 1, "Photo not found.")
    assert error.attempts == 1
    assert 0 < error.elapsed < 60
    assert '"stat":"fail"' in error.body.replace(" ", "")


def test_body_that_quotes_the_request_is_redacted(emulator: Emulator) -> None:
    from flickr_sdk._utils.redaction import redact_values

    text = redact(
        f'GET /?api_key={emulator.api_key}&oauth_token="t0ken"&x=1 {{"api_key":{{"_content":"{emulator.api_key}"}},'
        f'"token": "t0ken"}} <frob>fr0b</frob> <auth_token x="1">t0ken</auth_token> API_KEY%3D{emulator.api_key}'
    )
    assert not [one for one in (emulator.api_key, "t0ken", "fr0b") if one in text]
    assert "x=1" in text
    assert redact_values("a key k123456 here", ("k123456", "")) == "a key ... here"
    with pytest.raises(FlickrError) as caught:
        parse_response("flickr.photos.getInfo", b'{"stat":"ok","oauth_token":{"_content":"t0ken"}}')
    assert "t0ken" not in f"{vars(caught.value)}"


def test_excerpt_is_short_and_redacted_before_truncation() -> None:
    body = b"<html>" + b"x" * 180 + b"&oauth_token=" + b"s3cret" * 2000
    assert len(excerpt("flickr.photos.getInfo", body)) <= 200
    assert b"s3cret" not in excerpt("flickr.photos.getInfo", body).encode()
    assert excerpt("flickr.auth.getToken", b"s3cret").startswith("[not shown")
    assert excerpt("flickr.auth.getToken", b"") == ""


def test_every_write_has_a_read_that_shows_its_effect() -> None:
    writers = {name for name in catalog.METHODS if find_endpoint(catalog, name).post}
    assert writers == READERS.keys()
    assert len(writers) > 60
    for writer, (reader, names) in READERS.items():
        takes = find_endpoint(catalog, reader).params or {}
        gives = find_endpoint(catalog, writer).params or {}
        assert reader in catalog.METHODS and reader not in writers
        assert set(names) <= takes.keys() & gives.keys(), writer


def test_verification_hint_names_the_call() -> None:
    sent = {"photo_id": "1", "comment_text": "Lovely"}
    assert verification_hint("flickr.photos.comments.addComment", sent).endswith(
        "compare the result of flickr.photos.comments.getList(photo_id='1')"
    )
    assert "flickr.photos.newThing" in verification_hint("flickr.photos.newThing", sent)
    assert "start the login again" in verification_hint("oauth.access_token", {})


def test_maybe_delivered_message_has_reason_and_check() -> None:
    error = made(MaybeDelivered)
    assert str(error) == (
        "flickr.photos.getInfo: the write may have taken effect: HTTP status 502; before you repeat it, look at it"
    )
    assert error.body == "<html>"
