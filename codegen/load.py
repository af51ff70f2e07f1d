"""Read reflection folders: `getMethods.json` and one `<method>.json` for each method, as Flickr returns them."""

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
    "method_from_response",
    "normalize_message",
    "read_folder",
    "read_partial_folder",
    "to_json",
    "undescribed_note",
    "without_example",
]

LIST_FILE: Final = "getMethods.json"
PERMISSIONS: Final = ("none", "read", "write", "delete")
SENT_BY_CLIENT: Final = frozenset(("api_key", "api_sig", "format", "jsoncallback", "method", "nojsoncallback"))
"""Arguments that the client sends with every call; signatures omit them."""
SHOWN_NAMES: Final = 10
"""The number of names that a note lists."""
COMMON_FROM: Final = 95
"""Error codes from this one on have the same meaning for all methods."""

# Names become file names; file systems limit their length to about 255 bytes.
_METHOD_NAME = re.compile(r"(?=.{1,200}$)flickr(\.[A-Za-z][A-Za-z0-9_]*){2,}")
_ARGUMENT_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.:-]*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([A-Za-z_][\w:-]*)\s*=\s*(?:"[^"]*"|'[^']*')""")
_TAG = re.compile(rf"<([A-Za-z_][\w:-]*)((?:\s+{_ATTRIBUTE.pattern})*)\s*/?>")


@dataclass(frozen=True)
class Argument:
    """An argument of a method, from reflection."""

    name: str
    optional: bool
    description: str = ""


@dataclass(frozen=True)
class ErrorCode:
    """An error code of a method, from reflection."""

    code: int
    message: str
    description: str = ""


@dataclass(frozen=True)
class Method:
    """A method, from reflection."""

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

    @property
    def example(self) -> frozenset[str]:
        """The elements of the example response, such as `photo`, and their attributes, such as `photo.title`."""
        keys: set[str] = set()
        # Some of Flickr's examples are not well-formed, so no XML parser reads them.
        for tag in _TAG.finditer(_COMMENT.sub("", self.response)):
            if tag[1] != "rsp":
                keys |= {tag[1], *(f"{tag[1]}.{one[1]}" for one in _ATTRIBUTE.finditer(tag[2]))}
        return frozenset(keys)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("_content", "")
    # JSON can contain a lone surrogate, which cannot be encoded as UTF-8.
    return str(value).encode("utf-8", "replace").decode() if value is not None else ""


def _items(value: Any, key: str, file: object, entry: str) -> list[dict[str, Any]]:
    items = (value.get(key) if isinstance(value, dict) else value) or []
    items = [items] if isinstance(items, dict) else items
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise SpecError(file, entry, f"must contain a list of {key!r}")
    return items


def _number(value: Any, file: object, entry: str) -> int:
    try:
        return int(value or 0)
    except (TypeError, ValueError, OverflowError):
        raise SpecError(file, entry, f"is {value!r}, expected a number") from None


def method_from_response(response: Any, file: object) -> Method:
    """Parse a response of `flickr.reflection.getMethodInfo`."""
    _reject_error_response(response, file)
    if not isinstance(response, dict) or not isinstance(response.get("method"), dict):
        raise SpecError(file, "method", "is missing; this is not a response of flickr.reflection.getMethodInfo")
    info = response["method"]
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
        arguments=_arguments(response, file),
        errors=_errors(response, file),
        description=_text(info.get("description")),
        response=_text(info.get("response")),
        explanation=_text(info.get("explanation")),
    )


def _reject_error_response(response: Any, file: object) -> None:
    if isinstance(response, dict) and response.get("stat") == "fail":
        raise SpecError(file, "", f"contains the error response {response.get('code')}: {response.get('message')}")


def _arguments(response: dict[str, Any], file: object) -> tuple[Argument, ...]:
    arguments: dict[str, Argument] = {}
    for item in _items(response.get("arguments"), "argument", file, "arguments"):
        name = _text(item.get("name"))
        if not _ARGUMENT_NAME.fullmatch(name):
            raise SpecError(file, "arguments", f"contains the invalid name {name!r}")
        optional = bool(_number(item.get("optional", 0), file, f"arguments.{name}.optional"))
        # Flickr lists one argument twice, with the same description.
        arguments.setdefault(name, Argument(name, optional, _text(item)))
    return tuple(arguments.values())


def _errors(response: dict[str, Any], file: object) -> tuple[ErrorCode, ...]:
    errors: dict[int, ErrorCode] = {}
    for item in _items(response.get("errors"), "error", file, "errors"):
        code = _number(item.get("code"), file, "errors.code")
        # Flickr lists some codes twice; its error responses have the first message.
        errors.setdefault(code, ErrorCode(code, _text(item.get("message")), _text(item)))
    return tuple(errors[code] for code in sorted(errors))


