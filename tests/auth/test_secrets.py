"""No output, log or file of the library contains a secret."""

from __future__ import annotations

import asyncio
import copy
import gc
import io
import logging
import pickle
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk._pipeline.commands import Request
from flickr_sdk._pipeline.request_builder import build_signed_request
from flickr_sdk._wire.signing import Signer
from flickr_sdk.auth import DjangoSessionStore, FileStore, LegacyAuth, LegacyToken, MappingStore, MemoryStore, Token, TokenStore
from flickr_sdk.auth.oauth import LoginRequest
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import FlickrError, LoginError, OAuthProblem

from ..support.person import Person
from ..support.pictures import picture

BACK = "http://app.example/back"
MARK = "logged all the same"


class Listener(logging.Handler):
    """Collects complete log records."""

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name} {record.getMessage()} {record.args!r} {record.exc_text}")
        if record.exc_info:
            self.lines += traceback.format_exception(*record.exc_info)


class Watch:
    """Collects all output, and the secrets to search for."""

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.secrets: dict[str, str] = {}
        self.said: list[str] = []
        self.written: list[bytes] = []
        self.errors: list[str] = []

    def secret(self, **values: str) -> None:
        for name, value in values.items():
            assert len(value) > 8, name
            self.secrets[f"{name} {len(self.secrets)}"] = value

    def token(self, token: Token | None) -> Token:
        assert token is not None
        self.secret(token=token.oauth_token, token_secret=token.oauth_token_secret)
        self.look_at(token)
        return token

    def look_at(self, *objects: object) -> None:
        """Collect the representations of an object."""
        for one in objects:
            self.said += [repr(one), str(one), f"{[one]}", f"{vars(type(one)).get('__doc__')}"]
            for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
                with suppress(TypeError, AttributeError, pickle.PicklingError):
                    self.written.append(pickle.dumps(one, protocol))
            for duplicate in (copy.copy, copy.deepcopy):
                with suppress(TypeError, AttributeError):
                    self.said.append(repr(duplicate(one)))

    def failure(self, error: BaseException) -> None:
        self.errors.append(type(error).__name__)
        self.said += [*traceback.format_exception(error), *traceback.format_exception_only(error), repr(vars(error))]
        for one in (error.__cause__, error.__context__):
            self.said += [
                repr(one),
                repr(getattr(one, "__dict__", {})),
                str(getattr(one, "doc", "")),
                repr(getattr(one, "args", "")),
            ]
        self.said.append(repr(getattr(error, "__notes__", ())))
        self.look_at(error)

    def fails(self, call: Callable[[], object]) -> None:
        with pytest.raises(FlickrError) as caught:
            call()
        self.failure(caught.value)

    def check(self) -> None:
        assert self.secrets and self.said and self.written
        logging.getLogger("any").debug(MARK)
        lines = self.listener.lines
        assert any(MARK in line for line in lines)
        assert any(line.startswith("httpx ") for line in lines)
        assert any(line.startswith("httpcore") for line in lines)
        whole = "\n".join([*lines, *self.said])
        written = b"\n".join(self.written)
        for name, value in self.secrets.items():
            for form in {value, quote(value, safe=""), quote(quote(value, safe=""), safe="")}:
                assert form not in whole, f"{name} in {[line for line in (*lines, *self.said) if form in line][:3]}"
                assert form.encode() not in written, f"{name} in a pickle"


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Enable every logger at DEBUG."""
    listener, root = Listener(), logging.getLogger()
    before = {root: root.level}
    for name in list(logging.root.manager.loggerDict):
        logger = logging.getLogger(name)
        before[logger] = logger.level
        logger.setLevel(logging.DEBUG)
    root.setLevel(logging.DEBUG)
    root.addHandler(listener)
    try:
        yield Watch(listener)
    finally:
        root.removeHandler(listener)
        for logger, level in before.items():
            logger.setLevel(level)


@pytest.fixture
def signatures(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The signatures of all requests."""
    made: list[str] = []
    sign = Signer.signature

    def noted(self: Signer, text: str) -> str:
        made.append(sign(self, text))
        return made[-1]

    monkeypatch.setattr(Signer, "signature", noted)
    return made


def alive() -> list[object]:
    """All objects that the client and its stores reference, without those of the emulator."""
    # Some extension classes have a `__module__` that is not a string.
    found = [one for one in gc.get_objects() if str(type(one).__module__).startswith("flickr_sdk")]
    ours = [one for one in found if not type(one).__module__.startswith("flickr_sdk.emulator") and not isinstance(one, str)]
    assert len(ours) > 50
    return ours


