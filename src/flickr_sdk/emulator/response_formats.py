"""Answers in Flickr's formats, written as Flickr writes them."""

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
"""What `format` may be."""

ENVELOPES: Final[Mapping[str, tuple[str, str]]] = {
    "soap": ("http://schemas.xmlsoap.org/soap/envelope/", "text/xml; charset=utf-8"),
    "soap2": ("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml; charset=utf-8"),
}
"""The namespace and the type of each version of SOAP."""

CALLBACK: Final = re.compile(r"[A-Za-z_$][\w$.]*", re.ASCII)
ELEMENT_NAME: Final = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
PLAIN: Final = re.compile(r"[\w .,:;/@+-]*", re.ASCII)
"""Texts that stand in XML as they are."""
NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold, not even escaped."""
DEFAULT_CALLBACK: Final = "jsonFlickrApi"


class Failure(Exception):
    """A `stat="fail"` answer.

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
        """The answer in JSON's form."""
        return {"stat": "fail", "code": self.code, "message": self.message}


def format_response(payload: dict[str, Any], arguments: Mapping[str, str]) -> Response:
    """Write an answer in the format that was asked for.

    Args:
        payload: The answer in JSON's form, `stat` included.
        arguments: What was sent: `format`, `nojsoncallback` and `jsoncallback` decide.

    Returns:
        The HTTP answer, in XML where the format is none.
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
            space, kind = ENVELOPES[version]
            return Response(_soap_body(payload, space), kind)
    return Response(xml_body(payload), "text/xml; charset=utf-8")


def json_body(answer: dict[str, Any]) -> bytes:
    """Write plain JSON, with slashes and everything beyond ASCII escaped.

    Args:
        answer: The answer, `stat` included.

    Returns:
        The body.
    """
    return json.dumps(answer, separators=(",", ":")).replace("/", "\\/").encode("ascii")


def jsonp_body(answer: dict[str, Any], callback: str | None) -> bytes:
    """Write JSON wrapped in a JavaScript call.

    Args:
        answer: The answer, `stat` included.
        callback: The function's name; Flickr's own where it is missing or no name.

    Returns:
        The body.
    """
    name = callback if callback and CALLBACK.fullmatch(callback) else DEFAULT_CALLBACK
    return name.encode() + b"(" + json_body(answer) + b")"


def xml_body(answer: dict[str, Any]) -> bytes:
    """Write XML.

    Args:
        answer: The answer in JSON's form, `stat` included.

    Returns:
        The body.
    """
    lines = ['<?xml version="1.0" encoding="utf-8" ?>', f'<rsp stat="{answer["stat"]}">']
    if answer["stat"] == "fail":
        told = {"code": answer["code"], "msg": answer["message"]}
        told |= {name: value for name, value in answer.items() if name not in ("stat", "code", "message")}
        lines.append(f"\t<err {' '.join(f'{name}={quoteattr(_scalar(value))}' for name, value in told.items())} />")
    else:
        lines += _elements(answer)
    lines.append("</rsp>")
    return ("\n".join(lines) + "\n").encode()


def _elements(answer: dict[str, Any]) -> list[str]:
    """Write the lines of what an answer holds beside its `stat`."""
    lines: list[str] = []
    for key, value in answer.items():
        if key != "stat":
            _element(lines, key, value, 0)
    return lines


def _xmlrpc_body(answer: dict[str, Any]) -> bytes:
    """Write a response of XML-RPC: the XML as a text, or a fault."""
    if answer["stat"] == "fail":
        return xmlrpc.client.dumps(xmlrpc.client.Fault(answer["code"], _scalar(answer["message"])), methodresponse=True).encode()
    return xmlrpc.client.dumps(("\n".join(_elements(answer)),), methodresponse=True).encode()


def _soap_body(answer: dict[str, Any], space: str) -> bytes:
    """Write an envelope of SOAP: the XML as a text, or a fault."""
    if answer["stat"] == "fail":
        content = (
            f"<s:Fault>\n\t\t\t<faultcode>flickr.error.{answer['code']}</faultcode>\n"
            f"\t\t\t<faultstring>{escape(_scalar(answer['message']))}</faultstring>\n"
            "\t\t\t<faultactor>http://www.flickr.com/services/soap/</faultactor>\n\t\t</s:Fault>"
        )
    else:
        text = escape("\n".join(_elements(answer)), {"\r": "&#13;"})
        content = f'<x:FlickrResponse xmlns:x="urn:flickr">{text}</x:FlickrResponse>'
    return (
        f'<?xml version="1.0" encoding="utf-8" ?>\n<s:Envelope xmlns:s="{space}">\n\t<s:Body>\n\t\t{content}\n'
        "\t</s:Body>\n</s:Envelope>\n"
    ).encode()


def _scalar(value: Any) -> str:
    """Print a value; false and null are empty in Flickr's XML."""
    if value is None or value is False:
        return ""
    return "1" if value is True else NOT_IN_XML.sub("", str(value))


def _quoted(value: Any) -> str:
    """Print a value with quotation marks around it. Most hold nothing that has to be escaped, and escaping costs most of all."""
    text = "" if value is None or value is False else "1" if value is True else str(value)
    return f'"{text}"' if PLAIN.fullmatch(text) else quoteattr(NOT_IN_XML.sub("", text))


def _element(lines: list[str], name: str, value: Any, depth: int) -> None:
    if not ELEMENT_NAME.fullmatch(name):
        # flickr.test.echo is sent names that XML cannot hold.
        return
    indent = "\t" * depth
    if isinstance(value, list):
        for item in value:
            _element(lines, name, item, depth)
        return
    if not isinstance(value, dict):
        # Flickr's XML drops the values of scalars that are no attributes.
        lines.append(f"{indent}<{name} />")
        return
    attributes = "".join(
        f" {key}={_quoted(one)}" for key, one in value.items() if key != "_content" and not isinstance(one, (dict, list))
    )
    children: list[str] = []
    for key, one in value.items():
        if isinstance(one, (dict, list)):
            _element(children, key, one, depth + 1)
    text = _scalar(value.get("_content"))
    if not PLAIN.fullmatch(text):
        text = escape(text, {"\r": "&#13;"})
    if children:
        lines += [f"{indent}<{name}{attributes}>{text}", *children, f"{indent}</{name}>"]
    elif text:
        lines.append(f"{indent}<{name}{attributes}>{text}</{name}>")
    else:
        lines.append(f"{indent}<{name}{attributes} />")
