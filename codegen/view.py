"""Prepare the spec for the templates: Python names, signatures and docstrings."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from . import names
from .arguments import ArgumentType, argument_type
from .evidence import Evidence
from .load import COMMON_FROM, SENT_BY_CLIENT, Argument, Method
from .paging import walk_of
from .problems import SpecError
from .repeats import Repeat
from .schema import PLAIN, SCALARS, Response
from .signatures import PAGE, PERMISSION, ArgumentView, described, parameters, required_first, wrap
from .spec import Spec
from .text import docstring_safe, plain
from .walks import WalkView, walk_view

__all__ = ["MethodView", "NamespaceView", "namespaces", "walk_imports"]

UNPROVED: Final = "No response of this method has been recorded or documented; the return type is an assumption."
TESTED: Final = (
    "No response of this method has been recorded or documented. Tests of other clients prove only that the call succeeds."
)
TYPED: Final = "No response of this method has been recorded or documented; the return type is that of other clients."
MAX_DESCRIBED: Final = 20
"""The maximum number of values that the description of an argument lists."""
NOTES: Final = frozenset("\n".join(wrap(one)) for one in (UNPROVED, TESTED, TYPED))

TOKENS: Final = ("auth_token", "oauth_token")
"""Arguments that are optional in flickrapi, which sends its own token."""


def is_python_argument(wire: str) -> bool:
    """Return whether Flickr's name can be an argument in Python and has no other meaning in flickrapi."""
    return wire.isidentifier() and not keyword.iskeyword(wire) and wire not in ("self", "timeout", "format")


@dataclass(frozen=True)
class MethodView:
    """A method for the templates."""

    wire: str
    name: str
    constant: str
    returns: str
    response: str
    post: bool
    repeats: str
    signed: str
    permission: str
    arguments: tuple[ArgumentView, ...]
    errors: dict[int, str]
    docstring: str
    summary: str
    evidence: str
    module: str
    walk: WalkView | None
    imports: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    @property
    def required(self) -> list[ArgumentView]:
        """The required arguments."""
        return [one for one in self.arguments if one.required]

    @property
    def signature(self) -> str:
        """The parameters of `def`, on one line; the formatter wraps them."""
        return ", ".join(["self", *parameters(self.arguments)])

    @property
    def optional(self) -> list[ArgumentView]:
        """The optional arguments."""
        return [one for one in self.arguments if not one.required]

    @property
    def wire_verb(self) -> str:
        """The last part of Flickr's name, as flickrapi has it."""
        return self.wire.rpartition(".")[2]

    @property
    def flat(self) -> str:
        """Flickr's name with underscores, as in flickrapi."""
        return self.wire.removeprefix("flickr.").replace(".", "_")

    @property
    def class_name(self) -> str:
        """The class of the method in the stub for flickrapi."""
        return f"{self.wire_verb[0].upper()}{self.wire_verb[1:]}"

    @property
    def flickrapi_required(self) -> list[ArgumentView]:
        """The required arguments in flickrapi."""
        return [one for one in self.required if one.wire not in TOKENS and is_python_argument(one.wire)]

    @property
    def flickrapi_optional(self) -> list[ArgumentView]:
        """The optional arguments in flickrapi."""
        return [one for one in self.arguments if one not in self.flickrapi_required and is_python_argument(one.wire)]

    @property
    def flickrapi_docstring(self) -> str:
        """The docstring without the return value: in flickrapi, the format determines it."""
        parts = [part for part in self.docstring.split("\n\n") if not part.startswith("Returns:") and part not in NOTES]
        return "\n\n".join(parts).replace("    ApiError: With one of", "    FlickrError: With one of")


@dataclass(frozen=True)
class NamespaceView:
    """A namespace for the templates."""

    path: str
    module: str
    class_name: str
    attribute: str
    doc: str
    methods: tuple[MethodView, ...]
    children: tuple[NamespaceView, ...]

    @property
    def wire_attribute(self) -> str:
        """The last part of Flickr's name, as flickrapi has it."""
        return self.path.rpartition(".")[2]

    @property
    def value_tables(self) -> list[str]:
        """The constants with the known values of arguments."""
        return sorted({one.values for method in self.methods for one in method.arguments if one.values})

    def imports(self, *, of: str) -> list[tuple[str, list[str]]]:
        """Group the imports of a module: of `methods`, `endpoints` or `walks`."""
        if of == "walks":
            return walk_imports(self.walked_methods)
        needed: dict[str, set[str]] = {}
        for method in self.methods:
            for module, name in method.imports:
                if of == "methods" or module in ("..models", "pydantic"):
                    needed.setdefault(module, set()).add(name)
        return [(module, sorted(found)) for module, found in sorted(needed.items())]

    @property
    def walks_name(self) -> str:
        """The name of the class with the walks of the namespace."""
        return f"{self.class_name.removesuffix('Namespace')}Walks"

    @property
    def walked_methods(self) -> list[MethodView]:
        """The paginated methods."""
        return [one for one in self.methods if one.walk]

    @property
    def walked_children(self) -> list[NamespaceView]:
        """The child namespaces that contain paginated methods, at any depth."""
        return [one for one in self.children if one.walked_methods or one.walked_children]


