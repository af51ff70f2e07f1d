"""The events that the log and the hooks receive, and their order."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, ConfigurationError, Flickr, HttpStatusError, MaybeDelivered, Retries
from flickr_sdk.config import CallEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent, WaitEvent
from flickr_sdk.emulator import Emulator

ORDER = [RequestEvent, ResponseEvent, RetryEvent, WaitEvent, RequestEvent, ResponseEvent]


@pytest.fixture
def own() -> Iterator[Emulator]:
    """An emulator for one test, with the time of day as its clock."""
    with Emulator() as running:
        yield running


@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
def test_hooks_receive_all_events_in_order(own: Emulator, kind: type) -> None:
    events: list[Any] = []
    hooks = Hooks(request=events.append, response=events.append, retry=events.append, wait=events.append)
    given: dict[str, Any] = {"base_url": own.base_url, "hooks": hooks, "retries": Retries(1, initial_delay=0.01)}
    own.faults.add("http-503")

    async def call() -> None:
        async with AsyncFlickr(own.api_key, **given) as flickr:
            await flickr.test.echo()

    if kind is AsyncFlickr:
        asyncio.run(call())
    else:
        with Flickr(own.api_key, **given) as flickr:
            flickr.test.echo()
    assert [type(one) for one in events] == ORDER
    assert {one.method for one in events} == {"flickr.test.echo"}
    _, response, retry, wait, second_request, _ = events
    assert (response.status, response.attempt, second_request.attempt) == (503, 1, 2)
    assert response.size > 0 and response.elapsed > 0
    assert isinstance(retry.error, HttpStatusError)
    assert retry.wait == wait.seconds
    assert wait.reason == "retry"


def test_permanent_failure_calls_no_retry_hook(own: Emulator) -> None:
    events: list[Any] = []
    own.faults.add("lost")
    with Flickr(own.api_key, own.api_secret, token=own.access_token("write"), base_url=own.base_url) as flickr:
        with pytest.raises(MaybeDelivered):
            flickr.options(hooks=Hooks(retry=events.append, wait=events.append)).photos.add_tags(photo_id="52000000101", tags="a")
    assert events == []


def test_log_has_requests_responses_retries_and_waits_without_secrets(own: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    own.faults.add("http-502")
    token = own.access_token("read")
    with caplog.at_level(logging.DEBUG, "flickr_sdk"):
        retries = Retries(1, initial_delay=0.01)
        with Flickr(own.api_key, own.api_secret, token=token, base_url=own.base_url, retries=retries) as flickr:
            flickr.test.login()
    lines = [f"{one.levelname} {one.getMessage()}" for one in caplog.records if one.name == "flickr_sdk"]
    assert [line.split()[0] for line in lines] == ["DEBUG", "DEBUG", "INFO", "DEBUG", "DEBUG", "DEBUG"]
    assert lines[0] == f"DEBUG flickr.test.login: GET {own.base_url}/services/rest/ (attempt 1)"
    assert lines[1].startswith("DEBUG flickr.test.login: HTTP status 502, ")
    assert lines[2].startswith("INFO attempt 1 failed, retrying in ")
    assert lines[3].endswith("s (retry)")
    assert not [one for one in (own.api_key, own.api_secret, token.oauth_token) if one in "".join(lines)]


def test_log_prints_nothing_without_a_handler(own: Emulator, capfd: pytest.CaptureFixture[str]) -> None:
    own.faults.add("http-502")
    with Flickr(own.api_key, base_url=own.base_url, retries=Retries(1, initial_delay=0.01)) as flickr:
        flickr.test.echo()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("hooks", [5, print, {"retry": print}])
def test_hooks_of_another_type_are_rejected(hooks: Any) -> None:
    with pytest.raises(ConfigurationError, match="hooks is"):
        Flickr("key", hooks=hooks)


def test_hook_must_be_a_plain_function_and_drift_hook_unique() -> None:
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


def test_options_replace_hooks_of_the_copy_only(own: Emulator) -> None:
    events: list[Any] = []
    with Flickr(own.api_key, base_url=own.base_url, hooks=Hooks(request=events.append)) as flickr:
        flickr.options(on_drift=print).test.echo()
        flickr.options(hooks=Hooks()).test.echo()
        flickr.test.echo()
    assert len(events) == 2


@pytest.mark.parametrize("has_own_client", [True, False])
def test_log_and_hooks_hide_the_secrets_of_files(
    own: Emulator, caplog: pytest.LogCaptureFixture, tmp_path: Path, has_own_client: bool
) -> None:
    urls: list[str] = []
    hooks = Hooks(request=lambda event: urls.append(event.url))
    secrets = set()
    caplog.set_level(logging.DEBUG, "flickr_sdk")
    caplog.set_level(logging.INFO, "httpx")
    given: dict[str, Any] = {"base_url": own.base_url, "hooks": hooks}
    with httpx.Client() as client, Flickr(own.api_key, http_client=client if has_own_client else None, **given) as flickr:
        for photo_id in ("52000000101", "52000000103"):
            sources = [size.source for size in flickr.photos.get_sizes(photo_id)]
            secrets |= {match[1] for source in sources for match in re.finditer(r"[/_]([0-9a-f]{10})[/_.]", source)}
            flickr.download(photo_id, "Medium", to=tmp_path / "photo.jpg")
            flickr.download(photo_id, to=tmp_path)
    assert len(secrets) >= 3
    assert caplog.text.count("HTTP Request: GET") > 4
    assert any(url.endswith("/65535/52000000101_..._o.jpg") for url in urls)
    assert any(url.endswith("/play/orig/.../") for url in urls)
    assert not [secret for secret in secrets if secret in caplog.text + "".join(urls)]


@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
def test_hook_for_calls_can_refuse_writes_before_anything_is_sent(own: Emulator, kind: type, tmp_path: Path) -> None:
    events: list[CallEvent] = []

    class Refused(Exception):
        pass

    def refuse(event: CallEvent) -> None:
        events.append(event)
        if event.writes:
            raise Refused

    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    given: dict[str, Any] = {"token": own.access_token("delete"), "base_url": own.base_url, "hooks": Hooks(call=refuse)}

    async def call() -> None:
        async with AsyncFlickr(own.api_key, own.api_secret, **given) as flickr:
            await flickr.photos.get_info("52000000101", secret="a1b2c3d4e5")
            with pytest.raises(Refused):
                await flickr.photos.delete("52000000101")
            with pytest.raises(Refused):
                await flickr.upload(tmp_path / "a.jpg", title="A")

    if kind is AsyncFlickr:
        asyncio.run(call())
    else:
        with Flickr(own.api_key, own.api_secret, **given) as flickr:
            flickr.photos.get_info("52000000101", secret="a1b2c3d4e5")
            with pytest.raises(Refused):
                flickr.photos.delete("52000000101")
            with pytest.raises(Refused):
                flickr.upload(tmp_path / "a.jpg", title="A")
    assert [(event.method, event.writes) for event in events] == [
        ("flickr.photos.getInfo", False),
        ("flickr.photos.delete", True),
        ("upload", True),
    ]
    assert events[0].arguments["photo_id"] == "52000000101"
    assert events[2].arguments["title"] == "A"
    assert len(own.requests) == 1
