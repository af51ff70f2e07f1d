"""XML-RPC and SOAP: requests in an envelope, at `/services/xmlrpc/` and `/services/soap/`."""

from __future__ import annotations

import xmlrpc.client
from collections.abc import Callable
from dataclasses import replace
from typing import Final
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError

from .messages import Request, Response
from .response_formats import ENVELOPES, Failure, format_response
from .routes import Handler, Routes

__all__ = ["add_rpc_routes"]

LARGEST: Final = 1024 * 1024
UNREADABLE_RPC: Final = Failure(115, "Invalid XML-RPC Method Call")
UNREADABLE_SOAP: Final = Failure(114, "Invalid SOAP envelope")
VERSIONS: Final = {space: version for version, (space, _) in ENVELOPES.items()}
"""The versions of SOAP, which are the formats of their answers too, by their namespaces."""


def add_rpc_routes(routes: Routes, answer: Handler) -> None:
    """Put the addresses into the table.

    Args:
        routes: The table.
        answer: Answers a request whose arguments stand in its form.
    """
    for path, read in (("/services/xmlrpc/", _read_rpc), ("/services/soap/", _read_soap)):
        routes.add(path, _handler(read, answer), verbs=("POST",), streams=True, max_body_size=LARGEST)


def _handler(read: Callable[[bytes], dict[str, str]], answer: Handler) -> Handler:
    def handle(request: Request) -> Response:
        try:
            arguments = read(request.body.read())
        except Failure as failure:
            return format_response(failure.payload, {"format": "xmlrpc" if failure is UNREADABLE_RPC else "soap2"})
        request.logged.arguments.update(arguments)
        return answer(replace(request, form=tuple(arguments.items())))

    return handle


def _read_rpc(body: bytes) -> dict[str, str]:
    """Read the arguments of a call, which are the members of its one parameter."""
    _refuse_doctype(body, UNREADABLE_RPC)
    try:
        parameters, method = xmlrpc.client.loads(body)
        (members,) = parameters
        if not isinstance(members, dict):
            raise UNREADABLE_RPC
        texts = {name: _text(value) for name, value in members.items()}
    except (ExpatError, xmlrpc.client.Error, ArithmeticError, LookupError, TypeError, ValueError):
        raise UNREADABLE_RPC from None
    return {"format": "xmlrpc", "method": method or "", **texts}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (str, int, float)):
        return str(value)
    raise TypeError("arguments are texts and numbers")


def _read_soap(body: bytes) -> dict[str, str]:
    """Read the arguments of a request, which are the elements in the one element of its body."""
    _refuse_doctype(body, UNREADABLE_SOAP)
    try:
        envelope = ElementTree.fromstring(body)
    except (ElementTree.ParseError, ValueError):
        raise UNREADABLE_SOAP from None
    space, _, name = envelope.tag.removeprefix("{").partition("}")
    asked = envelope.find(f"{{{space}}}Body/*")
    if space not in VERSIONS or name != "Envelope" or asked is None or asked.tag != "{urn:flickr}FlickrRequest":
        raise UNREADABLE_SOAP
    return {"format": VERSIONS[space], **{one.tag.rpartition("}")[2]: one.text or "" for one in asked}}


def _refuse_doctype(body: bytes, failure: Failure) -> None:
    # Entities that stand for many others need one, and no envelope does.
    if b"<!" in body:
        raise failure
