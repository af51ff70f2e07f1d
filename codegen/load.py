"""Reflection folders: `getMethods.json` and one `<method>.json` a method, as Flickr answers them."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .problems import SpecError

__all__ = [
    "LIST_FILE",
    "SENT_BY_CLIENT",
    "Argument",
    "ErrorCode",
    "Method",
    "facts",
    "method_from_answer",
    "read_folder",
    "to_json",
]

LIST_FILE: Final = "getMethods.json"
PERMISSIONS: Final = ("none", "read", "write", "delete")
SENT_BY_CLIENT: Final = frozenset(("api_key", "api_sig", "format", "jsoncallback", "method", "nojsoncallback"))
"""Arguments that the client sends with every call; where a method declares one, nobody may give it."""
COMMON_FROM: Final = 95
"""Error codes from here on mean the same for all methods."""

# Names become file names, which no file system allows to be much longer.
_METHOD_NAME = re.compile(r"(?=.{1,200}$)flickr(\.[A-Za-z][A-Za-z0-9_]*){2,}")
_ARGUMENT_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.:-]*")


@dataclass(frozen=True)
class Argument:
    """One argument of a method, as reflected."""

    name: str
    optional: bool
    description: str = ""


@dataclass(frozen=True)
class ErrorCode:
    """One error code of a method, as reflected."""

    code: int
    message: str
    description: str = ""


@dataclass(frozen=True)
class Method:
    """One method, as reflected."""

    name: str
    needs_login: bool
    needs_signing: bool
    permission: str
    arguments: tuple[Argument, ...]
    errors: tuple[ErrorCode, ...]
    description: str = ""
    response: str = ""
    explanation: str = ""

    @property
    def namespace(self) -> str:
        """The dotted namespace, without `flickr.`: `photos.comments`."""
        return ".".join(self.name.split(".")[1:-1])

    @property
    def verb(self) -> str:
        """The last part of the name: `getList`."""
        return self.name.rpartition(".")[2]


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("_content", "")
    # Half a surrogate pair can stand in JSON, but in no file.
    return str(value).encode("utf-8", "replace").decode() if value is not None else ""


def _items(value: Any, key: str, file: object, entry: str) -> list[dict[str, Any]]:
    items = (value.get(key) if isinstance(value, dict) else value) or []
    items = [items] if isinstance(items, dict) else items
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise SpecError(file, entry, f"has no list of {key!r}")
    return items


def _number(value: Any, file: object, entry: str) -> int:
    try:
        return int(value or 0)
    except (TypeError, ValueError, OverflowError):
        raise SpecError(file, entry, f"is {value!r}, expected a number") from None


def method_from_answer(answer: Any, file: object) -> Method:
    """Read one answer of `flickr.reflection.getMethodInfo`.

    Args:
        answer: The decoded JSON.
        file: Where it comes from, for messages.

    Returns:
        The method.

    Raises:
        SpecError: The answer is none of `getMethodInfo`.
    """
    _refuse_failure(answer, file)
    if not isinstance(answer, dict) or not isinstance(answer.get("method"), dict):
        raise SpecError(file, "method", "is missing; this is no answer of flickr.reflection.getMethodInfo")
    info = answer["method"]
    name = _text(info.get("name"))
    if not _METHOD_NAME.fullmatch(name):
        raise SpecError(file, "method.name", f"is {name!r}, expected a name with a namespace such as flickr.photos.getInfo")
    permission = _number(info.get("requiredperms", 0), file, "method.requiredperms")
    if not 0 <= permission < len(PERMISSIONS):
        raise SpecError(file, "method.requiredperms", f"is {permission}, expected 0 to {len(PERMISSIONS) - 1}")
    return Method(
        name=name,
        needs_login=bool(_number(info.get("needslogin", 0), file, "method.needslogin")),
        needs_signing=bool(_number(info.get("needssigning", 0), file, "method.needssigning")),
        permission=PERMISSIONS[permission],
        arguments=_arguments(answer, file),
        errors=_errors(answer, file),
        description=_text(info.get("description")),
        response=_text(info.get("response")),
        explanation=_text(info.get("explanation")),
    )


def _refuse_failure(answer: Any, file: object) -> None:
    if isinstance(answer, dict) and answer.get("stat") == "fail":
        raise SpecError(file, "", f"holds a failure: error {answer.get('code')}: {answer.get('message')}")


def _arguments(answer: dict[str, Any], file: object) -> tuple[Argument, ...]:
    arguments: dict[str, Argument] = {}
    for item in _items(answer.get("arguments"), "argument", file, "arguments"):
        name = _text(item.get("name"))
        if not _ARGUMENT_NAME.fullmatch(name):
            raise SpecError(file, "arguments", f"one argument is called {name!r}, which is no name")
        optional = bool(_number(item.get("optional", 0), file, f"arguments.{name}.optional"))
        # Flickr has reflected one argument twice, word for word.
        arguments.setdefault(name, Argument(name, optional, _text(item)))
    return tuple(arguments.values())


def _errors(answer: dict[str, Any], file: object) -> tuple[ErrorCode, ...]:
    errors: dict[int, ErrorCode] = {}
    for item in _items(answer.get("errors"), "error", file, "errors"):
        code = _number(item.get("code"), file, "errors.code")
        # Flickr lists some codes twice; the first message is the one that it answers with.
        errors.setdefault(code, ErrorCode(code, _text(item.get("message")), _text(item)))
    return tuple(errors[code] for code in sorted(errors))


def _load(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except FileNotFoundError:
        raise SpecError(file, "", "is missing") from None
    except (OSError, ValueError, RecursionError) as error:
        raise SpecError(file, "", f"cannot be read as JSON: {error}") from None


def names_from_answer(answer: Any, file: object) -> list[str]:
    """Read the answer of `flickr.reflection.getMethods`.

    Args:
        answer: The decoded JSON.
        file: Where it comes from, for messages.

    Returns:
        The methods' names, sorted.

    Raises:
        SpecError: The answer is none of `getMethods`.
    """
    _refuse_failure(answer, file)
    if not isinstance(answer, dict) or "methods" not in answer:
        raise SpecError(file, "methods", "is missing; this is no answer of flickr.reflection.getMethods")
    names = [_text(item) for item in _items(answer["methods"], "method", file, "methods")]
    for name in names:
        if not _METHOD_NAME.fullmatch(name):
            raise SpecError(file, "methods", f"lists {name!r}, which is no method name such as flickr.photos.getInfo")
    if len(set(names)) != len(names):
        twice = sorted({name for name in names if names.count(name) > 1})
        raise SpecError(file, "methods", f"lists {', '.join(twice)} twice")
    return sorted(names)


def read_folder(folder: Path, *, beside: Collection[str] = ()) -> list[Method]:
    """Read a reflection folder.

    Args:
        folder: Holds `getMethods.json` and one `<method>.json` for each method that it lists.
        beside: Names of further files that may lie there.

    Returns:
        The methods, sorted by name.

    Raises:
        SpecError: A file is missing, is listed nowhere, or is no reflection answer.
    """
    if not folder.is_dir():
        raise SpecError(folder, "", "is no folder")
    list_file = folder / LIST_FILE
    names = names_from_answer(_load(list_file), list_file)
    methods = []
    for name in names:
        file = folder / f"{name}.json"
        if not file.exists():
            raise SpecError(list_file, name, f"is listed, but {file} is missing; fetch the folder again")
        method = method_from_answer(_load(file), file)
        if method.name != name:
            raise SpecError(file, "method.name", f"is {method.name}, but the file is called after {name}")
        methods.append(method)
    listed = {f"{name}.json" for name in names} | {LIST_FILE, *beside}
    for file in sorted(folder.glob("*.json")):
        if file.name not in listed:
            raise SpecError(file, "", f"is not listed in {list_file}; remove it or fetch the folder again")
    if not methods:
        raise SpecError(list_file, "methods", "lists no method")
    return methods


def facts(method: Method) -> dict[str, Any]:
    """Reduce a method to facts: names, flags, permission, error codes; none of Flickr's sentences.

    Args:
        method: The method.

    Returns:
        An answer of `getMethodInfo` in one fixed form.
    """
    return {
        "method": {
            "name": method.name,
            "needslogin": int(method.needs_login),
            "needssigning": int(method.needs_signing),
            "requiredperms": PERMISSIONS.index(method.permission),
        },
        "arguments": {"argument": [{"name": one.name, "optional": int(one.optional)} for one in method.arguments]},
        "errors": {"error": [{"code": one.code, "message": one.message} for one in method.errors]},
    }


def full(method: Method) -> dict[str, Any]:
    """Write a method as an answer of `getMethodInfo`, descriptions and the sample answer included.

    Args:
        method: The method.

    Returns:
        The answer in one fixed form.
    """
    answer = facts(method)
    answer["method"]["description"] = {"_content": method.description}
    for key, text in (("response", method.response), ("explanation", method.explanation)):
        if text:
            answer["method"][key] = {"_content": text}
    for argument, item in zip(method.arguments, answer["arguments"]["argument"], strict=True):
        item["_content"] = argument.description
    for error, item in zip(method.errors, answer["errors"]["error"], strict=True):
        item["_content"] = error.description
    return answer


def method_list(names: list[str]) -> dict[str, Any]:
    """Write names as an answer of `getMethods`.

    Args:
        names: The methods' names.

    Returns:
        The answer.
    """
    return {"methods": {"method": [{"_content": name} for name in sorted(names)]}}


def to_json(value: Any) -> bytes:
    """Write JSON in the one form that committed files have.

    Args:
        value: The value.

    Returns:
        The file's bytes.
    """
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()