def options(emulator: Emulator, **given: Any) -> dict[str, Any]:
    return {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "base_url": emulator.base_url, **given}


def all_flows(watch: Watch, emulator: Emulator, file: Path, placement: str) -> None:
    """Sign in, call and fail in every way."""
    given = options(emulator, oauth_placement=placement)
    session: dict[str, Any] = {}
    stores: list[TokenStore] = [MemoryStore(), FileStore(file), MappingStore(session), DjangoSessionStore(session, "other")]
    for store in stores:
        with Flickr(**given, token_store=store) as flickr:
            person = Person()
            watch.token(flickr.login("write", open_url=person.open_url))
            person.last_page()
            watch.secret(verifier=parse_qs(urlsplit(person.locations[-1]).query)["oauth_verifier"][0])
            flickr.test.login()
            flickr.photos.add_tags(photo_id="52000000101", tags="a")
            watch.look_at(flickr, flickr.options(timeout=5), store, flickr.photos)
            watch.look_at(*alive())
        with Flickr(**given, token_store=store) as again:
            again.test.login()
            again.upload(io.BytesIO(picture()), title="a")
    with Flickr(**given) as flickr:
        watch.look_at(flickr, flickr._config)
        begun = flickr.start_login(BACK)
        watch.secret(state=begun.state, request_token=parse_qs(urlsplit(begun.url).query)["oauth_token"][0])
        location = Person().decide(begun.url).location
        verifier = parse_qs(urlsplit(location).query)["oauth_verifier"][0]
        watch.secret(verifier=verifier)
        watch.look_at(begun)
        watch.fails(lambda: flickr.finish_login(begun.state[:-9], location))
        watch.fails(lambda: flickr.finish_login(flickr.start_login(BACK).state, location))
        watch.fails(lambda: flickr.finish_login(begun.state, "1234"))
        watch.fails(lambda: flickr.finish_login(begun.state, {"oauth_token": verifier, "oauth_verifier": verifier}))
        token = watch.token(flickr.finish_login(begun.state, location))
        watch.fails(lambda: flickr.finish_login(begun.state, location))
        refused = flickr.start_login("oob")
        Person("no").decide(refused.url)
        watch.fails(lambda: flickr.finish_login(refused.state, "123-456-789"))
        watch.fails(lambda: flickr.finish_login(flickr.start_login("oob").state, "123-456-789"))
        watch.fails(lambda: flickr.login(keep=False, timeout=0.01, open_url=lambda _: True))
        with pytest.raises(LoginError) as caught:
            flickr.login(keep=False, open_url=(no := Person("no")).open_url)
        no.last_page()
        watch.failure(caught.value)
        flickr.auth.oauth.check_token(oauth_token=token.oauth_token)
        # The deprecated authentication.
        frob = str(flickr.auth.get_frob())
        watch.secret(frob=frob)
        watch.fails(lambda: flickr.auth.get_token(frob=frob))
        mini = emulator.mini_token()
        watch.secret(mini_token=mini)
        full = flickr.auth.get_full_token(mini_token=mini)
        watch.secret(auth_token=str(full.token))
        watch.look_at(full, flickr.auth.oauth.check_token(oauth_token=token.oauth_token))
        legacy = LegacyAuth(flickr)
        watch.look_at(legacy, legacy.check_token(str(full.token)), legacy.client(str(full.token)))
        watch.look_at(*alive())
        exchanged = legacy.client(str(full.token)).auth.oauth.get_access_token()
        watch.secret(new_token=exchanged.access_token.oauth_token, new_secret=exchanged.access_token.oauth_token_secret)
        watch.look_at(exchanged, exchanged.access_token, flickr.call("flickr.test.echo", frob=frob))
    with Flickr(**given, token=token) as flickr:
        watch.look_at(flickr, flickr._config)
        request, _ = build_signed_request(flickr._config, "m", "GET", "http://x.example/", {"text": "a"}, token=token)
        watch.look_at(request)
        watch.fails(lambda: flickr.photos.delete(photo_id="52000000101"))
        watch.fails(lambda: flickr.photos.get_info(photo_id="1"))
        emulator.revoke(token.oauth_token)
        watch.fails(flickr.test.login)
    wrong = "00000000deadbeef"
    watch.secret(wrong_secret=wrong)
    for changed in (
        {"api_secret": wrong},
        {"token": (token.oauth_token, wrong)},
        {"token": (wrong, wrong)},
        {"api_key": wrong, "token": token},
        {"base_url": "http://127.0.0.1:9", "retries": 0},
        {"token": wrong},
        {"oauth_placement": "none", "token": token},
        {"timeout": -1, "token": token},
        *({name: wrong} for name in ("base_url", "oauth_placement", "timeout", "on_drift", "token_store", "http_client")),
        {"base_url": given["api_secret"]},
        {"app_name": f"{wrong}\n"},
    ):

        def attempt(changed: dict[str, Any] = changed) -> None:
            with Flickr(**{**given, "token": token, **changed}) as client:
                if "token" not in changed:
                    client.start_login("oob")
                client.test.login()

        watch.fails(attempt)
    with Emulator(clock=lambda: 0.0) as late:
        with Flickr(**{**given, **options(late)}) as flickr:
            watch.fails(lambda: flickr.start_login("oob"))
        watch.secret(key=late.api_key, secret=late.api_secret)


