"""Check the headers that a program adds to its requests."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .._utils.safe_repr import shown, type_name
from ..errors.base import ConfigurationError

OWN: Final = {
    "accept": "the client reads JSON",
    "accept-encoding": "the client decompresses responses itself",
    "authorization": "pass token=..., or sign in",
    "proxy-authorization": "pass proxy=... with its user and password",
    "user-agent": "pass app_name=... to the client",
    **dict.fromkeys(("range", "if-range"), "download() resumes files itself"),
    **dict.fromkeys(
        (
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
        ),
        "HTTP itself requires the client's value",
    ),
}
"""The headers that only the client sets, and why."""
NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", re.ASCII)
VALUE: Final = re.compile(r"[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?|")


def parse_headers(headers: object) -> Mapping[str, str]:
    """Return a copy of the headers of a program. No message shows a value, which may be a secret."""
    if not isinstance(headers, Mapping):
        raise ConfigurationError(f"headers is {type_name(headers)}; pass a mapping, such as {{'Accept-Language': 'de'}}")
    parsed: dict[str, str] = {}
    for name, value in headers.items():
        if not isinstance(name, str) or not NAME.fullmatch(name):
            raise ConfigurationError(f"headers has the name {shown(name)}; pass names of letters, digits and hyphens")
        if name.lower() in OWN:
            raise ConfigurationError(f"headers has {name!r}, which the client sets; omit it: {OWN[name.lower()]}")
        if name.lower() in map(str.lower, parsed):
            raise ConfigurationError(f"headers has {name!r} twice, in different case; pass it once")
        if not isinstance(value, str):
            raise ConfigurationError(f"headers[{name!r}] is {type_name(value)}; pass a string")
        if not VALUE.fullmatch(value):
            raise ConfigurationError(
                f"headers[{name!r}] has a line break, a leading or trailing space, or a character that is not printable ASCII; "
                "remove it"
            )
        parsed[name] = value
    return MappingProxyType(parsed)
