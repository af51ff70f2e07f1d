"""The columns of tables: the scalar values of a model, and a few that are computed from them."""

from __future__ import annotations

import ast
import datetime as dt
import inspect
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from difflib import get_close_matches
from enum import IntEnum
from functools import cache, partial
from itertools import pairwise
from typing import Any, Final, Literal, get_args, get_origin

from .._utils.record import record
from ..errors.base import ArgumentError
from . import column_getters as getters
from .attribution import Attributable
from .base import FlickrModel
from .licenses import LicenseTerms
from .scalars import INT_OR_LOTS, TAKEN_OR_NONE, Scalar
from .url_properties import PhotoLinks
from .wire_schema import WireField, nested_types, schema_of

__all__ = ["Column", "ColumnType", "choose_columns", "columns_of", "extras_of"]

ColumnType = Literal["string", "int64", "float64", "bool", "timestamp[us, tz=UTC]", "timestamp[s]", "date32", "json"]
"""The type of a column, by its name in Arrow. `json` is a string with a JSON array or object."""

PHOTO_COLUMNS: Final = (
    *("id", "title", "owner", "ownername", "dateupload", "datetaken", "datetakengranularity", "datetakenunknown"),
    *("license", "license_terms.spdx_id", "license_terms.short_name", "license_terms.url", "attribution"),
    *("latitude", "longitude", "accuracy", "tags", "views", "media"),
    *("page_url", "url", "url_o", "width_o", "height_o"),
)
"""The default columns of photos of lists."""
PHOTO_INFO_COLUMNS: Final = (
    *(
        "id",
        "title",
        "owner.nsid",
        "owner.username",
        "dates.posted",
        "dates.taken",
        "dates.takengranularity",
        "dates.takenunknown",
    ),
    *("license", "license_terms.spdx_id", "license_terms.short_name", "license_terms.url", "attribution"),
    *("location.latitude", "location.longitude", "location.accuracy", "tags", "views", "media", "page_url", "url"),
)
"""The default columns of the photos of `flickr.photos.get_info`."""
MAX_NESTED: Final = 30
"""The most columns of a nested model that are default columns."""
COORDINATES: Final = (("latitude", "longitude"), ("location.latitude", "location.longitude"))
"""The columns of the location, in photos of lists and in those of `flickr.photos.get_info`."""
EXTRA_OF: Final = {
    "dateupload": "date_upload",
    "lastupdate": "last_update",
    **dict.fromkeys(("datetaken", "datetakengranularity", "datetakenunknown"), "date_taken"),
    "datepersonadded": "date_person_added",
    "ownername": "owner_name",
    "pathalias": "path_alias",
    **dict.fromkeys(("iconserver", "iconfarm"), "icon_server"),
    **dict.fromkeys(("originalsecret", "originalformat"), "original_format"),
    **dict.fromkeys(("latitude", "longitude", "accuracy", "context", "place_id", "woeid"), "geo"),
    **dict.fromkeys(("geo_is_public", "geo_is_contact", "geo_is_friend", "geo_is_family"), "geo"),
    **dict.fromkeys(("o_width", "o_height"), "o_dims"),
    **dict.fromkeys(("media", "media_status"), "media"),
    "license_terms": "license",
    **dict.fromkeys(
        (
            *("description", "license", "tags", "machine_tags", "views", "secret_h", "secret_k", "count_comments"),
            *("count_faves", "count_views", "realname", "rotation", "safety_level", "content_type", "visibility", "usage"),
            *("can_addmeta", "can_comment", "can_download", "can_print", "can_share", "isfavorite", "ispro"),
            *("needs_interstitial", "publiceditability", "owner_datecreate"),
        ),
        "",
    ),
}
"""The extra that contains a field; empty if it has the field's name. Fields of sizes, such as `url_o`, have the URL's extra."""
SIZE_FIELDS: Final = ("url_", "width_", "height_")
TERMS: Final[dict[str, ColumnType]] = {
    "name": "string",
    "short_name": "string",
    "url": "string",
    "spdx_id": "string",
    "allows_commercial_use": "bool",
    "allows_derivatives": "bool",
    "requires_share_alike": "bool",
    "requires_attribution": "bool",
    "is_public_domain": "bool",
    "is_all_rights_reserved": "bool",
}


