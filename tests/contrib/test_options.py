"""The options of the integrations of Flask and FastAPI."""

from collections.abc import Callable
from typing import Annotated, Any

import flask
import httpx
import pytest
from fastapi import Depends, FastAPI
from starlette.middleware.sessions import SessionMiddleware

from flickr_sdk import AsyncFlickr, ConfigurationError, Flickr
from flickr_sdk.contrib.django import flickr_login_required
from flickr_sdk.contrib.fastapi import FlickrLogin as FastApiLogin
from flickr_sdk.contrib.flask import FlickrLogin as FlaskLogin
from flickr_sdk.emulator import Emulator

from .sites import FastApiBrowser, FastApiSite, FlaskBrowser, FlaskSite, StarletteClient
from .visits import ADA, BEN, NAMES, decide, log_in, name_on


@pytest.fixture(params=[FlaskSite, FastApiSite])
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_options_set_callback_and_pages(kind: Any, emulator: Emulator, at_flickr: httpx.Client) -> None:
    url = "https://app.example/behind/proxy/flickr/callback"
    site = kind(emulator, callback_url=url, after_login="/album", after_logout="/bye")
    browser = site.visitor()
    back = decide(at_flickr, browser.get(f"{site.login}?next=//example.org"), BEN)
    assert back.startswith("/behind/proxy/flickr/callback?oauth_token=")
    assert browser.get(back.removeprefix("/behind/proxy")).location == "/album"
    assert browser.post(site.logout).location == "/bye"
    if kind is FlaskSite:
        site.close()


def test_login_expires_after_its_maximum_age(kind: Any, emulator: Emulator, at_flickr: httpx.Client) -> None:
    site = kind(emulator, max_age=-1)
    browser = site.visitor()
    log_in(site, browser, at_flickr, ADA)
    assert "/services/oauth/authorize?" in browser.get(site.me).location
    if kind is FlaskSite:
        site.close()


def test_flask_extension_serves_several_applications(emulator: Emulator, at_flickr: httpx.Client) -> None:
    login = FlaskLogin(url_prefix="/sign-in")

    @login.login_required(perms="delete")
    def me(flickr: Flickr) -> str:
        return "never called"

    for key in ("key-1", emulator.api_key):
        app = flask.Flask(__name__)
        app.secret_key = "a fixed key of the tests"
        app.config.update(
            FLICKR_API_KEY=key, FLICKR_API_SECRET=emulator.api_secret, FLICKR_BASE_URL=emulator.base_url, FLICKR_PERMS="write"
        )
        login.init_app(app)
        app.add_url_rule("/me", view_func=me)
        browser = FlaskBrowser(app)
        asked = [browser.get(path) for path in ("/me", "/sign-in/login")]
        if key == emulator.api_key:
            assert [page.location.rpartition("=")[2] for page in asked] == ["delete", "write"]
        else:
            assert [page.status for page in asked] == [403, 403], "the API key is unknown"
        with app.app_context():
            login.close()
            login.close()


DECORATORS: list[Callable[[Any], object]] = [
    lambda perms: FlaskLogin().login_required(perms=perms),
    lambda perms: FastApiLogin().required(perms),
    lambda perms: FastApiLogin(perms=perms),
    lambda perms: flickr_login_required(perms=perms),
]


@pytest.mark.parametrize("decorator", DECORATORS)
def test_misspelled_permission_is_rejected_before_the_first_request(decorator: Callable[[Any], object]) -> None:
    with pytest.raises(ConfigurationError, match=r"^perms is 'wirte'; did you mean 'write'\?$"):
        decorator("wirte")
    with pytest.raises(ConfigurationError, match="^perms is 'all'; pass 'read', 'write' or 'delete'$"):
        decorator("all")
    with pytest.raises(ConfigurationError, match="^perms is of type int; pass 'read', 'write' or 'delete'$"):
        decorator(1)
    decorator("delete")


def test_flask_setting_with_misspelled_permission_is_named(emulator: Emulator) -> None:
    site = FlaskSite(emulator)
    site.app.config["FLICKR_PERMS"] = "wirte"
    with pytest.raises(ConfigurationError, match=r"^FLICKR_PERMS is 'wirte'; did you mean 'write'\?$"):
        site.visitor().get(site.login)
    site.close()


def test_flask_page_shows_who_is_signed_in(emulator: Emulator, at_flickr: httpx.Client) -> None:
    site = FlaskSite(emulator)
    site.app.add_url_rule("/who", view_func=lambda: site.extension.token.username if site.extension.token else "nobody")
    browser = site.visitor()
    assert browser.get("/who").text == "nobody"
    log_in(site, browser, at_flickr, ADA)
    assert browser.get("/who").text == NAMES[ADA]
    site.close()


def test_flask_view_may_be_async_in_an_application_with_a_prefix(emulator: Emulator, at_flickr: httpx.Client) -> None:
    site = FlaskSite(emulator)

    @site.app.get("/async")
    @site.extension.login_required
    async def show(flickr: Flickr) -> str:
        return f"You are <b>{flickr.test.login().username}</b>"

    client = site.app.test_client()
    assert client.get("/async", base_url="http://localhost/prefix/").status_code == 303
    with client.session_transaction() as session:
        assert session["flickr_logins"][0][2] == "/prefix/async"
    browser = site.visitor()
    log_in(site, browser, at_flickr, BEN)
    assert name_on(browser.get("/async")) == NAMES[BEN]
    site.close()


def test_fastapi_users_share_a_client_while_the_application_runs(
    emulator: Emulator, at_flickr: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[AsyncFlickr] = []

    def make(*given: Any, **options: Any) -> AsyncFlickr:
        made.append(AsyncFlickr(*given, **options))
        return made[-1]

    monkeypatch.setattr("flickr_sdk.contrib._web.client_arguments.AsyncFlickr", make)
    site = FastApiSite(emulator)
    with StarletteClient(site.app, follow_redirects=False) as client:
        browser = FastApiBrowser(site.app, client)
        for user in (ADA, BEN):
            log_in(site, browser, at_flickr, user)
            assert name_on(browser.get(site.me)) == NAMES[user]
            assert browser.post(site.logout).status == 303
    assert len(made) == 1
    assert FastApiBrowser(site.app).get(site.me).status == 303
    assert len(made) == 2, "outside of the lifespan, each request has its own client"


def test_fastapi_dependency_can_respond_with_status_401(emulator: Emulator, at_flickr: httpx.Client) -> None:
    site = FastApiSite(emulator)

    @site.app.get("/api/me")
    async def api(flickr: Annotated[AsyncFlickr, Depends(site.extension.required("write", redirect=False))]) -> str | None:
        return (await flickr.test.login()).username

    browser = site.visitor()
    refused = browser.get("/api/me")
    assert (refused.status, refused.text) == (401, '{"detail":"Sign in with Flickr."}')
    assert "flickr_logins" not in refused.cookies
    browser.get(decide(at_flickr, browser.get(site.desk), ADA))
    assert browser.get("/api/me").text == f'"{NAMES[ADA]}"'


def test_fastapi_routes_have_the_prefix(emulator: Emulator) -> None:
    app = FastAPI()
    app.add_middleware(SessionMiddleware, secret_key="a fixed key of the tests")
    login = FastApiLogin(emulator.api_key, emulator.api_secret, base_url=emulator.base_url, perms="delete", prefix="/sign-in")
    app.include_router(login.router)
    assert FastApiBrowser(app).get("/sign-in/login").location.endswith("&perms=delete")
