"""The API key and the access tokens that a data file keeps between starts."""

from __future__ import annotations

import sqlite3
from typing import Final

from .database import Database

__all__ = ["TABLES", "Credentials"]

TABLES: Final = ("saved_keys", "saved_tokens")
CREATE: Final = (
    """CREATE TABLE IF NOT EXISTS saved_keys (
    api_key TEXT PRIMARY KEY, api_secret TEXT NOT NULL, position INTEGER NOT NULL
)""",
    """CREATE TABLE IF NOT EXISTS saved_tokens (
    token TEXT PRIMARY KEY, secret TEXT NOT NULL, api_key TEXT NOT NULL, nsid TEXT NOT NULL,
    perms TEXT NOT NULL, oauth INTEGER NOT NULL
)""",
)


class Credentials:
    """Stores credentials in a data file. Without a file it stores nothing.

    Args:
        database: The database.
        persistent: Whether the database is a file.
    """

    def __init__(self, database: Database, *, persistent: bool) -> None:
        self._database = database
        self._persistent = persistent
        if persistent:
            with database.transaction() as connection:
                # Files of earlier versions lack these tables.
                for statement in CREATE:
                    connection.execute(statement)

    def last_key(self) -> tuple[str, str] | None:
        """Return the API key of the last start and its secret; `None` at the first start."""
        if not self._persistent:
            return None
        row = self._database.one("SELECT api_key, api_secret FROM saved_keys ORDER BY position DESC LIMIT 1")
        return None if row is None else (row["api_key"], row["api_secret"])

    def secret(self, api_key: str) -> str | None:
        """Return the secret of an API key of an earlier start."""
        if not self._persistent:
            return None
        found = self._database.scalar("SELECT api_secret FROM saved_keys WHERE api_key = ?", api_key)
        return None if found is None else str(found)

    def save_key(self, api_key: str, api_secret: str) -> None:
        """Store the API key of this start."""
        if self._persistent and self.last_key() != (api_key, api_secret):
            query = "INSERT OR REPLACE INTO saved_keys SELECT ?, ?, coalesce(max(position), 0) + 1 FROM saved_keys"
            with self._database.transaction() as connection:
                connection.execute(query, (api_key, api_secret))

    def tokens(self) -> list[sqlite3.Row]:
        """Return the tokens of earlier starts, oldest first."""
        return self._database.all("SELECT * FROM saved_tokens ORDER BY rowid") if self._persistent else []

    def add_token(self, token: str, secret: str, api_key: str, nsid: str, perms: str, oauth: bool) -> None:
        """Store a token."""
        if self._persistent:
            with self._database.transaction() as connection:
                values = (token, secret, api_key, nsid, perms, int(oauth))
                connection.execute("INSERT OR REPLACE INTO saved_tokens VALUES (?, ?, ?, ?, ?, ?)", values)

    def remove_token(self, token: str) -> None:
        """Delete a revoked token."""
        if self._persistent:
            with self._database.transaction() as connection:
                connection.execute("DELETE FROM saved_tokens WHERE token = ?", (token,))
