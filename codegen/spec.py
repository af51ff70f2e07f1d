"""Everything that the generator reads: reflection, documentation, types, samples."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

from . import load, names
from .problems import SpecError
from .schema import SCALARS, Response, Shape, parse_response, parse_shape

__all__ = ["OWN", "Spec", "read_spec"]

OWN: Final = Path(__file__).resolve().parent.parent / "spec"
"""The project's own spec."""


@dataclass(frozen=True)
class Spec:
    """The generator's whole input.

    Attributes:
        folder: Where reflection was read from.
        own: Whether documentation and types belong to this reflection, so that every entry has to match.
        methods: The methods, sorted by name.
        argument_docs: What each argument is, by name.
        method_docs: Summary, details, argument exceptions and error explanations by method.
        namespace_docs: One sentence a namespace.
        error_docs: The common error codes.
        enums: The value tables.
        argument_types: The type of each argument, by name.
        argument_overrides: Types by method and argument, where they differ.
        method_facts: What reflection leaves out, by method.
        responses: What each method answers.
        shapes: All objects of all answers, by name.
        samples: Made-up answers by method.
        digests: A hash of every file of the input.
    """

    folder: Path
    own: bool
    methods: list[load.Method]
    argument_docs: dict[str, str] = field(default_factory=dict)
    method_docs: dict[str, dict[str, Any]] = field(default_factory=dict)
    namespace_docs: dict[str, str] = field(default_factory=dict)
    error_docs: dict[int, dict[str, Any]] = field(default_factory=dict)
    enums: dict[str, dict[str, Any]] = field(default_factory=dict)
    argument_types: dict[str, Any] = field(default_factory=dict)
    argument_overrides: dict[str, dict[str, Any]] = field(default_factory=dict)
    method_facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    responses: dict[str, Response] = field(default_factory=dict)
    shapes: dict[str, Shape] = field(default_factory=dict)
    samples: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)


class _Loader(yaml.SafeLoader):
    """Refuses a key that stands twice in one mapping."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key!r} stands there twice", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


def _yaml(file: Path) -> dict[Any, Any]:
    try:
        value = yaml.load(file.read_text(encoding="utf-8"), _Loader)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise SpecError(file, "", f"cannot be read as YAML: {error}") from None
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SpecError(file, "", "holds no mapping")
    return value


def _merged(folder: Path) -> dict[Any, tuple[Any, Path]]:
    """Read all YAML files of a folder as one mapping."""
    merged: dict[Any, tuple[Any, Path]] = {}
    for file in sorted(folder.glob("*.yaml")):
        for key, value in _yaml(file).items():
            if key in merged:
                raise SpecError(file, str(key), f"stands in {merged[key][1]} too")
            merged[key] = (value, file)
    return merged


def read_spec(folder: Path) -> Spec:
    """Read a spec.

    Args:
        folder: A spec with the subfolders `reflection`, `docs`, `types` and `samples`, or a plain reflection folder, which then
            shares the project's own documentation and types as far as the names match.

    Returns:
        The spec, checked as far as single files go.

    Raises:
        SpecError: A file is missing or wrong.
    """
    whole = (folder / "reflection").is_dir()
    methods = load.read_folder(folder / "reflection" if whole else folder)
    if not whole and _same_facts(methods):
        # Freshly fetched, and Flickr has not changed: this is the project's own spec.
        return read_spec(OWN)
    home = folder if whole else OWN
    docs, types = home / "docs", home / "types"
    typed = _yaml(types / "arguments.yaml")
    shapes, responses = _read_responses(types)
    if not whole:
        shapes, responses = _of_these(methods, shapes, responses)
    error_file = docs / "errors.yaml"
    spec = Spec(
        folder=folder,
        own=whole,
        methods=methods,
        argument_docs={str(name): str(text) for name, text in _yaml(docs / "arguments.yaml").items()},
        method_docs={name: value for name, (value, _) in _merged(docs / "methods").items()},
        namespace_docs={str(name): str(text) for name, text in _yaml(docs / "namespaces.yaml").items()},
        error_docs={_code(code, error_file): entry for code, entry in _yaml(error_file).items()},
        enums=_yaml(types / "enums.yaml"),
        argument_types=typed.get("arguments") or {},
        argument_overrides=typed.get("overrides") or {},
        method_facts=_yaml(types / "methods.yaml"),
        responses=responses,
        shapes=shapes,
        samples=_read_samples(home / "samples"),
        digests=_digests(folder if whole else None, home, methods),
    )
    _check(spec, home)
    return spec


def _same_facts(methods: list[load.Method]) -> bool:
    own = OWN / "reflection"
    if not own.is_dir():
        return False
    return [load.facts(one) for one in methods] == [load.facts(one) for one in load.read_folder(own)]


def _of_these(
    methods: list[load.Method], shapes: dict[str, Shape], responses: dict[str, Response]
) -> tuple[dict[str, Shape], dict[str, Response]]:
    """Keep the responses of these methods, and the shapes that those are made of."""
    known = {method.name for method in methods}
    responses = {name: response for name, response in responses.items() if name in known}
    wanted = {response.type.base for response in responses.values() if response.type}
    kept: dict[str, Shape] = {}
    while wanted := wanted & shapes.keys() - kept.keys():
        kept.update({name: shapes[name] for name in wanted})
        wanted = {used for name in wanted for used in shapes[name].uses}
    return {name: shape for name, shape in shapes.items() if name in kept}, responses


def _code(value: Any, file: Path) -> int:
    if not isinstance(value, int):
        raise SpecError(file, str(value), "is no error code")
    return value


def _read_responses(types: Path) -> tuple[dict[str, Shape], dict[str, Response]]:
    shapes: dict[str, Shape] = {}
    responses: dict[str, Response] = {}
    for file in [*sorted((types / "shapes").glob("*.yaml")), *sorted((types / "responses").glob("*.yaml"))]:
        content = _yaml(file)
        module = names.module_name(file.stem)
        if set(content) - {"shapes", "methods"}:
            raise SpecError(file, "", "may hold `shapes:` and `methods:` only")
        for name, value in (content.get("shapes") or {}).items():
            if name in shapes:
                raise SpecError(file, f"shapes.{name}", f"stands in {shapes[name].file} too")
            shapes[name] = parse_shape(str(name), value, module, file)
        for name, value in (content.get("methods") or {}).items():
            if name in responses:
                raise SpecError(file, f"methods.{name}", "stands in another file too")
            responses[str(name)] = parse_response(value, file, f"methods.{name}")
    return shapes, responses


def _read_samples(folder: Path) -> dict[str, list[dict[str, Any]]]:
    samples: dict[str, list[dict[str, Any]]] = {}
    for file in sorted(folder.glob("*.json")):
        try:
            content = json.loads(file.read_bytes())
        except ValueError as error:
            raise SpecError(file, "", f"cannot be read as JSON: {error}") from None
        for name, answers in content.items():
            if name in samples:
                raise SpecError(file, name, "stands in another file too")
            if not isinstance(answers, list) or not answers or not all(isinstance(one, dict) for one in answers):
                raise SpecError(file, name, "must be a list of answers, each an object without `stat`")
            samples[name] = answers
    return samples


def _digests(whole: Path | None, home: Path, methods: list[load.Method]) -> dict[str, str]:
    """Hash the input, reflection by its facts only: Flickr's sentences are not part of what is generated."""
    digests = {f"reflection/{one.name}": _digest(load.to_json(load.facts(one))) for one in methods}
    for part in ("docs", "types", "samples") if whole else ():
        for file in sorted((home / part).rglob("*")):
            if file.is_file():
                digests[file.relative_to(home).as_posix()] = _digest(file.read_bytes())
    return dict(sorted(digests.items()))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def _check(spec: Spec, home: Path) -> None:
    """Refuse references to what does not exist, and, in a whole spec, entries that match nothing."""
    _check_shapes(spec)
    if not spec.own:
        return
    by_name = {method.name: method for method in spec.methods}
    arguments = {one.name for method in spec.methods for one in method.arguments}
    docs, types = home / "docs", home / "types"
    named: list[tuple[Path, Mapping[str, object]]] = [
        (docs / "methods", spec.method_docs),
        (types / "arguments.yaml", spec.argument_overrides),
        (types / "methods.yaml", spec.method_facts),
        (types / "responses", spec.responses),
        (home / "samples", spec.samples),
    ]
    for file, entries in named:
        for name in entries:
            if name not in by_name:
                raise SpecError(file, str(name), "matches no method of the reflection")
    for file in (docs / "arguments.yaml", types / "arguments.yaml"):
        for name in spec.argument_docs if file.parent == docs else spec.argument_types:
            if name not in arguments:
                raise SpecError(file, name, "matches no argument of any method")
    _check_overrides(spec, by_name, docs, types)
    namespaces = {".".join(method.namespace.split(".")[:depth]) for method in spec.methods for depth in range(1, 9)}
    for name in spec.namespace_docs:
        if name not in namespaces:
            raise SpecError(docs / "namespaces.yaml", name, "matches no namespace")


