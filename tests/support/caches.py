"""Caches of all kinds with a virtual clock."""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.cache.backends import db as database_backend
from django.core.cache.backends.db import DatabaseCache
from django.core.cache.backends.locmem import LocMemCache
from django.db import connections, router

from flickr_sdk.cache import MemoryCache, SqliteCache

from . import django_project
from .limiters import VirtualClock

assert django_project.settings.configured

KINDS = ("memory", "sqlite", "locmem", "database")
ALIAS = "answers"


class Closing:
    """A database cache that closes its connection after each use, as Django does after each request."""

    def __init__(self, cache: DatabaseCache) -> None:
        self._cache = cache

    def __getattr__(self, name: str) -> Any:
        def closing(*arguments: Any) -> Any:
            try:
                return getattr(self._cache, name)(*arguments)
            finally:
                connections[ALIAS].close()

        return closing


@contextmanager
def cache_on(kind: str, folder: Path, clock: VirtualClock, timeout: float = 300.0, max_entries: int = 200) -> Iterator[Any]:
    """Create an empty cache that uses a clock."""
    if kind == "memory":
        yield MemoryCache(timeout, max_entries, clock=clock)
    elif kind == "sqlite":
        cache = SqliteCache(folder / "answers.db", timeout, max_entries, clock=clock)
        try:
            yield cache
        finally:
            cache.close()
    else:
        params = {"TIMEOUT": timeout, "OPTIONS": {"MAX_ENTRIES": max_entries}}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(time, "time", clock)
            patch.setattr(database_backend, "tz_now", lambda: datetime.datetime.fromtimestamp(clock(), datetime.UTC))
            if kind == "locmem":
                cache = LocMemCache(f"{folder}", params)
                yield cache
                cache.clear()
            else:
                with database(folder, patch):
                    yield Closing(DatabaseCache("answers", params))


@contextmanager
def database(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Create a database with the table of Django's cache."""
    connections.databases[ALIAS] = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(folder / "django.db"),
        "OPTIONS": {"timeout": 20},
    }
    connections.configure_settings(connections.databases)
    for method in ("db_for_read", "db_for_write"):
        patch.setattr(router, method, lambda model, **hints: ALIAS)
    try:
        with connections[ALIAS].cursor() as cursor:
            cursor.execute(
                "CREATE TABLE answers (cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires datetime NOT NULL)"
            )
        connections[ALIAS].close()
        yield
    finally:
        connections[ALIAS].close()
        del connections[ALIAS]
        del connections.databases[ALIAS]
