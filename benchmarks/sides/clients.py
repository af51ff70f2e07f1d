"""The calls of each side. It runs in the environment of the side, and loads only what the side needs.

Each function accepts the URL of the server and returns functions by call. These return the value that a program needs from the
response, so that parsing is included.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

PHOTO = "52000000101"
REST = "/services/rest/"
KEY, SECRET = "1" * 32, "2" * 16
TOKEN, TOKEN_SECRET = "72157600000000000-3333333333333333", "4444444444444444"

Calls = dict[str, Callable[[], object]]
AsyncCalls = dict[str, Callable[[], Awaitable[object]]]


def flickr_sdk(base: str, cache: Any = None) -> Calls:
    from flickr_sdk import Flickr

    flickr = Flickr(KEY, SECRET, token=(TOKEN, TOKEN_SECRET), base_url=base, cache=cache)
    return {
        "login": lambda: flickr.test.login().username,
        "info": lambda: flickr.photos.get_info(photo_id=PHOTO).title,
    }


def flickr_sdk_async(base: str) -> AsyncCalls:
    from flickr_sdk import AsyncFlickr

    flickr = AsyncFlickr(KEY, SECRET, token=(TOKEN, TOKEN_SECRET), base_url=base)

    async def login() -> object:
        return (await flickr.test.login()).username

    async def info() -> object:
        return (await flickr.photos.get_info(photo_id=PHOTO)).title

    return {"login": login, "info": info}


def flickr_sdk_memory(base: str) -> Calls:
    return flickr_sdk(base, True)


def flickr_sdk_sqlite(base: str) -> Calls:
    import tempfile
    from pathlib import Path

    from flickr_sdk.cache import SqliteCache

    folder = tempfile.TemporaryDirectory()
    calls = flickr_sdk(base, SqliteCache(Path(folder.name, "responses.db")))
    # Keep the folder as long as the calls.
    return {name: lambda call=call, folder=folder: call() for name, call in calls.items()}


def flickrapi(base: str, form: str = "etree", *, cache: bool = False) -> Calls:
    from flickrapi import FlickrAPI
    from flickrapi.auth import FlickrAccessToken

    token = FlickrAccessToken(TOKEN, TOKEN_SECRET, "read", "Ada Lindqvist", "ada.lindqvist", "10000001@N01")
    flickr = FlickrAPI(KEY, SECRET, token=token, store_token=False, format=form, cache=cache)
    flickr.REST_URL = base + REST
    if form == "parsed-json":
        return {
            "login": lambda: flickr.test.login()["user"]["username"]["_content"],
            "info": lambda: flickr.photos.getInfo(photo_id=PHOTO)["photo"]["title"]["_content"],
        }
    return {
        "login": lambda: flickr.test.login().find("user/username").text,
        "info": lambda: flickr.photos.getInfo(photo_id=PHOTO).find("photo/title").text,
    }


def flickrapi_json(base: str) -> Calls:
    return flickrapi(base, "parsed-json")


def flickrapi_cached(base: str) -> Calls:
    return flickrapi(base, cache=True)


def flickr_api(base: str) -> Calls:
    import flickr_api as package
    from flickr_api import auth, method_call

    # The URL is the default value of an argument.
    defaults = method_call.call_api.__defaults__
    method_call.call_api.__defaults__ = tuple(base + REST if one == method_call.REST_URL else one for one in defaults)
    package.set_keys(api_key=KEY, api_secret=SECRET)
    package.set_auth_handler(auth.AuthHandler(callback="oob", access_token_key=TOKEN, access_token_secret=TOKEN_SECRET))
    return {
        "login": lambda: package.test.login().username,
        "info": lambda: package.Photo(id=PHOTO).getInfo()["title"],
    }


def flickr_api_cached(base: str) -> Calls:
    calls = flickr_api(base)
    from flickr_api import enable_cache

    enable_cache()
    return calls


def _parameters(method: str) -> dict[str, str]:
    return {"method": method, "api_key": KEY, "format": "json", "nojsoncallback": "1"}


def httpx(base: str) -> Calls:
    """Make unsigned, untyped calls: the baseline."""
    import json

    import httpx as package

    http = package.Client()

    def send(method: str, **more: str) -> Any:
        return json.loads(http.get(base + REST, params=_parameters(method) | more).content)

    return {
        "login": lambda: send("flickr.test.login")["user"]["username"]["_content"],
        "info": lambda: send("flickr.photos.getInfo", photo_id=PHOTO)["photo"]["title"]["_content"],
    }


def httpx_async(base: str) -> AsyncCalls:
    """Make unsigned, untyped calls in an event loop."""
    import json

    import httpx as package

    http = package.AsyncClient()

    async def send(method: str, **more: str) -> Any:
        return json.loads((await http.get(base + REST, params=_parameters(method) | more)).content)

    async def login() -> object:
        return (await send("flickr.test.login"))["user"]["username"]["_content"]

    async def info() -> object:
        return (await send("flickr.photos.getInfo", photo_id=PHOTO))["photo"]["title"]["_content"]

    return {"login": login, "info": info}


def httpx_oauthlib(base: str) -> Calls:
    """Make signed, untyped calls."""
    import json

    import httpx as package
    from oauthlib.oauth1 import Client

    http = package.Client()
    signer = Client(KEY, SECRET, TOKEN, TOKEN_SECRET)

    def send(method: str, **more: str) -> Any:
        request = http.build_request("GET", base + REST, params=_parameters(method) | more)
        _, headers, _ = signer.sign(str(request.url))
        request.headers["Authorization"] = headers["Authorization"]
        return json.loads(http.send(request).content)

    return {
        "login": lambda: send("flickr.test.login")["user"]["username"]["_content"],
        "info": lambda: send("flickr.photos.getInfo", photo_id=PHOTO)["photo"]["title"]["_content"],
    }


def httpx_pydantic(base: str) -> Calls:
    """Make unsigned, typed calls."""
    import httpx as package
    from pydantic import BaseModel

    class Text(BaseModel):
        content: str

        def __init__(self, **data: Any) -> None:
            super().__init__(content=data["_content"])

    class User(BaseModel):
        id: str
        username: Text

    class Login(BaseModel):
        user: User

    class Photo(BaseModel):
        id: str
        title: Text

    class Info(BaseModel):
        photo: Photo

    http = package.Client()

    def send(method: str, **more: str) -> bytes:
        return http.get(base + REST, params=_parameters(method) | more).content

    return {
        "login": lambda: Login.model_validate_json(send("flickr.test.login")).user.username.content,
        "info": lambda: Info.model_validate_json(send("flickr.photos.getInfo", photo_id=PHOTO)).photo.title.content,
    }


SIDES = {
    side.__name__: side
    for side in (
        flickr_sdk, flickr_sdk_memory, flickr_sdk_sqlite, flickrapi, flickrapi_json, flickrapi_cached, flickr_api,
        flickr_api_cached, httpx, httpx_oauthlib, httpx_pydantic,
    )
}  # fmt: skip
ASYNC_SIDES = {side.__name__: side for side in (flickr_sdk_async, httpx_async)}
