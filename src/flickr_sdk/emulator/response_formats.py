"""Render responses in Flickr's formats."""

from __future__ import annotations

import json
import re
import xmlrpc.client
from collections.abc import Mapping
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from .messages import Response
from .php_serialize import php_serialize

__all__ = ["ENVELOPES", "FORMATS", "Failure", "json_body", "jsonp_body", "format_response", "xml_body"]

FORMATS: Final = ("rest", "json", "php_serial", "xmlrpc", "soap", "soap2")
"""The values of `format`."""

ENVELOPES: Final[Mapping[str, tuple[str, str]]] = {
    "soap": ("http://schemas.xmlsoap.org/soap/envelope/", "text/xml; charset=utf-8"),
    "soap2": ("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml; charset=utf-8"),
}
"""The XML namespace and content type of each SOAP version."""

CALLBACK: Final = re.compile(r"[A-Za-z_$][\w$.]*", re.ASCII)
ELEMENT_NAME: Final = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
PLAIN: Final = re.compile(r"[\w .,:;/@+-]*", re.ASCII)
"""Matches strings that need no escaping in XML."""
INVALID_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Matches characters that XML cannot represent, even escaped."""
DEFAULT_CALLBACK: Final = "jsonFlickrApi"


class Failure(Exception):
    """A `stat="fail"` response.

    Attributes:
        code: Flickr's error code.
        message: Flickr's message.
    """

    def __init__(self, code: int, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message

    @property
    def payload(self) -> dict[str, Any]:
        """The response as a JSON object."""
        return {"stat": "fail", "code": self.code, "message": self.message}


def format_response(payload: dict[str, Any], arguments: Mapping[str, str]) -> Response:
    """Render a response in the format that `format`, `nojsoncallback` and `jsoncallback` select.

    Args:
        payload: The response as a JSON object, including `stat`.
        arguments: The arguments of the call.

    Returns:
        The HTTP response; XML if the format is missing or unknown.
    """
    match arguments.get("format"):
        case "json" if arguments.get("nojsoncallback") == "1":
            return Response(json_body(payload), "application/json")
        case "json":
            return Response(jsonp_body(payload, arguments.get("jsoncallback")), "text/javascript; charset=utf-8")
        case "php_serial":
            return Response(php_serialize(payload), "text/plain; charset=utf-8")
        case "xmlrpc":
            return Response(_xmlrpc_body(payload), "text/xml; charset=utf-8")
        case "soap" | "soap2" as version:
            namespace, content_type = ENVELOPES[version]
            return Response(_soap_body(payload, namespace), content_type)
    return Response(xml_body(payload), "text/xml; charset=utf-8")


def json_body(payload: dict[str, Any]) -> bytes:
    """Render JSON with slashes and non-ASCII characters escaped."""
    return json.dumps(payload, separators=(",", ":")).replace("/", "\\/").encode("ascii")


def jsonp_body(payload: dict[str, Any], callback: str | None) -> bytes:
    """Render JSON wrapped in a JavaScript function call; the function defaults to `jsonFlickrApi`."""
    name = callback if callback and CALLBACK.fullmatch(callback) else DEFAULT_CALLBACK
    return name.encode() + b"(" + json_body(payload) + b")"


def xml_body(payload: dict[str, Any]) -> bytes:
    """Render XML."""
    lines = ['<?xml version="1.0" encoding="utf-8" ?>', f'<rsp stat="{payload["stat"]}">']
    if payload["stat"] == "fail":
        error = {"code": payload["code"], "msg": payload["message"]}
        error |= {name: value for name, value in payload.items() if name not in ("stat", "code", "message")}
        lines.append(f"\t<err {' '.join(f'{name}={quoteattr(_scalar(value))}' for name, value in error.items())} />")
    else:
        lines += _elements(payload)
    lines.append("</rsp>")
    return ("\n".join(lines) + "\n").encode()


def _elements(payload: dict[str, Any]) -> list[str]:
    """Render the lines of everything except `stat`."""
    lines: list[str] = []
    for key, value in payload.items():
        if key != "stat":
            _add_element(lines, key, value, 0)
    return lines


def _xmlrpc_body(payload: dict[str, Any]) -> bytes:
    """Render an XML-RPC response: the XML as a string, or a fault."""
    if payload["stat"] == "fail":
        fault = xmlrpc.client.Fault(payload["code"], _scalar(payload["message"]))
        return xmlrpc.client.dumps(fault, methodresponse=True).encode()
    return xmlrpc.client.dumps(("\n".join(_elements(payload)),), methodresponse=True).encode()


def _soap_body(payload: dict[str, Any], namespace: str) -> bytes:
    """Render a SOAP envelope: the XML as a string, or a fault."""
    if payload["stat"] == "fail":
        content = (
            f"<s:Fault>\n\t\t\t<faultcode>flickr.error.{payload['code']}</faultcode>\n"
            f"\t\t\t<faultstring>{escape(_scalar(payload['message']))}</faultstring>\n"
            "\t\t\t<faultactor>http://www.flickr.com/services/soap/</faultactor>\n\t\t</s:Fault>"
        )
    else:
        text = escape("\n".join(_elements(payload)), {"\r": "&#13;"})
        content = f'<x:FlickrResponse xmlns:x="urn:flickr">{text}</x:FlickrResponse>'
    return (
        f'<?xml version="1.0" encoding="utf-8" ?>\n<s:Envelope xmlns:s="{namespace}">\n\t<s:Body>\n\t\t{content}\n'
        "\t</s:Body>\n</s:Envelope>\n"
    ).encode()


def _scalar(value: Any) -> str:
    """Render a scalar; false and null are empty in Flickr's XML."""
    if value is None or value is False:
        return ""
    return "1" if value is True else INVALID_IN_XML.sub("", str(value))


def _quoted(value: Any) -> str:
    """Render a quoted attribute value. Most values need no escaping, so the slow escaping is skipped for them."""
    text = "" if value is None or value is False else "1" if value is True else str(value)
    return f'"{text}"' if PLAIN.fullmatch(text) else quoteattr(INVALID_IN_XML.sub("", text))


def _add_element(lines: list[str], name: str, value: Any, depth: int) -> None:
    if not ELEMENT_NAME.fullmatch(name):
        # flickr.test.echo returns arguments whose names are invalid in XML.
        return
    indent = "\t" * depth
    if isinstance(value, list):
        for item in value:
            _add_element(lines, name, item, depth)
        return
    if not isinstance(value, dict):
        # Flickr's XML drops the values of scalars in a list and at the top level.
        lines.append(f"{indent}<{name} />")
        return
    attributes = "".join(
        f" {key}={_quoted(one)}" for key, one in value.items() if key != "_content" and not isinstance(one, (dict, list))
    )
    children: list[str] = []
    for key, one in value.items():
        if isinstance(one, (dict, list)):
            _add_element(children, key, one, depth + 1)
    text = _scalar(value.get("_content"))
    if not PLAIN.fullmatch(text):
        text = escape(text, {"\r": "&#13;"})
    if children:
        lines += [f"{indent}<{name}{attributes}>{text}", *children, f"{indent}</{name}>"]
    elif text:
        lines.append(f"{indent}<{name}{attributes}>{text}</{name}>")
    else:
        lines.append(f"{indent}<{name}{attributes} />")
