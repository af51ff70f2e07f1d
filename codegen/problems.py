"""The error for invalid input of the generator."""

from __future__ import annotations

__all__ = ["SpecError"]


class SpecError(Exception):
    """The input is invalid.

    Args:
        file: The file, as the user named it.
        entry: The entry in the file; empty for the file itself.
        problem: The problem and its remedy.
    """

    def __init__(self, file: object, entry: str, problem: str) -> None:
        super().__init__(str(file), entry, problem)
        self.file = str(file)
        self.entry = entry
        self.problem = problem

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.entry, self.problem) if part)
