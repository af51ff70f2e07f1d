"""Convert XML responses to Flickr's JSON, as https://www.flickr.com/services/api/response.json.html describes it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from .._model.containers import CONTENT
from .._model.wire_schema import ModelSchema, WireField, schema_of
from .json import WireError, check_size
from .text_repair import Report, mark_xml, unmark, unmark_object

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import JsonValue

MAX_DEPTH = 200
"""The deepest accepted nesting of elements."""
MARKS: Final = (b"<", b"=", b"&")


@dataclass(slots=True, eq=False)
class Element:
    """An XML element: attributes, child elements, and the text before, between and after them."""

    name: str
    attributes: dict[str, str] = field(repr=False)
    children: list[Element] = field(default_factory=list, repr=False)
    text: str = field(default="", repr=False)


def parse(body: bytes, *, strip: bool = True) -> Element:
    """Return the root element of a document, or raise `WireError`. Invalid characters become U+FFFD."""
    return _parse_or_repair(body, strip, unmark)[0]


def load(body: bytes, convert: Callable[[Element], dict[str, JsonValue]], on_repair: Report | None) -> dict[str, JsonValue]:
    """Parse a document and convert its root. Invalid characters become U+FFFD; `on_repair` receives the strings."""
    root, is_marked = _parse_or_repair(body, True, str)
    value = convert(root)
    return unmark_object(value, "", on_repair) if is_marked else value


def _parse_or_repair(body: bytes, strip: bool, finish: Callable[[str], str]) -> tuple[Element, bool]:
    """Parse a document or, if it is invalid, its marked text after `finish`; return the root and whether it was marked."""
    check_size(body, MARKS)
    try:
        return _parse(body, None, strip), False
    except WireError:
        marked = mark_xml(body)
        if marked is None:
            raise
    return _parse(finish(marked).encode(), "utf-8", strip), True


def _parse(body: bytes, encoding: str | None, strip: bool) -> Element:
    stack: list[Element] = []
    roots: list[Element] = []
    texts: list[list[str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(stack) >= MAX_DEPTH:
            raise WireError(f"the XML response is nested deeper than {MAX_DEPTH} levels")
        element = Element(name, attributes)
        (stack[-1].children if stack else roots).append(element)
        stack.append(element)
        texts.append([])

    def end(_: str) -> None:
        text, element = "".join(texts.pop()), stack.pop()
        # Flickr's serializer adds white space around text that has sibling elements; all other white space is part of the text.
        element.text = text.strip() if strip and element.children else text

    def data(text: str) -> None:
        if texts:
            texts[-1].append(text)

    def doctype(*_: object) -> None:
        # Entity bombs need a document type, and no response of Flickr has one.
        raise WireError("the XML response declares a document type")

    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(body.lstrip(), True)
    except expat.ExpatError as error:
        raise WireError(f"the response is not well-formed XML: {error}") from error
    except (ValueError, LookupError) as error:
        raise error if isinstance(error, WireError) else WireError(f"the XML response cannot be decoded: {error}") from error
    return roots[0]


def _value(element: Element, field: WireField | None) -> JsonValue:
    if field is None:
        return to_object(element, None)
    if field.wrapper is not None and field.is_list:
        return _wrapped_list(element, field)
    value = _item(element, field)
    return {CONTENT: value} if field.is_text and isinstance(value, str) else value


def _wrapped_list(element: Element, field: WireField) -> dict[str, JsonValue]:
    """Convert a wrapper such as `<tags>` to `{"tag": [...]}`."""
    value: dict[str, JsonValue] = dict(element.attributes)
    value |= {child.name: to_object(child, None) for child in element.children if child.name != field.wrapper}
    items = [_item(child, field) for child in element.children if child.name == field.wrapper]
    if items and field.wrapper:
        value[field.wrapper] = [item for item in items if item != ""]
    return value


def _item(element: Element, field: WireField) -> JsonValue:
    if field.model is not None:
        return to_object(element, schema_of(field.model))
    if element.attributes or element.children:
        return to_object(element, None)
    return element.text


def to_object(
    element: Element, schema: ModelSchema | None, fields: Mapping[str, WireField] | None = None
) -> dict[str, JsonValue]:
    """Convert an element to the object that Flickr's JSON would contain.

    `fields` replaces the fields of `schema`, for elements without a model. For unknown elements, repeated children become lists
    and all others objects.
    """
    value: dict[str, JsonValue] = dict(element.attributes)
    fields = fields or (schema.by_key if schema else {})
    counts = Counter(child.name for child in element.children)
    for child in element.children:
        field = fields.get(child.name)
        if field is not None and field.is_list and field.wrapper is None:
            item = _item(child, field)
            items = value.setdefault(child.name, [])
            # XML drops the values of scalar items: a response can contain <eligible_durations /> three times.
            if isinstance(items, list) and item != "":
                items.append(item)
        elif counts[child.name] > 1 or child.name in element.attributes:
            items = value.get(child.name)
            if not isinstance(items, list):
                items = value[child.name] = [] if items is None else [items]
            items.append(_value(child, field))
        else:
            value[child.name] = _value(child, field)
    # White space that only formats the document is no text.
    text = element.text if CONTENT in fields or not element.text.isspace() else ""
    if text or CONTENT in fields or (not value and schema is None):
        value[CONTENT] = text
    return value
