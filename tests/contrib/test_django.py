"""The parts that only the integration of Django has: settings, tokens in the model, the cache."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from ..support import django_project  # noqa: F401 - configures Django

# isort: split
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.test import RequestFactory, override_settings

from flickr_sdk import Flickr, Token
from flickr_sdk.auth import TokenStore
from flickr_sdk.contrib.django import DjangoCache, ModelTokenStore, flickr_token
from flickr_sdk.contrib.django.models import FlickrToken
from flickr_sdk.emulator import Emulator

from .sites import DjangoBrowser, Site, running
from .visits import ADA, BEN, NAMES, decide, fields_of, log_in, name_on

TOKEN = Token("token-1", "secret-1", "write", ADA, "ada.lindqvist", "Ada Lindqvist")


@pytest.fixture
def model(emulator: Emulator) -> Iterator[Site]:
    with running("django-model", emulator) as site:
        yield site


def test_migration_matches_the_model() -> None:
    call_command("makemigrations", "flickr_sdk", check=True, dry_run=True, verbosity=0)


def test_token_in_the_model_outlives_the_session(model: Site, emulator: Emulator, at_flickr: httpx.Client) -> None:
    user = get_user_model().objects.create(username="customer")
    log_in(model, DjangoBrowser(user), at_flickr, ADA)
    assert name_on(DjangoBrowser(user).get(model.me)) == NAMES[ADA]
    store = ModelTokenStore(user)
    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url, token_store=store) as job:
        assert job.test.login().username == NAMES[ADA]
        job.logout()
    assert DjangoBrowser(user).get(model.me).status == 303


def test_visitor_without_a_django_user_is_sent_to_the_login_of_the_project(model: Site) -> None:
    stranger = DjangoBrowser()
    assert stranger.get(model.desk).location == "/accounts/login/?next=/desk/a%2520b%3Fx%3D1%26y%3D2"
    page = DjangoBrowser(get_user_model().objects.create(username="customer")).get(model.me)
    assert "/services/oauth/authorize?" in page.location


def test_login_cannot_be_finished_by_another_django_user(model: Site, at_flickr: httpx.Client) -> None:
    users = [get_user_model().objects.create(username=name) for name in ("first", "second")]
    browser = DjangoBrowser(users[0])
    back = decide(at_flickr, browser.get(model.me), ADA)
    session = browser.client.session
    pending = session["flickr_logins"]
    browser.client.force_login(users[1])
    session = browser.client.session
    session["flickr_logins"] = pending
    session.save()
    refused = browser.get(back)
    assert (refused.status, refused.text) == (403, "The login was started by another user.")
    assert not FlickrToken.objects.exists()


def test_logout_keeps_the_login_to_the_project(model: Site, at_flickr: httpx.Client) -> None:
    browser = DjangoBrowser(get_user_model().objects.create(username="customer"))
    log_in(model, browser, at_flickr, ADA)
    page = browser.get(model.me)
    assert browser.post(model.logout, fields_of(page.text)).status == 303
    assert "/services/oauth/authorize?" in browser.get(model.me).location
    assert not FlickrToken.objects.exists()


def test_model_store_is_a_token_store_for_one_user(model: Site) -> None:
    ada, ben = (get_user_model().objects.create(username=name) for name in ("ada", "ben"))
    store, other = ModelTokenStore(ada), ModelTokenStore(ben)
    assert isinstance(store, TokenStore)
    assert (store.get("key"), store.users("key"), store.delete("key")) == (None, [], False)
    store.set("key", Token("old", "old"))
    store.set("key", TOKEN)
    assert store.get("key") == store.get("key", ADA) == store.get("key", "ada.lindqvist") == TOKEN
    assert store.users("key") == ["ada.lindqvist"]
    assert (store.get("another key"), store.get("key", "ben"), other.get("key")) == (None, None, None)
    assert store.delete("key")
    assert store.get("key") is None


def test_token_is_deleted_with_its_user(model: Site) -> None:
    user = get_user_model().objects.create(username="ada")
    ModelTokenStore(user).set("key", TOKEN)
    user.delete()
    assert not FlickrToken.objects.exists()


def test_row_shows_no_token(model: Site) -> None:
    user = get_user_model().objects.create(username="ada")
    ModelTokenStore(user).set("key", TOKEN)
    for shown in (repr(FlickrToken.objects.get()), str(FlickrToken.objects.get()), repr(ModelTokenStore(user))):
        assert "token-1" not in shown
        assert "secret-1" not in shown


def test_flickr_token_is_that_of_the_visitor(emulator: Emulator) -> None:
    from django.contrib.auth.models import AnonymousUser

    request = RequestFactory().get("/")
    request.session = {}
    with override_settings(FLICKR_API_KEY="key"):
        assert flickr_token(request) is None
        request.user = AnonymousUser()
        with override_settings(FLICKR_TOKEN_STORE="model"):
            assert flickr_token(request) is None
            request.user = get_user_model().objects.create(username="visitor")
            ModelTokenStore(request.user).set("key", TOKEN)
            assert flickr_token(request) == TOKEN


def test_session_id_changes_with_the_login(emulator: Emulator, at_flickr: httpx.Client) -> None:
    with running("django", emulator) as site:
        browser = DjangoBrowser()
        back = decide(at_flickr, browser.get(site.me), ADA)
        before = browser.client.session.session_key
        assert browser.get(back).status == 303
        assert browser.client.session.session_key != before


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"FLICKR_TOKEN_STORE": "cookie"}, "FLICKR_TOKEN_STORE is 'cookie'; set it to 'session' or 'model'"),
        (
            {"SESSION_ENGINE": "django.contrib.sessions.backends.signed_cookies"},
            "users can read sessions in signed cookies, and access tokens in them; set FLICKR_TOKEN_STORE = 'model'",
        ),
        (
            {"FLICKR_TOKEN_STORE": "model", "INSTALLED_APPS": ["django.contrib.sessions"]},
            "FLICKR_TOKEN_STORE = 'model' requires 'flickr_sdk.contrib.django' in INSTALLED_APPS",
        ),
        (
            {"FLICKR_TOKEN_STORE": "model", "MIDDLEWARE": ["django.contrib.sessions.middleware.SessionMiddleware"]},
            "FLICKR_TOKEN_STORE = 'model' requires django.contrib.auth.middleware.AuthenticationMiddleware in MIDDLEWARE",
        ),
        ({"FLICKR_PERMS": "wirte"}, "FLICKR_PERMS is 'wirte'; did you mean 'write'?"),
    ],
)
def test_invalid_settings_name_the_setting(emulator: Emulator, settings: dict[str, object], message: str) -> None:
    with running("django", emulator) as site, override_settings(**settings):
        with pytest.raises(ImproperlyConfigured) as caught:
            DjangoBrowser().get(site.login)
    assert message in str(caught.value)


def test_settings_set_permission_callback_and_pages(emulator: Emulator, at_flickr: httpx.Client) -> None:
    settings = {
        "FLICKR_PERMS": "delete",
        "FLICKR_CALLBACK_URL": "https://app.example/behind/proxy/flickr/callback/",
        "FLICKR_LOGIN_REDIRECT_URL": "/album",
        "FLICKR_LOGOUT_REDIRECT_URL": "/bye",
    }
    with running("django", emulator) as site, override_settings(**settings):
        browser = DjangoBrowser()
        asked = browser.get(f"{site.login}?next=//example.org")
        assert asked.location.endswith("&perms=delete")
        back = decide(at_flickr, asked, BEN)
        assert back.startswith("/behind/proxy/flickr/callback/?oauth_token=")
        assert browser.get(back.removeprefix("/behind/proxy")).location == "/album"
        page = browser.get(site.me)
        assert browser.post(site.logout, fields_of(page.text)).location == "/bye"


@pytest.mark.parametrize("name", ["django", "django-async"])
def test_responses_are_cached_by_django(name: str, emulator: Emulator, at_flickr: httpx.Client) -> None:
    with running(name, emulator) as site, override_settings(FLICKR_CACHE="default"):
        browser = site.visitor()
        log_in(site, browser, at_flickr, ADA)
        assert name_on(browser.get(site.me)) == NAMES[ADA]
        calls = len(emulator.requests)
        assert name_on(browser.get(site.me)) == NAMES[ADA]
        assert len(emulator.requests) == calls
        other = site.visitor()
        log_in(site, other, at_flickr, BEN)
        assert name_on(other.get(site.me)) == NAMES[BEN]


def test_django_cache_finds_the_cache_by_its_alias() -> None:
    own = DjangoCache("default")
    own.set("key", b"value")
    assert own.get("key") == cache.get("key") == b"value"
    own.delete("key")
    assert own.get("key") is None
    own.set("key", b"value")
    own.clear()
    assert cache.get("key") is None
    assert own == DjangoCache()


def test_modules_are_imported_without_settings() -> None:
    script = """
import flickr_sdk.contrib.django
import flickr_sdk.contrib.django.urls
from flickr_sdk.contrib.django import DjangoCache, ModelTokenStore, flickr_login_required, flickr_token
from django.conf import settings

@flickr_login_required(perms="write")
def view(request, flickr):
    return None

DjangoCache("default")
assert not settings.configured
"""
    subprocess.run([sys.executable, "-c", script], check=True)
