"""OAuth tokens in the database of flickrapi 2."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from ..._utils.private_file import make_private
from ._access_token import FlickrAccessToken
from ._token_files import DEFAULT_PATH, reject_world_writable, restrict_to_owner, token_file_error
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
    """An OAuth token in `<path>/oauth-tokens.sqlite`, the database of flickrapi 2.

    Only storing a token creates the file and its directory.

    Attributes:
        api_key: The API key of the token.
        lookup_key: The name of the token's user; any string.
        path: The directory, `~/.flickr` by default; it can be set.
    """

    def __init__(self, api_key: str, lookup_key: str = "", path: str | os.PathLike[str] | None = "") -> None:
        """Create a cache; see the attributes."""
        self.api_key = api_key
        self.lookup_key = lookup_key
        self.path: str = os.fspath(path) if path else DEFAULT_PATH

    @property
    def filename(self) -> str:
        """The path of the database."""
        return os.path.join(os.path.expanduser(self.path), "oauth-tokens.sqlite")

    @property
    def token(self) -> FlickrAccessToken | None:
        """The token, or `None`."""
        file = Path(self.filename)
        if not file.exists():
            return None
        reject_world_writable(file.parent)
        restrict_to_owner(file)
        with self._database(file, writes=False) as database:
            if not self._has_tables(database):
                return None
            query = f"SELECT {', '.join(COLUMNS[2:])} FROM oauth_tokens WHERE api_key = ? AND lookup_key = ?"
            row = database.execute(query, (self.api_key, self.lookup_key)).fetchone()
        try:
            return None if row is None else FlickrAccessToken(*row)
        except IllegalArgumentException as error:
            raise token_file_error(file, error) from None

    @token.setter
    def token(self, token: FlickrAccessToken) -> None:
        if not isinstance(token, FlickrAccessToken):
            raise IllegalArgumentException(f"token has the unsupported type {type(token).__name__}; set a FlickrAccessToken")
        parts = (token.token, token.token_secret, token.access_level, token.fullname, token.username, token.user_nsid)
        file = Path(self.filename)
        try:
            make_private(file)
        except OSError as error:
            raise token_file_error(file, error) from None
        reject_world_writable(file.parent)
        restrict_to_owner(file)
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
                key = (self.api_key, self.lookup_key)
                database.execute("DELETE FROM oauth_tokens WHERE api_key = ? AND lookup_key = ?", key)

    def forget(self) -> None:
        """Delete the token.

        Raises:
            CacheDatabaseError: The file cannot be written.
        """
        del self.token

    @contextmanager
    def _database(self, file: Path, *, writes: bool) -> Iterator[sqlite3.Connection]:
        url = f"{file.absolute().as_uri()}?mode={'rw' if writes else 'ro'}"
        try:
            with closing(sqlite3.connect(url, uri=True, timeout=10)) as database, database:
                yield database
        except sqlite3.Error as error:
            raise token_file_error(file, error) from None

    def _has_tables(self, database: sqlite3.Connection) -> bool:
        found = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "oauth_cache_db_version" in found:
            row = database.execute("SELECT version FROM oauth_cache_db_version").fetchone()
            if row is not None and int(row[0]) != VERSION:
                raise CacheDatabaseError(f"the token file {self.filename} has the unsupported version {row[0]}, not {VERSION}")
        return "oauth_tokens" in found

    def _make_tables(self, database: sqlite3.Connection) -> None:
        sizes = (64, 64, 64, 64, 6, 255, 255, 64)
        columns = ", ".join(f"{name} varchar({size}) NOT NULL" for name, size in zip(COLUMNS, sizes, strict=True))
        database.execute("CREATE TABLE IF NOT EXISTS oauth_cache_db_version (version int NOT NULL)")
        database.execute(f"CREATE TABLE IF NOT EXISTS oauth_tokens ({columns}, PRIMARY KEY (api_key, lookup_key))")
        if database.execute("SELECT version FROM oauth_cache_db_version").fetchone() is None:
            database.execute("INSERT INTO oauth_cache_db_version VALUES (?)", (VERSION,))
