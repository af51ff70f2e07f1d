"""Create the tables of the world, which `schema.sql` defines."""

from __future__ import annotations

import sqlite3
from importlib import resources
from typing import Final

__all__ = ["create_tables"]

FULL_TEXT: Final = (
    "CREATE VIRTUAL TABLE photos_text USING fts5(title, description, tags, content='photos', content_rowid='id')",
    """CREATE TRIGGER photos_text_fewer AFTER DELETE ON photos BEGIN
    INSERT INTO photos_text(photos_text, rowid, title, description, tags)
    VALUES ('delete', old.id, old.title, old.description, old.tags);
END""",
    """CREATE TRIGGER photos_text_changed AFTER UPDATE OF title, description, tags ON photos BEGIN
    INSERT INTO photos_text(photos_text, rowid, title, description, tags)
    VALUES ('delete', old.id, old.title, old.description, old.tags);
    INSERT INTO photos_text(rowid, title, description, tags) VALUES (new.id, new.title, new.description, new.tags);
END""",
)
"""The full-text index. It stores no text itself; triggers update it when photos change.

`photos.insert` adds new photos to the index, because a trigger would be ten times slower.
"""


def create_tables(connection: sqlite3.Connection) -> None:
    """Create all tables in an empty database. The transaction stays open so that the caller can fill them.

    Args:
        connection: The connection.
    """
    tables = (resources.files(__name__.rpartition(".")[0]) / "schema.sql").read_text(encoding="utf-8")
    connection.executescript(f"BEGIN;\n{tables}")
    try:
        for statement in FULL_TEXT:
            connection.execute(statement)
    except sqlite3.OperationalError:
        # SQLite was built without FTS5. Searches use LIKE instead.
        return
