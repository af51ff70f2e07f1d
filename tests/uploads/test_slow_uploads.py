"""Uploads that take longer than Flickr accepts a timestamp, tokens that end during a batch, and ordered pauses."""

from __future__ import annotations

import dataclasses
import secrets
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import BatchProgress, Hooks
from flickr_sdk.config import WaitEvent
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import InvalidToken, OAuthProblem
from flickr_sdk.rate_limit import MemoryLimiter

from ..support.clients import Make
from ..support.pictures import picture, saved
from ..support.upload_parts import FAST_RETRIES, uploaded, wrong_tags
from ..support.upload_runner import UPLOAD_PATH, BatchRunner, titles

MINUTES = 60.0
TOO_SLOW = (
    "timestamp_refused: sending the request took 35 minutes, longer than Flickr accepts its signature; "
    "send it over a faster connection, or send a smaller file"
)


class Clock:
    """The time of day of the client and of Flickr, which tests advance; the client's clock may be wrong."""

    def __init__(self) -> None:
        self.ahead = 0.0
        self.error = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead

    def of_client(self) -> float:
        return self() + self.error


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def emulator(clock: Clock) -> Iterator[Emulator]:
    """An emulator that shares a clock with the client."""
    with Emulator(clock=clock) as running:
        yield running


@pytest.fixture
def runner(runner: BatchRunner, clock: Clock) -> BatchRunner:
    runner.now = clock.of_client
    return runner


@pytest.fixture
def on_time(make: Make, emulator: Emulator, clock: Clock) -> Any:
    """A client of either flavor with that clock."""
    client = make(token=emulator.access_token("write"), retries=FAST_RETRIES)
    target = getattr(client, "_target", client)
    target._config = dataclasses.replace(target._config, now=clock.of_client)
    return client


def requests_to_upload(emulator: Emulator) -> list[Any]:
    return [request for request in emulator.requests if request.path in (UPLOAD_PATH, "/services/replace/")]


class TestExpiredSignatures:
    @pytest.mark.parametrize("method", ["upload", "replace", "start_upload", "start_replace"])
    def test_slow_upload_is_reported_with_its_duration(self, on_time: Any, emulator: Emulator, clock: Clock, method: str) -> None:
        photo = [on_time.upload(picture(2))] if method.endswith("replace") else []

        def take_long(sent: int, total: int) -> None:
            clock.ahead += 35 * MINUTES

        with pytest.raises(OAuthProblem) as caught:
            getattr(on_time, method)(picture(1), *photo, progress=take_long)
        assert str(caught.value).endswith(TOO_SLOW)
        assert (caught.value.expired, caught.value.problem) == (True, "timestamp_refused")
        assert len(uploaded(emulator)) == len(photo)

    @pytest.mark.parametrize(
        ("error", "minutes", "message"),
        [
            (-60 * MINUTES, 0, "this machine's clock is 60 minutes behind Flickr's; correct this machine's clock"),
            (60 * MINUTES, 0, "this machine's clock is 60 minutes ahead of Flickr's; correct this machine's clock"),
            (-60 * MINUTES, 35, "this machine's clock is 60 minutes behind Flickr's; correct this machine's clock"),
            (-2 * MINUTES, 35, "sending the request took 35 minutes"),
        ],
    )
    def test_wrong_clock_is_blamed_if_it_is_the_larger_part(
        self, on_time: Any, clock: Clock, error: float, minutes: int, message: str
    ) -> None:
        def take_long(sent: int, total: int) -> None:
            clock.ahead += minutes * MINUTES

        clock.error = error
        with pytest.raises(OAuthProblem, match=message) as caught:
            on_time.upload(picture(1), progress=take_long)
        assert caught.value.expired == message.startswith("sending")

    def test_right_clock_is_not_blamed(self) -> None:
        from email.utils import formatdate

        from flickr_sdk._pipeline.commands import Response
        from flickr_sdk._pipeline.status_errors import status_error

        body = b"oauth_problem=timestamp_refused"
        base_string = "POST&http%3A%2F%2Fx&oauth_nonce%3D1%26oauth_timestamp%3D1700000000"
        now = 1_700_000_010.0
        response = Response(401, body, {"date": formatdate(now, usegmt=True)})
        error = status_error("upload", response, base_string, lambda: now)
        assert str(error) == "upload: timestamp_refused; retry later; this machine's clock agrees with Flickr's"
        unknown = status_error("upload", Response(401, body), base_string, lambda: now)
        assert str(unknown) == "upload: timestamp_refused; correct this machine's clock"

    def test_slow_file_of_a_batch_fails_alone(self, runner: BatchRunner, clock: Clock) -> None:
        def take_long(progress: BatchProgress) -> None:
            if not slow:
                slow.append(progress)
                clock.ahead += 35 * MINUTES

        slow: list[BatchProgress] = []
        report = runner.run(runner.create_files(5), progress=take_long, concurrency=1)
        assert slow
        assert (len(report.done), report.remaining) == (4, [])
        (failed,) = report.failed
        assert failed.error.endswith(TOO_SLOW)
        assert runner.upload_requests() == 5
        assert len(runner.run([Path(failed.path)]).done) == 5
        assert runner.uploaded_titles() == titles(5)

    def test_wrong_clock_ends_the_batch(self, runner: BatchRunner, clock: Clock) -> None:
        def set_back(progress: BatchProgress) -> None:
            clock.error = -60 * MINUTES

        with pytest.raises(OAuthProblem, match="correct this machine's clock"):
            runner.run(runner.create_files(5), progress=set_back, concurrency=1)
        clock.error = 0.0
        report = runner.run([])
        assert (len(report.done), runner.uploaded_titles()) == (5, titles(5))

    def test_upload_is_signed_after_it_has_waited(self, make: Make, emulator: Emulator, clock: Clock) -> None:
        waits: list[str] = []

        def pass_time(event: WaitEvent) -> None:
            waits.append(event.reason)
            clock.ahead += 35 * MINUTES

        options: dict[str, Any] = {"limiter": MemoryLimiter(1, 0.2), "hooks": Hooks(wait=pass_time), "retries": FAST_RETRIES}
        client = make(token=emulator.access_token("write"), oauth_placement="parameters", **options)
        target = getattr(client, "_target", client)
        target._config = dataclasses.replace(target._config, now=clock.of_client)
        emulator.faults.add("http-429", path=UPLOAD_PATH, times=1, retry_after=0.1)
        client.upload(picture(1))
        client.upload(picture(2))
        assert set(waits) == {"retry", "rate limit"}
        assert len(uploaded(emulator)) == 2
        rejected, *requests = requests_to_upload(emulator)
        assert (rejected.status, len({request["oauth_nonce"] for request in requests})) == (429, 2)
        times = [rejected.started, *(int(request["oauth_timestamp"]) for request in requests)]
        assert all(later - earlier >= 34 * MINUTES for earlier, later in pairwise(times))


