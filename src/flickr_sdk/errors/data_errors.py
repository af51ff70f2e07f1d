"""Errors of tables in files."""

from __future__ import annotations

from .base import FlickrError


class DataFileError(FlickrError):
    """A file of `write` exists already, cannot be read or written, or has other columns than the new rows.

    Attributes:
        path: The path of the file.
        problem: The failure and its remedy.
    """

    _source = "path"

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem)
        self.path = path
        self.problem = problem
