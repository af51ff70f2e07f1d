"""Read a spec folder, or a reflection folder, and check its files against each other."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Iterator, Set
from pathlib import Path
from typing import Any, Final

import yaml

from . import load, names
from .evidence import Evidence, parse_evidence
from .identities import read_identities
from .overlays import check_overlays
from .paging import check_paging
from .paging_notes import parse_paging
from .problems import SpecError
from .repeats import check_repeats, parse_repeats
from .schema import BASES, SCALARS, Field, Response, Shape, parse_response, parse_shape, reject_foreign_shapes
from .spec import Spec

__all__ = ["OWN", "read_spec"]

OWN: Final = Path(__file__).resolve().parent.parent / "spec"
"""The spec of the project."""


class _Loader(yaml.SafeLoader):
    """A YAML loader that rejects duplicate keys."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, Hashable):
                raise yaml.constructor.ConstructorError(None, None, f"{key!r} cannot be a key", key_node.start_mark)
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key!r} occurs twice", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


def _yaml(file: Path) -> dict[Any, Any]:
    try:
        value = yaml.load(file.read_text(encoding="utf-8"), _Loader)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        raise SpecError(file, "", f"cannot be read as YAML: {' '.join(str(error).split())}") from None
    return _mapping(value, file, "")


def _mapping(value: Any, file: Path, entry: str) -> dict[Any, Any]:
    """Require a mapping; a missing value is an empty mapping."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SpecError(file, entry, f"is {value!r:.60}, expected a mapping")
    return value


def _text(value: Any, file: Path, entry: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise SpecError(file, entry, f"is {value!r:.60}, expected a sentence")
    return value


def _sentences(file: Path) -> dict[str, str]:
    return {str(name): _text(value, file, str(name)) for name, value in _yaml(file).items()}


def _read_method_docs(folder: Path) -> tuple[dict[str, dict[str, Any]], dict[str, Path]]:
    docs: dict[str, dict[str, Any]] = {}
    files: dict[str, Path] = {}
    for file in sorted(folder.glob("*.yaml")):
        for key, value in _yaml(file).items():
            name = str(key)
            if name in docs:
                raise SpecError(file, name, f"is also defined in {files[name]}")
            docs[name], files[name] = _method_doc(value, file, name), file
    return docs, files


def _method_doc(value: Any, file: Path, name: str) -> dict[str, Any]:
    entry = _mapping(value, file, name)
    unknown = entry.keys() - {"summary", "details", "returns", "arguments", "errors"}
    if unknown:
        raise SpecError(file, name, f"has unknown keys {sorted(map(str, unknown))}")
    for key in ("summary", "details", "returns"):
        if key in entry:
            _text(entry[key], file, f"{name}.{key}")
    for key in ("arguments", "errors"):
        for one, text in _mapping(entry.get(key), file, f"{name}.{key}").items():
            _text(text, file, f"{name}.{key}.{one}")
    return entry


def read_spec(folder: Path) -> Spec:
    """Read a spec.

    Args:
        folder: A spec with the subfolders `reflection`, `docs`, `types` and `samples`, or a reflection folder. A reflection
            folder gets the documentation and types of the project for names that match.

    Raises:
        SpecError: A file is missing or invalid.
    """
    whole = (folder / "reflection").is_dir()
    methods, undescribed = load.read_partial_folder(folder / "reflection" if whole else folder)
    if not whole and not undescribed and _same_facts(methods):
        # The API has not changed, so this is the spec of the project.
        return read_spec(OWN)
    home = folder if whole else OWN
    docs, types = home / "docs", home / "types"
    typed = types / "arguments.yaml"
    argument_types, overrides = _read_argument_types(typed)
    method_docs, doc_files = _read_method_docs(docs / "methods")
    shapes, responses, response_files = _read_responses(types)
    samples, sample_files = _read_samples(home / "samples")
    if not whole:
        shapes, responses = _of_these(methods, shapes, responses)
    found = {"docs": doc_files, "responses": response_files, "samples": sample_files}
    spec = Spec(
        folder=folder,
        home=home,
        own=whole,
        methods=methods,
        undescribed=frozenset(undescribed),
        argument_docs=_sentences(docs / "arguments.yaml"),
        method_docs=method_docs,
        namespace_docs=_sentences(docs / "namespaces.yaml"),
        error_docs=_read_error_docs(docs / "errors.yaml"),
        error_classes=_read_error_classes(docs / "error_classes.yaml"),
        enums=_read_enums(types / "enums.yaml"),
        argument_types=argument_types,
        argument_overrides=overrides,
        method_facts=_entries(types / "methods.yaml"),
        repeats=parse_repeats(_entries(types / "repeats.yaml"), types / "repeats.yaml"),
        responses=responses,
        shapes=shapes,
        identities=read_identities(_yaml(types / "identities.yaml"), shapes, types / "identities.yaml", own=whole),
        samples=samples,
        evidence=_read_evidence(types / "evidence.yaml"),
        optional_fields=_sentences(types / "optional.yaml"),
        paging=parse_paging(_yaml(types / "paging.yaml"), types / "paging.yaml"),
        digests=_digests(folder if whole else None, home, methods),
        files={(kind, name): file for kind, files in found.items() for name, file in files.items()},
    )
    _check_shapes(spec, types)
    if spec.own:
        check_overlays(spec, home)
        check_paging(spec, types / "paging.yaml")
        check_repeats(spec, types / "repeats.yaml")
    return spec


def _same_facts(methods: list[load.Method]) -> bool:
    own = OWN / "reflection"
    if not own.is_dir():
        return False
    described, _ = load.read_partial_folder(own)
    return [load.without_example(one) for one in methods] == [load.without_example(one) for one in described]


def _of_these(
    methods: list[load.Method], shapes: dict[str, Shape], responses: dict[str, Response]
) -> tuple[dict[str, Shape], dict[str, Response]]:
    """Keep the responses of these methods, and the shapes that they use."""
    known = {method.name for method in methods}
    responses = {name: response for name, response in responses.items() if name in known}
    wanted = {response.type.base for response in responses.values() if response.type}
    kept: dict[str, Shape] = {}
    while wanted := wanted & shapes.keys() - kept.keys():
        kept.update({name: shapes[name] for name in wanted})
        wanted = {used for name in wanted for used in shapes[name].uses}
    return {name: shape for name, shape in shapes.items() if name in kept}, responses


def _entries(file: Path) -> dict[str, dict[str, Any]]:
    return {str(name): _mapping(value, file, str(name)) for name, value in _yaml(file).items()}


def _read_argument_types(file: Path) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    content = _yaml(file)
    if content.keys() - {"arguments", "overrides"}:
        raise SpecError(file, "", "accepts only `arguments:` and `overrides:`")
    types = {str(name): value for name, value in _mapping(content.get("arguments"), file, "arguments").items()}
    overrides: dict[str, dict[str, Any]] = {}
    for name, entry in _mapping(content.get("overrides"), file, "overrides").items():
        where = f"overrides.{name}"
        overrides[str(name)] = {}
        for argument, override in _mapping(entry, file, where).items():
            if not isinstance(override, dict) or not override.get("why") or not override.get("type"):
                raise SpecError(file, f"{where}.{argument}", "needs a `type:` and a `why:`")
            overrides[str(name)][str(argument)] = override
    return types, overrides


def _read_error_docs(file: Path) -> dict[int, dict[str, Any]]:
    docs: dict[int, dict[str, Any]] = {}
    for code, value in _yaml(file).items():
        if type(code) is not int:
            raise SpecError(file, str(code), "is not an error code")
        docs[code] = entry = _mapping(value, file, str(code))
        if "same_as" in entry and type(entry["same_as"]) is not int:
            raise SpecError(file, f"{code}.same_as", f"is {entry['same_as']!r}, expected an error code")
        for key in () if "same_as" in entry else ("name", "summary", "remedy"):
            _text(entry.get(key), file, f"{code}.{key}")
    return docs


def _read_error_classes(file: Path) -> dict[str, dict[str, Any]]:
    classes = _entries(file)
    for name, entry in classes.items():
        if entry.keys() - {"summary", "remedy", "messages", "codes", "why"} or not (entry.get("messages") or entry.get("codes")):
            raise SpecError(file, name, "accepts `summary:`, `remedy:` and `why:`, and needs `messages:` or `codes:`")
        for key in ("summary", "remedy", *(["why"] if "codes" in entry else [])):
            _text(entry.get(key), file, f"{name}.{key}")
        messages = entry.get("messages", [])
        if not isinstance(messages, list) or not all(isinstance(one, str) for one in messages):
            raise SpecError(file, f"{name}.messages", f"is {messages!r}, expected a list of Flickr's messages")
        for method, code in _mapping(entry.get("codes"), file, f"{name}.codes").items():
            if type(code) is not int:
                raise SpecError(file, f"{name}.codes.{method}", f"is {code!r}, expected an error code")
    return classes


def _read_enums(file: Path) -> dict[str, dict[str, Any]]:
    enums = _entries(file)
    for name, entry in enums.items():
        values = entry.get("values")
        _text(entry.get("doc"), file, f"{name}.doc")
        if not isinstance(values, dict if entry.get("kind") == "int" else (dict, list)) or not values:
            raise SpecError(file, f"{name}.values", "must be a mapping, or a list of strings")
        for value in values if entry.get("kind") == "int" else ():
            number = _mapping(values[value], file, f"{name}.values.{value}")
            if type(value) is not int or not str(number.get("name")).isidentifier():
                raise SpecError(file, f"{name}.values.{value}", "must be a number with a `name:`")
    return enums


def _read_responses(types: Path) -> tuple[dict[str, Shape], dict[str, Response], dict[str, Path]]:
    shapes: dict[str, Shape] = {}
    responses: dict[str, Response] = {}
    files: dict[str, Path] = {}
    used: list[tuple[str, object, str]] = []
    for file in [*sorted((types / "shapes").glob("*.yaml")), *sorted((types / "responses").glob("*.yaml"))]:
        content = _yaml(file)
        module = names.module_name(file.stem)
        if set(content) - {"shapes", "methods"}:
            raise SpecError(file, "", "accepts only `shapes:` and `methods:`")
        for name, value in _mapping(content.get("shapes"), file, "shapes").items():
            if name in shapes:
                raise SpecError(file, f"shapes.{name}", f"is also defined in {shapes[name].file}")
            shapes[str(name)] = parse_shape(str(name), value, module, file)
        for name, value in _mapping(content.get("methods"), file, "methods").items():
            if name in responses:
                raise SpecError(file, f"methods.{name}", f"is also defined in {files[name]}")
            files[str(name)] = file
            responses[str(name)] = response = parse_response(value, file, f"methods.{name}")
            if response.type:
                used.append((response.type.base, file, f"methods.{name}"))
    used += [(name, shape.file, f"shapes.{shape.name}") for shape in shapes.values() for name in shape.uses]
    reject_foreign_shapes(shapes, used)
    return shapes, responses, files


def _read_evidence(file: Path) -> dict[str, Evidence]:
    return {str(name): parse_evidence(value, file, str(name)) for name, value in _yaml(file).items()}


def _read_samples(folder: Path) -> tuple[dict[str, list[dict[str, Any]]], dict[str, Path]]:
    samples: dict[str, list[dict[str, Any]]] = {}
    files: dict[str, Path] = {}
    for file in sorted(folder.glob("*.json")):
        try:
            content = json.loads(file.read_bytes())
        except (OSError, ValueError, RecursionError) as error:
            raise SpecError(file, "", f"cannot be read as JSON: {error}") from None
        for name, responses in _mapping(content, file, "").items():
            if name in samples:
                raise SpecError(file, name, f"is also defined in {files[name]}")
            if not isinstance(responses, list) or not responses or not all(isinstance(one, dict) for one in responses):
                raise SpecError(file, name, "must be a list of responses, each an object without `stat`")
            samples[name], files[name] = responses, file
    return samples, files


def _digests(whole: Path | None, home: Path, methods: list[load.Method]) -> dict[str, str]:
    """Hash the input files; reflection without its descriptions and examples, which the generated code does not contain."""
    digests = {f"reflection/{one.name}": _digest(load.to_json(load.without_example(one))) for one in methods}
    for part in ("docs", "types", "samples") if whole else ():
        for file in sorted((home / part).rglob("*")):
            if file.is_file():
                digests[file.relative_to(home).as_posix()] = _digest(file.read_bytes())
    return dict(sorted(digests.items()))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def _check_shapes(spec: Spec, types: Path) -> None:
    """Reject references to undefined types."""
    overlap = spec.enums.keys() & spec.shapes.keys()
    if overlap:
        raise SpecError(types / "enums.yaml", ", ".join(sorted(overlap)), "is also the name of a shape")
    known = SCALARS.keys() | spec.enums.keys() | spec.shapes.keys()
    for shape in spec.shapes.values():
        entry = f"shapes.{shape.name}"
        for one in shape.fields:
            _require(one.type.base, known, shape.file, f"{entry}.{one.key}")
        _require(shape.item, known, shape.file, f"{entry}.page")
        _require(shape.parent, spec.shapes.keys(), shape.file, f"{entry}.extends")
        _require(shape.base, BASES, shape.file, f"{entry}.base")
        _require(shape.open, SCALARS.keys(), shape.file, f"{entry}.open")
        ancestors: list[str | None] = []
        above: str | None = shape.name
        while above:
            ancestors.append(above)
            above = spec.shapes[above].parent
            if above in ancestors:
                raise SpecError(shape.file, f"{entry}.extends", f"forms a cycle: {', '.join(map(str, ancestors))}")
            if above not in spec.shapes:
                break
    for shape in spec.shapes.values():  # without cycles
        _check_given(spec, shape, f"shapes.{shape.name}.gives")
    for name, response in spec.responses.items():
        if response.type:
            _require(response.type.base, known, spec.files["responses", name], f"methods.{name}")


def _check_given(spec: Spec, shape: Shape, entry: str) -> None:
    """Reject values for items that the page does not have or the items cannot take."""
    own, taken = ({one.key: one for one in _all_fields(spec, name)} for name in (shape.name, shape.item))
    for source, target in shape.gives:
        for key, fields, owner in ((source, own, shape.name), (target, taken, shape.item)):
            if key not in fields:
                raise SpecError(shape.file, entry, f"names {key!r}, which is not a field of {owner}")
        if taken[target].type.required and not own[source].type.required:
            raise SpecError(
                shape.file, entry, f"gives {source!r}, which must be required because {shape.item} requires {target!r}"
            )


def _all_fields(spec: Spec, name: str | None) -> Iterator[Field]:
    """Yield the fields of a shape and of those that it extends."""
    while name in spec.shapes:
        yield from spec.shapes[name].fields
        name = spec.shapes[name].parent


def _require(name: str | None, known: Set[str], file: object, entry: str) -> None:
    if name is not None and name not in known:
        raise SpecError(file, entry, f"uses the undefined type {name!r}")
