"""Every public name of flickrapi 1.4.5 and 2.4.0 exists with its signature, or the migration page states why not."""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest

import flickr_sdk.compat.flickrapi as ours

from ..conftest import ROOT

VERSIONS = ("1.4.5", "2.4.0")
PAGE = (ROOT / "docs" / "migration.md").read_text(encoding="utf-8")
PACKAGE = "flickrapi"


class Name(NamedTuple):
    """A public name of flickrapi: where it is, and its kind: `name`, `attribute`, `property`, `base` or a signature."""

    version: str
    module: str
    owner: str
    name: str
    kind: str

    @property
    def where(self) -> str:
        """The place of the name, as in the table of the migration page."""
        return self.owner or self.module.removeprefix(f"{PACKAGE}.")


def surface(version: str) -> dict[str, dict[str, Any]]:
    return cast(
        "dict[str, dict[str, Any]]",
        json.loads((Path(__file__).parent.parent / "files" / PACKAGE / f"{version}.json").read_text()),
    )


def public_names() -> Iterator[Name]:
    for version in VERSIONS:
        for module, names in surface(version).items():
            for name, value in names.items():
                is_class = isinstance(value, dict)
                yield Name(version, module, "", name, "name" if is_class else value)
                if is_class:
                    yield from (Name(version, module, name, base, "base") for base in value["bases"])
                    yield from (Name(version, module, name, member, kind) for member, kind in value["members"].items())


NAMES = list(public_names())


def our_module(module: str) -> Any:
    """Return the module of the same name, or `None`."""
    try:
        return importlib.import_module(module.replace(PACKAGE, ours.__name__, 1))
    except ModuleNotFoundError:
        return None


def instance(owner: str) -> object:
    """Return an instance of a class, because some attributes exist on instances only."""
    api = ours.FlickrAPI("key", "secret", store_token=False)
    return {
        "FlickrAPI": api,
        "OAuthFlickrInterface": api.flickr_oauth,
        "SimpleCache": ours.SimpleCache(),
        "SimpleTokenCache": ours.SimpleTokenCache(),
        "TokenCache": ours.TokenCache("key"),
        "OAuthTokenCache": ours.OAuthTokenCache("key"),
        "LockingTokenCache": ours.LockingTokenCache("key"),
        "XMLNode": ours.XMLNode(),
        "FlickrAccessToken": ours.FlickrAccessToken("token", "secret", "read"),
        "CallBuilder": ours.call_builder.CallBuilder(api),
        "FlickrError": ours.FlickrError("message"),
    }.get(owner)


def found(name: Name) -> bool:
    module = our_module(name.module)
    if module is None:
        return False
    if not name.owner:
        return hasattr(module, name.name)
    owner = getattr(module, name.owner, None)
    if name.kind == "base":
        base = getattr(builtins, name.name, None) or getattr(module, name.name, None)
        return isinstance(owner, type) and isinstance(base, type) and issubclass(owner, base)
    if owner is None:
        return False
    one = instance(name.owner)
    return inspect.getattr_static(owner, name.name, None) is not None or (one is not None and name.name in vars(one))


def table(heading: str) -> list[list[str]]:
    """Return the cells of the rows of a table of the migration page."""
    rows = PAGE.split(f"| {heading} |", 1)[1].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows[: rows.index("")]]


def listed_as_missing() -> set[tuple[str, str]]:
    rows = table("Where | Names | Reason")
    assert all(len(row) == 3 and row[2].endswith(".") for row in rows)
    return {(where.strip("`"), name) for where, names, _ in rows[1:] for name in re.findall(r"`([^`]+)`", names)}


def test_every_name_exists_or_is_listed_as_missing() -> None:
    modules = {name.module.removeprefix(f"{PACKAGE}.") for name in NAMES if our_module(name.module) is None}
    classes = {name.name for name in NAMES if name.kind == "name" and not found(name)}
    # A missing module or class is listed without its names.
    missing = {("modules", module) for module in modules} | {
        (name.where, name.name) for name in NAMES if our_module(name.module) and name.owner not in classes and not found(name)
    }
    assert len(NAMES) > 300
    assert missing == listed_as_missing()


