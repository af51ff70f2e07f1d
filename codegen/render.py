"""Render the files of a package from the spec."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import jinja2

from . import load, names
from .arguments import MAX_INLINE
from .formatting import format_python
from .models import model_modules
from .paging_notes import FACES
from .problems import SpecError
from .signatures import required_first, wrap
from .spec import Spec
from .text import comment, docstring, docstring_safe, paragraph
from .view import MethodView, NamespaceView, namespaces, walk_imports

__all__ = ["render"]

LINE_LENGTH: Final = 120
TEMPLATES: Final = Path(__file__).parent / "templates"
STUB_NAMES: Final = (
    "Element",
    "Generic",
    "Literal",
    "Parsed",
    "ParsedJson",
    "Response",
    "Unparsed",
    "Value",
    "XMLNode",
    "overload",
)
"""Names that the stubs for flickrapi import; no class of a method may have one of them."""
FLAVORS: Final = (("methods", "walks", False, ""), ("async_methods", "async_walks", True, "Async"))


def _literal(value: object) -> str:
    """Return a Python literal; strings have double quotes."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters["literal"] = _literal
    environment.filters["docstring"] = docstring
    environment.filters["comment"] = comment
    environment.filters["paragraph"] = paragraph
    return environment


def _flat(tree: list[NamespaceView]) -> Iterator[NamespaceView]:
    for one in tree:
        yield one
        yield from _flat(list(one.children))


def render(spec: Spec) -> dict[str, bytes]:
    """Render the content of each file by its path inside the package."""
    tree = namespaces(spec)
    flat = list(_flat(tree))
    sources = _python(spec, tree, flat)
    files = format_python({path: source.encode() for path, source in sources.items()}, LINE_LENGTH, "codegen/templates")
    files.update(_data(spec, flat))
    return dict(sorted(files.items()))


def _python(spec: Spec, tree: list[NamespaceView], flat: list[NamespaceView]) -> dict[str, str]:
    environment = _environment()
    sources = {f"models/{name}.py": source for name, source in model_modules(spec).items()}
    for module in sources:
        if module in ("models/__init__.py",):
            raise SpecError(spec.home / "types", module, "is not a valid name of a schema file")
    sources["__init__.py"] = environment.get_template("package.py.jinja").render()
    sources["enums.py"] = environment.get_template("enums.py.jinja").render(**_enums_context(spec))
    sources["values.py"] = environment.get_template("values.py.jinja").render(tables=_value_tables(spec, flat))
    sources["api_errors.py"] = environment.get_template("api_errors.py.jinja").render(**_errors(spec))
    sources["errors.py"] = environment.get_template("errors.py.jinja").render(**_errors(spec))
    sources["catalog.py"] = environment.get_template("catalog.py.jinja").render(**_catalog(flat))
    sources["models/__init__.py"] = environment.get_template("models_init.py.jinja").render(**_model_index(spec))
    sources["endpoints/__init__.py"] = environment.get_template("endpoints_init.py.jinja").render()
    for ns in flat:
        for suffix in ("py", "pyi"):
            template = environment.get_template(f"endpoints.{suffix}.jinja")
            sources[f"endpoints/{ns.module}.{suffix}"] = template.render(ns=ns)
    for folder, walks, is_async, prefix in FLAVORS:
        walking = _walking(spec, tree, flat)
        template = environment.get_template("client_namespaces.py.jinja")
        root = template.render(walking | {"namespaces": tree}, is_async=is_async, prefix=prefix)
        sources[f"{folder}/__init__.py"] = root
        for ns in flat:
            template = environment.get_template("namespace.py.jinja")
            sources[f"{folder}/{ns.module}.py"] = template.render(ns=ns, is_async=is_async, prefix=prefix)
            if ns.walked_methods or ns.walked_children:
                template = environment.get_template("walks.py.jinja")
                sources[f"{walks}/{ns.module}.py"] = template.render(ns=ns, is_async=is_async, prefix=prefix)
        template = environment.get_template("walking.py.jinja")
        sources[f"{walks}/__init__.py"] = template.render(walking, is_async=is_async, prefix=prefix)
    if spec.own:
        sources.update(_flickrapi(spec, environment, tree, flat))
    return sources


def _flickrapi(
    spec: Spec, environment: jinja2.Environment, tree: list[NamespaceView], flat: list[NamespaceView]
) -> dict[str, str]:
    """Render the stubs with which type checkers and editors know the methods under flickrapi's names."""
    for ns in flat:
        own = [(f"the module's {name}", name) for name in (*STUB_NAMES, ns.class_name, f"Flat{ns.class_name}")]
        taken = [*own, *((one.wire, one.class_name) for one in ns.methods)]
        names.reject_collisions(taken, spec.folder, f"flickr.{ns.path} under flickrapi's names")
    template = environment.get_template("flickrapi.pyi.jinja")
    root = environment.get_template("flickrapi_init.pyi.jinja").render(namespaces=tree, flat=flat)
    return {"flickrapi/__init__.pyi": root, **{f"flickrapi/{ns.module}.pyi": template.render(ns=ns) for ns in flat}}


