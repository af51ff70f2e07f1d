"""Failed logins: each raises one error with a remedy."""

from __future__ import annotations

import dataclasses
import socket
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ConfigurationError, InvalidToken, LoginError, OAuthProblem, TransportError

from ..support.application import ADA, BEN
from ..support.clients import Make, who
from ..support.person import Person

BACK = "http://app.example/back"
PHOTO = "52000000101"


def finish(client: Any, begun: Any, answer: Any) -> Any:
    return client.finish_login(begun.state, answer)


def test_wrong_api_secret_is_reported(make: Make) -> None:
    with pytest.raises(
        OAuthProblem, match="request_token: signature_invalid: .* a secret is wrong; check the API secret"
    ) as caught:
        make(api_secret="0000000000000000").start_login("oob")
    assert caught.value.problem == "signature_invalid"


def test_unknown_api_key_is_reported(make: Make) -> None:
    with pytest.raises(OAuthProblem, match="consumer_key_unknown; check the API key"):
        make(api_key="0" * 32).start_login("oob")


def test_wrong_token_secret_is_reported(make: Make, emulator: Emulator) -> None:
    with pytest.raises(
        OAuthProblem,
        match="signature_invalid: .* a secret is wrong; check the API secret, and that the token secret belongs",
    ):
        who(make(token=(emulator.access_token().oauth_token, "0000000000000000")))


def test_unknown_token_is_invalid(make: Make) -> None:
    with pytest.raises(
        InvalidToken, match=r"error 98: Invalid auth token \(token_rejected\)\. Sign in again with `login`"
    ) as caught:
        who(make(token=("72157720000000000-0000000000000000", "0000000000000000")))
    assert caught.value.code == 98


def test_request_token_works_once(make: Make) -> None:
    client = make()
    begun = client.start_login("oob")
    code = Person().code(begun.url)
    finish(client, begun, code)
    with pytest.raises(OAuthProblem, match="token_rejected; sign in again; the token is unknown, used or revoked"):
        finish(client, begun, code)


class Clock:
    ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


def test_request_token_expires(make: Make) -> None:
    clock = Clock()
    with Emulator(clock=clock) as own:
        client = make(api_key=own.api_key, api_secret=own.api_secret, base_url=own.base_url)
        begun = client.start_login("oob")
        code = Person().code(begun.url)
        clock.ahead = 4000.0
        target = getattr(client, "_target", client)
        target._config = dataclasses.replace(target._config, now=clock)  # time passes for both
        with pytest.raises(OAuthProblem, match="token_expired; start the login again"):
            finish(client, begun, code)


@pytest.mark.parametrize(("off", "how"), [(-3600.0, "ahead of"), (3600.0, "behind")])
def test_wrong_clock_is_reported_with_its_offset(make: Make, off: float, how: str) -> None:
    clock = Clock()
    clock.ahead = off
    with Emulator(clock=clock) as own:
        client = make(api_key=own.api_key, api_secret=own.api_secret, base_url=own.base_url)
        named = f"timestamp_refused: this machine's clock is 60 minutes {how} Flickr's; correct this machine's clock"
        with pytest.raises(OAuthProblem, match=named):
            client.start_login("oob")
        with pytest.raises(OAuthProblem, match=named):
            who(make(api_key=own.api_key, api_secret=own.api_secret, base_url=own.base_url, token=own.access_token()))


def test_refusal_ends_the_login(make: Make) -> None:
    client, person = make(), Person("no")
    with pytest.raises(LoginError, match="the user did not authorize the application; start the login again"):
        client.login(keep=False, open_url=person.open_url)
    assert "Not authorized" in person.last_page()
    assert client.token is None
    begun = client.start_login("oob")
    Person("no").decide(begun.url)
    with pytest.raises(OAuthProblem, match="permission_denied; let the user authorize the application"):
        finish(client, begun, "123-456-789")


