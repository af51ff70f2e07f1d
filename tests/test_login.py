"""Logging in with both clients, against the emulator."""

from __future__ import annotations

import asyncio
import dataclasses
import inspect
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.auth_flows import CallbackServer, ask_for_code, open_in_browser
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import (
    ConfigurationError,
    InsufficientPermissions,
    InvalidToken,
    LoginError,
    OAuthProblem,
    TransportError,
)
from flickr_sdk.stores import MemoryStore
from flickr_sdk.tokens import Token

from .application import ADA, BEN
from .person import Person, visit

BACK = "http://app.example/back"
PHOTO = "52000000101"
BLOCKING, AWAITING = "Flickr", "AsyncFlickr"


class Awaited:
    """An `AsyncFlickr` that is called as `Flickr` is, so that one test serves both."""

    def __init__(self, target: Any, runner: asyncio.Runner) -> None:
        self._target, self._runner = target, runner

    def __getattr__(self, name: str) -> Any:
        return self._wrapped(getattr(self._target, name))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._wrapped(self._target(*args, **kwargs))

    def _wrapped(self, value: Any) -> Any:
        if inspect.isawaitable(value):

            async def wait() -> Any:
                return await value

            return self._runner.run(wait())
        plain = (
            value is None or isinstance(value, (str, Token)) or not type(value).__module__.startswith(("flickr_sdk", "builtins"))
        )
        return (
            value if plain or not (callable(value) or "Namespace" in str(type(value).__mro__)) else Awaited(value, self._runner)
        )


Make = Callable[..., Any]


@pytest.fixture(params=[BLOCKING, AWAITING])
def make(request: pytest.FixtureRequest, emulator: Emulator) -> Iterator[Make]:
    """Makes clients of either kind."""
    with asyncio.Runner() as runner, ExitStack() as stack:

        def make(**options: Any) -> Any:
            given = {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "base_url": emulator.base_url, **options}
            if request.param == BLOCKING:
                return stack.enter_context(Flickr(**given))
            client = Awaited(AsyncFlickr(**given), runner)
            stack.callback(client.aclose)
            return client

        yield make


def who(client: Any) -> str:
    return str(client.call("flickr.test.login").id)


# The whole way.


def test_a_browser_comes_back_to_this_machine_and_the_login_is_done(make: Make) -> None:
    store = MemoryStore()
    client, person = make(token_store=store), Person(user=BEN)
    assert client.token is None
    token = client.login("write", open_url=person.open_url)
    assert (token.user_nsid, token.username, token.fullname, token.perms) == (BEN, "Ben Okafor", "Ben Okafor", "write")
    assert client.token == token
    assert who(client) == BEN
    assert "return to the terminal" in person.last_page()
    callback = urlsplit(person.addresses[0])
    assert callback.path == "/services/oauth/authorize"
    assert parse_qs(callback.query)["perms"] == ["write"]
    assert who(make(token_store=store)) == BEN


@pytest.mark.parametrize("dashes", [True, False])
def test_a_code_is_typed_in_with_and_without_dashes(make: Make, dashes: bool) -> None:
    client, person = make(token_store=MemoryStore()), Person()
    begun = client.start_login("oob")
    code = person.code(begun.url)
    token = client.finish_login(begun.state, code if dashes else code.replace("-", ""))
    assert token.perms == "read"
    assert client.token is None, "the client of a web application serves many users"
    assert who(make(token=token)) == ADA


@pytest.mark.parametrize("headless", [True, False])
def test_without_a_browser_the_code_is_asked_for(make: Make, headless: bool) -> None:
    client, person = make(), Person()
    opened: list[str] = []

    def no_browser(url: str) -> bool:
        opened.append(url)
        return False

    client.login(headless=headless, keep=False, open_url=no_browser, ask=person.type_code)
    assert len(opened) == (0 if headless else 1)
    assert who(client) == ADA


@pytest.mark.parametrize("shape", ["address", "path", "parameters"])
def test_a_web_application_starts_and_finishes_a_login_in_two_requests(make: Make, shape: str) -> None:
    begun = make().start_login(f"{BACK}?next=1", "delete")
    assert isinstance(begun.state, str) and begun.state.isascii()
    location = Person().decide(begun.url).location
    assert location.startswith(f"{BACK}?next=1&")
    params = {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}
    path = f"{urlsplit(location).path}?{urlsplit(location).query}"
    answer = {"address": location, "path": path, "parameters": params}[shape]
    token = make().finish_login(begun.state, answer)  # another process may do it
    assert (token.perms, token.user_nsid) == ("delete", ADA)


