"""Check documentation, types and samples against reflection: an entry that matches nothing or has no effect is an error."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from .load import SENT_BY_CLIENT, Method, normalize_message
from .problems import SpecError
from .spec import Spec

__all__ = ["check_overlays"]


def check_overlays(spec: Spec, home: Path) -> None:
    """Reject entries of a complete spec that match nothing, have no effect or lack a `why:`."""
    docs, types = home / "docs", home / "types"
    methods = {method.name: method for method in spec.methods}
    listed = methods.keys() | spec.undescribed
    by_file: list[tuple[str, Path, Mapping[str, object]]] = [
        ("docs", docs / "methods", spec.method_docs),
        ("types", types / "arguments.yaml", spec.argument_overrides),
        ("facts", types / "methods.yaml", spec.method_facts),
        ("responses", types / "responses", spec.responses),
        ("evidence", types / "evidence.yaml", spec.evidence),
        ("samples", home / "samples", spec.samples),
    ]
    for kind, default, entries in by_file:
        for name in entries:
            _require(name, listed, spec.files.get((kind, name), default), name, "method of the reflection")
    optional = {f"{shape.name}.{one.name}" for shape in spec.shapes.values() for one in shape.fields if not one.type.required}
    for name in spec.optional_fields:
        _require(name, optional, types / "optional.yaml", name, "optional field of a shape")
    arguments = {one.name for method in spec.methods for one in method.arguments}
    for name, entry in spec.error_classes.items():
        _check_error_class(spec, name, entry, listed, docs / "error_classes.yaml")
    namespaces = {".".join(name.split(".")[1:-1]) for name in listed}
    namespaces |= {".".join(one.split(".")[:depth]) for one in namespaces for depth in range(1, one.count(".") + 1)}
    for name in spec.namespace_docs:
        _require(name, namespaces, docs / "namespaces.yaml", name, "namespace")
    for name in spec.method_docs.keys() & methods.keys():
        _check_docs(spec, methods[name], spec.files["docs", name])
    for name in spec.argument_overrides.keys() & methods.keys():
        _check_types(spec, methods[name], types / "arguments.yaml")
    for name in spec.method_facts.keys() & methods.keys():
        _check_facts(methods[name], spec.method_facts[name], types / "methods.yaml")
    if spec.undescribed:
        return  # An argument may belong to a method without a description.
    for file, named in ((docs / "arguments.yaml", spec.argument_docs), (types / "arguments.yaml", spec.argument_types)):
        for name in named:
            _require(name, arguments, file, name, "argument of any method")


def _require(name: object, known: Collection[object], file: Path, entry: str, what: str) -> None:
    if name not in known:
        raise SpecError(file, entry, f"matches no {what}; correct or remove it")


def _check_docs(spec: Spec, method: Method, file: Path) -> None:
    entry = spec.method_docs[method.name]
    arguments = {one.name for one in method.arguments} | set((spec.method_facts.get(method.name) or {}).get("adds") or [])
    for name, text in (entry.get("arguments") or {}).items():
        where = f"{method.name}.arguments.{name}"
        _require(name, arguments, file, where, "argument of the method")
        if text == spec.argument_docs.get(name):
            raise SpecError(file, where, "has no effect; this is the default description of the argument")
    codes = {one.code for one in method.errors}
    for code in entry.get("errors") or {}:
        _require(code, codes, file, f"{method.name}.errors.{code}", "error code of the method")


def _check_error_class(spec: Spec, name: str, entry: Mapping[str, Any], listed: Collection[str], file: Path) -> None:
    messages = {normalize_message(one.message) for method in spec.methods for one in method.errors}
    for message in entry.get("messages", []):
        _require(normalize_message(message), messages, file, f"{name}.messages: {message}", "error message of the reflection")
    for method in entry.get("codes", {}):
        _require(method, listed, file, f"{name}.codes.{method}", "method of the reflection")


def _check_types(spec: Spec, method: Method, file: Path) -> None:
    arguments = {one.name for one in method.arguments}
    for name, override in spec.argument_overrides[method.name].items():
        where = f"overrides.{method.name}.{name}"
        _require(name, arguments, file, where, "argument of the method")
        if override["type"] == spec.argument_types.get(name):
            raise SpecError(file, where, "has no effect; this is the default type of the argument")


def _check_facts(method: Method, entry: Mapping[str, object], file: Path) -> None:
    unknown = entry.keys() - {"post", "signed", "optional", "adds", "positional", "why"}
    if unknown:
        raise SpecError(file, method.name, f"has unknown keys {sorted(unknown)}")
    optional = entry.get("optional", [])
    if not isinstance(optional, list) or not all(isinstance(one, str) for one in optional):
        raise SpecError(file, f"{method.name}.optional", f"is {optional!r}, expected a list of arguments")
    required = {one.name for one in method.arguments if not one.optional}
    for name in optional:
        _require(name, required, file, f"{method.name}.optional.{name}", "required argument of the method")
    added = entry.get("adds", [])
    if not isinstance(added, list) or not all(isinstance(one, str) for one in added):
        raise SpecError(file, f"{method.name}.adds", f"is {added!r}, expected a list of arguments")
    for name in {one.name for one in method.arguments} & set(added):
        raise SpecError(file, f"{method.name}.adds.{name}", "has no effect; reflection has the argument")
    positional = entry.get("positional", "")
    if positional:
        _require(
            str(positional), {one.name for one in method.arguments}, file, f"{method.name}.positional", "argument of the method"
        )
        if required - set(optional) - SENT_BY_CLIENT:
            raise SpecError(file, f"{method.name}.positional", "has no effect; the method has required arguments")
    if "signed" in entry and entry["signed"] is method.needs_signing:
        raise SpecError(file, f"{method.name}.signed", "has no effect; reflection has the same value")
    if entry.keys() - {"post", "why"} and not entry.get("why"):
        raise SpecError(file, method.name, "needs a `why:`")
