"""`diff`: list the changes between two reflection folders that affect calls."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from .load import SENT_BY_CLIENT, Method

__all__ = ["Change", "Difference", "diff", "render"]


@dataclass(frozen=True)
class Change:
    """The changes of one method.

    Attributes:
        arguments_added: The names of new arguments.
        arguments_required: The names of new arguments that are required.
        arguments_removed: The names of removed arguments.
        newly_required: The names of arguments that were optional.
        newly_optional: The names of arguments that were required.
        permission: The old and the new permission if it changed.
        login: Whether authentication was and is required, if that changed.
    """

    arguments_added: tuple[str, ...] = ()
    arguments_required: tuple[str, ...] = ()
    arguments_removed: tuple[str, ...] = ()
    newly_required: tuple[str, ...] = ()
    newly_optional: tuple[str, ...] = ()
    permission: tuple[str, str] | None = None
    login: tuple[bool, bool] | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        return self == Change()

    def as_json(self) -> dict[str, object]:
        """Return the change as a JSON object without empty entries."""
        lists = {
            "arguments_added": self.arguments_added,
            "arguments_added_required": self.arguments_required,
            "arguments_removed": self.arguments_removed,
            "newly_required": self.newly_required,
            "newly_optional": self.newly_optional,
        }
        found: dict[str, object] = {key: list(value) for key, value in lists.items() if value}
        if self.permission:
            found["permission"] = {"old": self.permission[0], "new": self.permission[1]}
        if self.login:
            found["login"] = {"old": self.login[0], "new": self.login[1]}
        return found

    def lines(self) -> list[tuple[str, bool]]:
        """Describe the change: each line with whether it can break an existing program."""
        lines = [(f"argument `{one}` removed", True) for one in self.arguments_removed]
        for one in self.arguments_added:
            required = one in self.arguments_required
            lines.append((f"argument `{one}` added" + (", required" if required else ""), required))
        lines += [(f"argument `{one}` is now required", True) for one in self.newly_required]
        lines += [(f"argument `{one}` is now optional", False) for one in self.newly_optional]
        if self.permission:
            order = ("none", "read", "write", "delete")
            stricter = order.index(self.permission[1]) > order.index(self.permission[0])
            lines.append((f"permission changed from `{self.permission[0]}` to `{self.permission[1]}`", stricter))
        if self.login:
            lines.append(
                ("authentication is now required" if self.login[1] else "authentication is no longer required", self.login[1])
            )
        return lines


@dataclass(frozen=True)
class Difference:
    """The changes between two snapshots.

    Attributes:
        added: The names of new methods.
        removed: The names of removed methods.
        changed: The changes by method.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: dict[str, Change] = field(default_factory=dict)


def diff(old: Sequence[Method], new: Sequence[Method]) -> Difference:
    """Compare two snapshots; descriptions are ignored."""
    before, after = {one.name: one for one in old}, {one.name: one for one in new}
    changes = {name: _change(before[name], after[name]) for name in sorted(before.keys() & after.keys())}
    return Difference(
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        changed={name: change for name, change in changes.items() if not change.empty},
    )


def _change(old: Method, new: Method) -> Change:
    before = {one.name: one.optional for one in old.arguments if one.name not in SENT_BY_CLIENT}
    after = {one.name: one.optional for one in new.arguments if one.name not in SENT_BY_CLIENT}
    added, both = sorted(after.keys() - before.keys()), sorted(before.keys() & after.keys())
    return Change(
        arguments_added=tuple(added),
        arguments_required=tuple(name for name in added if not after[name]),
        arguments_removed=tuple(sorted(before.keys() - after.keys())),
        newly_required=tuple(name for name in both if before[name] and not after[name]),
        newly_optional=tuple(name for name in both if after[name] and not before[name]),
        permission=(old.permission, new.permission) if old.permission != new.permission else None,
        login=(old.needs_login, new.needs_login) if old.needs_login != new.needs_login else None,
    )


def render(difference: Difference, format: str) -> str:
    """Format a difference as `json`, `markdown` or `text`."""
    if format == "json":
        changed = {name: change.as_json() for name, change in difference.changed.items()}
        found = {"added": list(difference.added), "removed": list(difference.removed), "changed": changed}
        return json.dumps(found, indent=1)
    return _markdown(difference) if format == "markdown" else _text(difference)


def _count(number: int, what: str) -> str:
    return f"{number} method {what}" if number == 1 else f"{number} methods {what}"


def _text(difference: Difference) -> str:
    counts = (len(difference.added), len(difference.removed), len(difference.changed))
    lines = [", ".join((_count(counts[0], "added"), _count(counts[1], "removed"), _count(counts[2], "changed")))]
    lines += [f"+ {name}" for name in difference.added]
    lines += [f"- {name}  (breaking)" for name in difference.removed]
    for name, change in difference.changed.items():
        lines.append(f"~ {name}")
        lines += [f"    {line.replace('`', '')}" + ("  (breaking)" if breaking else "") for line, breaking in change.lines()]
    return "\n".join(lines)


def _markdown(difference: Difference) -> str:
    if not (difference.added or difference.removed or difference.changed):
        return "No methods changed."
    parts = []
    if difference.added:
        parts.append("### Added\n\n" + "\n".join(f"- `{name}`" for name in difference.added))
    if difference.changed:
        lines = []
        for name, change in difference.changed.items():
            said = [f"**breaking:** {line}" if breaking else line for line, breaking in change.lines()]
            lines.append(f"- `{name}`: {'; '.join(said)}")
        parts.append("### Changed\n\n" + "\n".join(lines))
    if difference.removed:
        parts.append("### Removed\n\n" + "\n".join(f"- **breaking:** `{name}`" for name in difference.removed))
    return "\n\n".join(parts)
