"""Redact secrets in foreign text: error pages and responses may quote a request or contain a token."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final
from urllib.parse import quote

from .secret_names import BODY_EXCERPT, HIDDEN, SECRET_NAMES, response_may_hold_secret

# "token" alone names a secret in responses only.
# Repetitions are limited, because an unlimited one takes quadratic time for a string of such parts.
NAMES: Final = "|".join(sorted({*SECRET_NAMES, "token", r"oauth_\w{1,40}"}, key=len, reverse=True))
# Pages and JSON that quote a request escape its quotes, some of them twice.
QUOTE: Final = r"(?:\\{0,9}[\"']|&(?:amp;)*(?:quot|apos|#34|#39|#x22|#x27);|%(?:25)*2[27]|\\u002[27])"
EQUALS: Final = r"(?:=|%(?:25)*3D|&#61;|&#x3d;|\\u003d)"
MAX_LINE: Final = 1000
MAX_VALUE: Final = 100_000
"""The most characters of a value that are searched for secrets, which takes a third of a second for each million."""
FILE_SECRET: Final = re.compile(r"(/\d+_|/play/[\w-]+/|/video/\d+/)[0-9a-z]+(?=[_./]|$)", re.ASCII)
"""The secret in the URL of a photo or video, the only access control of the file."""
MIN_SECRET: Final = 6
"""Shorter secrets, which Flickr does not issue, would be replaced inside words."""


@cache
def _assignments() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of values with the name of a secret. Most programs never compile them, which takes a millisecond."""
    in_query = rf"((?:(?<![a-z])|(?<=%[0-9a-f][0-9a-f]))(?:{NAMES}){EQUALS}{QUOTE}?)[^\s&\"'<>,\\]+"
    in_json = rf"({QUOTE}(?:{NAMES}){QUOTE}\s*:\s*(?:{{\s*{QUOTE}_content{QUOTE}\s*:\s*)?{QUOTE})[^\"'\\&<>]+"
    in_xml = rf"((?:<|&lt;)(?:{NAMES})(?:\s[^<>&]*)?(?:>|&gt;))[^<>&]+"
    # A name may follow an escaped separator, such as %3F.
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (in_query, in_json, in_xml))


def redact(text: str) -> str:
    """Replace values with the name of a secret by `...`, in a query, JSON, XML or a page."""
    for pattern in _assignments():
        text = pattern.sub(r"\1...", text)
    return text


def redact_url(url: str) -> str:
    """Return the URL of a request without its arguments, and without the secret of a photo or video."""
    return FILE_SECRET.sub(r"\1...", url.partition("?")[0])


def redact_value(value: object) -> object:
    """Redact a value of a response, which may be a string or contain some."""
    if isinstance(value, str):
        # Redact before truncating, because half a secret is not recognized.
        return redact(value) if len(value) <= MAX_VALUE else f"{redact(value[:MAX_VALUE])[: MAX_VALUE // 2]}..."
    shown = repr(value)
    return value if len(shown) <= MAX_VALUE and redact(shown) == shown else HIDDEN


def excerpt(method: str, body: bytes) -> str:
    """Return the start of a response body for an error, without secrets. `method` may be a step of the login."""
    if body and response_may_hold_secret(method):
        return HIDDEN
    # Redact before truncating, because half a secret is not recognized.
    text = body[: 20 * BODY_EXCERPT].decode("utf-8", "replace").partition("debug_sbs=")[0]
    return redact(text)[:BODY_EXCERPT]


def redact_values(text: str, secrets: Iterable[str]) -> str:
    """Replace secrets by `...` wherever they occur, also escaped as in URLs or in JSON of PHP."""
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        for form in (secret, quote(secret, safe=""), secret.replace("/", "\\/")):
            text = text.replace(form, "...")
    return text


def one_short_line(text: str) -> str:
    """Return a string from a server as one line of limited length, for a message."""
    line = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", text[: MAX_LINE + 1])
    return line if len(line) <= MAX_LINE else f"{line[:MAX_LINE]}..."


def redact_error(error: Exception, secrets: Iterable[str]) -> None:
    """Redact and shorten the strings of an error, which may quote a response that quotes the request."""
    known = [secret for secret in secrets if len(secret) >= MIN_SECRET]

    def hide(value: object, shorten: Callable[[str], str] = one_short_line) -> object:
        # Redact before shortening, because a truncated secret is not recognized.
        return shorten(redact_values(redact(value), known)) if isinstance(value, str) else value

    error.args = tuple(map(hide, error.args))
    # The body keeps its lines, and has another limit.
    hidden = {name: hide(value, str) if name == "body" else hide(value) for name, value in vars(error).items()}
    vars(error).update(hidden)
