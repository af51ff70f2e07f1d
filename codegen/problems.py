"""What is wrong with the generator's input, in one message."""

from __future__ import annotations

__all__ = ["SpecError"]


class SpecError(Exception):
    """The input cannot be used.

    Args:
        file: The file that is wrong, as the user knows it.
        entry: The entry inside the file; empty where the file itself is meant.
        problem: What is wrong and what to do.
    """

    def __init__(self, file: object, entry: str, problem: str) -> None:
        super().__init__(str(file), entry, problem)
        self.file = str(file)
        self.entry = entry
        self.problem = problem

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.entry, self.problem) if part)
