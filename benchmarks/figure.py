"""The results of a comparison: figures, each a measurement of several sides with all its values."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True)
class Target:
    """A limit for a ratio or a value.

    Attributes:
        side: The side that it applies to.
        most: The maximum of the ratio, or without `of`, of the value.
        what: A description.
        of: The base of the ratio; empty for a limit of the value.
    """

    side: str
    most: float
    what: str
    of: str = ""


@dataclass(frozen=True)
class Figure:
    """A measurement of several sides.

    Attributes:
        title: A description.
        unit: The unit of the values.
        sides: The values of each side; a single value for counts, which do not vary.
        base: The side that the others are compared with.
        targets: The limits.
        better: Whether lower or higher values are better; empty for neither.
    """

    title: str
    unit: str
    sides: Mapping[str, tuple[float, ...]]
    base: str
    targets: tuple[Target, ...] = ()
    better: Literal["less", "more", ""] = "less"

    def median(self, side: str) -> float:
        """Return the median of a side."""
        return statistics.median(self.sides[side])

    def ratio(self, side: str, of: str = "") -> float:
        """Return the median of the ratios run by run, to the base by default. Load on the machine affects both sides of a run."""
        return statistics.median(self.ratios(side, of))

    def ratios(self, side: str, of: str = "") -> list[float]:
        """Return the ratio of each run to the base, or to another side."""
        mine, others = self.sides[side], self.sides[of or self.base]
        if len(mine) != len(others):
            others = (self.median(of or self.base),) * len(mine)
        return [one / other if other else float("nan") for one, other in zip(mine, others, strict=True)]

    def reached(self, target: Target) -> float:
        """Return the measured ratio or value of a target."""
        return self.ratio(target.side, target.of) if target.of else self.median(target.side)

    def as_json(self) -> dict[str, Any]:
        """Return the figure as a JSON-compatible dictionary."""
        return {
            "title": self.title, "unit": self.unit, "base": self.base, "better": self.better,
            "sides": {name: list(values) for name, values in self.sides.items()},
            "targets": [vars(target) for target in self.targets],
        }  # fmt: skip

    @classmethod
    def from_json(cls, read: Mapping[str, Any]) -> Figure:
        """Create a figure from the result of `as_json`."""
        sides = {name: tuple(values) for name, values in read["sides"].items()}
        return cls(**{**read, "sides": sides, "targets": tuple(Target(**one) for one in read["targets"])})


def figure(
    title: str,
    unit: str,
    values: Mapping[str, Iterable[float]],
    base: str,
    *targets: Target,
    scale: float = 1.0,
    better: Literal["less", "more", ""] = "less",
) -> Figure:
    """Create a figure from values of `in_turns`, multiplied by `scale`; see `Figure`."""
    scaled = {name: tuple(value * scale for value in several) for name, several in values.items()}
    return Figure(title, unit, scaled, base, targets, better)


@dataclass
class Outcome:
    """The results of a benchmark.

    Attributes:
        figures: The figures.
        sides: The environments whose versions are stored.
        remarks: Remarks by subject.
    """

    figures: list[Figure]
    sides: list[str] = field(default_factory=list)
    remarks: dict[str, str] = field(default_factory=dict)