def _load(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except FileNotFoundError:
        raise SpecError(file, "", "is missing") from None
    except (OSError, ValueError, RecursionError) as error:
        raise SpecError(file, "", f"cannot be read as JSON: {error}") from None


def undescribed_note(folder: Path, undescribed: list[str], effect: str) -> str:
    """Describe what a partial reflection folder lacks."""
    count = "1 method is" if len(undescribed) == 1 else f"{len(undescribed)} methods are"
    shown = ", ".join(undescribed[:SHOWN_NAMES])
    more = f" and {len(undescribed) - SHOWN_NAMES} more" if len(undescribed) > SHOWN_NAMES else ""
    return f"{folder}: {count} listed without a description, {effect}: {shown}{more}"


def names_from_response(response: Any, file: object) -> list[str]:
    """Parse a response of `flickr.reflection.getMethods` into sorted names."""
    _reject_error_response(response, file)
    if not isinstance(response, dict) or "methods" not in response:
        raise SpecError(file, "methods", "is missing; this is not a response of flickr.reflection.getMethods")
    names = [_text(item) for item in _items(response["methods"], "method", file, "methods")]
    for name in names:
        if not _METHOD_NAME.fullmatch(name):
            raise SpecError(file, "methods", f"lists {name!r}, which is not a method name such as flickr.photos.getInfo")
    if len(set(names)) != len(names):
        twice = sorted({name for name in names if names.count(name) > 1})
        raise SpecError(file, "methods", f"lists {', '.join(twice)} twice")
    return sorted(names)


def read_folder(folder: Path, *, beside: Collection[str] = ()) -> list[Method]:
    """Read a complete reflection folder; see `read_partial_folder`."""
    methods, undescribed = read_partial_folder(folder, beside=beside)
    for name in undescribed:
        raise SpecError(folder / LIST_FILE, name, f"is listed, but {folder / name}.json is missing; fetch the folder again")
    return methods


def read_partial_folder(folder: Path, *, beside: Collection[str] = ()) -> tuple[list[Method], list[str]]:
    """Read a reflection folder that may lack the descriptions of some methods.

    Args:
        folder: Contains `getMethods.json` and `<method>.json` for the described methods.
        beside: Names of other files that the folder may contain.

    Returns:
        The described methods, and the names of the listed methods without a description; both sorted by name.

    Raises:
        SpecError: `getMethods.json` is missing, or a file is unlisted or invalid.
    """
    if not folder.is_dir():
        raise SpecError(folder, "", "is not a folder; pass a spec or a reflection folder")
    list_file = folder / LIST_FILE
    names = names_from_response(_load(list_file), list_file)
    methods, undescribed = [], []
    for name in names:
        file = folder / f"{name}.json"
        if not file.exists():
            undescribed.append(name)
            continue
        method = method_from_response(_load(file), file)
        if method.name != name:
            raise SpecError(file, "method.name", f"is {method.name}, but the file is named after {name}")
        methods.append(method)
    listed = {f"{name}.json" for name in names} | {LIST_FILE, *beside}
    for file in sorted(folder.glob("*.json")):
        if file.name not in listed:
            raise SpecError(file, "", f"is not listed in {list_file}; remove it or fetch the folder again")
    if not names:
        raise SpecError(list_file, "methods", "lists no methods")
    return methods, undescribed


def normalize_message(message: str) -> str:
    """Return an error message without differences in case and the full stop."""
    return message.strip().rstrip(".").lower()


def facts(method: Method) -> dict[str, Any]:
    """Serialize a method as a response of `getMethodInfo` with the keys of the example response, but without descriptions."""
    response = without_example(method)
    if example := method.example:
        tags = []
        for element in sorted(key for key in example if "." not in key):
            attributes = sorted(key.removeprefix(f"{element}.") for key in example if key.startswith(f"{element}."))
            tags.append(" ".join([element, *(f'{name}=""' for name in attributes)]))
        permission = response["method"].pop("requiredperms")
        # Not last: an example that is added or removed then changes no other line.
        response["method"] |= {"response": {"_content": "".join(f"<{tag} />" for tag in tags)}, "requiredperms": permission}
    return response


def without_example(method: Method) -> dict[str, Any]:
    """Serialize the facts of a method that affect calls."""
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
    """Serialize a method as a response of `getMethodInfo` with descriptions and the sample response."""
    response = without_example(method)
    response["method"]["description"] = {"_content": method.description}
    for key, text in (("response", method.response), ("explanation", method.explanation)):
        if text:
            response["method"][key] = {"_content": text}
    for argument, item in zip(method.arguments, response["arguments"]["argument"], strict=True):
        item["_content"] = argument.description
    for error, item in zip(method.errors, response["errors"]["error"], strict=True):
        item["_content"] = error.description
    return response


def method_list(names: list[str]) -> dict[str, Any]:
    """Serialize names as a response of `getMethods`."""
    return {"methods": {"method": [{"_content": name} for name in sorted(names)]}}


def to_json(value: Any) -> bytes:
    """Serialize JSON in the format of committed files."""
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()
