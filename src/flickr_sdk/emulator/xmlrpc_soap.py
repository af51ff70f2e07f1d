"""The XML-RPC and SOAP endpoints: `/services/xmlrpc/` and `/services/soap/`."""

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

MAX_BODY_SIZE: Final = 1024 * 1024
INVALID_RPC: Final = Failure(115, "Invalid XML-RPC Method Call")
INVALID_SOAP: Final = Failure(114, "Invalid SOAP envelope")
VERSIONS: Final = {namespace: version for version, (namespace, _) in ENVELOPES.items()}
"""The response format for each SOAP namespace."""


def add_rpc_routes(routes: Routes, rest_handler: Handler) -> None:
    """Add the endpoints to the routes; `rest_handler` handles the call once its arguments are in the form of the request."""
    for path, parse in (("/services/xmlrpc/", _parse_xmlrpc), ("/services/soap/", _parse_soap)):
        routes.add(path, _handler(parse, rest_handler), verbs=("POST",), streams=True, max_body_size=MAX_BODY_SIZE)


def _handler(parse: Callable[[bytes], dict[str, str]], rest_handler: Handler) -> Handler:
    def handle(request: Request) -> Response:
        try:
            arguments = parse(request.body.read())
        except Failure as failure:
            return format_response(failure.payload, {"format": "xmlrpc" if failure is INVALID_RPC else "soap2"})
        request.logged.arguments.update(arguments)
        return rest_handler(replace(request, form=tuple(arguments.items())))

    return handle


def _parse_xmlrpc(body: bytes) -> dict[str, str]:
    """Parse the arguments of a call: the members of its only parameter."""
    _reject_doctype(body, INVALID_RPC)
    try:
        parameters, method = xmlrpc.client.loads(body)
        (members,) = parameters
        if not isinstance(members, dict):
            raise INVALID_RPC
        arguments = {name: _to_string(value) for name, value in members.items()}
    except (ExpatError, xmlrpc.client.Error, ArithmeticError, LookupError, TypeError, ValueError):
        raise INVALID_RPC from None
    return {"format": "xmlrpc", "method": method or "", **arguments}


def _to_string(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (str, int, float)):
        return str(value)
    raise TypeError("arguments must be strings or numbers")


def _parse_soap(body: bytes) -> dict[str, str]:
    """Parse the arguments of a request: the children of the only element of its body."""
    _reject_doctype(body, INVALID_SOAP)
    try:
        envelope = ElementTree.fromstring(body)
    except (ElementTree.ParseError, ValueError):
        raise INVALID_SOAP from None
    namespace, _, name = envelope.tag.removeprefix("{").partition("}")
    call = envelope.find(f"{{{namespace}}}Body/*")
    if namespace not in VERSIONS or name != "Envelope" or call is None or call.tag != "{urn:flickr}FlickrRequest":
        raise INVALID_SOAP
    return {"format": VERSIONS[namespace], **{child.tag.rpartition("}")[2]: child.text or "" for child in call}}


def _reject_doctype(body: bytes, failure: Failure) -> None:
    # Valid envelopes have no DOCTYPE; one can declare entities that expand without limit.
    if b"<!" in body:
        raise failure
