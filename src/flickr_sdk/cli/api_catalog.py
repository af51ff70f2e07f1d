"""The methods of the catalog: their arguments with kinds and values, and their documentation."""

from __future__ import annotations

import json
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from .._generated.catalog import METHODS

__all__ = ["METHODS", "Argument", "Method", "close_methods", "find_method", "load_method", "search_methods"]

METAVARS: Final = {
    "album": "ALBUM",
    "bbox": "W,S,E,N",
    "bool": "true|false",
    "day": "DATE",
    "float": "NUMBER",
    "gallery": "GALLERY",
    "group": "GROUP",
    "int": "N",
    "ints": "N,N",
    "people": "PERSON,PERSON",
    "person": "PERSON",
    "photo": "PHOTO",
    "photos": "PHOTO,PHOTO",
    "strs": "WORD,WORD",
    "taken": "TIME",
    "time_or_taken": "TIME",
    "timestamp": "TIME",
    "words": "WORD,WORD",
}
"""The metavars of the kinds of arguments; for other kinds, `TEXT`."""
FIRST_COMMON_ERROR: Final = 95
"""Error codes from this number on have the same meaning for all methods."""
PERMISSIONS: Final = {0: "", 1: "read", 2: "write", 3: "delete"}


class Argument(NamedTuple):
    """An argument of a method."""

    name: str  # Flickr's name
    kind: str
    required: bool
    help: str
    values: tuple[tuple[str, str], ...]  # the known values with their meanings; empty if any value is valid

    @property
    def metavar(self) -> str:
        """The metavar in the help."""
        return METAVARS.get(self.kind, "TEXT")

    @property
    def is_list(self) -> bool:
        """Whether the values are separated by commas."""
        return self.kind in ("ints", "strs", "words")


class Method(NamedTuple):
    """A method of the API."""

    name: str  # Flickr's full name
    python_name: str
    help: str
    permission: str  # that the method requires; empty for none
    writes: bool  # whether the method changes data
    arguments: tuple[Argument, ...]
    errors: tuple[tuple[int, str], ...]  # the method's own error codes with their explanations


@cache
def _data(name: str) -> Any:
    return json.loads((files("flickr_sdk._generated") / "data" / name).read_text(encoding="utf-8"))


def _namespace_file(name: str) -> str:
    return "_".join(name.split(".")[1:-1]) + ".json"


def _fold(name: str) -> str:
    return name.lower().removeprefix("flickr.").replace("_", "").replace("-", "")


@cache
def _names() -> dict[str, str]:
    return {_fold(name): name for name in METHODS}


def find_method(name: str) -> str | None:
    """Return Flickr's name of a method in any spelling, such as `photos.get_info` for `flickr.photos.getInfo`."""
    return _names().get(_fold(name))


def close_methods(name: str) -> list[str]:
    """Return the names of methods that are similar to a misspelled one."""
    names = _names()
    return [names[found].removeprefix("flickr.") for found in get_close_matches(_fold(name), names, 3, 0.8)]


def search_methods(word: str) -> list[tuple[str, str]]:
    """Return the methods whose name or description contains a word, with their descriptions."""
    word = word.lower()
    found = []
    for name in METHODS:
        text = _data(f"reflection/{_namespace_file(name)}")[name]["method"]["description"]["_content"]
        if word in name.lower() or word in METHODS[name].lower() or word in text.lower():
            found.append((name, _first_sentence(text)))
    return found


def _first_sentence(text: str) -> str:
    return " ".join(text.split()).partition(". ")[0].rstrip(".") + "."


def load_method(name: str) -> Method:
    """Return a method by Flickr's name."""
    file = _namespace_file(name)
    about, typed = _data(f"reflection/{file}")[name], _data(f"python/{file}")[name]
    facts = _data("methods.json").get(name, {})
    optional = set(facts.get("optional", ()))
    documented = {one["name"]: one for one in about["arguments"]["argument"]}
    arguments = []
    for one in typed["arguments"].values():
        reflected = documented.get(one["name"], {"optional": 1, "_content": ""})
        values = _data("values.json").get(one["values"], []) if "values" in one else []
        arguments.append(
            Argument(
                one["name"],
                one["kind"],
                required=not reflected["optional"] and one["name"] not in optional,
                help=" ".join(reflected["_content"].split()),
                values=tuple((value["value"], value["doc"]) for value in values),
            )
        )
    return Method(
        name,
        METHODS[name],
        " ".join(about["method"]["description"]["_content"].split()),
        PERMISSIONS.get(int(about["method"]["requiredperms"]), ""),
        bool(facts.get("post")),
        tuple(sorted(arguments, key=lambda one: not one.required)),
        tuple((one["code"], one["_content"]) for one in about["errors"]["error"] if one["code"] < FIRST_COMMON_ERROR),
    )
