"""XML responses as objects: attributes by index, child elements as lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..._wire.json import WireError
from ..._wire.xml import Element, parse
from .exceptions import FlickrError

if TYPE_CHECKING:
    from typing import Any

__all__ = ["XMLNode"]

RESERVED: Final = frozenset(("attrib", "parse", "text", "xml"))
"""Attributes of every node: child elements with these names get a trailing underscore."""


class XMLNode:
    """An XML element.

    ::

        sets = flickr.photosets_getList(user_id="73509078@N00", format="xmlnode")
        sets["stat"]  # an attribute
        sets.photosets[0].photoset[0].title[0].text  # child elements are lists

    Child elements named `attrib`, `parse`, `text` or `xml` are `attrib_` and so on.

    Attributes:
        name: The name of the element, or the list of its child elements `<name>` if it has any.
        text: The text of the element.
        attrib: The attributes by name.
        xml: The source of the document, on the root of a response.
    """

    def __init__(self) -> None:
        self.name: Any = ""  # a list if there are child elements `<name>`
        self.text = ""
        self.attrib: dict[str, str] = {}
        self.xml: str | bytes | None = None

    def __getitem__(self, key: str) -> str:
        return self.attrib[key]

    def __setitem__(self, key: str, item: str) -> None:
        self.attrib[key] = item

    def __contains__(self, key: object) -> bool:
        return key in self.attrib

    def get(self, key: str, default: str | None = None) -> str | None:
        """Return the attribute `key`, or `default` if it is missing."""
        return self.attrib.get(key, default)

    def __repr__(self) -> str:
        return f"<XMLNode {self.name if isinstance(self.name, str) else 'name'}>"

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> list[XMLNode]: ...

    @classmethod
    def parse(cls, xml_str: str | bytes, store_xml: bool = False) -> XMLNode:
        """Parse an XML document, and return its root.

        Args:
            xml_str: The document.
            store_xml: Whether the root keeps the document as `xml`.

        Raises:
            FlickrError: The document is not valid XML, or declares a document type.
        """
        try:
            root = cls._node(
                parse(xml_str.encode("utf-8", "surrogatepass") if isinstance(xml_str, str) else xml_str, strip=False)
            )
        except WireError as error:
            raise FlickrError(str(error)) from None
        if store_xml:
            root.xml = xml_str
        return root

    @classmethod
    def _node(cls, element: Element) -> XMLNode:
        node = cls()
        node.name, node.text, node.attrib = element.name, element.text, dict(element.attributes)
        for child in element.children:
            name = f"{child.name}_" if child.name in RESERVED else child.name
            vars(node).setdefault(name, [])
            if not isinstance(vars(node)[name], list):
                vars(node)[name] = []  # child elements `<name>` replace the name of the element
            vars(node)[name].append(cls._node(child))
        return node
