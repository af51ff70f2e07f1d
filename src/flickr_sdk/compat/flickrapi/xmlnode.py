"""XML answers as objects: attributes by index, child elements as lists under their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..._wire.json import WireError
from ..._wire.xml import Element, parse
from .exceptions import FlickrError

if TYPE_CHECKING:
    from typing import Any

__all__ = ["XMLNode"]

OWN: Final = frozenset(("attrib", "parse", "text", "xml"))
"""Names that a node has itself: child elements that are called so stand under them with an underscore behind."""


class XMLNode:
    """One XML element.

    ::

        sets = flickr.photosets_getList(user_id="73509078@N00", format="xmlnode")
        sets["stat"]  # an attribute
        sets.photosets[0].photoset[0].title[0].text  # child elements are lists

    Child elements called `attrib`, `parse`, `text` or `xml` are under `attrib_` and so on.

    Attributes:
        name: The element's name; where there is a child element `<name>`, the list of those.
        text: The text inside.
        attrib: The attributes by name.
        xml: For the root of an answer, the bytes that it was read from.
    """

    # A child element may take the place of the name.
    name: Any
    text: str
    attrib: dict[str, str]
    xml: str | bytes | None

    def __init__(self) -> None:
        self.name = ""
        self.text = ""
        self.attrib = {}
        self.xml = None

    def __getitem__(self, key: str) -> str:
        return self.attrib[key]

    def __setitem__(self, key: str, item: str) -> None:
        self.attrib[key] = item

    def __contains__(self, key: object) -> bool:
        return key in self.attrib

    def get(self, key: str, default: str | None = None) -> str | None:
        """Give an attribute.

        Args:
            key: Its name.
            default: What to give where there is none.

        Returns:
            The attribute's value.
        """
        return self.attrib.get(key, default)

    def __repr__(self) -> str:
        return f"<XMLNode {self.name if isinstance(self.name, str) else 'name'}>"

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> list[XMLNode]: ...

    @classmethod
    def parse(cls, xml_str: str | bytes, store_xml: bool = False) -> XMLNode:
        """Read XML.

        Args:
            xml_str: The XML.
            store_xml: Whether the root keeps it as `xml`.

        Returns:
            The root.

        Raises:
            FlickrError: It is no XML, or declares a document type.
        """
        try:
            root = cls._node(parse(xml_str.encode() if isinstance(xml_str, str) else xml_str, strip=False))
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
            name = f"{child.name}_" if child.name in OWN else child.name
            vars(node).setdefault(name, [])
            if not isinstance(vars(node)[name], list):
                vars(node)[name] = []  # `name`, of an element that has a child called so
            vars(node)[name].append(cls._node(child))
        return node
