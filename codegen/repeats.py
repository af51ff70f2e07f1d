"""Which writes are harmless to repeat, from `spec/types/repeats.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .problems import SpecError

if TYPE_CHECKING:
    from .spec import Spec

__all__ = ["Repeat", "check_repeats", "parse_repeats"]

NOTE: Final = "Repeats are harmless, so the client retries this call like a read"


@dataclass(frozen=True)
class Repeat:
    """A write.

    Attributes:
        is_harmless: Whether repeating it is harmless.
        done: The error codes with which Flickr responds to a repeat of a delivered write.
        unless: The arguments with which a repeat is not harmless.
    """

    is_harmless: bool
    done: tuple[int, ...] = ()
    unless: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The `Repeats(...)` expression of an endpoint; empty for a write that must not be repeated."""
        if not self.is_harmless:
            return ""
        parts = [f"{name}={value!r}" for name, value in (("done", self.done), ("unless", self.unless)) if value]
        return f"Repeats({', '.join(parts)})"

    @property
    def note(self) -> str:
        """The sentence in the docstring of the method."""
        if not self.is_harmless:
            return ""
        return NOTE + (f", unless it has {' or '.join(f'`{one}`' for one in self.unless)}" if self.unless else "") + "."


def parse_repeats(entries: Mapping[str, Mapping[str, Any]], file: Path) -> dict[str, Repeat]:
    """Parse the entries of the file by method."""
    return {name: _parse(name, entry, file) for name, entry in entries.items()}


def _parse(name: str, entry: Mapping[str, Any], file: Path) -> Repeat:
    if entry.keys() - {"harmless", "done", "unless", "why"} or type(entry.get("harmless")) is not bool or not entry.get("why"):
        raise SpecError(file, name, "needs `harmless:` and `why:`, and accepts `done:` and `unless:`")
    done, unless = entry.get("done", []), entry.get("unless", [])
    if not isinstance(done, list) or not all(type(one) is int for one in done):
        raise SpecError(file, f"{name}.done", f"is {done!r}, expected a list of error codes")
    if not isinstance(unless, list) or not all(isinstance(one, str) for one in unless):
        raise SpecError(file, f"{name}.unless", f"is {unless!r}, expected a list of arguments")
    if not entry["harmless"] and (done or unless):
        raise SpecError(file, name, "has `done:` or `unless:`, which have no effect without `harmless: true`")
    return Repeat(entry["harmless"], tuple(done), tuple(unless))


def check_repeats(spec: Spec, file: Path) -> None:
    """Reject entries of a complete spec that match nothing, or whose repeats could not return the result of the method."""
    methods = {method.name: method for method in spec.methods}
    for name, repeat in spec.repeats.items():
        if name in spec.undescribed:
            continue
        if name not in methods:
            raise SpecError(file, name, "matches no method of the reflection; correct or remove it")
        method = methods[name]
        facts = spec.method_facts.get(name) or {}
        if not facts.get("post", method.permission in ("write", "delete")):
            raise SpecError(file, name, "has no effect; the method changes no data")
        arguments = {one.name for one in method.arguments} | set(facts.get("adds") or [])
        for argument in repeat.unless:
            if argument not in arguments:
                raise SpecError(file, f"{name}.unless.{argument}", "matches no argument of the method; correct or remove it")
        codes = {one.code for one in method.errors}
        for code in repeat.done:
            if code not in codes:
                raise SpecError(file, f"{name}.done.{code}", "matches no error code of the method; correct or remove it")
        response = spec.responses.get(name)
        if repeat.done and response is not None and response.type is not None and not response.optional:
            raise SpecError(file, f"{name}.done", "needs a method without a payload, because an error has none")
