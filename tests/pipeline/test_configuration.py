"""The configuration of a client: every invalid setting is named with its remedy, and valid ones are used as given."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, ConfigurationError, Flickr
from flickr_sdk._pipeline.config_parser import origins, parse_config, parse_path
from flickr_sdk._version import __version__
from flickr_sdk.config import Hooks, Retries, Timeout

KEY, SECRET = "0123456789abcdef0123456789abcdef", "0123456789abcdef"
KEYS = "pass api_key=..., or set FLICKR_API_KEY (keys: https://www.flickr.com/services/apps/create/)"
ORIGIN = "pass an origin without a path, such as https://api.example.org"
PLAIN = "base_url (or FLICKR_BASE_URL) is plain HTTP to another host; use https, plain HTTP is for loopback addresses only"
PASSWORD = "base_url contains a user name or password; pass an origin such as https://api.example.org"
TOKEN = "token is invalid; pass a Token, or a pair of oauth_token and oauth_token_secret"
AGENT = f"flickr-sdk/{__version__}"

INVALID: list[tuple[dict[str, Any], str]] = [
    ({"api_key": None}, f"the API key is missing; {KEYS}"),
    ({"api_key": ""}, f"the API key is empty; {KEYS}"),
    ({"api_key": "a b"}, f"the API key is invalid; {KEYS}"),
    ({"api_key": "ä"}, f"the API key is invalid; {KEYS}"),
    ({"api_key": "a\n"}, f"the API key is invalid; {KEYS}"),
    ({"api_key": b"key"}, f"the API key is invalid; {KEYS}"),
    ({"api_secret": "a b"}, "the API secret is invalid; pass api_secret=..., or set FLICKR_API_SECRET"),
    ({"app_name": ""}, "app_name is ''; pass printable ASCII, as User-Agent headers require"),
    ({"app_name": "naïve"}, "app_name is 'naïve'; pass printable ASCII, as User-Agent headers require"),
    ({"app_name": "a\n"}, "app_name is 'a\\n'; pass printable ASCII, as User-Agent headers require"),
    ({"app_name": 7}, "app_name is 7; pass printable ASCII, as User-Agent headers require"),
    ({"app_name": KEY}, "app_name is the API key or its secret, and would be sent as it is; pass the application's name"),
    ({"app_name": SECRET}, "app_name is the API key or its secret, and would be sent as it is; pass the application's name"),
    ({"token": ("a", "b"), "api_secret": None}, "a token requires the API secret; pass api_secret=..., or set FLICKR_API_SECRET"),
    ({"token": ("a", "b", "c")}, TOKEN),
    ({"token": ("a b", "c")}, TOKEN),
    ({"token": ("a", "")}, TOKEN),
    ({"token": "a"}, TOKEN),
    ({"oauth_placement": "body"}, "oauth_placement is 'body'; pass 'header' or 'parameters'"),
    ({"timeout": 0}, "timeout is 0; pass a positive number of seconds, or a Timeout"),
    ({"timeout": "10"}, "timeout is '10'; pass a positive number of seconds, or a Timeout"),
    ({"hooks": print}, "hooks is a builtin_function_or_method; pass a Hooks, such as Hooks(retry=print)"),
    ({"on_drift": 1}, "on_drift is 1; pass a function that accepts a Drift"),
    ({"on_drift": print, "hooks": Hooks(drift=print)}, "on_drift and Hooks(drift=...) are the same hook; pass one of them"),
    ({"base_url": "https://me@api.example.org"}, PASSWORD),
    ({"base_url": "https://:pw@api.example.org"}, PASSWORD),
    ({"base_url": "http://api.example.org"}, PLAIN),
    ({"base_url": "ftp://x"}, f"base_url (or FLICKR_BASE_URL) is 'ftp://x'; {ORIGIN}"),
    ({"base_url": ""}, f"base_url (or FLICKR_BASE_URL) is ''; {ORIGIN}"),
    ({"base_url": 1}, f"base_url (or FLICKR_BASE_URL) is 1; {ORIGIN}"),
    *(
        ({"base_url": url}, f"base_url (or FLICKR_BASE_URL) is a string of {len(url)} characters; {ORIGIN}")
        for url in (
            *("https://api.example.org/services", "https://api.example.org?x=1", "https://api.example.org#x"),
            *("https://api.example.org:99999", "https://[::1", "https://api example.org", "api.example.org:443", "https:///x"),
        )
    ),
]


@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
@pytest.mark.parametrize(("options", "message"), INVALID)
def test_invalid_setting_is_named_with_its_remedy(kind: type, options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        kind(**{"api_key": KEY, "api_secret": SECRET, **options})
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        (
            {"FLICKR_OAUTH_TOKEN": "a"},
            "FLICKR_OAUTH_TOKEN is set, but FLICKR_OAUTH_TOKEN_SECRET is missing or empty; set both, or neither",
        ),
        (
            {"FLICKR_OAUTH_TOKEN_SECRET": "a"},
            "FLICKR_OAUTH_TOKEN_SECRET is set, but FLICKR_OAUTH_TOKEN is missing or empty; set both, or neither",
        ),
        (
            {"FLICKR_OAUTH_TOKEN": "a b", "FLICKR_OAUTH_TOKEN_SECRET": "c"},
            "FLICKR_OAUTH_TOKEN contains a space or a non-ASCII character; set it to the value that Flickr issued",
        ),
        (
            {"FLICKR_OAUTH_TOKEN": "a", "FLICKR_OAUTH_TOKEN_SECRET": "ä"},
            "FLICKR_OAUTH_TOKEN_SECRET contains a space or a non-ASCII character; set it to the value that Flickr issued",
        ),
        ({"FLICKR_BASE_URL": "http://api.example.org"}, PLAIN),
        ({"FLICKR_API_SECRET": "a b"}, "the API secret is invalid; pass api_secret=..., or set FLICKR_API_SECRET"),
    ],
)
def test_invalid_variable_is_named_with_its_remedy(
    variables: dict[str, str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"FLICKR_API_KEY": KEY, "FLICKR_API_SECRET": SECRET, **variables}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError) as caught:
        Flickr()
    assert str(caught.value) == message


def test_arguments_take_precedence_over_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("API_KEY", "other"), ("API_SECRET", "other"), ("BASE_URL", "https://other.example.org")):
        monkeypatch.setenv(f"FLICKR_{name}", value)
    assert parse_config(None, None, None).api_key == "other"
    assert parse_config(None, None, None).api_secret == "other"
    assert parse_config(None, None, None).origins.rest == "https://other.example.org/services/rest/"
    config = parse_config(KEY, "", "http://127.0.0.1:1")
    assert (config.api_key, config.api_secret, config.origins.rest) == (KEY, "", "http://127.0.0.1:1/services/rest/")


def test_environment_token_is_used_only_without_another_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLICKR_OAUTH_TOKEN", "variable")
    monkeypatch.setenv("FLICKR_OAUTH_TOKEN_SECRET", "secret")

    def token(**options: Any) -> str | None:
        own = parse_config(KEY, SECRET, None, **options).own_token
        return own.oauth_token if own else None

    assert token() is None
    assert token(use_environment_token=True) == "variable"
    assert token(use_environment_token=True, token=("argument", "secret")) == "argument"


@pytest.mark.parametrize(
    "url", ["https://api.example.org", "https://api.example.org/", "http://localhost:8080", "http://[::1]:1"]
)
def test_base_url_moves_every_service(url: str) -> None:
    moved, prefix = origins(url), f"{url.rstrip('/')}/services"
    assert (moved.rest, moved.oauth) == (f"{prefix}/rest/", f"{prefix}/oauth/")
    assert (moved.legacy_auth, moved.upload, moved.replace) == (f"{prefix}/auth/", f"{prefix}/upload/", f"{prefix}/replace/")


def test_services_are_those_of_flickr_by_default() -> None:
    config = parse_config(KEY, None, None)
    assert config.origins.rest == "https://api.flickr.com/services/rest/"
    assert config.origins.oauth == "https://www.flickr.com/services/oauth/"
    assert config.origins.legacy_auth == "https://www.flickr.com/services/auth/"
    assert config.origins.upload == "https://up.flickr.com/services/upload/"
    assert config.origins.replace == "https://up.flickr.com/services/replace/"


def test_settings_have_their_documented_defaults() -> None:
    config = parse_config(KEY, None, None)
    assert (config.api_secret, config.own_token, config.placement, config.strict, config.tracer) == (
        "",
        None,
        "header",
        False,
        None,
    )
    assert (config.timeout, config.retries, config.hooks) == (Timeout(), Retries(), Hooks())
    assert config.user_agent == AGENT
    assert config.token is None


def test_short_forms_of_settings_are_expanded() -> None:
    config = parse_config(KEY, SECRET, None, timeout=7, retries=2, on_drift=print, strict=True, app_name="Aurora 1.0")
    assert (config.timeout, config.retries, config.hooks) == (Timeout(total=7), Retries(2), Hooks(drift=print))
    assert config.user_agent == f"Aurora 1.0 {AGENT}"
    assert config.strict
    given = parse_config(KEY, SECRET, None, timeout=Timeout(read=3), retries=Retries(4), hooks=Hooks(wait=print), on_drift=print)
    assert (given.timeout, given.retries, given.hooks) == (Timeout(read=3), Retries(4), Hooks(wait=print, drift=print))


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("", "file is ''; pass the path of a file"),
        (3, "file is 3; pass the path of a file"),
        ("a\0b", "file is 'a\\x00b', which cannot be written: it has an embedded null character; use another path"),
    ],
)
def test_invalid_path_is_named(path: Any, message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        parse_path("file", path)
    assert str(caught.value) == message


def test_path_is_absolute_with_the_home_folder_expanded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert parse_path("file", "~/a") == parse_path("file", Path("a")) == tmp_path / "a"
