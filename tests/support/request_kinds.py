"""Every kind of request that the library sends, each as a function that sends one with a client of either flavor."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import flickr_sdk.compat.flickrapi as flickrapi
from codegen.fetch import fetch
from codegen.problems import SpecError
from flickr_sdk import AsyncFlickr, Flickr, FlickrError, Token
from flickr_sdk.auth import AsyncLegacyAuth, LegacyAuth

from .socket_server import KEY

SECRET = "fedcba9876543210"
TOKEN = ("72157720000000001-89abcdef01234567", "0011223344556677")
PHOTO = SimpleNamespace(id="52000000101", media="photo", url_s="https://live.staticflickr.com/1/52000000101_a_m.jpg")


def _access_token(client: Any, _: Path) -> Any:
    from flickr_sdk.auth.login_state import write_state

    state = write_state(client._config, Token(*TOKEN, "read"))
    return client.finish_login(state, {"oauth_token": TOKEN[0], "oauth_verifier": "0123456789abcdef"})


def _legacy(client: Any) -> Any:
    return (AsyncLegacyAuth if isinstance(client, AsyncFlickr) else LegacyAuth)(client)


SENT_BY_CLIENTS: dict[str, Callable[[Any, Path], Any]] = {
    "read": lambda client, _: client.photos.search(text="aurora"),
    "call": lambda client, _: client.call("flickr.photos.getInfo", photo_id="1"),
    "reflection": lambda client, _: client.reflection.get_methods(),
    "write": lambda client, _: client.photos.delete(photo_id="1"),
    "upload": lambda client, _: client.upload(bytes(100), filename="a.jpg"),
    "replace": lambda client, _: client.replace(bytes(100), "1", filename="a.jpg"),
    "download": lambda client, folder: client.download(PHOTO, "m", to=folder / "a.jpg"),
    "request token": lambda client, _: client.start_login("https://app.example/back"),
    "access token": _access_token,
    "legacy token": lambda client, _: _legacy(client).get_token("frob"),
    "legacy to OAuth": lambda client, _: _legacy(client).to_oauth("72157720000000001-89abcdef01234567"),
}
"""The requests of both clients. The functions of an `AsyncFlickr` return coroutines."""

TIMED: dict[str, Callable[[Any, Path, float], Any]] = {
    "upload": lambda client, _, timeout: client.upload(bytes(100), filename="a.jpg", timeout=timeout),
    "replace": lambda client, _, timeout: client.replace(bytes(100), "1", filename="a.jpg", timeout=timeout),
    "download": lambda client, folder, timeout: client.download(PHOTO, "m", to=folder / "a.jpg", timeout=timeout),
}
"""The requests that have their own time limit."""

SENT_BY_PRODUCTS: dict[str, Callable[[str, Path, dict[str, Any]], Any]] = {
    "compat etree": lambda url, _, options: _compat(url, options).photos.search(text="aurora"),
    "compat xmlnode": lambda url, _, options: _compat(url, options).photos.search(text="aurora", format="xmlnode"),
    "compat parsed-json": lambda url, _, options: _compat(url, options).photos.search(text="aurora", format="parsed-json"),
    "compat bytes": lambda url, _, options: _compat(url, options).photos.search(text="aurora", format="json"),
    "compat upload": lambda url, folder, options: _compat(url, options).upload(_photo_file(folder)),
    "codegen fetch": lambda url, folder, _: _fetch(url, folder),
}


def _compat(url: str, options: dict[str, Any]) -> Any:
    token = flickrapi.auth.FlickrAccessToken(*TOKEN, "delete")
    return flickrapi.FlickrAPI(KEY, SECRET, token=token, store_token=False, base_url=url, **options)


def _photo_file(folder: Path) -> str:
    file = folder / "b.jpg"
    file.write_bytes(bytes(100))
    return str(file)


def _fetch(url: str, folder: Path) -> None:
    try:
        fetch(folder / "reflection", base_url=url, api_key=KEY)
    except SpecError as error:  # the only error of the generator
        raise FlickrError(str(error)) from error


CLIENT_KINDS: list[tuple[type[Flickr | AsyncFlickr], str]] = [
    (kind, name) for name in SENT_BY_CLIENTS for kind in (Flickr, AsyncFlickr)
]
"""Every kind of request of the clients, with the class of the client."""

KINDS: list[tuple[type[Flickr | AsyncFlickr], str]] = [*CLIENT_KINDS, *((Flickr, name) for name in SENT_BY_PRODUCTS)]
"""Every kind of request, with the class of its client."""


def send(kind: type[Flickr | AsyncFlickr], name: str, url: str, folder: Path, **options: Any) -> Any:
    """Send a request of `SENT_BY_CLIENTS` or `SENT_BY_PRODUCTS` to the server at `url`, and return the result."""
    if name in SENT_BY_PRODUCTS:
        return SENT_BY_PRODUCTS[name](url, folder, options)
    client: Any = kind(KEY, SECRET, token=TOKEN, base_url=url, limiter=False, image_limiter=False, **options)

    async def send_async() -> Any:
        async with client:
            return await start()

    def start() -> Any:
        if "timeout" in options and name in TIMED:
            return TIMED[name](client, folder, options["timeout"])
        return SENT_BY_CLIENTS[name](client, folder)

    if kind is AsyncFlickr:
        return asyncio.run(send_async())
    with client:
        result = start()
    assert not inspect.isawaitable(result)
    return result
