"""What proves that the answers of a method look as the spec says: recorded answers, and samples in Flickr's documentation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .problems import SpecError

__all__ = ["Evidence", "parse_evidence"]

_KEYS = frozenset(("recordings", "years", "documented"))


@dataclass(frozen=True)
class Evidence:
    """What proves the answers of one method.

    Attributes:
        recordings: How many recorded answers are successes.
        years: The newest years that recordings tell, in order; not every recording tells one.
        documented: Whether Flickr's documentation has a sample.
    """

    recordings: int = 0
    years: tuple[int, ...] = ()
    documented: bool = False

    @property
    def count(self) -> str:
        """How many recordings there are, in words; empty without any."""
        if not self.recordings:
            return ""
        return "1 recording" if self.recordings == 1 else f"{self.recordings} recordings"

    @property
    def summary(self) -> str:
        """The best proof, in a few words: `35 recordings, 2011 to 2024`, `documentation` or `none`."""
        if not self.recordings:
            return "documentation" if self.documented else "none"
        if not self.years:
            return self.count
        first, last = self.years[0], self.years[-1]
        return f"{self.count}, {last}" if first == last else f"{self.count}, {first} to {last}"


def parse_evidence(value: Any, file: object, entry: str) -> Evidence:
    """Read what proves the answers of one method.

    Args:
        value: The entry, an object with `recordings` (and `years`), `documented: true`, or both.
        file: Where it stands.
        entry: The method's name.

    Returns:
        The evidence.

    Raises:
        SpecError: The entry is not of the form.
    """
    if not isinstance(value, dict) or not value or set(value) - _KEYS:
        raise SpecError(file, entry, "must have `recordings:`, `years:` and `documented:`, as far as there are any")
    recordings, years = value.get("recordings", 0), value.get("years", [])
    if "recordings" in value and (type(recordings) is not int or recordings < 1):
        raise SpecError(file, entry, f"has recordings: {recordings!r}, expected their number; leave it out where there are none")
    if "documented" in value and value["documented"] is not True:
        raise SpecError(file, entry, "has `documented:`, which is `true` or left out")
    if not isinstance(years, list) or not all(type(one) is int for one in years) or years != sorted(set(years)):
        raise SpecError(file, entry, f"has years: {years!r}, expected a sorted list such as [2011, 2024]")
    if len(years) > recordings:
        raise SpecError(file, entry, f"has {len(years)} years, but {recordings} recordings")
    return Evidence(recordings, tuple(years), "documented" in value)
