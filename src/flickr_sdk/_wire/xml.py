"""Convert XML responses to Flickr's JSON, as https://www.flickr.com/services/api/response.json.html describes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, cast
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


class Element(NamedTuple):
    """An XML element: attributes, child elements, and the text before, between and after them."""

    name: str
    attributes: dict[str, str]
    children: Sequence[Element] = ()
    text: str = ""

    def __repr__(self) -> str:
        """Hide the content, which may contain tokens."""
        return f"Element(name={self.name!r})"


_Opened = tuple[str, dict[str, str], tuple[()], str]
# The constructor of a named tuple is written in Python.
create_element = tuple.__new__


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
    outer: list[tuple[_Opened, list[Element], list[str]]] = []
    """The elements around `children` and `texts`, and the children and texts before them."""
    children: list[Element] = []
    texts: list[str] = []
    opened: _Opened | None = None
    """An element that was opened and has no content yet. Most elements stay empty."""

    def enter(element: _Opened) -> None:
        nonlocal opened, children, texts
        outer.append((element, children, texts))
        if len(outer) >= MAX_DEPTH:
            raise WireError(f"the XML response is nested deeper than {MAX_DEPTH} levels")
        opened, children, texts = None, [], []

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal opened
        if opened is not None:
            enter(opened)
        opened = name, attributes, (), ""

    def end(name: str) -> None:
        nonlocal opened, children, texts
        if opened is not None:
            children.append(create_element(Element, opened))
            opened = None
            return
        text, inside = "".join(texts), children
        # Flickr's serializer adds white space around text that has sibling elements; all other white space is part of the text.
        text = text.strip() if strip and inside else text
        (name, attributes, _, _), children, texts = outer.pop()
        children.append(Element(name, attributes, inside, text))

    def data(text: str) -> None:
        if opened is not None:
            enter(opened)
        texts.append(text)

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
    return children[0]


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
    items = _items([child for child in element.children if child.name == field.wrapper], field)
    if items and field.wrapper:
        value[field.wrapper] = [item for item in items if item != ""]
    return value


def _items(elements: Sequence[Element], field: WireField) -> list[JsonValue]:
    schema = schema_of(field.model) if field.model else None
    if schema is None or CONTENT in schema.by_key:
        return [_item(element, field) for element in elements]
    # A loop without calls, because most elements of a page have attributes alone.
    return [
        cast("JsonValue", element.attributes) if not (element.text or element.children) else to_object(element, schema)
        for element in elements
    ]


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
    and all others objects. The attributes of the element become the object.
    """
    value: dict[str, JsonValue] = element.attributes  # type: ignore[assignment]  # a copy would take long
    fields = fields or (schema.by_key if schema else {})
    for name, children in _by_name(element.children).items():
        field = fields.get(name)
        if field is not None and field.is_list and field.wrapper is None:
            items = value.setdefault(name, [])
            # XML drops the values of scalar items: a response can contain <eligible_durations /> three times.
            if isinstance(items, list):
                items += [item for item in _items(children, field) if item != ""]
        elif len(children) > 1 or name in value:
            first = [value[name]] if name in value else []
            value[name] = [*first, *(_value(child, field) for child in children)]
        else:
            value[name] = _value(children[0], field)
    # Ignore white space that only formats the document.
    text = element.text if CONTENT in fields or not element.text.isspace() else ""
    if text or CONTENT in fields or (not value and schema is None):
        value[CONTENT] = text
    return value


def _by_name(children: Sequence[Element]) -> dict[str, Sequence[Element]]:
    """Group elements by their names, in the order of the names."""
    if len(children) == 1 or len({child.name for child in children}) == 1:
        return {children[0].name: children}
    groups: dict[str, list[Element]] = {}
    for child in children:
        groups.setdefault(child.name, []).append(child)
    return {**groups}
