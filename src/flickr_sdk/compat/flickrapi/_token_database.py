"""OAuth tokens in the database of flickrapi 2."""

from __future__ import annotations

import dataclasses
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from ..._pipeline.config_parser import path_string
from ..._utils.private_file import make_private
from ._token_files import DEFAULT_PATH, secure, token_file_error
from .auth import FlickrAccessToken
from .exceptions import CacheDatabaseError, IllegalArgumentException

VERSION: Final = 1
SCHEMA: Final = (
    "CREATE TABLE IF NOT EXISTS oauth_cache_db_version (version int NOT NULL)",
    """CREATE TABLE IF NOT EXISTS oauth_tokens (
        api_key varchar(64) NOT NULL, lookup_key varchar(64) NOT NULL,
        oauth_token varchar(64) NOT NULL, oauth_token_secret varchar(64) NOT NULL, access_level varchar(6) NOT NULL,
        fullname varchar(255) NOT NULL, username varchar(255) NOT NULL, user_nsid varchar(64) NOT NULL,
        PRIMARY KEY (api_key, lookup_key))""",
    f"INSERT INTO oauth_cache_db_version SELECT {VERSION} WHERE NOT EXISTS (SELECT * FROM oauth_cache_db_version)",
)
COLUMNS: Final = "oauth_token, oauth_token_secret, access_level, fullname, username, user_nsid"
"""The fields of `FlickrAccessToken`, in their order."""


class OAuthTokenCache:
    """An OAuth token in `<path>/oauth-tokens.sqlite`, the database of flickrapi 2.

    Only storing a token creates the file and its directory.

    Attributes:
        api_key: The API key of the token.
        lookup_key: The name of the token's user; any string.
        path: The directory, `~/.flickr` by default; it can be set.
        DB_VERSION: The version of the database.
    """

    DB_VERSION: int = VERSION

    def __init__(self, api_key: str, lookup_key: str = "", path: str | os.PathLike[str] | None = "") -> None:
        self.api_key = api_key
        self.lookup_key = lookup_key
        self.path: str = path_string("path", path) if path else DEFAULT_PATH

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
        secure(file)
        with self._database("ro") as database:
            if not self._has_tables(database):
                return None
            query = f"SELECT {COLUMNS} FROM oauth_tokens WHERE api_key = ? AND lookup_key = ?"
            row = database.execute(query, (self.api_key, self.lookup_key)).fetchone()
            return None if row is None else FlickrAccessToken(*row)

    @token.setter
    def token(self, token: FlickrAccessToken) -> None:
        if not isinstance(token, FlickrAccessToken):
            raise IllegalArgumentException(f"token has the unsupported type {type(token).__name__}; set a FlickrAccessToken")
        file = Path(self.filename)
        try:
            make_private(file)
        except OSError as error:
            raise token_file_error(file, error) from None
        secure(file)
        with self._database("rw") as database:
            if not self._has_tables(database):
                for statement in SCHEMA:
                    database.execute(statement)
            statement = f"INSERT OR REPLACE INTO oauth_tokens (api_key, lookup_key, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            database.execute(statement, (self.api_key, self.lookup_key, *dataclasses.astuple(token)))

    @token.deleter
    def token(self) -> None:
        if not os.path.exists(self.filename):
            return
        secure(Path(self.filename))
        with self._database("rw") as database:
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
    def _database(self, mode: str) -> Iterator[sqlite3.Connection]:
        file = Path(self.filename)
        try:
            url = f"{file.absolute().as_uri()}?mode={mode}"
            with closing(sqlite3.connect(url, uri=True, timeout=10)) as database, database:
                yield database
        except (sqlite3.Error, IllegalArgumentException) as error:
            raise token_file_error(file, error) from None

    def _has_tables(self, database: sqlite3.Connection) -> bool:
        found = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "oauth_cache_db_version" in found:
            row = database.execute("SELECT version FROM oauth_cache_db_version").fetchone()
            if row is not None and int(row[0]) != VERSION:
                raise CacheDatabaseError(
                    f"the token file {self.filename} has the unsupported version {row[0]}; use another token_cache_location"
                )
        return "oauth_tokens" in found
