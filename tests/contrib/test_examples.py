"""The examples of web applications: short, and complete logins through each."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest

from flickr_sdk.auth import MemoryStore
from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from .sites import Browser, DjangoBrowser, FastApiBrowser, FlaskBrowser, cache, override_settings
from .visits import ADA, NAMES, decide, fields_of, name_on

EXAMPLES = ("django_login", "flask_login", "fastapi_login")


@pytest.fixture(params=EXAMPLES)
def browser(request: pytest.FixtureRequest, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A visitor of an example that is configured by the environment, as its user does."""
    monkeypatch.setenv("FLICKR_API_KEY", emulator.api_key)
    monkeypatch.setenv("FLICKR_API_SECRET", emulator.api_secret)
    monkeypatch.setenv("FLICKR_BASE_URL", emulator.base_url)
    # The default is a file of the user who runs the server.
    for module in ("fastapi", "flask"):
        monkeypatch.setattr(f"flickr_sdk.contrib.{module}.default_store", MemoryStore)
    if request.param == "django_login":
        cache.clear()
        with override_settings(ROOT_URLCONF="examples.django_login"):
            yield DjangoBrowser()
    elif request.param == "flask_login":
        from examples import flask_login

        yield FlaskBrowser(flask_login.app)
        with flask_login.app.app_context():
            flask_login.flickr_login.close()
    else:
        from examples import fastapi_login

        yield FastApiBrowser(fastapi_login.app)


def test_visitor_signs_in_and_out(browser: Browser, at_flickr: httpx.Client) -> None:
    me = "/me/" if isinstance(browser, DjangoBrowser) else "/me"
    back = browser.get(decide(at_flickr, browser.get(me), ADA))
    assert (back.status, back.location) == (303, me)
    page = browser.get(me)
    assert name_on(page) == NAMES[ADA]
    action = re.search(r'<form method="post" action="([^"]+)">', page.text)
    assert action
    out = browser.post(action[1], fields_of(page.text))
    assert (out.status, out.location) == (303, "/")
    assert "/services/oauth/authorize?" in browser.get(me).location


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_is_short(name: str) -> None:
    assert len((ROOT / "examples" / f"{name}.py").read_text(encoding="utf-8").splitlines()) <= 40
