"""`diff`: list the changes between two reflection folders that affect calls."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from .load import SENT_BY_CLIENT, Method, read_partial_folder
from .spec import Spec
from .view import namespaces

__all__ = ["Change", "Difference", "Snapshot", "diff", "read_snapshot", "render"]


@dataclass(frozen=True)
class Snapshot:
    """A reflection folder.

    Attributes:
        methods: The described methods by name.
        undescribed: The names of the listed methods without a description.
    """

    methods: dict[str, Method]
    undescribed: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """The names of all listed methods."""
        return self.undescribed.union(self.methods)

    @property
    def has_examples(self) -> bool:
        """Whether the server sends example responses with its reflection."""
        return any(one.example for one in self.methods.values())


def read_snapshot(folder: Path) -> Snapshot:
    """Read a reflection folder, and reject what `generate` rejects.

    Raises:
        SpecError: The folder is invalid, or two of its names have the same Python name.
    """
    methods, undescribed = read_partial_folder(folder)
    namespaces(Spec(folder=folder, home=folder, own=False, methods=methods))
    return Snapshot({one.name: one for one in methods}, frozenset(undescribed))


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
        signing: Whether a signature was and is required, if only that changed, and not `login`.
        errors_added: The messages of new error codes.
        errors_removed: The messages of removed error codes.
        errors_renamed: The old and the new message by error code.
        example: `added`, `removed` or `changed` if the example response changed.
        example_added: New elements and attributes of the example response.
        example_removed: Removed elements and attributes of the example response.
    """

    arguments_added: tuple[str, ...] = ()
    arguments_required: tuple[str, ...] = ()
    arguments_removed: tuple[str, ...] = ()
    newly_required: tuple[str, ...] = ()
    newly_optional: tuple[str, ...] = ()
    permission: tuple[str, str] | None = None
    login: tuple[bool, bool] | None = None
    signing: tuple[bool, bool] | None = None
    errors_added: dict[int, str] = field(default_factory=dict)
    errors_removed: dict[int, str] = field(default_factory=dict)
    errors_renamed: dict[int, tuple[str, str]] = field(default_factory=dict)
    example: str = ""
    example_added: tuple[str, ...] = ()
    example_removed: tuple[str, ...] = ()

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
        if self.signing:
            found["signing"] = {"old": self.signing[0], "new": self.signing[1]}
        for key, errors in (("errors_added", self.errors_added), ("errors_removed", self.errors_removed)):
            if errors:
                found[key] = {str(code): message for code, message in errors.items()}
        if self.errors_renamed:
            found["errors_renamed"] = {str(code): {"old": one[0], "new": one[1]} for code, one in self.errors_renamed.items()}
        if self.example:
            keys = {"added": list(self.example_added), "removed": list(self.example_removed)}
            found["example"] = {"change": self.example, **{key: value for key, value in keys.items() if value}}
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
        if self.signing:
            lines.append(
                ("a signature is now required" if self.signing[1] else "a signature is no longer required", self.signing[1])
            )
        lines += [(f"error code {code} added: {message}", False) for code, message in self.errors_added.items()]
        lines += [(f"error code {code} removed: {message}", False) for code, message in self.errors_removed.items()]
        lines += [(f"error code {code} renamed: {old} -> {new}", False) for code, (old, new) in self.errors_renamed.items()]
        if self.example == "changed":
            lines += [(f"example response without {keys}", False) for keys in _grouped(self.example_removed)]
            lines += [(f"example response with {keys}", False) for keys in _grouped(self.example_added)]
        elif self.example:
            lines.append(
                (f"example response {self.example}: {', '.join(_grouped(self.example_added or self.example_removed))}", False)
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


def diff(old: Snapshot, new: Snapshot) -> Difference:
    """Compare two snapshots; descriptions are ignored, and so are the values of example responses."""
    before, after = old.methods, new.methods
    # A server that sends no example responses has not removed those of another one.
    examples = old.has_examples and new.has_examples
    changes = {name: _change(before[name], after[name], examples) for name in sorted(before.keys() & after.keys())}
    return Difference(
        added=tuple(sorted(new.names - old.names)),
        removed=tuple(sorted(old.names - new.names)),
        changed={name: change for name, change in changes.items() if not change.empty},
    )


def _grouped(keys: tuple[str, ...]) -> list[str]:
    """Group the attributes in the keys of an example response by element: `photo (id, title)`."""
    attributes: dict[str, list[str]] = {}
    for key in keys:
        element, _, attribute = key.partition(".")
        attributes.setdefault(element, []).extend([attribute] if attribute else [])
    return [f"{element} ({', '.join(names)})" if names else element for element, names in attributes.items()]


def _signing_changed(old: Method, new: Method) -> bool:
    return old.needs_signing != new.needs_signing and old.needs_login == new.needs_login


def _change(old: Method, new: Method, examples: bool) -> Change:
    before = {one.name: one.optional for one in old.arguments if one.name not in SENT_BY_CLIENT}
    after = {one.name: one.optional for one in new.arguments if one.name not in SENT_BY_CLIENT}
    added, both = sorted(after.keys() - before.keys()), sorted(before.keys() & after.keys())
    was, now = ({one.code: one.message for one in method.errors} for method in (old, new))
    gone, come = (old.example - new.example, new.example - old.example) if examples else (frozenset(), frozenset())
    kind = "added" if not old.example else "removed" if not new.example else "changed"
    return Change(
        arguments_added=tuple(added),
        arguments_required=tuple(name for name in added if not after[name]),
        arguments_removed=tuple(sorted(before.keys() - after.keys())),
        newly_required=tuple(name for name in both if before[name] and not after[name]),
        newly_optional=tuple(name for name in both if after[name] and not before[name]),
        permission=(old.permission, new.permission) if old.permission != new.permission else None,
        login=(old.needs_login, new.needs_login) if old.needs_login != new.needs_login else None,
        signing=(old.needs_signing, new.needs_signing) if _signing_changed(old, new) else None,
        errors_added={code: now[code] for code in now if code not in was},
        errors_removed={code: was[code] for code in was if code not in now},
        errors_renamed={code: (was[code], now[code]) for code in was if code in now and was[code] != now[code]},
        example=kind if gone or come else "",
        example_added=tuple(sorted(come)),
        example_removed=tuple(sorted(gone)),
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
