"""Signed requests and responses of programs that send their own requests, as version 1 supports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from ..._method.endpoint import untyped
from ..._wire.arguments import encode
from ..._wire.signing import sign_legacy
from ._client import ClientBase, normalize_value
from ._responses import Element, ParsedJson, response_reader
from .exceptions import IllegalArgumentException, translated

if TYPE_CHECKING:
    from ._types import Value
    from .xmlnode import XMLNode


def make_bytes(dictionary: Mapping[str, object]) -> dict[str, bytes]:
    """Return a copy of a dict with every value as UTF-8 bytes."""
    return {name: value if isinstance(value, bytes) else str(value).encode() for name, value in dictionary.items()}


class LegacyRequests(ClientBase):
    """The part of `FlickrAPI` that signs and parses without sending a request."""

    def sign(self, dictionary: Mapping[str, Value]) -> str:
        """Return the signature of a request of the legacy authentication, its argument `api_sig`.

        Raises:
            IllegalArgumentException: The object has no API secret, or an argument is invalid.
        """
        if not self.secret:
            raise IllegalArgumentException("a signature requires the API secret; pass secret=...")
        return sign_legacy(self.secret, _encoded(dictionary))["api_sig"]

    def encode_and_sign(self, dictionary: Mapping[str, Value]) -> str:
        """Return the arguments as a query string, with their signature if the object has an API secret.

        Raises:
            IllegalArgumentException: An argument is invalid.
        """
        arguments = _encoded(dictionary)
        return urlencode(sign_legacy(self.secret, arguments) if self.secret else arguments)

    def parse_etree(self, rest_xml: str | bytes) -> Element:
        """Parse an XML response.

        Raises:
            FlickrError: The response is invalid, or reports a failure.
        """
        return cast("Element", _parse("etree", rest_xml))

    def parse_xmlnode(self, rest_xml: str | bytes) -> XMLNode:
        """Parse an XML response, as `parse_etree`, into an `XMLNode`."""
        return cast("XMLNode", _parse("xmlnode", rest_xml))

    def parse_json(self, json_string: str | bytes) -> ParsedJson:
        """Parse a JSON response, as `parse_etree`, into a dict."""
        return cast("ParsedJson", _parse("parsed-json", json_string))


def _encoded(dictionary: Mapping[str, Value]) -> dict[str, str]:
    with translated():
        return encode("sign", None, {name: normalize_value(name, value) for name, value in dictionary.items()})


def _parse(format: str, response: str | bytes) -> object:
    with translated():
        return response_reader(untyped("a response"), format)(response.encode() if isinstance(response, str) else response)
