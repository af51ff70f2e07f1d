"""Errors and their causes contain no secret."""

from __future__ import annotations

import asyncio
import json
import pickle
import traceback
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr, MalformedResponse, MaybeDelivered, SchemaDrift, SchemaDriftWarning
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import FlickrError, HttpStatusError, OAuthProblem, TimedOut, TransportError
from flickr_sdk.errors.response_errors import OAUTH_REMEDIES

KEY, SECRET = "0123456789abcdef0123456789abcdef", "fedcba9876543210"
TOKEN = ("72157720000000001-0123456789abcdef", "0011223344556677")
SECRETS = (KEY, SECRET, *TOKEN)


@pytest.fixture(autouse=True)
def _all_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tracebacks keep the frames of the library, whose local variables these tests look at."""
    monkeypatch.setenv("FLICKR_LOG", "debug")


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and its causes."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def held(error: BaseException) -> str:
    """All strings of an error and its causes."""
    texts = []
    for one in chain(error):
        inside = vars(one)
        texts += [
            str(one),
            repr(one),
            repr(one.args),
            repr(inside),
            *(repr(vars(value)) for value in inside.values() if hasattr(value, "__dict__")),
        ]
        texts += [str(getattr(one, name, "")) for name in ("doc", "object", "request", "response")]
        if isinstance(one, FlickrError):
            texts.append(pickle.dumps(one).decode("latin-1"))
    return "\n".join(texts)


def failing(error: type[httpx.HTTPError]) -> httpx.MockTransport:
    def handle(request: httpx.Request) -> httpx.Response:
        raise error(f"while asking for {request.url} with {request.headers}", request=request)  # type: ignore[call-arg]  # those of the parameters take a request

    return httpx.MockTransport(handle)


def answering(status: int, body: str) -> httpx.MockTransport:
    return httpx.MockTransport(lambda _: httpx.Response(status, text=body))


@pytest.fixture(params=["header", "parameters"])
def placement(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.mark.parametrize("awaited", [False, True], ids=["Flickr", "AsyncFlickr"])
@pytest.mark.parametrize(
    "error", [httpx.ReadError, httpx.ReadTimeout, httpx.RemoteProtocolError, httpx.ProxyError, httpx.DecodingError]
)
def test_error_of_a_failed_request_does_not_reference_the_request(
    error: type[httpx.HTTPError], awaited: bool, placement: Any
) -> None:
    async def ask() -> None:
        async with httpx.AsyncClient(transport=failing(error)) as http:
            await AsyncFlickr(KEY, SECRET, retries=0, token=TOKEN, oauth_placement=placement, http_client=http).test.login()

    def ask_and_wait() -> None:
        with httpx.Client(transport=failing(error)) as http:
            Flickr(KEY, SECRET, retries=0, token=TOKEN, oauth_placement=placement, http_client=http).test.login()

    with pytest.raises(TransportError) as caught:
        asyncio.run(ask()) if awaited else ask_and_wait()
    assert isinstance(caught.value, TimedOut) == (error is httpx.ReadTimeout)
    assert [type(one).__module__ for one in chain(caught.value)] == ["flickr_sdk.errors"]
    assert not [one for one in SECRETS if one in held(caught.value)]


def locals_of(error: BaseException) -> str:
    """The local variables of the library in a traceback, as debuggers and crash reporters show them."""
    shown = []
    for one in chain(error):
        for frame in traceback.TracebackException.from_exception(one, capture_locals=True).stack:
            if "flickr_sdk" in frame.filename:
                shown += [f"{frame.name} {name}={value}" for name, value in (frame.locals or {}).items()]
    assert len(shown) > 10
    return "\n".join(shown)


@pytest.mark.parametrize("awaited", [False, True], ids=["Flickr", "AsyncFlickr"])
@pytest.mark.parametrize("changed", [{}, {"api_secret": "0011223344556678"}, {"base_url": "http://127.0.0.1:9"}])
def test_traceback_with_local_variables_contains_no_secret(
    emulator: Emulator, awaited: bool, placement: Any, changed: dict[str, Any]
) -> None:
    token = emulator.access_token("read")
    given: dict[str, Any] = {"api_secret": emulator.api_secret, "base_url": emulator.base_url, "retries": 0, **changed}
    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as sound:
        state = sound.start_login("oob").state
    errors: list[FlickrError] = []

    async def ask(client: Any) -> None:
        for call in (
            lambda: client.test.login(),
            lambda: client.photos.delete(photo_id="52000000101"),
            lambda: client.start_login("oob"),
            lambda: client.finish_login(state, "123-456-789"),
        ):
            try:
                answer = call()
                if awaited:
                    await answer
            except FlickrError as error:
                errors.append(error)

    async def enter_and_ask() -> None:
        async with AsyncFlickr(emulator.api_key, token=token, oauth_placement=placement, **given) as client:
            await ask(client)

    if awaited:
        asyncio.run(enter_and_ask())
    else:
        with Flickr(emulator.api_key, token=token, oauth_placement=placement, **given) as client:
            asyncio.run(ask(client))
    assert len(errors) == (4 if changed else 2)
    said = "\n".join(map(locals_of, errors))
    assert not [one for one in (emulator.api_key, given["api_secret"], *token, "oauth_signature=") if one in said]


@pytest.mark.parametrize("status", [200, 500])
@pytest.mark.parametrize(
    "body",
    [
        f'{{"stat":"ok","auth":{{"token":{{"_content":"{TOKEN[0]}"}},',
        f'<rsp stat="ok"><auth><token>{TOKEN[0]}</token>',
        f'{{"stat":"ok","other":"{TOKEN[0]}"}}',
        f"<html>{TOKEN[0]}",
    ],
)
def test_response_that_may_contain_a_token_is_not_quoted(status: int, body: str) -> None:
    with httpx.Client(transport=answering(status, body)) as http, pytest.raises(MaybeDelivered) as caught:
        Flickr(KEY, SECRET, http_client=http).auth.get_token(frob="1-2-3")
    assert isinstance(caught.value.reason, (MalformedResponse, HttpStatusError))
    assert TOKEN[0] not in held(caught.value)
    assert "not shown" in caught.value.body


def test_other_unreadable_responses_are_quoted() -> None:
    with httpx.Client(transport=answering(200, "{oops")) as http, pytest.raises(MalformedResponse) as caught:
        Flickr(KEY, http_client=http).test.null()
    assert caught.value.body == "{oops"


@pytest.mark.parametrize(
    "auth",
    [
        {"token": [TOKEN[0]], "perms": {"_content": "read"}, "user": {"nsid": "1@N01", "username": "a"}},
        TOKEN[0],
    ],
)
def test_drift_of_a_token_is_reported_without_its_value(auth: object) -> None:
    heard: list[object] = []
    body = json.dumps({"stat": "ok", "auth": auth})
    with httpx.Client(transport=answering(200, body)) as http, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        flickr = Flickr(KEY, SECRET, http_client=http)
        asks: list[Callable[[], object]] = [
            lambda: flickr.options(on_drift=heard.append).auth.get_token(frob="1-2-3"),
            lambda: flickr.auth.get_token(frob="1-2-3"),
        ]
        for ask in asks:
            ask()
        with pytest.raises(SchemaDrift) as caught:
            flickr.options(strict=True).auth.get_token(frob="1-2-3")
    assert heard
    assert TOKEN[0] not in repr(heard) + held(caught.value) + str([str(one.message) for one in warned])
    assert caught.value.path.startswith("auth")
    assert all(issubclass(one.category, SchemaDriftWarning) for one in warned)


def test_every_oauth_problem_of_the_emulator_has_a_remedy() -> None:
    problems = ("parameter_rejected", "signature_method_rejected", "version_rejected", "parameter_absent", "nonce_used")
    for problem in problems:
        assert not OAuthProblem("m", problem).remedy.startswith("see https"), problem
    assert all(OAUTH_REMEDIES.values())
    assert OAuthProblem("m", "something_new").remedy.startswith("see https://www.flickr.com/")