def test_code_before_the_authorization_is_rejected(make: Make) -> None:
    client = make()
    with pytest.raises(OAuthProblem, match="permission_unknown; finish the login only after"):
        finish(client, client.start_login("oob"), "123-456-789")


def test_code_can_be_entered_again_after_a_wrong_one(make: Make) -> None:
    client = make()
    begun = client.start_login("oob")
    code = Person().code(begun.url)
    wrong = f"{(int(code[0]) + 1) % 10}{code[1:]}"
    with pytest.raises(OAuthProblem, match="verifier_invalid; .*pass the code exactly as Flickr shows it"):
        finish(client, begun, wrong)
    assert finish(client, begun, f" {code.replace('-', '–')}\n").user_nsid == ADA


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("123-456-78", "the verification code has 8 digits instead of nine"),
        ("1234567890", "the verification code has 10 digits instead of nine"),
        ("", "does not consist of nine digits; enter it as Flickr shows it"),
        ("no", "verification code does not consist of nine digits"),
        ("١٢٣-٤٥٦-٧٨٩", "such as 123-456-789"),
        ({}, "belongs to another login; start the login again in the same browser session"),
        ({"oauth_token": "other", "oauth_verifier": "v"}, "belongs to another login"),
        (f"{BACK}?oauth_token=%C3%BC&oauth_verifier=v", "belongs to another login"),
        ({"oauth_token": ["a"], "oauth_verifier": ["v"]}, "belongs to another login"),
        ({"oauth_problem": "user_refused"}, "the user did not authorize the application"),
    ],
)
def test_invalid_callback_is_rejected_without_a_request(make: Make, answer: Any, problem: str) -> None:
    client = make()
    begun = client.start_login("oob")
    with pytest.raises(LoginError, match=problem):
        finish(client, begun, answer)


def test_callback_without_verifier_is_rejected(make: Make) -> None:
    client = make()
    begun = client.start_login(BACK)
    token = parse_qs(urlsplit(begun.url).query)["oauth_token"][0]
    with pytest.raises(LoginError, match="no oauth_verifier; start the login again"):
        finish(client, begun, {"oauth_token": token})


def test_callback_of_another_login_is_rejected(make: Make) -> None:
    client = make()
    mine, theirs = client.start_login(BACK), client.start_login(BACK)
    location = Person().decide(theirs.url).location
    with pytest.raises(LoginError, match="belongs to another login"):
        finish(client, mine, location)
    assert finish(client, theirs, location).user_nsid == ADA


@pytest.mark.parametrize(
    "damage", [lambda state: state[:-9], lambda _: "", lambda _: None, lambda _: "bnVsbA==", lambda _: "ü", lambda _: 7]
)
def test_damaged_state_is_rejected(make: Make, damage: Callable[[str], Any]) -> None:
    client = make()
    begun = client.start_login(BACK)
    location = Person().decide(begun.url).location
    for answer in (location, "123-456-789"):
        with pytest.raises(LoginError, match="the login state is missing, damaged or from another .*start the login again"):
            client.finish_login(damage(begun.state), answer)


def test_login_times_out_without_a_callback(make: Make) -> None:
    with pytest.raises(LoginError, match="no callback arrived within 0.05 s; sign in again, or pass headless=True"):
        make().login(keep=False, timeout=0.05, open_url=lambda _: True)


def test_missing_code_is_a_login_error(make: Make) -> None:
    def closed(_: str) -> str:
        raise EOFError

    for ask in (closed, lambda _: " "):
        with pytest.raises(LoginError, match="no verification code was entered; sign in again"):
            make().login(headless=True, keep=False, ask=ask)


def test_unreachable_host_is_reported(make: Make) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # not listening: connections are refused
        port = held.getsockname()[1]
        with pytest.raises(TransportError, match=rf"no response from 127\.0\.0\.1:{port} \(.*check the network and retry"):
            make(base_url=f"http://127.0.0.1:{port}", retries=0).login(headless=True, ask=lambda _: "123456789")