def parameters(signature: str) -> list[inspect.Parameter]:
    """Parse a signature of flickrapi, in which a tuple may be a parameter, as in Python 2."""
    arguments = cast("ast.FunctionDef", ast.parse(f"def f{signature.replace('((token, frob))', '(pair)')}: ...").body[0]).args
    defaults = [inspect.Parameter.empty] * (len(arguments.args) - len(arguments.defaults))
    defaults += [ast.literal_eval(default) for default in arguments.defaults]
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    parsed = [inspect.Parameter(one.arg, kind, default=default) for one, default in zip(arguments.args, defaults, strict=True)]
    return [*parsed, *([inspect.Parameter("kwargs", inspect.Parameter.VAR_KEYWORD)] if arguments.kwarg else [])]


def accepts(function: Any, signature: str, *, tuple_argument: bool) -> bool:
    """Whether a function accepts every call that the signature accepts."""
    own = [one for one in inspect.signature(function).parameters.values() if one.name not in ("self", "cls")]
    positional = [one for one in own if one.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    expected = parameters(signature)
    theirs = [one for one in expected if one.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    if len(theirs) < len(expected) and not any(one.kind is inspect.Parameter.VAR_KEYWORD for one in own):
        return False
    if len(positional) < len(theirs) or any(one.default is one.empty for one in positional[len(theirs) :]):
        return False
    return all(
        (mine.name == other.name or tuple_argument) and (other.default is other.empty or mine.default == other.default)
        for mine, other in zip(positional, theirs, strict=False)
    )


def test_every_signature_is_the_same_or_listed_as_different() -> None:
    different, compared = set(), 0
    for name in NAMES:
        if not name.kind.startswith("(") or not found(name):
            continue
        module = our_module(name.module)
        owner = getattr(module, name.owner) if name.owner else module
        function = owner if name.name == "__init__" else getattr(owner, name.name)
        compared += 1
        if not accepts(function, name.kind, tuple_argument=name.kind.startswith("((")):
            different.add((name.where, name.name, name.version))
    assert compared > 100
    rows = table("Class | Method | Version | Difference")
    assert different == {(owner.strip("`"), name.strip("`"), version) for owner, name, version, _ in rows}


def test_properties_are_properties() -> None:
    properties = [name for name in NAMES if name.kind == "property" and found(name)]
    assert len(properties) > 5
    for name in properties:
        attribute = inspect.getattr_static(getattr(our_module(name.module), name.owner), name.name, None)
        assert isinstance(attribute, property) or not callable(attribute), name


def test_comparison_detects_other_signatures() -> None:
    def function(first: int, second: int = 1, *, third: int = 2) -> None: ...

    for same in ("(first)", "(first, second=1)"):
        assert accepts(function, same, tuple_argument=False)
    for other in ("()", "(first, other=1)", "(first, second=2)", "(first, second=1, third=2)", "(first, **kwargs)", "(second)"):
        assert not accepts(function, other, tuple_argument=False)


def test_installed_flickrapi_has_the_recorded_names() -> None:
    pytest.importorskip(PACKAGE, reason="flickrapi is not installed")
    recorded, compared = surface("2.4.0"), 0
    for module, names in recorded.items():
        theirs = importlib.import_module(module)
        defined = {
            name: value
            for name, value in vars(theirs).items()
            if not name.startswith("_") and str(getattr(value, "__module__", "")).startswith(PACKAGE)
        }
        assert defined.keys() <= names.keys(), module
        for name, value in names.items():
            compared += 1
            assert hasattr(theirs, name), (module, name)
            if not isinstance(value, dict):
                continue
            kind = getattr(theirs, name)
            members = {member for member in vars(kind) if not member.startswith("_")}
            assert members <= value["members"].keys(), (name, members - value["members"].keys())
            for member, signature in value["members"].items():
                function = inspect.getattr_static(kind, member, None)
                if signature.startswith("(") and inspect.isfunction(function):
                    actual = [one for one in inspect.signature(function).parameters.values() if one.name not in ("self", "args")]
                    if actual != [one for one in actual if one.name == "kwargs"]:  # not hidden by a decorator
                        assert accepts(function, signature, tuple_argument=False), (name, member)
    assert compared > 50
