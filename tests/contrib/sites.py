"""Sites that require a login with Flickr, one for each integration, and their visitors."""

import itertools
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from typing import Annotated, Any, NamedTuple, Protocol

from ..support import django_project  # noqa: F401 - configures Django

# isort: split
import flask
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client as DjangoClient
from django.test import override_settings
from fastapi import Depends, FastAPI
from fastapi.responses import HTMLResponse
from starlette.middleware.sessions import SessionMiddleware

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.auth import MemoryStore
from flickr_sdk.contrib import fastapi as contrib_fastapi
from flickr_sdk.contrib import flask as contrib_flask
from flickr_sdk.emulator import Emulator

with warnings.catch_warnings():
    # Starlette prefers httpx2, a fork of httpx; these tests use httpx.
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient as StarletteClient


class Page(NamedTuple):
    status: int
    text: str
    location: str
    cookies: str
    cache: str  # the header Cache-Control


class Browser(Protocol):
    """A visitor of a site, with cookies. Does not follow redirects."""

    def get(self, path: str) -> Page: ...

    def post(self, path: str, fields: Mapping[str, str] = ..., headers: Mapping[str, str] = ...) -> Page: ...

    def take_cookies(self, other: Any) -> None: ...


class Site(Protocol):
    """A site, with the same pages in all frameworks."""

    name: str
    me: str
    desk: str  # requires write permission
    login: str
    callback: str
    logout: str

    def visitor(self) -> Browser: ...


class DjangoBrowser:
    def __init__(self, user: Any = None) -> None:
        self.client = DjangoClient(enforce_csrf_checks=True, headers={"host": "localhost"})
        if user is not None:
            self.client.force_login(user)

    def take_cookies(self, other: Any) -> None:
        self.client.cookies.update(other.client.cookies)

    def get(self, path: str) -> Page:
        return self._page(self.client.get(path))

    def post(self, path: str, fields: Mapping[str, str] = {}, headers: Mapping[str, str] = {}) -> Page:
        return self._page(self.client.post(path, dict(fields), headers=dict(headers)))

    def _page(self, answer: Any) -> Page:
        return Page(
            answer.status_code,
            answer.content.decode(),
            answer.headers.get("Location", ""),
            answer.cookies.output(),
            answer.headers.get("Cache-Control", ""),
        )


class FlaskBrowser:
    def __init__(self, app: flask.Flask) -> None:
        self._client = app.test_client()

    def take_cookies(self, other: Any) -> None:
        self._client.set_cookie("session", other._client.get_cookie("session").value)

    def get(self, path: str) -> Page:
        return self._page(self._client.get(path))

    def post(self, path: str, fields: Mapping[str, str] = {}, headers: Mapping[str, str] = {}) -> Page:
        return self._page(self._client.post(path, data=dict(fields), headers=dict(headers)))

    def _page(self, answer: Any) -> Page:
        cookies = ", ".join(answer.headers.getlist("Set-Cookie"))
        return Page(
            answer.status_code, answer.text, answer.headers.get("Location", ""), cookies, answer.headers.get("Cache-Control", "")
        )


class FastApiBrowser:
    def __init__(self, app: FastAPI, client: Any = None) -> None:
        self._client = client or StarletteClient(app, follow_redirects=False)

    def take_cookies(self, other: Any) -> None:
        self._client.cookies.update(other._client.cookies)

    def get(self, path: str) -> Page:
        return self._page(self._client.get(path))

    def post(self, path: str, fields: Mapping[str, str] = {}, headers: Mapping[str, str] = {}) -> Page:
        return self._page(self._client.post(path, params=dict(fields), headers=dict(headers)))

    def _page(self, answer: Any) -> Page:
        return Page(
            answer.status_code,
            answer.text,
            answer.headers.get("Location", ""),
            answer.headers.get("Set-Cookie", ""),
            answer.headers.get("Cache-Control", ""),
        )


class DjangoSite:
    def __init__(self, name: str) -> None:
        self.name = name
        folder = "/async" if name == "django-async" else ""
        self.me, self.desk = f"{folder}/me", f"{folder}/desk/a%20b?x=1&y=2"
        self.login, self.callback, self.logout = "/flickr/login/", "/flickr/callback/", "/flickr/logout/"
        self._numbers = itertools.count()

    def visitor(self) -> Browser:
        if self.name != "django-model":
            return DjangoBrowser()
        user, _ = get_user_model().objects.get_or_create(username=f"visitor-{next(self._numbers)}")
        return DjangoBrowser(user)


