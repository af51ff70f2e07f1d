"""The options of the format `flickr`: the arguments of a search, the columns, and the rate limiter."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import Any, Final
from urllib.parse import urlsplit

from ... import Flickr
from ...errors import ConfigurationError
from .._engines.photo_source import PhotoSource
from .._engines.worker_client import LIMITER, WorkerClient, is_url

__all__ = ["source_of"]

SECRETS: Final = {
    "api_key": "FLICKR_API_KEY",
    "api_secret": "FLICKR_API_SECRET",
    "token": "FLICKR_OAUTH_TOKEN and FLICKR_OAUTH_TOKEN_SECRET",
}
OWN: Final = ("base_url", "columns", "limit", "limiter", "seconds")
LISTS: Final = ("machine_tags", "tags")
FLAGS: Final = ("has_geo", "in_gallery", "is_commons", "is_getty")
TIMES: Final = ("max_upload_date", "min_upload_date")
BOOLEANS: Final = {"true": True, "1": True, "false": False, "0": False}


def source_of(options: Mapping[str, str]) -> PhotoSource:
    """Return the source with the options, whose names Spark writes in lower case.

    Raises:
        ConfigurationError: An option is unknown, invalid, or a credential.
        ArgumentError: A column is unknown.
    """
    given = {name.lower(): value for name, value in options.items()}
    known = {*OWN, *inspect.signature(Flickr.harvest).parameters} - {"self", "checkpoint", "prefetch", "progress", "replay"}
    for name in given:
        if name in SECRETS:
            remedy = f"set {SECRETS[name]} in the environment of the driver and of the executors"
            raise ConfigurationError(f"the option {name!r} would appear in plans and logs of Spark; {remedy}")
        if name not in known:
            similar = get_close_matches(name, known, 1)
            hint = f"did you mean {similar[0]!r}?" if similar else "pass arguments of flickr.harvest"
            raise ConfigurationError(f"{name!r} is not an option of the format flickr; {hint}")
    limiter = given.get("limiter")
    if limiter and is_url(limiter) and "@" in urlsplit(limiter).netloc:
        remedy = f"set {LIMITER} in the environment of the driver"
        raise ConfigurationError(f"the password of the option 'limiter' would appear in plans and logs of Spark; {remedy}")
    client = WorkerClient(
        base_url=given.get("base_url"),
        limiter=limiter,
        limit=int(_number(given, "limit", 3600)),
        seconds=_number(given, "seconds", 3600.0),
    )
    columns = [name.strip() for name in given["columns"].split(",")] if "columns" in given else None
    return PhotoSource.create(client, columns, {name: _value(name, text) for name, text in given.items() if name not in OWN})


def _number(options: Mapping[str, str], name: str, default: float) -> float:
    try:
        return float(options.get(name, default))
    except ValueError:
        raise ConfigurationError(f"the option {name!r} is {options[name]!r}; pass a number") from None


def _value(name: str, text: str) -> Any:
    """Convert an option to an argument of `flickr.harvest`, which accepts the other ones as strings."""
    if name in LISTS:
        return [part.strip() for part in text.split(",")]
    if name in FLAGS:
        if text.lower() not in BOOLEANS:
            raise ConfigurationError(f"the option {name!r} is {text!r}; pass true or false")
        return BOOLEANS[text.lower()]
    if name in TIMES:
        return _unix_time(name, text)
    return int(_number({name: text}, name, 0)) if name == "shortest" else text


def _unix_time(name: str, text: str) -> int:
    if text.strip().isdecimal():
        return int(text)
    try:
        time = datetime.fromisoformat(text.strip())
    except ValueError:
        raise ConfigurationError(f"the option {name!r} is {text!r}; pass a date or a time such as 2024-02-11T18:00:00Z") from None
    return int((time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp())