def _catalog(flat: list[NamespaceView]) -> dict[str, Any]:
    return {
        "methods": sorted((one.wire, f"{_attributes(ns, flat)}.{one.name}") for ns in flat for one in ns.methods),
        "evidence": sorted((one.wire, one.evidence) for ns in flat for one in ns.methods),
        "idempotent_writes": sorted(one.wire for ns in flat for one in ns.methods if one.repeats),
    }


def _walking(spec: Spec, tree: list[NamespaceView], flat: list[NamespaceView]) -> dict[str, Any]:
    """Collect the walks of a client: its namespaces, and the methods that walk one API method each."""
    walked = {one.wire: one for ns in flat for one in ns.walked_methods}
    faces = {name: walked.get(spec.paging.faces.get(name, "")) for name in FACES}
    namespaces = [one for one in tree if one.walked_methods or one.walked_children]
    imports = walk_imports([one for one in (faces["walk"],) if one])
    signatures = ""
    if (walk_set := faces["walk_set"]) and walk_set.walk:
        signatures += f"{walk_set.walk.signature} {walk_set.walk.how.item} "
    if (harvest := faces["harvest"]) and harvest.walk:
        signatures += f"{harvest.walk.harvest_signature} "
    if (watch := faces["watch"]) and watch.walk:
        signatures += f"{watch.walk.watch_signature} datetime"
    # A harvest and a watch return no pages and set the sort order: they need fewer types than the search.
    client_imports = [
        (module, used)
        for module, found in walk_imports([one for one in (walk_set, harvest, watch) if one])
        if (used := [name for name in found if re.search(rf"\b{name}\b", signatures)])
    ]
    return {"namespaces": namespaces, "faces": faces, "imports": imports, "client_imports": client_imports}


def _attributes(ns: NamespaceView, flat: list[NamespaceView]) -> str:
    """Return the path of a namespace from a client: `photos.comments`."""
    by_path = {one.path: one.attribute for one in flat}
    parts = ns.path.split(".")
    return ".".join(by_path[".".join(parts[: depth + 1])] for depth in range(len(parts)))


def _model_index(spec: Spec) -> dict[str, Any]:
    index = sorted((shape.name, shape.module) for shape in spec.shapes.values())
    modules = sorted({module for _, module in index})
    return {"index": index, "modules": [(module, [name for name, m in index if m == module]) for module in modules]}


def _enums(spec: Spec) -> list[dict[str, Any]]:
    enums = []
    for name, table in sorted(spec.enums.items()):
        values = table.get("values")
        kind = "int" if table.get("kind") == "int" else "str"
        if not values or not table.get("doc"):
            raise SpecError(spec.home / "types" / "enums.yaml", name, "needs `doc:` and `values:`")
        if kind == "int":
            rows: list[tuple[Any, Any]] = [
                (value, {"name": str(entry["name"]), "doc": " ".join(str(entry.get("doc") or "").split())})
                for value, entry in values.items()
            ]
        else:
            pairs = values.items() if isinstance(values, dict) else ((value, "") for value in values)
            rows = [(str(value), " ".join(str(doc or "").split())) for value, doc in pairs]
        enums.append({"name": name, "kind": kind, "doc": " ".join(str(table["doc"]).split()), "values": rows})
    return enums


def _enums_context(spec: Spec) -> dict[str, Any]:
    """Return the enumerations with the docstrings of keywords, which editors show, and the names of long lists of numbers."""
    enums = _enums(spec)
    for one in enums:
        one["number"] = f"{one['name']}Number" if one["kind"] == "int" and len(one["values"]) > MAX_INLINE else ""
        one["docstring"] = "" if one["kind"] == "int" else _docstring_of_keywords(one)
    return {"enums": enums, "names": sorted({one[key] for one in enums for key in ("name", "number")} - {""})}


def _docstring_of_keywords(enum: dict[str, Any]) -> str:
    meanings = [(value, doc) for value, doc in enum["values"] if doc]
    if not meanings:
        return docstring(enum["doc"], 0)
    lines = ["Values:", *(line for value, doc in meanings for line in wrap(docstring_safe(f"{value}: {doc}"), "    ", "    "))]
    return "\n".join([f'"""{paragraph(enum["doc"], 0)}', "", *lines, '"""'])


def _value_tables(spec: Spec, flat: list[NamespaceView]) -> list[tuple[str, list[str]]]:
    """Return the constants with the known values of arguments, as they are sent."""
    used = {one.table: one.values for ns in flat for method in ns.methods for one in method.arguments if one.values}
    return [(used[one["name"]], [str(value) for value, _ in one["values"]]) for one in _enums(spec) if one["name"] in used]


