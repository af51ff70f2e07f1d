"""The response formats of flickrapi: what each asks Flickr for, and how the body is parsed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from xml.etree import ElementTree

from ..._pipeline.response_parser import api_error
from ..._utils.redaction import excerpt
from ..._wire import json, xml
from ..._wire.text_repair import mark_xml, unmark
from ...errors.response_errors import ApiError, MalformedResponse
from .exceptions import FlickrError
from .xmlnode import XMLNode

if TYPE_CHECKING:
    from ..._method.endpoint import Endpoint

# Programs written for flickrapi index into responses without checks; a precise type would reject them.
ParsedJson: TypeAlias = dict[str, Any]
"""A JSON response: a dict of dicts, lists and strings."""

CHECK_SERVER: Final = "retry later, or check the proxy and base_url"
MAX_FAILURE_LENGTH: Final = 4000
"""Responses with `stat="fail"` are short; longer ones are not searched for a failure."""

COMPLETE: Final = {
    "json": re.compile(rb"\{.*\}|[\w$.]+\(\{.*\}\)\s*;?", re.DOTALL),
    "rest": re.compile(rb"(<\?xml[^>]*>\s*)?<rsp\b.*</rsp>|(<\?xml[^>]*>\s*)?<rsp\b[^>]*/>", re.DOTALL),
}
"""Patterns of a complete response, for the formats that every method supports."""

FAILURES: Final = (
    re.compile(rb's:4:"stat";s:4:"fail";.*?s:4:"code";i:(\d+);s:7:"message";s:\d+:"(.*?)";', re.DOTALL),
    re.compile(rb"<name>faultCode</name>\s*<value><int>(\d+)</int>.*?<value><string>(.*?)</string>", re.DOTALL),
    re.compile(rb"<faultcode>flickr\.error\.(\d+)</faultcode>\s*<faultstring>(.*?)</faultstring>", re.DOTALL),
)
"""Patterns of a failure in serialized PHP, XML-RPC and SOAP."""


class Element(ElementTree.Element):
    """An XML element that also has the methods removed in Python 3.9, and its children as lists: `element.child[0]`."""

    def getchildren(self) -> list[ElementTree.Element]:
        """Return the children; the same as `list(element)`."""
        return list(self)

    def getiterator(self, tag: str | None = None) -> Iterator[ElementTree.Element]:
        """Iterate over the element and its descendants, or those named `tag`; the same as `element.iter(tag)`."""
        return self.iter(tag)

    # Hidden from type checkers, which have to reject misspelled attributes.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> list[ElementTree.Element]:
            found = [] if name.startswith("_") else self.findall(name)
            if not found:
                raise AttributeError(f"<{self.tag}> has no child element <{name}>")
            return found


class UnparsedFailure(ApiError):
    """A failure in an unparsed response. It is not cached. After the last attempt, the call returns the bytes."""

    response: bytes = b""


class UnparsedMalformed(MalformedResponse):
    """A truncated unparsed response, or one in another format. After the last attempt, the call returns the bytes."""

    response: bytes = b""


def _element(body: bytes) -> Element:
    json.check_size(body, xml.MARKS)
    try:
        return _parse_element(body, None)
    except ValueError:
        marked = mark_xml(body)
        if marked is None:
            raise
    return _parse_element(unmark(marked).encode(), "utf-8")


def _parse_element(body: bytes, encoding: str | None) -> Element:
    # Entity bombs need a document type, which Flickr never sends. NUL bytes reveal encodings that could hide one.
    if b"<!DOCTYPE" in body or b"<!doctype" in body or b"\0" in body:
        raise ValueError("the response declares an XML document type, which Flickr never does")
    parser = ElementTree.XMLParser(target=ElementTree.TreeBuilder(element_factory=Element), encoding=encoding)
    try:
        root = ElementTree.fromstring(body.lstrip(), parser)
    except (ElementTree.ParseError, LookupError) as error:
        raise ValueError(f"the response is not well-formed XML: {error}") from None
    assert isinstance(root, Element)
    return root


EMPTY_BODIES: Final = {"json": b'{"stat":"ok"}', "rest": b'<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">\n</rsp>\n'}
"""The responses of methods without a payload, for the formats that every method supports."""

Parsed: TypeAlias = tuple[object, str | None, dict[str, object]]
"""A parsed response, its `stat`, and the `code` and `message` of a failure."""


def _parse_etree(body: bytes) -> Parsed:
    root = _element(body)
    err = root.find("err")
    failure: dict[str, object] = {} if err is None else {"code": err.get("code"), "message": err.get("msg")}
    return root, root.get("stat") if root.tag == "rsp" else None, failure


def _parse_xmlnode(body: bytes) -> Parsed:
    root = XMLNode.parse(body, store_xml=True)
    err = vars(root).get("err")
    # Not `get`, which is replaced if a child element has this name.
    failure: dict[str, object] = {"code": err[0].attrib.get("code"), "message": err[0].attrib.get("msg")} if err else {}
    return root, root.attrib.get("stat"), failure


def _parse_json(body: bytes) -> Parsed:
    value = json.loads(body)
    stat = value.get("stat")
    return value, stat if isinstance(stat, str) else None, dict(value)


PARSERS: Final[dict[str, tuple[str, Callable[[bytes], Parsed]]]] = {
    "etree": ("rest", _parse_etree),
    "xmlnode": ("rest", _parse_xmlnode),
    "parsed-json": ("json", _parse_json),
}
"""The parsed formats: the format to request, and the parser of its responses."""


def response_reader(endpoint: Endpoint[Any], format: str) -> Callable[[bytes], object]:
    """Return a function that turns the body of a response into the return value of a call, or raises a `FlickrError`."""
    if format not in PARSERS:
        return partial(_check_unparsed, endpoint, format)
    parse = PARSERS[format][1]

    def read(body: bytes) -> object:
        error: ApiError | MalformedResponse
        try:
            response, stat, failure = parse(body)
        except (FlickrError, ValueError) as problem:
            error = MalformedResponse(endpoint.method, f"{problem}; {CHECK_SERVER}")
        else:
            if stat == "ok":
                return response
            problem_text = "the response has no stat" if stat is None else f"the response has the unknown stat {stat!r}"
            malformed = MalformedResponse(endpoint.method, f"{problem_text}; {CHECK_SERVER}")
            error = api_error(endpoint, failure) if stat == "fail" else malformed
        error.body = excerpt(endpoint.method, body)
        raise error

    return read


def _check_unparsed(endpoint: Endpoint[Any], format: str, body: bytes) -> bytes:
    failure = _failure(body) if len(body) < MAX_FAILURE_LENGTH and (b"fail" in body or b"fault" in body) else None
    if failure is not None:
        error = api_error(endpoint, failure)
        unparsed = UnparsedFailure(endpoint.method, error.code, error.message)
        unparsed.response = body
        raise unparsed
    if format in COMPLETE and not COMPLETE[format].fullmatch(body.strip()):
        malformed = UnparsedMalformed(endpoint.method, f"the response is not complete {format!r}; {CHECK_SERVER}")
        malformed.response, malformed.body = body, excerpt(endpoint.method, body)
        raise malformed
    return body


def _failure(body: bytes) -> dict[str, object] | None:
    """Find a failure in a response of any format."""
    for _, parse in PARSERS.values():
        try:
            _, stat, failure = parse(body)
        except (FlickrError, ValueError):
            continue
        if stat is not None:
            return failure if stat == "fail" else None
    for pattern in FAILURES:
        found = pattern.search(body)
        if found:
            return {"code": found[1].decode(), "message": found[2].decode("utf-8", "replace")}
    return None