async def all_flows_awaited(watch: Watch, emulator: Emulator, placement: str) -> None:
    given = options(emulator, oauth_placement=placement)
    async with AsyncFlickr(**given) as flickr:
        person = Person()
        token = watch.token(await flickr.login(keep=False, open_url=person.open_url))
        await asyncio.to_thread(person.last_page)
        await flickr.test.login()
        begun = await flickr.start_login("oob")
        watch.look_at(flickr, flickr._config, begun)
        watch.look_at(*alive())
        code = await asyncio.to_thread(person.code, begun.url)
        watch.secret(code=code, state=begun.state)
        watch.token(await flickr.finish_login(begun.state, code))
        with pytest.raises(OAuthProblem) as caught:
            await flickr.finish_login(begun.state, code)
        watch.failure(caught.value)
        emulator.revoke(token.oauth_token)
        with pytest.raises(FlickrError) as failed:
            await flickr.test.login()
        watch.failure(failed.value)


@pytest.mark.parametrize("placement", ["header", "parameters"])
def test_no_secret_is_logged_shown_or_pickled(
    watch: Watch, emulator: Emulator, signatures: list[str], tmp_path: Path, placement: str
) -> None:
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        watch.secret(key=emulator.api_key, secret=emulator.api_secret)
        all_flows(watch, emulator, tmp_path / "tokens.json", placement)
        asyncio.run(all_flows_awaited(watch, emulator, placement), debug=True)
    watch.said += [f"{one.message} {one.source!r}" for one in warned]
    assert len(signatures) > 40
    watch.secret(**{f"signature{number}": one for number, one in enumerate(signatures)})
    wanted = {"LoginError", "OAuthProblem", "InvalidToken", "InsufficientPermissions", "TransportError", "ConfigurationError"}
    assert wanted <= set(watch.errors)
    watch.check()


def test_objects_with_secrets_cannot_be_pickled(emulator: Emulator) -> None:
    with Flickr(**options(emulator)) as flickr:
        awaited = AsyncFlickr(**options(emulator))
        request = Request("m", "GET", "http://x.example/", {"api_key": "k"}, "agent")
        for one in (
            flickr,
            awaited,
            flickr._config,
            flickr.photos,
            request,
            LoginRequest("url", "state"),
            Signer("k", "s"),
            MemoryStore(),
        ):
            for write in (pickle.dumps, copy.copy, copy.deepcopy):
                with pytest.raises(TypeError, match=f"cannot pickle or copy {type(one).__name__},") as caught:
                    write(one)
                assert "as_dict" not in str(caught.value)
        for ticket in (flickr.ticket("1-2"), awaited.ticket("1-2")):
            with pytest.raises(TypeError, match=r"store ticket\.id, and call flickr\.ticket\(id\)"):
                pickle.dumps(ticket)


@pytest.mark.parametrize(
    "token", [Token("a", "b", "read", "1@N01", "name", "full name"), LegacyToken("a", "read", "1@N01", "n", "f")]
)
def test_token_is_serialized_by_as_dict_only(token: Token | LegacyToken) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(
            TypeError, match=rf"cannot pickle or copy {type(token).__name__}, .*; store the result of as_dict\(\)"
        ):
            pickle.dumps([token], protocol)
    assert type(token).from_dict(token.as_dict()) == token
    assert copy.copy(token) is copy.deepcopy(token) is token
    with pytest.raises(ValueError, match="missing"):
        type(token).from_dict({"perms": "read"})


def test_errors_are_pickled_without_secrets() -> None:
    problem = OAuthProblem("m", "signature_invalid", "text: differs", remedy="look at it")
    again = pickle.loads(pickle.dumps(problem))
    assert (str(again), again.remedy) == (str(problem), "look at it")


def test_urls_of_other_clients_are_logged_unchanged(watch: Watch) -> None:
    import httpx

    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200))) as client:
        client.get("http://x.example/?page=2")
    assert any("http://x.example/?page=2" in line for line in watch.listener.lines)