def test_login_requires_the_secret_and_valid_arguments(make: Make) -> None:
    with pytest.raises(ConfigurationError, match="pass api_secret=..., or set FLICKR_API_SECRET"):
        make(api_secret="").start_login("oob")
    with pytest.raises(ConfigurationError, match="pass api_secret=..., or set FLICKR_API_SECRET"):
        make(api_secret="").login()
    with pytest.raises(ConfigurationError, match="a token requires the API secret"):
        make(api_secret="", token=("a", "b"))
    with pytest.raises(ConfigurationError, match="the API secret is invalid"):
        make(api_secret=7)
    with pytest.raises(ConfigurationError, match="perms is 'admin'; pass 'read', 'write' or 'delete'"):
        make().start_login("oob", "admin")
    with pytest.raises(ConfigurationError, match="callback is '/back'; pass a percent-encoded http"):
        make().start_login("/back")


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), "5", None, True])
def test_invalid_timeout_is_rejected_before_a_request(make: Make, emulator: Emulator, timeout: Any) -> None:
    opened: list[str] = []
    for headless in (False, True):
        with pytest.raises(ConfigurationError, match="timeout is .*; pass a positive number of seconds"):
            make().login(headless=headless, keep=False, timeout=timeout, open_url=opened.append, ask=opened.append)
    assert opened == []


def test_blocking_browser_command_does_not_delay_the_timeout(make: Make) -> None:
    let_go = threading.Event()
    try:
        with pytest.raises(LoginError, match="no callback arrived within 0.1 s"):
            make().login(keep=False, timeout=0.1, open_url=lambda _: let_go.wait(60))
    finally:
        let_go.set()


def test_browser_command_may_block_until_the_callback(make: Make) -> None:
    def open_and_stay(url: str) -> bool:
        person = Person(user=BEN)
        person.open_url(url)
        return bool(person.last_page())

    assert make().login(keep=False, timeout=30, open_url=open_and_stay).user_nsid == BEN


def test_error_of_open_url_is_raised_by_login(make: Make) -> None:
    def fail(_: str) -> bool:
        raise OSError("no display")

    with pytest.raises(OSError, match="no display"):
        make().login(keep=False, open_url=fail)


@pytest.mark.parametrize(
    ("argument", "value"),
    [("base_url", "fedcba9876543210"), ("base_url", "https://fedcba9876543210/x"), ("base_url", "http://fedcba9876543210")]
    + [(name, "fedcba9876543210") for name in ("timeout", "oauth_placement", "on_drift")]
    + [("app_name", "fedcba9876543210\n"), ("user", b"fedcba9876543210"), ("timeout", ["fedcba9876543210"])],
)
def test_invalid_argument_that_may_be_a_secret_is_not_quoted(make: Make, argument: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"^{argument} ") as caught:
        make(**{argument: value})
    assert "fedcba9876543210" not in "".join(traceback.format_exception(caught.value)) + repr(caught.value)


@pytest.mark.parametrize("argument", ["app_name", "user"])
@pytest.mark.parametrize("secret", ["api_key", "api_secret"])
def test_api_key_and_secret_are_rejected_as_names(make: Make, emulator: Emulator, argument: str, secret: str) -> None:
    with pytest.raises(ConfigurationError, match=f"^{argument} is the API key or its secret") as caught:
        make(**{argument: getattr(emulator, secret)})
    assert getattr(emulator, secret) not in repr(caught.value)


def test_invalid_perms_or_callback_are_not_quoted(make: Make) -> None:
    client = make()
    for start in (
        lambda: client.start_login("fedcba9876543210"),
        lambda: client.start_login("oob", "fedcba9876543210"),
        lambda: client.login("fedcba9876543210", keep=False),
    ):
        with pytest.raises(ConfigurationError, match="^(perms|callback) is a string of 16 characters") as caught:
            start()
        assert "fedcba9876543210" not in repr(caught.value)