class FlaskSite:
    name, me, desk = "flask", "/me", "/desk/a%20b?x=1&y=2"
    login, callback, logout = "/flickr/login", "/flickr/callback", "/flickr/logout"

    def __init__(self, emulator: Emulator, base_url: str | None = None, **options: Any) -> None:
        self.store = MemoryStore()
        self.app = flask.Flask(__name__)
        self.app.testing = True  # errors of the application reach the test
        self.app.secret_key = "a fixed key of the tests"
        self.app.config.update(
            SESSION_COOKIE_SAMESITE="Lax",
            FLICKR_API_KEY=emulator.api_key,
            FLICKR_API_SECRET=emulator.api_secret,
            FLICKR_BASE_URL=base_url or emulator.base_url,
        )
        self.extension = contrib_flask.FlickrLogin(self.app, **{"token_store": self.store, **options})
        self.app.add_url_rule("/", view_func=lambda: "Welcome", endpoint="home")

        @self.app.route("/me", methods=["GET", "POST"])
        @self.extension.login_required
        def me(flickr: Flickr) -> str:
            return f"<p>You are <b>{escape(flickr.test.login().username or '')}</b>.</p>"

        @self.app.get("/desk/<name>")
        @self.extension.login_required(perms="write")
        def desk(flickr: Flickr, name: str) -> str:
            return f"Desk {escape(name)} of {escape(flickr.test.login().username or '')}"

    def visitor(self) -> Browser:
        return FlaskBrowser(self.app)

    def close(self) -> None:
        with self.app.app_context():
            self.extension.close()


class FastApiSite:
    name, me, desk = "fastapi", "/me", "/desk/a%20b?x=1&y=2"
    login, callback, logout = "/flickr/login", "/flickr/callback", "/flickr/logout"

    def __init__(self, emulator: Emulator, base_url: str | None = None, **options: Any) -> None:
        self.store = MemoryStore()
        self.app = FastAPI()
        self.app.add_middleware(SessionMiddleware, secret_key="a fixed key of the tests")
        self.extension = contrib_fastapi.FlickrLogin(
            emulator.api_key,
            emulator.api_secret,
            base_url=base_url or emulator.base_url,
            **{"token_store": self.store, **options},
        )
        self.app.include_router(self.extension.router)

        async def home() -> str:
            return "Welcome"

        async def me(flickr: Annotated[AsyncFlickr, Depends(self.extension.required("read"))]) -> str:
            user = await flickr.test.login()
            return f"<p>You are <b>{escape(user.username or '')}</b>.</p>"

        async def desk(name: str, flickr: Annotated[AsyncFlickr, Depends(self.extension.required("write"))]) -> str:
            user = await flickr.test.login()
            return f"Desk {escape(name)} of {escape(user.username or '')}"

        self.app.get("/", response_class=HTMLResponse)(home)
        self.app.api_route("/me", methods=["GET", "POST"], response_class=HTMLResponse)(me)
        self.app.get("/desk/{name}", response_class=HTMLResponse)(desk)

    def visitor(self) -> Browser:
        return FastApiBrowser(self.app)


NAMES = ("django", "django-model", "django-async", "flask", "fastapi")


@contextmanager
def running(name: str, emulator: Emulator, base_url: str | None = None) -> Iterator[Site]:
    """Run a site. The URL replaces that of the emulator, for clients that do not retry."""
    options = {} if base_url is None else {"retries": 0}
    if name == "fastapi":
        yield FastApiSite(emulator, base_url, client_options=options)
    elif name == "flask":
        site = FlaskSite(emulator, base_url, client_options=options)
        try:
            yield site
        finally:
            site.close()
    else:
        cache.clear()
        get_user_model().objects.all().delete()
        settings = {
            "FLICKR_API_KEY": emulator.api_key,
            "FLICKR_API_SECRET": emulator.api_secret,
            "FLICKR_BASE_URL": base_url or emulator.base_url,
            "FLICKR_CLIENT_OPTIONS": options,
            "FLICKR_TOKEN_STORE": "model" if name == "django-model" else "session",
        }
        with override_settings(**settings):
            yield DjangoSite(name)
