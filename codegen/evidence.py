"""Parse the evidence for the response models: recorded responses, samples in Flickr's documentation, and other clients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .problems import SpecError

__all__ = ["Evidence", "parse_evidence"]

_KEYS = frozenset(("recordings", "years", "documented", "clients"))
_CLIENTS = (["tested"], ["typed"], ["tested", "typed"])


@dataclass(frozen=True)
class Evidence:
    """The evidence for the response model of one method.

    Attributes:
        recordings: The number of recorded successful responses.
        years: The years of the latest dates in the recordings, sorted; not every recording contains a date.
        documented: Whether Flickr's documentation has a sample.
        tested: Whether another client has a test against the real Flickr that requires the call to succeed.
        typed: Whether another client has a class for the response, or declares that the response is empty.
    """

    recordings: int = 0
    years: tuple[int, ...] = ()
    documented: bool = False
    tested: bool = False
    typed: bool = False

    @property
    def count(self) -> str:
        """The number of recordings, such as `35 recordings`; empty for 0."""
        if not self.recordings:
            return ""
        return "1 recording" if self.recordings == 1 else f"{self.recordings} recordings"

    @property
    def clients(self) -> str:
        """The evidence from other clients: `tests of other clients`, `types of other clients`, both or an empty string."""
        kinds = [kind for kind, found in (("tests", self.tested), ("types", self.typed)) if found]
        return f"{' and '.join(kinds)} of other clients" if kinds else ""

    @property
    def summary(self) -> str:
        """The best evidence: `35 recordings, 2011 to 2024`, `documentation`, `tests of other clients` or `none`."""
        if not self.recordings:
            return "documentation" if self.documented else self.clients or "none"
        if not self.years:
            return self.count
        first, last = self.years[0], self.years[-1]
        return f"{self.count}, {last}" if first == last else f"{self.count}, {first} to {last}"


def parse_evidence(value: Any, file: object, entry: str) -> Evidence:
    """Parse an entry of `spec/types/evidence.yaml`."""
    if not isinstance(value, dict) or not value or set(value) - _KEYS:
        raise SpecError(file, entry, "must be a mapping of `recordings:`, `years:`, `documented:` and `clients:`")
    recordings, years = value.get("recordings", 0), value.get("years", [])
    if "recordings" in value and (type(recordings) is not int or recordings < 1):
        raise SpecError(file, entry, f"has recordings: {recordings!r}, expected a positive number; omit it if there are none")
    if "documented" in value and value["documented"] is not True:
        raise SpecError(file, entry, "accepts only `documented: true`; omit it otherwise")
    clients = value.get("clients", [])
    if "clients" in value and clients not in _CLIENTS:
        raise SpecError(file, entry, f"has clients: {clients!r}, expected [tested], [typed] or [tested, typed]")
    if not isinstance(years, list) or not all(type(one) is int for one in years) or years != sorted(set(years)):
        raise SpecError(file, entry, f"has years: {years!r}, expected a sorted list such as [2011, 2024]")
    if len(years) > recordings:
        raise SpecError(file, entry, f"has more years ({len(years)}) than recordings ({recordings})")
    return Evidence(recordings, tuple(years), "documented" in value, "tested" in clients, "typed" in clients)
