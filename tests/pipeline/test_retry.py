"""Attempt after attempt, without a network and without waiting."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import (
    ApiError,
    FlickrError,
    HttpStatusError,
    MaybeDelivered,
    OAuthProblem,
    Retries,
    TimedOut,
    Timeout,
    TransportError,
)
from flickr_sdk._generated.endpoints.photos_comments import ADD_COMMENT
from flickr_sdk._method.endpoint import untyped
from flickr_sdk._pipeline.api_call import call_method
from flickr_sdk._pipeline.call import ClientConfig
from flickr_sdk._pipeline.commands import Response, RunBlocking, Send, Sleep
from flickr_sdk._pipeline.status_errors import retry_after
from flickr_sdk.auth import Token
from flickr_sdk.config import Hooks

KEY = "0123456789abcdef0123456789abcdef"
OK = Response(200, b'{"stat":"ok"}')
BAD_GATEWAY = Response(502, b"<html>Bad gateway</html>")
READ, WRITE = untyped("flickr.test.null"), untyped("flickr.photos.change", post=True)


class World:
    """A network that does what it is told, and time that passes only when somebody waits."""

    def __init__(self, *answers: Response | FlickrError, seconds: float = 0.0) -> None:
        self.answers = list(answers)
        self.seconds = seconds
        self.time = 1000.0
        self.sent: list[Send] = []
        self.slept: list[float] = []

    def settings(self, **given: Any) -> ClientConfig:
        now = lambda: self.time  # noqa: E731
        return ClientConfig(KEY, "secret", clock=now, now=now).replace(**{"chance": lambda: 1.0, **given})

    def run(self, endpoint: Any = READ, arguments: Any = None, **given: Any) -> Any:
        flow = call_method(self.settings(**given), endpoint, arguments or {})
        came: Any = None
        error: FlickrError | None = None
        try:
            while True:
                command = flow.throw(error) if error else flow.send(came)
                came, error = None, None
                match command:
                    case Send():
                        self.sent.append(command)
                        self.time += min(self.seconds, command.limits.total)
                        answer = self.answers.pop(0)
                        came, error = (None, answer) if isinstance(answer, FlickrError) else (answer, None)
                    case Sleep(seconds):
                        self.slept.append(seconds)
                        self.time += seconds
                    case RunBlocking(work):
                        came = work()
        except StopIteration as end:
            return end.value

    def fails(self, endpoint: Any = READ, arguments: Any = None, **given: Any) -> FlickrError:
        with pytest.raises(FlickrError) as caught:
            self.run(endpoint, arguments, **given)
        return caught.value


def unsent() -> TransportError:
    return TransportError("m", "refused", phase="connect")


def broken() -> TransportError:
    return TransportError("m", "reset")


def failed(code: int, message: str = "no") -> Response:
    return Response(200, f'{{"stat":"fail","code":{code},"message":"{message}"}}'.encode())


def test_a_read_is_tried_again_until_it_succeeds() -> None:
    world = World(BAD_GATEWAY, broken(), Response(200, b"<html>"), OK)
    assert world.run() == {}
    assert len(world.sent) == 4


def test_pauses_double_up_to_the_longest_and_are_random_below_that() -> None:
    world = World(*[BAD_GATEWAY] * 6, OK)
    world.run(retries=Retries(6, first=1.0, longest=5.0))
    assert world.slept == [1.0, 2.0, 4.0, 5.0, 5.0, 5.0]
    chances = iter([0.25, 0.5, 0.0])
    world = World(*[BAD_GATEWAY] * 3, OK)
    world.run(retries=Retries(3, first=1.0), chance=lambda: next(chances))
    assert world.slept == [0.25, 1.0, 0.0]


def test_the_last_failure_is_raised_and_says_how_often_it_was_tried() -> None:
    world = World(broken(), broken(), BAD_GATEWAY, seconds=0.25)
    error = world.fails(retries=Retries(2, first=1.0))
    assert isinstance(error, HttpStatusError)
    assert (error.attempts, error.elapsed) == (3, 3.75)
    assert error.__notes__ == ["3 attempts in 3.8 s"]


def test_no_retries_means_one_attempt() -> None:
    world = World(BAD_GATEWAY)
    assert world.fails(retries=Retries(0)).attempts == 1
    assert world.slept == []


@pytest.mark.parametrize(
    ("came", "error"),
    [
        (failed(1, "Photo not found"), ApiError),
        (failed(100, "Invalid API Key"), ApiError),
        (Response(404, b""), HttpStatusError),
        (Response(401, b"oauth_problem=timestamp_refused"), OAuthProblem),
        (Response(501, b""), HttpStatusError),
        (TransportError("m", "no such protocol", phase="connect", retryable=False), TransportError),
    ],
)
def test_what_will_not_pass_is_not_tried_again(came: Any, error: type[FlickrError]) -> None:
    for endpoint in (READ, WRITE):
        world = World(came)
        assert type(world.fails(endpoint)) in (error, *error.__subclasses__())
        assert len(world.sent) == 1


@pytest.mark.parametrize(
    "came",
    [
        unsent(),
        TimedOut("m", "no connection", phase="connect"),
        Response(429, b""),
        Response(408, b""),
        failed(105),
        failed(201, "Sorry, the Flickr API service is not currently available."),
        failed(0, "Sorry, the Flickr API service is not currently available."),
        failed(10, "The Flickr API search databases are temporarily unavailable."),
    ],
)
def test_what_flickr_did_not_act_on_is_tried_again_even_for_a_write(came: Any) -> None:
    for endpoint in (READ, WRITE):
        world = World(came, OK)
        world.run(endpoint)
        assert len(world.sent) == 2


@pytest.mark.parametrize(
    "came",
    [
        broken(),
        TimedOut("m", "late"),
        BAD_GATEWAY,
        Response(500, b""),
        Response(503, b"", {"retry-after": "1"}),
        Response(504, b""),
        Response(200, b"<html>"),
        Response(200, b'{"stat":'),
        Response(200, b""),
        Response(401, b"oauth_problem=nonce_used"),
    ],
)
def test_a_write_that_may_have_arrived_is_never_sent_again(came: Any) -> None:
    world = World(came)
    error = world.fails(WRITE, {"photo_id": "1"})
    assert isinstance(error, MaybeDelivered)
    assert error.__cause__ is error.reason
    assert len(world.sent) == 1
    world = World(came, OK)
    world.run(READ)
    assert len(world.sent) == 2


def test_a_comment_that_may_have_arrived_says_what_it_was_and_how_to_look_for_it() -> None:
    world = World(broken())
    token = Token("t0ken-t0ken", "s3cret-s3cret")
    error = world.fails(ADD_COMMENT, {"photo_id": "52000000101", "comment_text": "Lovely"}, token=token)
    assert isinstance(error, MaybeDelivered)
    assert error.arguments == {"photo_id": "52000000101", "comment_text": "Lovely"}
    assert "flickr.photos.comments" in error.check and error.check in str(error)
    assert error.method == "flickr.photos.comments.addComment"
    assert error.attempts == 1
    assert not [one for one in ("t0ken", "s3cret", KEY) if one in f"{error} {error!r} {vars(error)}"]


def test_a_write_that_flickr_says_has_failed_is_not_repeated_blindly() -> None:
    world = World(failed(106, "Write operation failed"))
    assert type(world.fails(WRITE)).__name__ == "WriteFailed"
    assert len(world.sent) == 1


def test_retry_after_is_added_to_the_pause() -> None:
    world = World(Response(429, b"", {"retry-after": "7"}), OK)
    world.run(retries=Retries(1, first=0.5))
    assert world.slept == [7.5]


def test_a_pause_that_outlasts_the_call_is_not_begun() -> None:
    world = World(Response(429, b"", {"retry-after": "60"}))
    error = world.fails(timeout=Timeout(total=30))
    assert isinstance(error, HttpStatusError)
    assert error.retry_after == 60
    assert world.slept == []


def test_all_attempts_together_stay_within_the_total() -> None:
    world = World(*[broken()] * 50, seconds=4.0)
    error = world.fails(retries=Retries(40, first=1.0), timeout=Timeout(total=20, read=9))
    assert error.elapsed <= 20
    assert len(world.sent) == 4
    assert all(one.limits.read <= one.limits.total <= 20 for one in world.sent)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        (" 0 ", 0.0),
        ("Sun, 06 Nov 1994 08:49:47 GMT", 10.0),
        ("Sun, 06 Nov 1994 08:49:47 -0000", 10.0),
        ("Sun, 06 Nov 1994 08:49:00 GMT", 0.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("9" * 400, None),
        ("1.5", 1.5),
        ("1.5.1", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str, seconds: float | None) -> None:
    assert retry_after(header, 784111777.0) == seconds


def test_every_attempt_is_signed_anew() -> None:
    world = World(broken(), OK)
    world.run(token=Token("token", "secret"))
    first, second = (one.request.authorization for one in world.sent)
    assert first and second and first != second
    assert "oauth_nonce" in first


class AttemptThrottle:
    """A limiter that makes everybody wait, and writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    def acquire(self, one: Any) -> Any:
        from flickr_sdk._pipeline.retry import pause

        yield RunBlocking(lambda: None)
        yield from pause(one, 500.0, "rate limit")

    def record(self, one: Any, verdict: Any) -> Any:
        self.told.append(verdict)
        yield RunBlocking(lambda: None)