@record(frozen=True)
class Column:
    """A column of a table.

    Attributes:
        name: The path of the value in the model, such as `title`, `dates.taken` or `license_terms.spdx_id`.
        type: The type of the values.
        nullable: Whether a value may be missing. Only strings that Flickr always returns are never missing.
        doc: The description.
        get: Returns the values of several models, before they are checked.
    """

    name: str
    type: ColumnType
    nullable: bool
    doc: str
    get: Callable[[Sequence[Any]], list[Any]] = field(repr=False, compare=False)


@cache
def columns_of(model: type[FlickrModel]) -> dict[str, Column]:
    """Return all columns of a model by name."""
    found = {column.name: column for column in _field_columns(model, (), (model,), nullable=False)}
    for column in _computed_columns(model):
        found.setdefault(column.name, column)
    return found


def default_columns(model: type[FlickrModel]) -> list[str]:
    """Return the names of the default columns: a selection of those of photos, and all columns of other models."""
    known = columns_of(model)
    groups = Counter(name.partition(".")[0] for name in known)
    if not issubclass(model, PhotoLinks):
        # The cover photo of an album, for example, has more columns than the album.
        return [name for name in known if name.count(".") < 2 and groups[name.partition(".")[0]] <= MAX_NESTED]
    names = PHOTO_COLUMNS if "dateupload" in known else PHOTO_INFO_COLUMNS
    # A photo of a special list has fields of its own, such as the time at which it became a favorite.
    base = model.__base__
    own = model.__annotations__ if base is not None and "id" in getattr(base, "model_fields", ()) else {}
    return [name for name in dict.fromkeys((*names, *(name for name in known if name.partition(".")[0] in own))) if name in known]


def choose_columns(model: type[FlickrModel], names: Sequence[str] | None = None) -> list[Column]:
    """Return the columns with the given names, or the default ones.

    Raises:
        ArgumentError: A name is unknown or repeated, or the list is empty.
    """
    known = columns_of(model)
    if names is None:
        return [known[name] for name in default_columns(model)]
    if isinstance(names, str) or not isinstance(names, Sequence) or not names:
        raise ArgumentError("data", "columns", f"is {names!r:.80}; pass a list of names such as ['id', 'title']")
    for name in names:
        if name not in known:
            raise ArgumentError("data", "columns", _unknown(model, name, list(known)))
    if repeated := sorted({name for name in names if list(names).count(name) > 1}):
        raise ArgumentError("data", "columns", f"contains {repeated[0]!r} twice; pass each name once")
    return [known[name] for name in names]


def _unknown(model: type[FlickrModel], name: object, known: list[str]) -> str:
    similar = get_close_matches(name, known, 1) if isinstance(name, str) else []
    hint = f"did you mean {similar[0]!r}?" if similar else f"flickr_sdk.data.columns_of({model.__name__}) lists them"
    return f"contains {name!r:.80}, which is not a column of {model.__name__}; {hint}"


def extras_of(names: Sequence[str]) -> list[str]:
    """Return the `extras` of a search that its photos need for some columns, sorted."""
    found = set()
    for name in names:
        if name == "attribution":
            found |= {"license", "owner_name"}
        first = name.partition(".")[0]
        if first in EXTRA_OF:
            found.add(EXTRA_OF[first] or first)
        elif first.startswith(SIZE_FIELDS):
            found.add(f"url_{first.split('_')[1]}")
    return sorted(found)


