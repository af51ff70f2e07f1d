"""What a comparison finds: figures, each a number for several sides, with all the values that were measured."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True)
class Target:
    """What was set out to be reached.

    Attributes:
        side: Whose ratio it is about.
        most: What the ratio, or without `of` the value itself, may be at most.
        what: What it is about, in words.
        of: The side that the ratio is to; empty where the value itself is meant.
    """

    side: str
    most: float
    what: str
    of: str = ""


@dataclass(frozen=True)
class Figure:
    """One number of several sides.

    Attributes:
        title: What was measured, in words.
        unit: What the values are in.
        sides: The values of each side; one value where it is counted and does not vary.
        base: The side that the others are compared with.
        targets: What was set out to be reached.
        better: Whether less is better, or more; empty where neither is.
    """

    title: str
    unit: str
    sides: Mapping[str, tuple[float, ...]]
    base: str
    targets: tuple[Target, ...] = ()
    better: Literal["less", "more", ""] = "less"

    def median(self, side: str) -> float:
        """Give the middle value of a side."""
        return statistics.median(self.sides[side])

    def ratio(self, side: str, of: str = "") -> float:
        """Give the middle ratio of a side to another, by default the base, turn by turn: what slows a turn slows both."""
        return statistics.median(self.ratios(side, of))

    def ratios(self, side: str, of: str = "") -> list[float]:
        """Give the ratios of a side to another, by default the base, of each turn."""
        mine, others = self.sides[side], self.sides[of or self.base]
        if len(mine) != len(others):
            others = (self.median(of or self.base),) * len(mine)
        return [one / other if other else float("nan") for one, other in zip(mine, others, strict=True)]

    def reached(self, target: Target) -> float:
        """Give the number that a target is about."""
        return self.ratio(target.side, target.of) if target.of else self.median(target.side)

    def as_json(self) -> dict[str, Any]:
        """Give the figure as JSON has it."""
        return {
            "title": self.title, "unit": self.unit, "base": self.base, "better": self.better,
            "sides": {name: list(values) for name, values in self.sides.items()},
            "targets": [vars(target) for target in self.targets],
        }  # fmt: skip

    @classmethod
    def from_json(cls, read: Mapping[str, Any]) -> Figure:
        """Read what `as_json` gave."""
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
    """Make a figure of what `in_turns` found.

    Args:
        title: What was measured.
        unit: What the values are in, once scaled.
        values: The values of each side.
        base: The side that the others are compared with.
        *targets: What was set out to be reached.
        scale: What the values are multiplied with.
        better: Whether less is better, or more.
    """
    scaled = {name: tuple(value * scale for value in several) for name, several in values.items()}
    return Figure(title, unit, scaled, base, targets, better)


@dataclass
class Outcome:
    """All that one comparison found.

    Attributes:
        figures: The figures.
        sides: The sides whose versions belong to it.
        remarks: Facts that were found out on the way, by what they are about.
    """

    figures: list[Figure]
    sides: list[str] = field(default_factory=list)
    remarks: dict[str, str] = field(default_factory=dict)
