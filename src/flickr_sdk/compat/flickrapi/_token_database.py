"""Tokens of OAuth in flickrapi's database."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from ..._utils.private_file import make_private
from ._access_token import FlickrAccessToken
from ._token_files import HOME, close_to_others, problem, refuse_open_folder
from .exceptions import CacheDatabaseError, IllegalArgumentException

__all__ = ["OAuthTokenCache"]

COLUMNS: Final = (
    "api_key",
    "lookup_key",
    "oauth_token",
    "oauth_token_secret",
    "access_level",
    "fullname",
    "username",
    "user_nsid",
)
VERSION: Final = 1


class OAuthTokenCache:
    """Keeps a token of OAuth in flickrapi's database, `<path>/oauth-tokens.sqlite`, which flickrapi 2 can read too.

    Neither making a cache nor reading from it makes a file or a folder.

    Attributes:
        api_key: The API key that the token belongs to.
        lookup_key: Whose token it is, by any name.
        path: The folder; it can be set.
    """

    def __init__(self, api_key: str, lookup_key: str = "", path: str | os.PathLike[str] | None = "") -> None:
        """Make a cache.

        Args:
            api_key: The API key that the token belongs to.
            lookup_key: Whose token it is, by any name.
            path: The folder; by default `~/.flickr`.
        """
        self.api_key = api_key
        self.lookup_key = lookup_key
        self.path: str = os.fspath(path) if path else HOME

    @property
    def filename(self) -> str:
        """The file's path."""
        return os.path.join(os.path.expanduser(self.path), "oauth-tokens.sqlite")

    @property
    def token(self) -> FlickrAccessToken | None:
        """The token; `None` where there is none."""
        file = Path(self.filename)
        if not file.exists():
            return None
        refuse_open_folder(file.parent)
        close_to_others(file)
        with self._database(file, writes=False) as database:
            if not self._has_tables(database):
                return None
            asked = f"SELECT {', '.join(COLUMNS[2:])} FROM oauth_tokens WHERE api_key = ? AND lookup_key = ?"
            row = database.execute(asked, (self.api_key, self.lookup_key)).fetchone()
        try:
            return None if row is None else FlickrAccessToken(*row)
        except IllegalArgumentException as error:
            raise problem(file, error) from None

    @token.setter
    def token(self, token: FlickrAccessToken) -> None:
        if not isinstance(token, FlickrAccessToken):
            raise IllegalArgumentException(f"the token is a {type(token).__name__}; give a FlickrAccessToken")
        parts = (token.token, token.token_secret, token.access_level, token.fullname, token.username, token.user_nsid)
        file = Path(self.filename)
        try:
            make_private(file)
        except OSError as error:
            raise problem(file, error) from None
        refuse_open_folder(file.parent)
        close_to_others(file)
        with self._database(file, writes=True) as database:
            if not self._has_tables(database):
                self._make_tables(database)
            marks = ", ".join("?" * len(COLUMNS))
            row = (self.api_key, self.lookup_key, *parts)
            database.execute(f"INSERT OR REPLACE INTO oauth_tokens ({', '.join(COLUMNS)}) VALUES ({marks})", row)

    @token.deleter
    def token(self) -> None:
        file = Path(self.filename)
        if not file.exists():
            return
        with self._database(file, writes=True) as database:
            if self._has_tables(database):
                whose = (self.api_key, self.lookup_key)
                database.execute("DELETE FROM oauth_tokens WHERE api_key = ? AND lookup_key = ?", whose)

    def forget(self) -> None:
        """Forget the token.

        Raises:
            CacheDatabaseError: The file cannot be written.
        """
        del self.token

    @contextmanager
    def _database(self, file: Path, *, writes: bool) -> Iterator[sqlite3.Connection]:
        address = f"{file.absolute().as_uri()}?mode={'rw' if writes else 'ro'}"
        try:
            with closing(sqlite3.connect(address, uri=True, timeout=10)) as database, database:
                yield database
        except sqlite3.Error as error:
            raise problem(file, error) from None

    def _has_tables(self, database: sqlite3.Connection) -> bool:
        found = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "oauth_cache_db_version" in found:
            row = database.execute("SELECT version FROM oauth_cache_db_version").fetchone()
            if row is not None and int(row[0]) != VERSION:
                raise CacheDatabaseError(f"the token file {self.filename} is of version {row[0]}, not {VERSION}")
        return "oauth_tokens" in found

    def _make_tables(self, database: sqlite3.Connection) -> None:
        sizes = (64, 64, 64, 64, 6, 255, 255, 64)
        columns = ", ".join(f"{name} varchar({size}) NOT NULL" for name, size in zip(COLUMNS, sizes, strict=True))
        database.execute("CREATE TABLE IF NOT EXISTS oauth_cache_db_version (version int NOT NULL)")
        database.execute(f"CREATE TABLE IF NOT EXISTS oauth_tokens ({columns}, PRIMARY KEY (api_key, lookup_key))")
        if database.execute("SELECT version FROM oauth_cache_db_version").fetchone() is None:
            database.execute("INSERT INTO oauth_cache_db_version VALUES (?)", (VERSION,))