def test_a_token_permits_what_was_asked_for_and_no_more(make: Make) -> None:
    def attempts(client: Any) -> list[str]:
        done = []
        for perms, method, given in (
            ("read", "flickr.test.login", {}),
            ("write", "flickr.photos.addTags", {"photo_id": PHOTO, "tags": "a"}),
            ("delete", "flickr.photos.delete", {"photo_id": PHOTO}),
        ):
            with suppress(InsufficientPermissions):
                client.call(method, **given)
                done.append(perms)
        return done

    for number, perms in enumerate(("read", "write", "delete"), 1):
        client, person = make(), Person()
        client.login(perms, headless=True, keep=False, ask=person.type_code)
        assert attempts(client) == ["read", "write", "delete"][:number]
    client.login("read", headless=True, keep=False, ask=Person().type_code)
    with pytest.raises(
        InsufficientPermissions, match="requires write .*Log in with the permission that the method asks"
    ) as caught:
        client.call("flickr.photos.addTags", photo_id=PHOTO, tags="a")
    assert caught.value.code == 99


@pytest.mark.parametrize("placement", ["header", "parameters"])
def test_oauth_parameters_go_where_they_are_wanted(make: Make, emulator: Emulator, placement: str) -> None:
    client, person = make(oauth_placement=placement), Person()
    client.login("write", headless=True, keep=False, ask=person.type_code)
    assert who(client) == ADA
    client.call("flickr.photos.addTags", photo_id=PHOTO, tags="ü +~()!*'%&=")
    assert emulator.requests[-1]["tags"] == "ü +~()!*'%&="
    assert ("oauth_signature" in emulator.requests[-1]) == (placement == "parameters")
    assert "api_key" not in emulator.requests[-1]


@pytest.mark.parametrize("placement", ["header", "parameters"])
def test_a_token_is_checked_with_and_without_being_logged_in(make: Make, emulator: Emulator, placement: str) -> None:
    checked, own = emulator.access_token("read", BEN), tuple(emulator.access_token("write", ADA))
    for token in (None, own):
        answer = make(token=token, oauth_placement=placement).call(
            "flickr.auth.oauth.checkToken", oauth_token=checked.oauth_token
        )
        assert (answer.perms, answer.user.nsid) == ("read", BEN)


def test_a_placement_that_there_is_not_is_refused(make: Make) -> None:
    with pytest.raises(ConfigurationError, match="oauth_placement is 'body'; give 'header' or 'parameters'"):
        make(oauth_placement="body")


# Tokens that are given, kept, recalled and forgotten.


def test_a_token_is_given_as_such_or_as_a_pair(make: Make, emulator: Emulator) -> None:
    pair = emulator.access_token("read", BEN)
    for token in (Token(*pair), tuple(pair)):
        client = make(token=token)
        assert who(client) == BEN
        assert client.token == Token(*pair)
    with pytest.raises(ConfigurationError, match="neither a Token nor a pair"):
        make(token=("only one",))


def test_a_kept_token_is_recalled_by_user_and_by_the_last_login(make: Make) -> None:
    store = MemoryStore()
    names = {}
    for user in (BEN, ADA):
        names[user] = make(token_store=store).login(headless=True, ask=Person(user=user).type_code).username
    make(token_store=store, user="work").login(headless=True, ask=Person(user=BEN).type_code)
    for user, name in names.items():
        assert who(make(token_store=store, user=name)) == user
    assert who(make(token_store=store, user="work")) == BEN
    assert who(make(token_store=store)) == BEN
    assert make(token_store=store, user="nobody").token is None


