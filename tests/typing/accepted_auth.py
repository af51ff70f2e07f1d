"""Logins, token stores, hooks and rate limiters that type checkers must accept. This code never runs."""

from __future__ import annotations

from typing import assert_type

from flickr_sdk import AsyncFlickr, Flickr, Hooks, Token
from flickr_sdk.auth import FileStore, KeyringStore, LegacyAuth, LoginRequest, MappingStore, MemoryStore, TokenStore
from flickr_sdk.config import RequestEvent, ResponseEvent, RetryEvent, WaitEvent
from flickr_sdk.emulator import Emulator, LoggedRequest
from flickr_sdk.rate_limit import Limiter, MemoryLimiter
from flickr_sdk.types import Drift


def logins(flickr: Flickr, session: dict[str, object]) -> None:
    assert_type(flickr.login(), Token)
    assert_type(flickr.login("delete", headless=True, ask=input, keep=False, timeout=60), Token)
    login = flickr.start_login("https://example.org/callback", "write")
    assert_type(login, LoginRequest)
    assert_type((login.url, login.state), tuple[str, str])
    token = flickr.finish_login(login.state, {"oauth_token": "1", "oauth_verifier": "2"})
    assert_type(token, Token)
    assert_type(flickr.finish_login(login.state, "https://example.org/callback?oauth_token=1").permits("write"), bool)
    flickr.save_token(token, user="ada")
    assert_type(flickr.token, Token | None)
    flickr.logout()


async def awaited_logins(flickr: AsyncFlickr) -> None:
    login = await flickr.start_login("https://example.org/callback")
    assert_type(await flickr.finish_login(login.state, "https://example.org/callback?oauth_token=1"), Token)
    assert_type(await flickr.login(perms="read"), Token)


def stores() -> None:
    several: list[TokenStore] = [MemoryStore(), FileStore("tokens.json"), KeyringStore(), MappingStore({})]
    Flickr(token_store=several[0], user="ada")
    assert_type(several[0].get("key"), Token | None)
    assert_type(several[0].users("key"), list[str])
    assert_type(LegacyAuth(Flickr()).web_login_url("read"), str)


def hooks(limiter: Limiter) -> None:
    def on_request(event: RequestEvent) -> None:
        assert_type(event.method, str)

    def on_response(event: ResponseEvent) -> None:
        assert_type(event.elapsed, float)

    def on_retry(event: RetryEvent) -> None:
        assert_type(event.wait, float)

    def on_wait(event: WaitEvent) -> None:
        assert_type(event.seconds, float)

    def on_drift(drift: Drift) -> None:
        assert_type(drift.path, str)

    Flickr(hooks=Hooks(request=on_request, response=on_response, retry=on_retry, wait=on_wait, drift=on_drift), limiter=limiter)
    AsyncFlickr(on_drift=on_drift, limiter=MemoryLimiter(3600, 3600), on_limit="wait")


def emulated() -> None:
    with Emulator(empty=True) as emulator:
        assert_type(emulator.requests[0], LoggedRequest)
        assert_type(emulator.world.add_photo("10000001@N01", title="Aurora"), str)
        emulator.faults.add("http-502", method="flickr.photos.getInfo")
