"""The control API and the clock."""

from __future__ import annotations

import time
from typing import Any

import httpx
import pytest

from flickr_sdk.emulator import Emulator, VirtualClock

from ..support.application import ADA, JSON, REST, START, Application
from ..support.signing import OAuth

FAULTS, CLOCK, REQUESTS = "/_emulator/faults", "/_emulator/clock", "/_emulator/requests"
ECHO = "flickr.test.echo"


@pytest.fixture
def moved() -> Any:
    with Emulator(clock=VirtualClock(START)) as running, httpx.Client(base_url=running.base_url) as http:
        yield Application(running, http, running.clock)


def test_faults_are_added_listed_and_removed(app: Application) -> None:
    made = app.http.post(FAULTS, json={"kind": "http-502", "method": ECHO, "times": 2})
    assert made.status_code == 200
    [fault] = made.json()["faults"]
    assert fault == {
        "number": 1,
        "kind": "http-502",
        "method": ECHO,
        "path": None,
        "times": 2,
        "probability": 1.0,
        "takes_effect": False,
        "struck": 0,
    }
    assert app.http.get(REST, params={"method": ECHO}).status_code == 502
    listed = app.http.get(FAULTS).json()
    assert listed == {"faults": [{**fault, "times": 1, "struck": 1}], "struck": {"http-502": 1}}
    more = app.http.post(FAULTS, json=[{"kind": "reset"}, {"kind": "slow-start", "delay": 0.1}]).json()["faults"]
    assert [one["number"] for one in more] == [2, 3]
    assert app.http.delete(FAULTS, params={"number": "2"}).json()["faults"][0]["kind"] == "reset"
    assert app.http.delete(FAULTS, params={"number": "2"}).status_code == 404
    assert [one.number for one in app.emulator.faults.added] == [1, 3]
    assert app.http.delete(FAULTS).json() == {"faults": [], "struck": {}}
    assert app.http.get(REST, params={"method": ECHO}).status_code == 200


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "the body is not valid JSON"),
        (b"[" * 100_000, "the body is not valid JSON"),
        (b"\xff", "the body is not valid JSON"),
        (b"3", "the body is not a JSON object"),
        (b"{}", "kind is missing"),
        (b'{"kind": "tornado"}', "kind is 'tornado', expected one of http-500, "),
        (b'{"kind": ["reset"]}', "kind is ['reset'], expected one of http-500, "),
        (b'{"kind": "reset", "often": 3}', "unknown field 'often', expected one of kind, method, path, "),
        (b'[{"kind": "reset"}, {"kind": "reset", "times": -1}]', "times is -1, expected an integer, at least 1"),
        (b'{"kind": "slow-start", "delay": NaN}', "delay is nan, expected a number from 0 to 3600"),
    ],
)
def test_invalid_control_request_changes_nothing(app: Application, content: bytes, message: str) -> None:
    answer = app.http.post(FAULTS, content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error"].startswith(message)
    assert app.emulator.faults.added == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_control_request_must_be_json(app: Application, kind: str) -> None:
    answer = app.http.post(FAULTS, content=b'{"kind": "reset"}', headers={"Content-Type": kind})
    assert (answer.status_code, app.emulator.faults.added) == (415, [])
    assert app.http.request("OPTIONS", FAULTS).status_code == 405


def test_request_log_is_read_and_cleared_over_http(app: Application) -> None:
    app.call(ECHO, app.emulator.access_token(), text="a")
    app.call("flickr.test.null")
    told = app.http.get(REQUESTS, params={"method": ECHO}).json()
    assert (told["total"], told["connections"], told["in_flight"]) == (2, 1, 0)
    [entry] = told["requests"]
    assert (entry["method"], entry["caller"], entry["status"]) == (ECHO, ADA, 200)
    assert entry["arguments"] == {"method": ECHO, **JSON, "text": "a"}
    assert app.http.delete(REQUESTS).json()["requests"] == []
    assert len(app.emulator.requests) == 0


def test_clock_is_changed_over_http(moved: Application) -> None:
    assert moved.http.get(CLOCK).json() == {"now": START}
    assert moved.http.post(CLOCK, json={"advance": 90.5}).json() == {"now": START + 90.5}
    assert moved.http.post(CLOCK, json={"now": START - 1}).json() == {"now": START - 1}
    assert moved.emulator.clock() == START - 1
    for order in ({}, {"advance": 1, "now": 2}, {"advance": -1}, {"advance": "1"}, {"now": None}):
        assert moved.http.post(CLOCK, json=order).status_code == 400
    assert moved.emulator.clock() == START - 1


def test_callable_clock_cannot_be_changed(app: Application) -> None:
    assert app.http.get(CLOCK).json() == {"now": START}
    refused = app.http.post(CLOCK, json={"advance": 1})
    assert (refused.status_code, refused.json()["error"][:27]) == (409, "the clock of this emulator ")
    for move in (app.emulator.clock.advance, app.emulator.clock.set):
        with pytest.raises(ValueError, match="is a callable and cannot be changed; pass a VirtualClock instead"):
            move(1)
    assert app.emulator.clock() == START


def test_dates_and_expiry_follow_the_clock(moved: Application) -> None:
    token = moved.request_token()
    assert moved.http.get(CLOCK).headers["Date"] == "Tue, 14 Nov 2023 22:13:20 GMT"
    clock = moved.emulator.clock
    assert isinstance(clock, VirtualClock)
    clock.advance(3600)
    assert "token_expired" in moved.exchange(token, "123-456-789").text
    assert [one.started for one in moved.emulator.requests] == [START, START + 3600]


def test_client_may_sign_with_the_system_time_after_the_clock_was_moved(moved: Application) -> None:
    token = moved.emulator.access_token()

    def ask(shown: float) -> httpx.Response:
        signed = OAuth(moved.key, moved.secret, *token, clock=lambda: shown)
        return moved.http.get(REST, params={"method": "flickr.test.login", **JSON}, auth=signed)

    assert [ask(shown).status_code for shown in (START, time.time(), time.time() - 1000)] == [200, 200, 401]


def test_clock_may_be_stopped_or_running_and_can_be_changed() -> None:
    still = VirtualClock(5)
    assert (still(), still.advance(2.5), still(), still.set(1)) == (5.0, 7.5, 7.5, 1.0)
    running = VirtualClock(100, running=True)
    assert 100 <= running() < running.advance(50) < 160
    assert 7 <= running.set(7) < 17
    assert abs(VirtualClock()() - time.time()) < 10
    assert abs(VirtualClock(running=True)() - time.time()) < 10
    assert repr(still) == "VirtualClock(1.0)"
    for wrong in ("1", True, float("nan"), float("inf"), None):
        with pytest.raises(ValueError, match="expected a number of seconds"):
            still.advance(wrong)  # type: ignore[arg-type]  # invalid on purpose
    with pytest.raises(ValueError, match="use set\\(\\) to move the clock back"):
        still.advance(-1)
