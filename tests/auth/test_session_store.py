"""Tokens in web sessions and other mappings."""

from __future__ import annotations

import json
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from flickr_sdk.auth import DjangoSessionStore, MappingStore
from flickr_sdk.errors import ConfigurationError

from ..support.store_parts import ALICE, BOB, KEY, OTHER_KEY, refusal


def test_session_stores_the_token_of_its_user() -> None:
    session: dict[str, Any] = {"cart": [1]}
    store = MappingStore(session)
    assert store.get(KEY) is None
    assert not store.delete(KEY)
    store.set(KEY, ALICE)
    assert store.get(KEY) == store.get(KEY, "alice") == ALICE
    assert store.users(KEY) == ["alice"]
    assert store.get(KEY, "bob") is None
    assert not store.delete(KEY, "bob")
    store.set(KEY, BOB, "somebody")
    assert store.users(KEY) == ["somebody"]
    assert store.get(KEY, "alice") is None
    assert store.delete(KEY)
    assert session == {"cart": [1]}


def test_session_token_of_another_api_key_is_not_returned() -> None:
    session: dict[str, Any] = {}
    MappingStore(session).set(KEY, ALICE)
    other = MappingStore(session)
    assert (other.get(OTHER_KEY), other.users(OTHER_KEY), other.delete(OTHER_KEY)) == (None, [], False)
    assert other.get(KEY) == ALICE


def test_session_value_is_serializable_as_json() -> None:
    session: dict[str, Any] = {}
    MappingStore(session, "photos").set(KEY, ALICE)
    again = json.loads(json.dumps(session))
    assert again == session
    assert list(again) == ["photos"]
    assert MappingStore(again, "photos").get(KEY) == ALICE


def test_session_is_marked_as_modified_by_each_change() -> None:
    class Counting(dict[str, Any]):
        modified = False

    session = Counting()
    store = MappingStore(session)
    store.get(KEY)
    assert not session.modified
    store.set(KEY, ALICE)
    assert session.modified
    session.modified = False
    store.get(KEY)
    store.delete(KEY, "bob")
    assert not session.modified
    store.delete(KEY)
    assert session.modified


@pytest.mark.parametrize(
    "value",
    [
        "a token",
        7,
        [],
        {},
        ALICE.as_dict(),
        {**ALICE.as_dict(), "api_key": "x"},
        {"api_key": "x", "user": "alice", "oauth_token": ""},
    ],
)
def test_foreign_session_value_is_reported_and_not_changed(value: object) -> None:
    session: dict[str, Any] = {"flickr_token": value}
    store = MappingStore(session)
    for act in (lambda: store.get(KEY), lambda: store.users(KEY), lambda: store.set(KEY, BOB), lambda: store.delete(KEY)):
        message = refusal(act)
        assert message.startswith("session key 'flickr_token': the value is damaged or not a token")
    assert session == {"flickr_token": value}


def test_request_without_a_session_is_a_configuration_error() -> None:
    message = refusal(lambda: DjangoSessionStore(SimpleNamespace(method="GET")), ConfigurationError)
    assert "SessionMiddleware" in message


def test_django_session_keeps_the_token_for_the_next_request() -> None:
    # Django's settings are global, so it runs in its own process.
    script = f"""
import django.conf
django.conf.settings.configure(SECRET_KEY="k" * 50, SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies")
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from flickr_sdk.auth import DjangoSessionStore
from flickr_sdk.auth import Token

alice = Token.from_dict({ALICE.as_dict()!r})

def visit(cookie, view):
    request = HttpRequest()
    if cookie:
        request.COOKIES["sessionid"] = cookie
    def answer(request):
        view(request)
        return HttpResponse()
    cookies = SessionMiddleware(answer)(request).cookies
    return cookies["sessionid"].value if "sessionid" in cookies else None

def nothing_yet(request):
    assert DjangoSessionStore(request).get("key") is None

def log_in(request):
    DjangoSessionStore(request).set("key", alice)

def look(request):
    assert DjangoSessionStore(request).get("key") == DjangoSessionStore(request.session).get("key", "alice") == alice

def log_out(request):
    assert DjangoSessionStore(request).delete("key")

assert visit(None, nothing_yet) is None
cookie = visit(None, log_in)
assert cookie
assert visit(cookie, look) is None, "reading changes nothing"
cookie = visit(cookie, log_out)
assert cookie
visit(cookie, nothing_yet)
print("done")
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.PIPE, text=True)
    assert done.stdout == "done\n"


def test_session_store_does_not_import_django() -> None:
    script = (
        "import sys\nfrom flickr_sdk.auth import DjangoSessionStore\nDjangoSessionStore({})\nassert 'django' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