def test_a_given_token_bypasses_the_store(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    kept = Token(*emulator.access_token(user=BEN), username="Ben Okafor")
    store.set(emulator.api_key, kept)
    client = make(token_store=store, token=tuple(emulator.access_token(user=ADA)))
    assert who(client) == ADA
    client.logout()
    assert store.get(emulator.api_key) == kept, "somebody else's token was forgotten"


def test_keep_false_stores_nothing(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    client = make(token_store=store)
    client.login(headless=True, keep=False, ask=Person().type_code)
    assert who(client) == ADA
    assert store.users(emulator.api_key) == []


def test_logout_forgets_this_account_and_no_other(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    make(token_store=store).login(headless=True, ask=Person(user=BEN).type_code)
    make(token_store=store, user="home").login(headless=True, ask=Person(user=ADA).type_code)
    client = make(token_store=store)
    assert who(client) == ADA
    for _ in range(2):
        client.logout()
        assert client.token is None
        assert store.users(emulator.api_key) == ["Ben Okafor"]
    with pytest.raises(InsufficientPermissions):
        who(client)


def test_logout_leaves_a_newer_token_of_the_same_account(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    make(token_store=store).login(headless=True, ask=Person().type_code)
    old = make(token_store=store)
    newer = make(token_store=store).login(headless=True, ask=Person().type_code)
    old.logout()
    assert store.get(emulator.api_key) == newer


def test_a_revoked_token_is_told_apart_and_forgotten_by_one_call(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    client = make(token_store=store)
    emulator.revoke(client.login(headless=True, ask=Person().type_code).oauth_token)
    with pytest.raises(InvalidToken, match="Forget the token") as caught:
        who(client)
    assert caught.value.code == 98
    client.logout()
    assert store.users(emulator.api_key) == []


def test_copies_with_other_options_keep_the_token(make: Make) -> None:
    client = make()
    client.login(headless=True, keep=False, ask=Person().type_code)
    assert who(client.options(timeout=5)) == ADA
    assert client.options(strict=True).token == client.token


def test_two_users_at_once_never_mix(emulator: Emulator) -> None:
    def work(user: str) -> list[str]:
        with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as client:
            seen = []
            for turn in range(5):
                person = Person(user=user)
                if turn % 2:
                    client.login(headless=True, keep=False, ask=person.type_code)
                else:
                    client.login(keep=False, open_url=person.open_url)
                    person.last_page()
                seen += [who(client) for _ in range(5)]
            return seen

    users = [ADA, BEN] * 4
    with ThreadPoolExecutor(len(users)) as pool:
        assert list(pool.map(work, users)) == [[user] * 25 for user in users]


def test_one_client_logs_many_users_in_at_once(emulator: Emulator) -> None:
    async def one(client: AsyncFlickr, user: str) -> str:
        begun = await client.start_login(BACK)
        back = await asyncio.to_thread(Person(user=user).decide, begun.url)
        return (await client.finish_login(begun.state, back.location)).user_nsid

    async def everybody() -> list[str]:
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as client:
            return await asyncio.gather(*(one(client, user) for user in users))

    users = [ADA, BEN] * 10
    assert asyncio.run(everybody()) == users


# What goes wrong: one error each, and it says what to do.


def finish(client: Any, begun: Any, answer: Any) -> Any:
    return client.finish_login(begun.state, answer)


def test_a_wrong_secret_is_named(make: Make) -> None:
    with pytest.raises(
        OAuthProblem, match="request_token: signature_invalid: .* a secret is wrong; check the API secret"
    ) as caught:
        make(api_secret="0000000000000000").start_login("oob")
    assert caught.value.problem == "signature_invalid"


def test_an_unknown_key_is_named(make: Make) -> None:
    with pytest.raises(OAuthProblem, match="consumer_key_unknown; check the API key"):
        make(api_key="0" * 32).start_login("oob")


def test_a_wrong_token_secret_is_named(make: Make, emulator: Emulator) -> None:
    with pytest.raises(
        OAuthProblem,
        match="signature_invalid: .* a secret is wrong; check the API secret, and that token and token secret belong",
    ):
        who(make(token=(emulator.access_token().oauth_token, "0000000000000000")))


def test_a_token_that_never_was_is_as_invalid_as_one_that_was_revoked(make: Make) -> None:
    with pytest.raises(InvalidToken, match=r"error 98: Invalid auth token \(token_rejected\)\. Forget the token with") as caught:
        who(make(token=("72157720000000000-0000000000000000", "0000000000000000")))
    assert caught.value.code == 98


def test_a_request_token_works_once(make: Make) -> None:
    client = make()
    begun = client.start_login("oob")
    code = Person().code(begun.url)
    finish(client, begun, code)
    with pytest.raises(OAuthProblem, match="token_rejected; log in again: the token is unknown, used up or revoked"):
        finish(client, begun, code)


class Clock:
    ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


def test_a_request_token_expires(make: Make) -> None:
    clock = Clock()
    with Emulator(clock=clock) as own:
        client = make(api_key=own.api_key, api_secret=own.api_secret, base_url=own.base_url)
        begun = client.start_login("oob")
        code = Person().code(begun.url)
        clock.ahead = 4000.0
        target = getattr(client, "_target", client)
        target._settings = dataclasses.replace(target._settings, now=clock)  # time passes for both
        with pytest.raises(OAuthProblem, match="token_expired; start the login again"):
            finish(client, begun, code)


@pytest.mark.parametrize("off", [-3600.0, 3600.0])
def test_a_clock_that_is_off_by_an_hour_is_named(make: Make, off: float) -> None:
    clock = Clock()
    clock.ahead = off
    with Emulator(clock=clock) as own:
        client = make(api_key=own.api_key, api_secret=own.api_secret, base_url=own.base_url)
        with pytest.raises(OAuthProblem, match="timestamp_refused; set this machine's clock"):
            client.start_login("oob")


def test_a_person_who_says_no_ends_the_login(make: Make) -> None:
    client, person = make(), Person("no")
    with pytest.raises(LoginError, match="the user did not authorize the application"):
        client.login(keep=False, open_url=person.open_url)
    assert "Not authorized" in person.last_page()
    assert client.token is None
    begun = client.start_login("oob")
    Person("no").decide(begun.url)
    with pytest.raises(OAuthProblem, match="permission_denied; let the user authorize the application"):
        finish(client, begun, "123-456-789")


def test_a_code_before_the_permission_is_refused(make: Make) -> None:
    client = make()
    with pytest.raises(OAuthProblem, match="permission_unknown; let the user authorize the application before"):
        finish(client, client.start_login("oob"), "123-456-789")


def test_a_wrong_code_can_be_typed_again(make: Make) -> None:
    client = make()
    begun = client.start_login("oob")
    code = Person().code(begun.url)
    wrong = f"{(int(code[0]) + 1) % 10}{code[1:]}"
    with pytest.raises(OAuthProblem, match="verifier_invalid; .*give the code just as Flickr shows it"):
        finish(client, begun, wrong)
    assert finish(client, begun, f" {code.replace('-', '–')}\n").user_nsid == ADA


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("123-456-78", "the code has 8 digits; Flickr's has nine, such as 123-456-789"),
        ("1234567890", "the code has 10 digits; Flickr's has nine"),
        ("", "neither Flickr's code of nine digits, such as 123-456-789, nor the callback's address"),
        ("no", "neither Flickr's code"),
        ("١٢٣-٤٥٦-٧٨٩", "neither Flickr's code"),
        ({}, "belongs to another login; start again in the same browser session"),
        ({"oauth_token": "other", "oauth_verifier": "v"}, "belongs to another login"),
        (f"{BACK}?oauth_token=%C3%BC&oauth_verifier=v", "belongs to another login"),
        ({"oauth_token": ["a"], "oauth_verifier": ["v"]}, "belongs to another login"),
        ({"oauth_problem": "user_refused"}, "the user did not authorize the application"),
    ],
)
def test_an_answer_that_is_none_is_refused_without_asking_flickr(make: Make, answer: Any, problem: str) -> None:
    client = make()
    begun = client.start_login("oob")
    with pytest.raises(LoginError, match=problem):
        finish(client, begun, answer)


def test_a_callback_without_verifier_is_refused(make: Make) -> None:
    client = make()
    begun = client.start_login(BACK)
    token = parse_qs(urlsplit(begun.url).query)["oauth_token"][0]
    with pytest.raises(LoginError, match="no oauth_verifier; start the login again"):
        finish(client, begun, {"oauth_token": token})


def test_a_callback_with_the_state_of_another_login_is_refused(make: Make) -> None:
    client = make()
    mine, theirs = client.start_login(BACK), client.start_login(BACK)
    location = Person().decide(theirs.url).location
    with pytest.raises(LoginError, match="belongs to another login"):
        finish(client, mine, location)
    assert finish(client, theirs, location).user_nsid == ADA


@pytest.mark.parametrize(
    "damage", [lambda state: state[:-9], lambda _: "", lambda _: None, lambda _: "bnVsbA==", lambda _: "ü", lambda _: 7]
)
def test_a_damaged_state_is_refused(make: Make, damage: Callable[[str], Any]) -> None:
    client = make()
    begun = client.start_login(BACK)
    location = Person().decide(begun.url).location
    for answer in (location, "123-456-789"):
        with pytest.raises(LoginError, match="the state is not what start_login gave; start the login again"):
            client.finish_login(damage(begun.state), answer)


def test_nobody_comes_back_in_time(make: Make) -> None:
    with pytest.raises(LoginError, match="nobody came back from Flickr in 0.05 s; log in again, or with headless=True"):
        make().login(keep=False, timeout=0.05, open_url=lambda _: True)


def test_no_code_is_typed_in(make: Make) -> None:
    def closed(_: str) -> str:
        raise EOFError

    for ask in (closed, lambda _: " "):
        with pytest.raises(LoginError, match="no code was typed in; log in again"):
            make().login(headless=True, keep=False, ask=ask)


def test_an_unreachable_host_is_named(make: Make) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # not listening: connections are refused
        port = held.getsockname()[1]
        with pytest.raises(TransportError, match=rf"no answer from 127\.0\.0\.1:{port} \(.*check the network and try again"):
            make(base_url=f"http://127.0.0.1:{port}", retries=0).login(headless=True, ask=lambda _: "123456789")


def test_a_login_needs_the_secret_and_a_permission_that_exists(make: Make) -> None:
    with pytest.raises(ConfigurationError, match="pass api_secret=..., or set FLICKR_API_SECRET"):
        make(api_secret="").start_login("oob")
    with pytest.raises(ConfigurationError, match="pass api_secret=..., or set FLICKR_API_SECRET"):
        make(api_secret="").login()
    with pytest.raises(ConfigurationError, match="a token needs the API secret too"):
        make(api_secret="", token=("a", "b"))
    with pytest.raises(ConfigurationError, match="the API secret is no text"):
        make(api_secret=7)
    with pytest.raises(ConfigurationError, match="perms is 'admin'; give 'read', 'write' or 'delete'"):
        make().start_login("oob", "admin")
    with pytest.raises(ConfigurationError, match="callback is '/back'; give an http or https address"):
        make().start_login("/back")


# The server that the browser comes back to.


def test_the_callback_server_serves_its_own_path_only() -> None:
    server = CallbackServer()
    try:
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(server.url))
        for path in ("/", "/favicon.ico", "/%C3%BC?oauth_verifier=a", "//["):
            assert visit(f"{origin}{path}").status == 404
        assert visit(server.url).status == 404, "a request without an answer ends no wait"
        with pytest.raises(LoginError, match="nobody came back"):
            server.wait(0)
        assert visit(f"{server.url}?oauth_token=a&oauth_verifier=b").status == 200
        assert server.wait(5).endswith("?oauth_token=a&oauth_verifier=b")
    finally:
        server.close()
    with pytest.raises(OSError):  # noqa: PT011 - refused or reset
        visit(server.url)


def test_connections_that_a_browser_opens_in_advance_hold_nothing_up() -> None:
    server = CallbackServer()
    parts = urlsplit(server.url)
    with socket.create_connection((parts.hostname, parts.port), timeout=10):
        assert visit(f"{server.url}?oauth_verifier=v").status == 200
        server.wait(5)
        server.close()


def test_a_cancelled_login_lets_its_thread_go(emulator: Emulator) -> None:
    async def give_up() -> None:
        opened = asyncio.Event()
        loop = asyncio.get_running_loop()

        def open_url(_: str) -> bool:
            loop.call_soon_threadsafe(opened.set)
            return True

        async with AsyncFlickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as client:
            task = asyncio.create_task(client.login(keep=False, open_url=open_url))
            await opened.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    start = time.monotonic()
    asyncio.run(give_up())  # waits for the threads that are left
    assert time.monotonic() - start < 60


def test_a_machine_without_a_browser_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    import webbrowser

    def fail(_: str) -> bool:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "open", fail)
    assert open_in_browser("http://127.0.0.1/") is False
    monkeypatch.setattr(webbrowser, "open", lambda url: url == "http://127.0.0.1/")
    assert open_in_browser("http://127.0.0.1/") is True


def test_the_prompt_shows_the_address() -> None:
    shown: list[str] = []
    address = "http://127.0.0.1/?" + urlencode({"a": "b"})

    def ask(text: str) -> str:
        shown.append(text)
        return " 1-2 "

    assert ask_for_code(address, ask) == "1-2"
    assert address in shown[0]