def walk_imports(methods: Iterable[MethodView]) -> list[tuple[str, list[str]]]:
    """Group the imports of the signatures of walks."""
    needed: dict[str, set[str]] = {}
    for method in methods:
        assert method.walk
        for module, name in method.imports | {("..models", method.walk.how.item)}:
            # Walks do not use the type of the page.
            if name != method.returns:
                needed.setdefault(module, set()).add(name)
    return [(module, sorted(found)) for module, found in sorted(needed.items())]


def namespaces(spec: Spec) -> list[NamespaceView]:
    """Arrange the methods by namespace, and return the top-level namespaces."""
    paths: set[str] = set()
    for method in spec.methods:
        parts = method.namespace.split(".")
        paths.update(".".join(parts[:depth]) for depth in range(1, len(parts) + 1))
    names.reject_collisions(((path, names.module_name(path)) for path in sorted(paths)), spec.folder, "namespaces")
    return [_namespace(spec, path, paths) for path in sorted(paths) if "." not in path]


def _namespace(spec: Spec, path: str, paths: set[str]) -> NamespaceView:
    methods = [one for one in spec.methods if one.namespace == path]
    below = [one for one in sorted(paths) if one.rpartition(".")[0] == path]
    children = tuple(_namespace(spec, one, paths) for one in below)
    pairs = [(one.name, names.method_name(one.verb)) for one in methods]
    pairs += [(f"flickr.{one.path}", one.attribute) for one in children]
    names.reject_collisions(pairs, spec.folder, f"flickr.{path}")
    doc = spec.namespace_docs.get(path) or f"The methods of `flickr.{path}`."
    last = path.rpartition(".")[2]
    return NamespaceView(
        path=path,
        module=names.module_name(path),
        class_name=names.class_name(path),
        attribute=names.namespace_name(last, top="." not in path),
        doc=docstring_safe(doc),
        methods=tuple(_method(spec, one) for one in methods),
        children=children,
    )


def _method(spec: Spec, method: Method) -> MethodView:
    docs = spec.method_docs.get(method.name) or {}
    facts = spec.method_facts.get(method.name) or {}
    made_optional: set[str] = set(facts.get("optional") or [])
    added = [Argument(name, optional=True) for name in facts.get("adds") or []]
    accepted = [one for one in (*method.arguments, *added) if one.name not in SENT_BY_CLIENT]
    arguments = tuple(_argument(spec, method, one, docs, made_optional) for one in accepted)
    names.reject_collisions(((one.wire, one.name) for one in arguments), spec.folder, method.name)
    response = spec.responses.get(method.name, Response(unknown=True))
    evidence = spec.evidence.get(method.name, Evidence())
    returns, imports = _returns(spec, response)
    errors = _errors(method, docs)
    summary = docstring_safe(docs.get("summary") or plain(method.description) or f"Call `{method.name}`.")
    needed, how = set(imports), walk_of(spec, method)
    repeat = spec.repeats.get(method.name)
    for one in accepted:
        needed.update(argument_type(spec, method.name, one.name).imports)
    return MethodView(
        wire=method.name,
        name=names.method_name(method.verb),
        constant=names.constant_name(method.verb, spec.shapes),
        returns=returns,
        response=_response_schema(response),
        post=bool(facts.get("post", method.permission in ("write", "delete"))),
        repeats=repeat.source if repeat else "",
        # Methods whose signature reflection does not mention belong to the authentication before OAuth.
        signed="legacy" if facts.get("signed") else "oauth" if method.needs_signing and not method.needs_login else "",
        permission=method.permission,
        arguments=arguments,
        errors=errors,
        docstring=_docstring(method, docs, summary, arguments, errors, response, evidence, repeat),
        summary=summary,
        evidence=evidence.summary,
        module=names.module_name(method.namespace),
        walk=walk_view(how, method, summary, " ".join(str(docs.get("details") or "").split()), arguments) if how else None,
        imports=frozenset(needed),
    )