def _errors(spec: Spec) -> dict[str, Any]:
    codes: dict[int, list[int]] = {code: [code] for code, entry in spec.error_docs.items() if "same_as" not in entry}
    for code, entry in spec.error_docs.items():
        if "same_as" in entry:
            if entry["same_as"] not in codes:
                file = spec.home / "docs" / "errors.yaml"
                raise SpecError(file, str(code), f"has an unknown error code in `same_as: {entry['same_as']}`")
            codes[entry["same_as"]].append(code)
    errors = [
        {
            "name": spec.error_docs[code]["name"],
            "summary": docstring_safe(spec.error_docs[code]["summary"]),
            "remedy": spec.error_docs[code]["remedy"],
            "codes": sorted(same),
        }
        for code, same in sorted(codes.items())
    ]
    by_code = sorted((code, one["name"]) for one in errors for code in one["codes"])
    by_method: list[tuple[str, int, str]] = []
    for name, entry in sorted(spec.error_classes.items()):
        by_method += [(method, code, name) for method, code in _codes_of(spec, entry)]
        errors.append({**entry, "name": name, "summary": docstring_safe(entry["summary"]), "codes": []})
    return {"errors": errors, "by_code": by_code, "by_method": sorted(by_method)}


def _codes_of(spec: Spec, error_class: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield the methods and codes of a class of errors."""
    messages = {load.normalize_message(one) for one in error_class.get("messages", [])}
    codes: dict[str, int] = error_class.get("codes", {})
    for method in spec.methods:
        yield from ((method.name, one.code) for one in method.errors if load.normalize_message(one.message) in messages)
        if method.name in codes:
            yield method.name, codes[method.name]


def _data(spec: Spec, flat: list[NamespaceView]) -> dict[str, bytes]:
    """Render the data files: reflection with the descriptions of the spec, Python names, samples and hashes of the input."""
    files: dict[str, bytes] = {}
    by_name = {method.name: method for method in spec.methods}
    for ns in flat:
        views = {one.wire: one for one in ns.methods}
        if not views:
            continue
        reflection = {name: _reflected(spec, by_name[name]) for name in sorted(views)}
        files[f"data/reflection/{ns.module}.json"] = load.to_json(reflection)
        python = {name: _spelled(_attributes(ns, flat), views[name]) for name in sorted(views)}
        files[f"data/python/{ns.module}.json"] = load.to_json(python)
        samples = {name: spec.samples[name] for name in sorted(views) if name in spec.samples}
        if samples:
            files[f"data/samples/{ns.module}.json"] = load.to_json(samples)
    files["data/values.json"] = load.to_json({one["name"]: _values(one) for one in _enums(spec)})
    files["data/errors.json"] = load.to_json({str(code): name for code, name in _errors(spec)["by_code"]})
    files["data/methods.json"] = load.to_json(_beyond_reflection(spec))
    files["data/spec.json"] = load.to_json(spec.digests)
    return files


def _spelled(namespace: str, method: MethodView) -> dict[str, Any]:
    """Return the Python name, return type and arguments of a method."""
    arguments = {
        one.wire: {"name": one.name, "kind": one.kind, "type": one.annotation, **({"values": one.table} if one.table else {})}
        for one in required_first((*method.required, *method.optional))
    }
    return {"name": f"{namespace}.{method.name}", "returns": method.returns, "arguments": arguments}


def _values(table: dict[str, Any]) -> list[dict[str, str]]:
    """Return the values of an enumeration in wire form, each with its description."""
    return [
        {"value": str(value), "doc": about["doc"] or about["name"] if isinstance(about, dict) else about}
        for value, about in table["values"]
    ]


def _beyond_reflection(spec: Spec) -> dict[str, Any]:
    """Return the properties of methods that reflection lacks or has wrong."""
    known = {method.name for method in spec.methods}
    return {
        name: {key: value for key, value in sorted(entry.items()) if key != "why"}
        for name, entry in sorted(spec.method_facts.items())
        if name in known
    }


def _reflected(spec: Spec, method: load.Method) -> dict[str, Any]:
    """Return a method in the form of reflection, with the descriptions of the spec."""
    docs = spec.method_docs.get(method.name) or {}
    reflected = load.facts(method)
    reflected["method"]["description"] = {"_content": docs.get("summary") or ""}
    overrides = docs.get("arguments") or {}
    for item in reflected["arguments"]["argument"]:
        text = overrides.get(item["name"]) or spec.argument_docs.get(item["name"]) or ""
        item["_content"] = " ".join(text.split())
    explanations = docs.get("errors") or {}
    for item in reflected["errors"]["error"]:
        common = spec.error_docs.get(item["code"]) or {}
        item["_content"] = " ".join(str(explanations.get(item["code"]) or common.get("summary") or "").split())
    return reflected
