"""Errors of backups."""

from __future__ import annotations

from .base import FlickrError


class BackupError(FlickrError):
    """A file of a backup cannot be read or written, or the folder is not a backup that this version can use.

    Attributes:
        path: The path of the file or folder.
        problem: The failure and its remedy.
    """

    _source = "path"

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem)
        self.path = path
        self.problem = problem
