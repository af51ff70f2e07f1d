"""XML answers, turned into what Flickr's JSON would have been.

Flickr's JSON is a mechanical translation of its XML (https://www.flickr.com/services/api/response.json.html): attributes
and child elements become members, text becomes `_content`, repeated elements become arrays. Only the schema knows what may
be repeated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from .._model.containers import CONTENT
from .._model.wire_schema import Plan, Slot, plan_of
from .json import JsonValue, WireError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Element", "parse", "to_object"]

DEEPEST = 200
"""How deep elements may be nested before an answer is refused."""


class Element:
    """An XML element: attributes, child elements, text before, between and after them."""

    __slots__ = ("attributes", "children", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element] = []
        self.text = ""

    def __repr__(self) -> str:
        return f"<Element {self.name}>"


def parse(body: bytes, *, strip: bool = True) -> Element:
    """Read an XML document.

    Args:
        body: The document's bytes.
        strip: Take white space off both ends of every text.

    Returns:
        The root element.

    Raises:
        WireError: The bytes are no well-formed XML, nested too deeply, or declare a document type (no answer of Flickr does, and
            entity bombs need one).
    """
    stack: list[Element] = []
    roots: list[Element] = []
    texts: list[list[str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(stack) >= DEEPEST:
            raise WireError(f"the answer's XML is nested deeper than {DEEPEST} elements")
        element = Element(name, attributes)
        (stack[-1].children if stack else roots).append(element)
        stack.append(element)
        texts.append([])

    def end(_: str) -> None:
        # The serializer's own white space surrounds text that stands beside child elements.
        text = "".join(texts.pop())
        stack.pop().text = text.strip() if strip else text

    def data(text: str) -> None:
        if texts:
            texts[-1].append(text)

    def doctype(*_: object) -> None:
        raise WireError("the answer's XML declares a document type")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(body.lstrip(), True)
    except expat.ExpatError as error:
        raise WireError(f"the answer is no XML ({error})") from error
    except (ValueError, LookupError) as error:
        raise error if isinstance(error, WireError) else WireError(f"the answer's XML cannot be decoded ({error})") from error
    return roots[0]


def _value(element: Element, slot: Slot | None) -> JsonValue:
    """Turn one element into the value that JSON would have."""
    if slot is None:
        return to_object(element, None)
    if slot.box is not None and slot.repeated:
        return _box(element, slot)
    if slot.model is not None:
        return to_object(element, plan_of(slot.model))
    if element.attributes or element.children:
        return to_object(element, None)
    return {CONTENT: element.text} if slot.is_text else element.text


def _box(element: Element, slot: Slot) -> dict[str, JsonValue]:
    """Turn a wrapper such as `<tags>` into `{"tag": [...]}`."""
    value: dict[str, JsonValue] = dict(element.attributes)
    items: list[JsonValue] = []
    for child in element.children:
        if child.name == slot.box:
            items.append(_item(child, slot))
        else:
            value[child.name] = to_object(child, None)
    if items and slot.box:
        value[slot.box] = [item for item in items if item != ""]
    return value


def _item(element: Element, slot: Slot) -> JsonValue:
    if slot.model is not None:
        return to_object(element, plan_of(slot.model))
    if element.attributes or element.children:
        return to_object(element, None)
    return element.text


def to_object(element: Element, plan: Plan | None, slots: Mapping[str, Slot] | None = None) -> dict[str, JsonValue]:
    """Turn an element into the object that JSON would have.

    Args:
        element: The element.
        plan: What is expected there; without one, elements that are repeated become lists and all others objects.
        slots: What is expected there, where there is no model and so no plan.

    Returns:
        The object.
    """
    value: dict[str, JsonValue] = dict(element.attributes)
    slots = slots or (plan.by_key if plan else {})
    times: dict[str, int] = {}
    for child in element.children:
        times[child.name] = times.get(child.name, 0) + 1
    for child in element.children:
        slot = slots.get(child.name)
        if slot is not None and slot.repeated and slot.box is None:
            item = _item(child, slot)
            items = value.setdefault(child.name, [])
            # XML drops the values of scalar items: <eligible_durations /> three times over.
            if isinstance(items, list) and item != "":
                items.append(item)
        elif times[child.name] > 1 or child.name in element.attributes:
            items = value.get(child.name)
            if not isinstance(items, list):
                items = value[child.name] = [] if items is None else [items]
            items.append(_value(child, slot))
        else:
            value[child.name] = _value(child, slot)
    if element.text or CONTENT in slots or (not value and plan is None):
        value[CONTENT] = element.text
    return value
