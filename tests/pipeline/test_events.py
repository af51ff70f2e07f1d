"""What the log and the hooks are told, and in which order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, ConfigurationError, Flickr, HttpStatusError, MaybeDelivered, Retries
from flickr_sdk.config import Hooks, RequestEvent, ResponseEvent, RetryEvent, WaitEvent
from flickr_sdk.emulator import Emulator

ORDER = [RequestEvent, ResponseEvent, RetryEvent, WaitEvent, RequestEvent, ResponseEvent]


@pytest.fixture
def own() -> Iterator[Emulator]:
    """An emulator for one test, which goes by the time of day."""
    with Emulator() as running:
        yield running


@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
def test_hooks_are_told_everything_in_order(own: Emulator, kind: type) -> None:
    told: list[Any] = []
    hooks = Hooks(request=told.append, response=told.append, retry=told.append, wait=told.append)
    given: dict[str, Any] = {"base_url": own.base_url, "hooks": hooks, "retries": Retries(1, first=0.01)}
    own.faults.add("http-503")

    async def ask() -> None:
        async with AsyncFlickr(own.api_key, **given) as flickr:
            await flickr.test.echo()

    if kind is AsyncFlickr:
        asyncio.run(ask())
    else:
        with Flickr(own.api_key, **given) as flickr:
            flickr.test.echo()
    assert [type(one) for one in told] == ORDER
    assert {one.method for one in told} == {"flickr.test.echo"}
    _, answer, retry, wait, again, _ = told
    assert (answer.status, answer.attempt, again.attempt) == (503, 1, 2)
    assert answer.size > 0 and answer.elapsed > 0
    assert isinstance(retry.error, HttpStatusError)
    assert retry.wait == wait.seconds
    assert wait.reason == "retry"


def test_what_fails_for_good_is_no_retry(own: Emulator) -> None:
    told: list[Any] = []
    own.faults.add("lost")
    with Flickr(own.api_key, own.api_secret, token=own.access_token("write"), base_url=own.base_url) as flickr:
        with pytest.raises(MaybeDelivered):
            flickr.options(hooks=Hooks(retry=told.append, wait=told.append)).photos.add_tags(photo_id="52000000101", tags="a")
    assert told == []


def test_the_log_tells_of_requests_answers_retries_and_waits_and_of_no_secret(
    own: Emulator, caplog: pytest.LogCaptureFixture
) -> None:
    own.faults.add("http-502")
    token = own.access_token("read")
    with caplog.at_level(logging.DEBUG, "flickr_sdk"):
        with Flickr(own.api_key, own.api_secret, token=token, base_url=own.base_url, retries=Retries(1, first=0.01)) as flickr:
            flickr.test.login()
    lines = [f"{one.levelname} {one.getMessage()}" for one in caplog.records if one.name == "flickr_sdk"]
    assert [line.split()[0] for line in lines] == ["DEBUG", "DEBUG", "INFO", "DEBUG", "DEBUG", "DEBUG"]
    assert lines[0] == f"DEBUG flickr.test.login: GET {own.base_url}/services/rest/ (attempt 1)"
    assert lines[1].startswith("DEBUG flickr.test.login: HTTP status 502, ")
    assert lines[2].startswith("INFO attempt 1 failed, retrying in ")
    assert lines[3].endswith("s (retry)")
    assert not [one for one in (own.api_key, own.api_secret, token.oauth_token) if one in "".join(lines)]


def test_without_a_handler_nothing_is_printed(own: Emulator, capfd: pytest.CaptureFixture[str]) -> None:
    own.faults.add("http-502")
    with Flickr(own.api_key, base_url=own.base_url, retries=Retries(1, first=0.01)) as flickr:
        flickr.test.echo()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("hooks", [5, print, {"retry": print}])
def test_hooks_that_are_none_are_refused(hooks: Any) -> None:
    with pytest.raises(ConfigurationError, match="hooks is"):
        Flickr("key", hooks=hooks)


def test_a_hook_that_is_no_function_is_refused_and_so_are_two_for_one_thing() -> None:
    wrong: Any = 5
    with pytest.raises(ConfigurationError, match="the hook retry is 5"):
        Hooks(retry=wrong)

    async def later(_: object) -> None:
        pass

    for given in ({"hooks": lambda: Hooks(wait=later)}, {"on_drift": lambda: later}):
        with pytest.raises(ConfigurationError, match="is a coroutine function"):
            Flickr("key", **{name: make() for name, make in given.items()})
    with pytest.raises(ConfigurationError, match="are the same hook"):
        Flickr("key", hooks=Hooks(drift=print), on_drift=print)


def test_options_change_one_hook_and_leave_the_client_alone(own: Emulator) -> None:
    told: list[Any] = []
    with Flickr(own.api_key, base_url=own.base_url, hooks=Hooks(request=told.append)) as flickr:
        flickr.options(on_drift=print).test.echo()
        flickr.options(hooks=Hooks()).test.echo()
        flickr.test.echo()
    assert len(told) == 2