def test_a_rate_limiter_holds_up_each_attempt_and_is_told_how_it_ended() -> None:
    gate, waits = AttemptThrottle(), []
    world = World(Response(429, b""), OK)
    world.run(throttle=gate, hooks=Hooks(wait=waits.append), retries=Retries(1, first=2.0))
    assert [(one.reason, one.seconds) for one in waits] == [("rate limit", 500.0), ("retry", 2.0), ("rate limit", 500.0)]
    slow, well = gate.told
    assert slow.slow_down and well is None
    # Waiting for the limiter takes nothing from the call's own time.
    assert world.sent[1].limits.total == 118.0


def test_a_disabled_key_slows_the_limiter_down() -> None:
    gate = AttemptThrottle()
    World(failed(100, "Invalid API Key (Key has been disabled)")).fails(throttle=gate)
    World(failed(100, "Invalid API Key (Key has invalid format)")).fails(throttle=gate)
    assert [one.slow_down for one in gate.told] == [True, False]


class Memory:
    """A cache that keeps everything that it is given."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def get_or_fetch(self, one: Any, fetch: Any) -> Any:
        if one.method not in self.kept:
            self.kept[one.method] = yield from fetch()
        return self.kept[one.method]


def test_a_cache_keeps_good_answers_of_reads_and_hands_out_each_anew() -> None:
    cache = Memory()
    world = World(BAD_GATEWAY, Response(200, b'{"stat":"ok","photo":{"id":"1"}}'))
    first, second = world.run(cache=cache), world.run(cache=cache)
    assert first == second == {"photo": {"id": "1"}}
    assert first is not second
    assert len(world.sent) == 2
    World(failed(1)).fails(untyped("flickr.test.other"), cache=cache)
    World(OK).run(WRITE, cache=cache)
    assert list(cache.kept) == ["flickr.test.null"]


def test_a_hook_that_fails_is_logged_and_the_call_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    def fail(_: object) -> None:
        raise ValueError("a defect of the program's own")

    World(OK).run(hooks=Hooks(request=fail))
    assert "the hook for RequestEvent raised an error" in caplog.text
