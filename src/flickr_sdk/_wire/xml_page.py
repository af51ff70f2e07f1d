"""Read XML pages fast if most of their items are elements with only attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from .._model.containers import CONTENT
from .fast_parser import MIN_BODY_BYTES
from .json import WireError, check_size
from .xml import MARKS, MAX_DEPTH, Element, create_element, to_object

if TYPE_CHECKING:
    from pydantic import JsonValue

    from .._model.wire_schema import ModelSchema

_Event = Any
"""The attributes of an element that starts, the name of one that ends, or text in a tuple. Tests of types are slow."""


class _OtherStructureError(Exception):
    """The document is not a page."""


def load_page(body: bytes, root: str, key: str, schema: ModelSchema) -> dict[str, JsonValue] | None:
    """Decode `<rsp><root><key /><key /></root></rsp>` like `xml.load`. Return `None` if the document has another structure."""
    if len(body) < MIN_BODY_BYTES or CONTENT in schema.by_key:
        return None
    try:
        check_size(body, MARKS)
        events = _parse(body)
        start, end = _inside(events, 1, len(events) - 1)
        response, page = events[0], events[start]
        if response.get("stat") != "ok" or events[-1] != "rsp" or events[end - 1] != root or root in response or key in page:
            return None
        items = _items(events[start + 1 : end - 1], key, schema)
    except (WireError, _OtherStructureError, expat.ExpatError, AttributeError, LookupError, TypeError, ValueError):
        # The other reader reports errors.
        return None
    page[key] = items
    response[root] = page
    return response  # type: ignore[no-any-return]  # see `_Event`


def _parse(body: bytes) -> list[_Event]:
    events: list[_Event] = []
    add = events.append

    def start(_: str, attributes: dict[str, str]) -> None:
        add(attributes)

    def data(text: str) -> None:
        add((text,))

    def doctype(*_: object) -> None:
        raise _OtherStructureError

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    # A method of a list is called faster than a function.
    parser.EndElementHandler = add
    parser.CharacterDataHandler = data
    parser.StartDoctypeDeclHandler = doctype
    parser.Parse(body.lstrip(), True)
    return events


def _is_space(event: _Event) -> bool:
    return type(event) is tuple and event[0].isspace()


def _inside(events: list[_Event], start: int, end: int) -> tuple[int, int]:
    while _is_space(events[start]):
        start += 1
    while _is_space(events[end - 1]):
        end -= 1
    return start, end


def _items(events: list[_Event], key: str, schema: ModelSchema) -> list[Any]:
    marks = [event for event in events if not (type(event) is tuple and event[0].isspace())]
    attributes, names = marks[::2], marks[1::2]
    # Elements start and end in pairs. If each second event is an end, the others are starts, and no element has children or text.
    if names and len(names) == len(attributes) and names.count(key) == len(names):
        return attributes
    return _nested_items(events, key, schema)


def _nested_items(events: list[_Event], key: str, schema: ModelSchema) -> list[Any]:
    items: list[Any] = []
    outer: list[tuple[dict[str, str], list[Element], list[str]]] = []
    children: list[Element] = []
    strings: list[str] = []
    attributes: dict[str, str] | None = None
    for event in events:
        if type(event) is dict:
            if attributes is not None:
                outer.append((attributes, children, strings))
                if len(outer) > MAX_DEPTH - 10:
                    raise _OtherStructureError
                children = []
            else:
                _require_space(strings)
            attributes, strings = event, []
        elif type(event) is tuple:
            strings += event
        elif attributes is None:
            raise _OtherStructureError
        else:
            text = "".join(strings)
            element = create_element(Element, (event, attributes, children, text.strip() if children else text))
            if outer:
                attributes, siblings, strings = outer.pop()
                siblings.append(element)
                children = siblings
                continue
            if event != key:
                raise _OtherStructureError
            items.append(to_object(element, schema) if children or text else attributes)
            attributes, children, strings = None, [], []
    _require_space(strings)
    return items


def _require_space(strings: list[str]) -> None:
    if strings and not "".join(strings).isspace():
        raise _OtherStructureError
