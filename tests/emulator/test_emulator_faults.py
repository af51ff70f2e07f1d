"""Fault injection, as plain clients see it over real sockets."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from contextlib import suppress
from typing import Any, get_args
from xml.etree import ElementTree

import httpx
import pytest

from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator.fault_kinds import KINDS, FaultKind

from ..support.application import REST, START, Application, Clock

ECHO, LICENSES = "flickr.test.echo", "flickr.photos.licenses.getInfo"
MINI = "flickr.auth.getFullToken"
UPLOAD = "/services/upload/"


def call(app: Application, method: str = ECHO, **arguments: str) -> httpx.Response:
    given = {"method": method, "api_key": app.key, "format": "json", "nojsoncallback": "1", **arguments}
    return app.http.get(REST, params=given)


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
def test_http_fault_returns_an_html_page(app: Application, status: int) -> None:
    fault: Any = f"http-{status}"
    app.emulator.faults.add(fault)
    answer = call(app)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html")
    assert str(status) in answer.text and "Retry-After" not in answer.headers
    assert call(app).json()["stat"] == "ok", "a fault affects one request by default"


@pytest.mark.parametrize(("given", "header"), [(7, "7"), (0.5, "0.5"), ("Tue, 24 Nov 2026 04:20:00 GMT",) * 2])
def test_http_fault_may_send_retry_after(app: Application, given: Any, header: str) -> None:
    app.emulator.faults.add("http-429", retry_after=given)
    assert call(app).headers["Retry-After"] == header


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("fail-201", 201, "not currently available"),
        ("fail-0", 0, "not currently available"),
        ("fail-105", 105, "unavailable"),
        ("fail-106", 106, "Write operation failed"),
        ("disabled-key", 100, "Key has expired"),
    ],
)
def test_flickr_error_is_sent_in_the_requested_format(app: Application, kind: FaultKind, code: int, words: str) -> None:
    app.emulator.faults.add(kind, times=3)
    answer = call(app)
    assert answer.status_code == 200
    assert (answer.json()["stat"], answer.json()["code"]) == ("fail", code)
    assert words in answer.json()["message"]
    wrapped = call(app, nojsoncallback="0", jsoncallback="show")
    assert wrapped.text.startswith('show({"stat":"fail"')
    err = ElementTree.fromstring(call(app, format="rest").content)[0]
    assert (err.tag, err.get("code")) == ("err", str(code))


def test_foreign_xml_is_sent_to_a_json_request(app: Application) -> None:
    app.emulator.faults.add("foreign-xml", times=2)
    roots = []
    for method in (ECHO, "flickr.photos.search"):
        answer = call(app, method)
        assert answer.headers["content-type"] == "text/xml; charset=utf-8"
        rsp = ElementTree.fromstring(answer.content)
        assert rsp.get("stat") == "ok"
        roots.append(rsp[0].tag)
    assert roots == ["photos", "licenses"], "never the response of the called method"


def test_garbage_and_truncated_responses_are_not_json(app: Application) -> None:
    whole = call(app, LICENSES).content
    app.emulator.faults.add("garbage")
    app.emulator.faults.add("truncated")
    for answer in (call(app, LICENSES), call(app, LICENSES)):
        assert answer.status_code == 200
        with pytest.raises(ValueError, match=r"decode|column"):
            json.loads(answer.content)
    assert whole.startswith(answer.content)
    assert int(answer.headers["content-length"]) == len(answer.content) == len(whole) // 2


def test_cut_off_response_ends_before_its_content_length(app: Application) -> None:
    app.emulator.faults.add("cut-off")
    with pytest.raises(httpx.RemoteProtocolError, match="complete message body"):
        call(app, LICENSES)
    assert app.emulator.requests[-1].status == 200


def test_slow_start_delays_the_first_byte(app: Application) -> None:
    app.emulator.faults.add("slow-start", delay=0.4)
    begun = time.monotonic()
    assert call(app).json()["stat"] == "ok"
    assert time.monotonic() - begun >= 0.4
    app.emulator.faults.add("slow-start", delay=60)
    with pytest.raises(httpx.ReadTimeout):
        app.http.get(REST, params={"method": ECHO, "api_key": app.key}, timeout=0.1)


def test_slow_body_does_not_trigger_a_read_timeout(app: Application) -> None:
    app.emulator.faults.add("slow-body", delay=2.0)
    begun = time.monotonic()
    with app.http.stream("GET", REST, params={"method": ECHO, "api_key": app.key}, timeout=1.5) as answer:
        assert answer.read().endswith(b"</rsp>\n")
    assert time.monotonic() - begun >= 1.7


def test_connection_is_reset_or_closed_without_a_response(app: Application) -> None:
    app.emulator.faults.add("reset")
    app.emulator.faults.add("close")
    with pytest.raises(httpx.ReadError):
        call(app)
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        call(app)
    assert call(app).json()["stat"] == "ok", "a new connection works"
    assert [one.status for one in app.emulator.requests] == [None, None, 200]


@pytest.mark.parametrize("kind", get_args(FaultKind))
def test_call_takes_effect_as_its_fault_kind_states(app: Application, kind: FaultKind) -> None:
    def struck(takes_effect: bool | None) -> bool:
        """Return whether a mini-token, which can be exchanged once, has been exchanged."""
        mini = app.emulator.mini_token()
        options = {"delay": 0.0} if "delay" in KINDS[kind].options else {}
        with app.emulator.faults.add(kind, method=MINI, takes_effect=takes_effect, **options):
            with suppress(httpx.TransportError, ValueError, AssertionError):
                app.legacy(MINI, mini_token=mini)
        assert app.emulator.faults.struck[kind] > 0
        assert app.emulator.requests.of(MINI)[-1].fault == kind
        return app.legacy(MINI, mini_token=mini)["stat"] == "fail"

    assert struck(None) is (KINDS[kind].effect == "always")
    assert struck(True) is True


def test_fault_affects_matching_methods_as_often_as_configured(app: Application) -> None:
    fault = app.emulator.faults.add("http-500", method="flickr.photos.*", times=2)
    seen = [call(app, method).status_code for method in (ECHO, LICENSES, ECHO, LICENSES, LICENSES)]
    assert seen == [200, 500, 200, 500, 200]
    assert (fault.struck, fault.times) == (2, 0)
    assert app.emulator.faults.struck == {"http-500": 2}


def test_fault_affects_matching_paths(app: Application) -> None:
    app.emulator.faults.add("http-503", path="/services/oauth/*", probability=1)
    assert call(app).status_code == 200
    for path in ("request_token", "access_token"):
        assert app.http.post(f"/services/oauth/{path}", auth=app.oauth()).status_code == 503
    app.emulator.faults.clear()
    app.emulator.faults.add("fail-0", path="/services/rest")
    assert call(app).json()["code"] == 0, "a trailing slash makes no difference"


def test_first_matching_fault_affects_a_request(app: Application) -> None:
    app.emulator.faults.add("http-500", method=LICENSES)
    app.emulator.faults.add("http-502")
    app.emulator.faults.add("http-503")
    assert [call(app).status_code for _ in range(3)] == [502, 503, 200]
    assert call(app, LICENSES).status_code == 500


def test_random_faults_repeat_with_the_same_seed(app: Application) -> None:
    def run(seed: int) -> list[int]:
        with app.emulator.faults.add("http-500", probability=0.3, seed=seed):
            return [call(app).status_code for _ in range(60)]

    one, again, other = run(1), run(1), run(2)
    assert one == again != other
    assert 5 < one.count(500) < 40


def test_faults_are_removed_by_their_block_and_by_clear(app: Application) -> None:
    with app.emulator.faults.add("http-500", probability=1.0) as fault:
        assert call(app).status_code == 500
    assert call(app).status_code == 200
    assert (fault.struck, app.emulator.faults.added) == (1, [])
    fault.remove()
    app.emulator.faults.add("http-500", times=5)
    app.emulator.faults.clear()
    assert call(app).status_code == 200
    assert not app.emulator.faults.struck


@pytest.mark.parametrize("after", [0, 200_000])
def test_connection_is_reset_during_the_request_body(own: Emulator, after: int) -> None:
    own.faults.add("reset", path=REST, after_bytes=after)
    size = 5_000_000
    head = f"POST {REST} HTTP/1.1\r\nHost: x\r\nContent-Type: image/jpeg\r\nContent-Length: {size}\r\n\r\n"
    port = int(own.base_url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(head.encode())
        with pytest.raises(ConnectionError):
            connection.sendall(b"x" * size)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"kind": "http-418"}, "kind is 'http-418', expected one of http-500,"),
        ({"kind": "reset", "method": ""}, "method is '', expected a non-empty string"),
        ({"kind": "reset", "path": 3}, "path is 3, expected a non-empty string"),
        ({"kind": "reset", "times": 0}, "times is 0, expected an integer, at least 1"),
        ({"kind": "reset", "times": 1.5}, "times is 1.5, expected an integer, at least 1"),
        ({"kind": "reset", "times": True}, "times is True, expected an integer"),
        ({"kind": "reset", "probability": 1.1}, "probability is 1.1, expected a number from 0 to 1"),
        ({"kind": "reset", "seed": "x"}, "seed is 'x', expected an integer"),
        ({"kind": "reset", "delay": 1}, "delay is not supported by reset; use it with slow-start, slow-body"),
        ({"kind": "slow-start", "delay": -1}, "delay is -1, expected a number from 0 to 3600"),
        ({"kind": "fail-0", "retry_after": 1}, "retry_after is not supported by fail-0; use it with http-500,"),
        ({"kind": "http-429", "retry_after": "a\r\nb"}, "retry_after is 'a\\r\\nb', expected seconds or an HTTP date"),
        ({"kind": "lost", "takes_effect": False}, "takes_effect=False is not supported by lost: the call always takes effect"),
        ({"kind": "reset", "takes_effect": "no"}, "takes_effect is 'no', expected a bool"),
        ({"kind": "reset", "takes_effect": True, "after_bytes": 9}, "after_bytes and takes_effect are mutually exclusive"),
    ],
)
def test_invalid_fault_is_rejected(own: Emulator, given: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        own.faults.add(given.pop("kind"), **given)
    assert own.faults.added == []


def test_stop_does_not_wait_for_slow_responses(clock: Clock) -> None:
    def ask() -> None:
        with suppress(httpx.TransportError):
            httpx.get(own.base_url + REST, timeout=50)

    with Emulator(clock=clock) as own:
        own.faults.add("slow-start", delay=60)
        client = threading.Thread(target=ask)
        client.start()
        while not own.requests:
            time.sleep(0.01)
        begun = time.monotonic()
    client.join(60)
    assert not client.is_alive()
    assert time.monotonic() - begun < 20
    assert own.requests[0].started == START
