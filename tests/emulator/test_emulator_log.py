"""The request log: its entries, its counters and its redaction of secrets."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx
import pytest

from flickr_sdk.emulator import Emulator, LoggedRequest, RequestLog

from ..support.application import ADA, BEN, JSON, REST, START, Application

ECHO, LOGIN = "flickr.test.echo", "flickr.test.login"


def test_log_entry_records_the_request_and_its_outcome(app: Application) -> None:
    form = {"method": ECHO, "api_key": app.key, "text": "grüß"}
    answer = app.http.post(REST, data=form)
    [entry] = app.emulator.requests
    assert entry == form, "an entry is a mapping of its arguments"
    assert (entry["text"], entry.get("page"), len(entry)) == ("grüß", None, 3)
    assert (entry.verb, entry.path, entry.method, entry.status) == ("POST", REST, ECHO, 200)
    assert (entry.caller, entry.fault, entry.started) == (None, None, START)
    assert (entry.received, entry.sent) == (len(answer.request.content), len(answer.content))
    assert entry.seconds is not None and 0 < entry.seconds < 10


def test_log_entry_records_the_caller(app: Application) -> None:
    app.call(LOGIN, app.emulator.access_token("read", BEN))
    app.legacy(LOGIN, auth_token=app.emulator.legacy_token("read", ADA))
    app.call(LOGIN)
    with pytest.raises(AssertionError, match="token_rejected"):
        app.call(LOGIN, ("no", "token"))
    assert [one.caller for one in app.emulator.requests] == [BEN, ADA, None, None]
    assert [one.status for one in app.emulator.requests] == [200, 200, 200, 401]


def test_control_requests_are_not_logged(app: Application) -> None:
    app.request_token()
    app.http.get("/nothing/here")
    app.http.get("/_emulator/requests")
    log = app.emulator.requests
    assert [(one.verb, one.path, one.status) for one in log] == [
        ("POST", "/services/oauth/request_token", 200),
        ("GET", "/nothing/here", 404),
    ]
    assert log.at("/nothing/here") == log[1:]
    assert log.of(ECHO) == []


def test_log_filters_requests_by_method(app: Application) -> None:
    for number, method in enumerate((ECHO, "flickr.test.null", ECHO)):
        app.call(method, number=str(number))
    assert [one["number"] for one in app.emulator.requests.of(ECHO)] == ["0", "2"]
    assert [one["number"] for one in app.emulator.requests[1:]] == ["1", "2"]


def test_log_output_contains_no_secrets(app: Application) -> None:
    token = app.emulator.access_token()
    asked = {"method": "flickr.auth.oauth.checkToken", "oauth_token": token[0], **JSON}
    assert app.http.get(REST, params=asked, auth=app.oauth()).json()["stat"] == "ok"
    app.legacy("flickr.auth.checkToken", auth_token=app.emulator.legacy_token())
    app.exchange(app.request_token(), "123-456-789")
    log = app.emulator.requests
    assert len(log) == 4
    texts = [repr(log), repr(log[0]), str(list(log)), app.http.get("/_emulator/requests").text]
    values = [value for one in log for name, value in one.items() if name in ("oauth_token", "api_key", "api_sig", "auth_token")]
    assert len(values) == 4
    for text in texts:
        assert "checkToken" in text
        for secret in (*token, *values, app.key, app.secret, "123-456-789"):
            assert secret not in text


def test_log_counts_connections_and_concurrent_requests(own: Emulator) -> None:
    together = Barrier(5)
    # Long enough for a busy machine to start all five.
    own.faults.add("slow-start", delay=2.0, times=5)

    def ask(_: int) -> int:
        with httpx.Client(base_url=own.base_url) as client:
            together.wait(60)
            return client.get(REST).status_code + client.get(REST).status_code

    with ThreadPoolExecutor(5) as pool:
        assert list(pool.map(ask, range(5))) == [400] * 5
    log = own.requests
    assert (len(log), log.total, log.connections, log.most_in_flight, log.in_flight) == (10, 10, 5, 5, 0)
    log.clear()
    assert (list(log), log.total, log.connections, log.most_in_flight) == ([], 0, 0, 0)


def test_sequential_requests_are_not_counted_as_concurrent(own: Emulator) -> None:
    for _ in range(50):
        httpx.get(own.base_url + REST)
    assert own.requests.connections == 50
    assert own.requests.most_in_flight == 1


def test_full_log_keeps_the_most_recent_requests() -> None:
    log = RequestLog(max_entries=3)
    for number in range(5):
        log.begin(LoggedRequest("GET", REST, {"method": ECHO, "number": str(number)}))
    assert [one["number"] for one in log] == ["2", "3", "4"]
    assert (len(log), log.total, log.in_flight) == (3, 5, 5)
    assert repr(log).startswith("<RequestLog of 5: [")
