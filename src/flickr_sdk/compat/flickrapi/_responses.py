"""Formats: how an answer is asked for, and what becomes of its bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from xml.etree import ElementTree

from ..._pipeline.response_parser import api_error
from ..._utils.redaction import excerpt
from ..._wire import json
from ...errors.response_errors import ApiError, MalformedResponse
from .exceptions import FlickrError
from .xmlnode import XMLNode

if TYPE_CHECKING:
    from ..._method.endpoint import Endpoint

__all__ = ["PARSED", "Element", "Incomplete", "ParsedJson", "Unchecked", "read_unparsed", "reader"]

# What was written for flickrapi goes down into answers without asking what is there; any other type would refuse it.
ParsedJson: TypeAlias = dict[str, Any]
"""An answer in JSON: a dict of dicts, lists and texts."""

LONGEST_FAILURE: Final = 4000
"""Answers that say `stat="fail"` are short; longer ones are not looked through."""

WHOLE: Final = {
    "json": re.compile(rb"\{.*\}|[\w$.]+\(\{.*\}\)\s*;?", re.DOTALL),
    "rest": re.compile(rb"(<\?xml[^>]*>\s*)?<rsp\b.*</rsp>|(<\?xml[^>]*>\s*)?<rsp\b[^>]*/>", re.DOTALL),
}
"""What a whole answer looks like in the formats that all methods have."""

FAULTS: Final = (
    re.compile(rb's:4:"stat";s:4:"fail";.*?s:4:"code";i:(\d+);s:7:"message";s:\d+:"(.*?)";', re.DOTALL),
    re.compile(rb"<name>faultCode</name>\s*<value><int>(\d+)</int>.*?<value><string>(.*?)</string>", re.DOTALL),
    re.compile(rb"<faultcode>flickr\.error\.(\d+)</faultcode>\s*<faultstring>(.*?)</faultstring>", re.DOTALL),
)
"""How failures are told in PHP's form, in XML-RPC's, and in SOAP's."""


class Element(ElementTree.Element):
    """An element of an answer, with what elements have had before Python 3.9, and child elements as lists under their names."""

    def getchildren(self) -> list[ElementTree.Element]:
        """Give the child elements; `list(element)` does the same.

        Returns:
            The child elements.
        """
        return list(self)

    def getiterator(self, tag: str | None = None) -> Iterator[ElementTree.Element]:
        """Go through the element and all below it; `element.iter(tag)` does the same.

        Args:
            tag: The name of the elements; unset for all.

        Returns:
            An iterator.
        """
        return self.iter(tag)

    # Type checkers must refuse misspelt attributes of elements, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> list[ElementTree.Element]:
            found = [] if name.startswith("_") else self.findall(name)
            if not found:
                raise AttributeError(f"<{self.tag}> has no child element <{name}>")
            return found


class Unchecked(ApiError):
    """The failure that an unparsed answer tells: it may be a reason for another attempt, but is no error.

    Attributes:
        answer: The answer's bytes.
    """

    answer: bytes = b""


class Incomplete(MalformedResponse):
    """An unparsed answer that is none: a reason for another attempt, but no error where the call only reads.

    Attributes:
        answer: The answer's bytes.
    """

    answer: bytes = b""


def _element(body: bytes) -> Element:
    # Entity bombs need a document type, which no answer of Flickr's has, and NUL stands in encodings that would hide one.
    if b"<!DOCTYPE" in body or b"<!doctype" in body or b"\0" in body:
        raise ValueError("the answer is no XML of Flickr's")
    parser = ElementTree.XMLParser(target=ElementTree.TreeBuilder(element_factory=Element))
    try:
        parser.feed(body.lstrip())
        root = parser.close()
    except (ElementTree.ParseError, LookupError) as error:
        raise ValueError(f"the answer is no XML ({error})") from None
    assert isinstance(root, Element)
    return root


def _read_etree(body: bytes) -> tuple[object, str | None, dict[str, object]]:
    root = _element(body)
    err = root.find("err")
    told = {"code": err.get("code"), "message": err.get("msg")} if err is not None else {}
    return root, root.get("stat") if root.tag == "rsp" else None, dict(told)


def _read_xmlnode(body: bytes) -> tuple[object, str | None, dict[str, object]]:
    try:
        root = XMLNode.parse(body, store_xml=True)
    except FlickrError as error:
        raise ValueError(str(error)) from None
    err = vars(root).get("err")
    told = {"code": err[0].get("code"), "message": err[0].get("msg")} if err else {}
    return root, root.get("stat"), told


def _read_json(body: bytes) -> tuple[object, str | None, dict[str, object]]:
    value = json.loads(body)
    stat = value.get("stat")
    return value, stat if isinstance(stat, str) else None, dict(value)


Read: TypeAlias = Callable[[bytes], tuple[object, str | None, dict[str, object]]]
PARSED: Final[dict[str, tuple[str, Read]]] = {
    "etree": ("rest", _read_etree),
    "xmlnode": ("rest", _read_xmlnode),
    "parsed-json": ("json", _read_json),
}
"""The parsed formats: what to ask Flickr for, and how to read it. Each reads an answer, its `stat`, and what it says beside."""


def reader(endpoint: Endpoint[Any], format: str) -> Callable[[bytes], object]:
    """Give what reads an answer.

    Args:
        endpoint: The method that was called.
        format: The format that the caller asked for.

    Returns:
        A function that makes of a body what the caller gets. It raises a `FlickrError` of the library for a failure.
    """
    read = PARSED[format][1] if format in PARSED else None

    def checked(body: bytes) -> object:
        assert read is not None
        failure: ApiError | MalformedResponse
        try:
            answer, stat, told = read(body)
        except ValueError as error:
            failure = MalformedResponse(endpoint.method, str(error))
        else:
            if stat == "ok":
                return answer
            problem = "the answer has no stat" if stat is None else f"the answer's stat is {stat!r}"
            failure = api_error(endpoint, told) if stat == "fail" else MalformedResponse(endpoint.method, problem)
        failure.body = excerpt(endpoint.method, body)
        raise failure

    def unchecked(body: bytes) -> object:
        return read_unparsed(endpoint, format, body)

    return checked if read else unchecked


def read_unparsed(endpoint: Endpoint[Any], format: str, body: bytes) -> bytes:
    """Give back an answer that is not parsed.

    Args:
        endpoint: The method that was called.
        format: The format that the caller asked for.
        body: The answer.

    Returns:
        The same bytes.

    Raises:
        Unchecked: It tells a failure, which is none to the caller, but which may be a reason to ask again, and none to keep.
        Incomplete: It is in another format, or cut off; likewise.
    """
    told = _failure(body) if len(body) < LONGEST_FAILURE and (b"fail" in body or b"fault" in body) else None
    if told is not None:
        error = api_error(endpoint, told)
        failure = Unchecked(endpoint.method, error.code, error.message)
        failure.answer = body
        raise failure
    if format in WHOLE and not WHOLE[format].fullmatch(body.strip()):
        damaged = Incomplete(endpoint.method, f"the answer is not in the format {format!r}")
        damaged.answer, damaged.body = body, excerpt(endpoint.method, body)
        raise damaged
    return body


def _failure(body: bytes) -> dict[str, object] | None:
    """Look for a failure in an answer of any format."""
    for _, read in PARSED.values():
        try:
            _, stat, told = read(body)
        except ValueError:
            continue
        if stat is not None:
            return told if stat == "fail" else None
    for pattern in FAULTS:
        found = pattern.search(body)
        if found:
            return {"code": found[1].decode(), "message": found[2].decode("utf-8", "replace")}
    return None