def _argument(spec: Spec, method: Method, argument: Argument, docs: dict[str, Any], made_optional: set[str]) -> ArgumentView:
    facts = spec.method_facts.get(method.name) or {}
    kind = argument_type(spec, method.name, argument.name)
    table = kind.values
    doc = (docs.get("arguments") or {}).get(argument.name) or spec.argument_docs.get(argument.name)
    text = " ".join((doc or plain(argument.description) or "Not documented by Flickr.").split())
    return ArgumentView(
        wire=argument.name,
        name=names.argument_name(argument.name),
        annotation=kind.annotation,
        kind=kind.kind,
        required=not argument.optional and argument.name not in made_optional,
        doc=_described_values(spec, kind, docstring_safe(text)),
        table=table,
        values="" if not table or spec.enums[table].get("sparse") else names.values_name(table),
        positional=argument.name == facts.get("positional"),
    )


def _described_values(spec: Spec, kind: ArgumentType, doc: str) -> str:
    """Add a line for each value that a description does not mention, or the name of the enumeration if it has many."""
    table = spec.enums[kind.values]["values"] if kind.values else ()
    if not isinstance(table, dict) or all(re.search(rf"(?<![\w-]){re.escape(str(value))}(?![\w-])", doc) for value in table):
        return doc
    if len(table) > MAX_DESCRIBED:
        return f"{doc} `flickr_sdk.enums.{kind.values}` describes each."
    meanings = {value: about["doc"] if isinstance(about, dict) else about for value, about in table.items()}
    return "\n".join([doc, *(docstring_safe(f"`{value}`: {meaning}") for value, meaning in meanings.items())])


def _returns(spec: Spec, response: Response) -> tuple[str, set[tuple[str, str]]]:
    """Return the annotation of a return value, and its imports."""
    if response.unknown:
        unknown = "dict[str, JsonValue]"
        return (f"{unknown} | None" if response.optional else unknown), {("pydantic", "JsonValue")}
    kind = response.type
    if kind is None:
        return "None", set()
    if kind.base in SCALARS or kind.base in spec.enums or (kind.wrapper and not kind.repeated):
        if kind.base not in PLAIN:
            raise SpecError(spec.home / "types" / "responses", kind.base, "cannot be a whole response")
        base = PLAIN[kind.base]
        imports: set[tuple[str, str]] = set()
    else:
        base, imports = kind.base, {("..models", kind.base)}
    if kind.repeated:
        return f"list[{base}]", imports
    return (f"{base} | None" if response.optional else base), imports


def _response_schema(response: Response) -> str:
    """Return the `ResponseSchema(...)` expression of an endpoint."""
    if response.unknown:
        return "ResponseSchema(optional=True)" if response.optional else "None"
    kind = response.type
    if kind is None:
        return "ResponseSchema()"
    name = SCALARS[kind.base][0] if kind.base in SCALARS else kind.base
    parts = [f'"{name}"']
    if response.root is not None:
        parts.append(f'root="{response.root}"')
    if kind.repeated:
        parts.append(f'items="{kind.wrapper or ""}"')
    if response.optional:
        parts.append("optional=True")
    return f"ResponseSchema({', '.join(parts)})"


def _errors(method: Method, docs: dict[str, Any]) -> dict[int, str]:
    written = docs.get("errors") or {}
    return {
        one.code: " ".join(str(written.get(one.code) or plain(one.description) or one.message).split())
        for one in method.errors
        if one.code < COMMON_FROM
    }


def _docstring(
    method: Method,
    docs: dict[str, Any],
    summary: str,
    arguments: Iterable[ArgumentView],
    errors: dict[int, str],
    response: Response,
    evidence: Evidence,
    repeat: Repeat | None,
) -> str:
    # The summary must fit on one line: pydocstyle and editors expect one sentence there.
    lines = wrap(summary)
    details = " ".join(str(docs.get("details") or "").split())
    notes = [details, PERMISSION.get(method.permission, ""), repeat.note if repeat else ""]
    assumed = response.type is not None or response.optional or not response.unknown
    if assumed and not (evidence.recordings or evidence.documented):
        notes.append(TESTED if evidence.tested else TYPED if evidence.typed else UNPROVED)
    for note in filter(None, notes):
        lines += ["", *wrap(docstring_safe(note))]
    if arguments := list(arguments):
        lines += ["", "Args:", *described((one.name, one.doc) for one in required_first(arguments))]
    returns = " ".join(str(docs.get("returns") or "").split())
    if response.unknown and response.optional:
        returns = "`None` for an empty response, which is expected; otherwise the decoded response."
    elif response.unknown:
        returns = f"{returns} " * bool(returns) + "The decoded response. Its structure is undocumented."
    if returns and (response.type is not None or response.unknown):
        lines += ["", "Returns:", *wrap(docstring_safe(returns), "    ")]
    if errors:
        lines += ["", "Raises:", "    ApiError: With one of these codes:"]
        for code, text in errors.items():
            lines += wrap(f"{code}: {docstring_safe(text)}", "        ", "   ")
    lines += ["", PAGE.format(method.name)]
    return "\n".join(lines)