def _field_columns(
    model: type[FlickrModel], path: tuple[str, ...], outer: tuple[type[FlickrModel], ...], *, nullable: bool
) -> Iterator[Column]:
    docs = _docs(model)
    for one in schema_of(model).fields:
        names = (*path, one.name)
        optional = nullable or not one.required
        if one.model is not None and not one.is_list:
            if one.model not in outer:
                yield from _field_columns(one.model, names, (*outer, one.model), nullable=optional)
            continue
        name, type_ = ".".join(names), _type_of(one)
        get = partial(getters.field, one.name) if not path else partial(getters.nested, names)
        yield Column(name, type_, optional or type_ != "string", docs.get(one.name, ""), get)
        if any(isinstance(part, type) and issubclass(part, IntEnum) for part in nested_types(one.annotation)):
            doc = f"The name of `{name}`, such as `CC_BY_2_0`." if one.name == "license" else f"The name of `{name}`."
            yield Column(f"{name}.name", "string", nullable=True, doc=doc, get=partial(getters.enum_name, names))


def _computed_columns(model: type[FlickrModel]) -> Iterator[Column]:
    known = schema_of(model).by_key.keys() | model.model_fields.keys()
    if issubclass(model, Attributable) and "license" in known:
        docs = _attribute_docs(LicenseTerms)
        for name, type_ in TERMS.items():
            get = partial(getters.license_term, name)
            yield Column(f"license_terms.{name}", type_, nullable=True, doc=docs[name], get=get)
        doc = "The line that credits the owner and names the license, as text."
        yield Column("attribution", "string", nullable=True, doc=doc, get=getters.attribution)
    if issubclass(model, PhotoLinks):
        page = "The URL of the photo's page."
        yield Column("page_url", "string", nullable=True, doc=page, get=partial(getters.computed, "page_url"))
        short = "The short URL of the photo's page, such as `https://flic.kr/p/2ne4AnT`."
        yield Column("short_url", "string", nullable=True, doc=short, get=partial(getters.computed, "short_url"))
        yield Column("url", "string", nullable=True, doc="The URL of the photo in 500 px.", get=getters.medium_url)


def _type_of(one: WireField) -> ColumnType:
    parts = nested_types(one.annotation)
    marks = [mark for part in parts for mark in getattr(part, "__metadata__", ()) if isinstance(mark, Scalar)]
    if any(get_origin(part) in (list, dict) for part in parts) or any(part in (list, dict) for part in parts):
        return "json"
    if INT_OR_LOTS in marks:
        return "string"
    kinds: list[tuple[type, ColumnType]] = [(bool, "bool"), (int, "int64"), (float, "float64"), (str, "string")]
    for part in parts:
        if part is dt.datetime:
            return "timestamp[s]" if TAKEN_OR_NONE in marks else "timestamp[us, tz=UTC]"
        if part is dt.date:
            return "date32"
        for kind, type_ in kinds:
            if isinstance(part, type) and issubclass(part, kind):
                return type_
        if get_origin(part) is Literal and all(isinstance(value, str) for value in get_args(part)):
            return "string"
    return "json"


def _docs(model: type[FlickrModel]) -> dict[str, str]:
    """Return the first paragraph of the docstring below each field, also of base classes."""
    docs: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if issubclass(each, FlickrModel) and each is not FlickrModel:
            docs.update(_own_docs(each))
    return docs


@cache
def _own_docs(model: type[FlickrModel]) -> dict[str, str]:
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(model)))
    except (OSError, TypeError, SyntaxError):  # a program that was packed without the source
        return {}
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    docs = {}
    for one, following in pairwise(body):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and isinstance(following, ast.Expr):
            value = following.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                docs[one.target.id] = " ".join(inspect.cleandoc(value.value).split("\n\n")[0].split())
    return docs


def _attribute_docs(cls: type) -> dict[str, str]:
    """Return the descriptions of a class's attributes, from its docstring."""
    lines = inspect.cleandoc(cls.__doc__ or "").partition("Attributes:")[2].splitlines()
    docs: dict[str, str] = dict.fromkeys(TERMS, "")
    name = ""
    for line in map(str.strip, lines):
        first, colon, rest = line.partition(": ")
        if colon and first.isidentifier():
            name, docs[first] = first, rest
        elif name:
            docs[name] += f" {line}"
    return docs