def _check_overrides(spec: Spec, by_name: dict[str, load.Method], docs: Path, types: Path) -> None:
    for name, entry in spec.method_docs.items():
        known = {one.name for one in by_name[name].arguments}
        for argument in entry.get("arguments") or {}:
            if argument not in known:
                raise SpecError(docs / "methods", f"{name}.arguments.{argument}", "matches no argument of the method")
        codes = {one.code for one in by_name[name].errors}
        for code in entry.get("errors") or {}:
            if code not in codes:
                raise SpecError(docs / "methods", f"{name}.errors.{code}", "matches no error code of the method")
    for name, overrides in spec.argument_overrides.items():
        known = {one.name for one in by_name[name].arguments}
        for argument, override in overrides.items():
            entry_name = f"overrides.{name}.{argument}"
            if argument not in known:
                raise SpecError(types / "arguments.yaml", entry_name, "matches no argument of the method")
            if not isinstance(override, dict) or not override.get("why") or "type" not in override:
                raise SpecError(types / "arguments.yaml", entry_name, "needs a `type:` and a `why:`")
            if override["type"] == spec.argument_types.get(argument):
                raise SpecError(types / "arguments.yaml", entry_name, "changes nothing; the argument has this type everywhere")
    for name, entry in spec.method_facts.items():
        known = {one.name for one in by_name[name].arguments if not one.optional}
        for argument in entry.get("optional") or ():
            if argument not in known:
                raise SpecError(types / "methods.yaml", f"{name}.optional.{argument}", "is no required argument of the method")
        if set(entry) - {"post"} and not entry.get("why"):
            raise SpecError(types / "methods.yaml", name, "needs a `why:`")


def _check_shapes(spec: Spec) -> None:
    known = set(SCALARS) | set(spec.enums) | set(spec.shapes) | {"IconOwner", "PhotoLinks"}
    for shape in spec.shapes.values():
        for one in shape.uses - known:
            raise SpecError(shape.file, f"shapes.{shape.name}", f"uses the type {one!r}, which is nowhere defined")
    for name, response in spec.responses.items():
        if response.type and response.type.base not in known:
            raise SpecError("spec/types/responses", name, f"uses the type {response.type.base!r}, which is nowhere defined")
    overlap = set(spec.enums) & set(spec.shapes)
    if overlap:
        raise SpecError("spec/types", ", ".join(sorted(overlap)), "is an enumeration and a shape at once")