class TestTokens:
    def test_token_that_is_revoked_during_a_batch_ends_it_with_an_intact_journal(self, runner: BatchRunner) -> None:
        def revoke(progress: BatchProgress) -> None:
            # Several files may be done between two calls.
            if progress.done >= 3 and not done:
                done.append(progress.done)
                runner.emulator.revoke(runner.token)

        done: list[int] = []
        paths = runner.create_files(16)
        with pytest.raises(InvalidToken):
            runner.run(paths, progress=revoke)
        sent = runner.upload_requests()
        assert sent <= done[0] + 2 * 4, "no further file is sent"
        runner.token = runner.emulator.access_token("write")
        report = runner.run([])
        assert (len(report.done), report.failed, report.remaining) == (16, [], [])
        assert runner.uploaded_titles() == titles(16)
        assert wrong_tags(runner.emulator) == []

    def test_used_nonce_leads_to_a_search_for_the_photo(self, runner: BatchRunner, monkeypatch: pytest.MonkeyPatch) -> None:
        number, real = iter(range(1000)), secrets.token_hex
        # The nonces of the login, of the first upload and of the second one; each upload has a boundary too.
        monkeypatch.setattr("secrets.token_hex", lambda size: "ab" * size if next(number) in (1, 3) else real(size))
        frozen = float(int(time.time()))
        runner.now = lambda: frozen
        report = runner.run(runner.create_files(2), concurrency=1, max_attempts=1)
        assert (len(report.done), report.failed) == (1, [])
        assert "nonce_used" in report.remaining[0].error
        report = runner.run([])
        assert (len(report.done), runner.uploaded_titles()) == (2, titles(2))


class TestPauses:
    @pytest.mark.parametrize("limiter", [MemoryLimiter, lambda: MemoryLimiter(3, 0.3)], ids=["free slots", "waiting workers"])
    def test_no_worker_sends_during_an_ordered_pause(self, runner: BatchRunner, limiter: Any) -> None:
        runner.client_options = {"limiter": limiter()}
        runner.emulator.faults.add("http-429", path=UPLOAD_PATH, times=1, retry_after=1)
        runner.emulator.faults.add("slow-start", path=UPLOAD_PATH, times=3, delay=0.3)
        report = runner.run(runner.create_files(8), concurrency=4)
        assert len(report.done) == 8
        requests = requests_to_upload(runner.emulator)
        (rejected,) = (request for request in requests if request.status == 429)
        answered = rejected.started + rejected.seconds
        later = [request.started for request in requests if request.started > answered]
        assert len(later) >= 5
        # A request may have been on its way when the pause began.
        assert [round(start - answered, 2) for start in later if 0.1 < start - answered < 1.0] == []

    def test_retry_after_of_one_file_is_respected_by_its_retry(self, runner: BatchRunner, tmp_path: Path) -> None:
        runner.emulator.faults.add("http-503", path=UPLOAD_PATH, times=1, retry_after=1)
        assert len(runner.run([saved(tmp_path / "a.png")]).done) == 1
        first, second = requests_to_upload(runner.emulator)
        assert second.started - first.started >= 1.0
