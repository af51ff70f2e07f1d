"""Explain rejected signatures: compare the signature base string that Flickr computed with the one that was signed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple
from urllib.parse import unquote

from .._utils.secret_names import SECRET_NAMES

MAX_BASE_STRING: Final = 2**18
TOO_LONG: Final = "the signature base string is too long to compare"
MAX_TEXT: Final = 60
MAX_DIFFERENCES: Final = 5
SECRET_PART: Final = 8
"""A string that shares this many consecutive characters with a secret is not shown."""
PUBLIC_PARAMS: Final = frozenset(("oauth_signature_method", "oauth_timestamp", "oauth_version"))
"""The OAuth parameters whose values may be shown."""
VERBS: Final = frozenset(("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"))
REMEDY: Final = (
    "the request was changed in transit: check the http_client and the proxies between this program and Flickr; "
    "if there are none, report a bug of flickr-sdk"
)

Params = dict[str, list[str]]


class Diagnosis(NamedTuple):
    """The cause of a rejected signature, without secrets; no remedy if a secret is wrong, because the error has one for that."""

    details: str
    remedy: str = ""


def _split(base_string: str) -> tuple[str, str, Params]:
    """Decode a base string into its verb, URL and parameters."""
    verb, _, rest = base_string.partition("&")
    url, _, encoded = rest.partition("&")
    params: Params = {}
    for pair in filter(None, unquote(encoded).split("&")):
        name, _, value = pair.partition("=")
        params.setdefault(unquote(name), []).append(unquote(value))
    return verb, unquote(url), {name: sorted(values) for name, values in params.items()}


def _parts(text: str, length: int) -> Iterable[str]:
    """Yield all parts of a length, or the whole string if it is shorter."""
    if text:
        yield from (text[start : start + length] for start in range(max(1, len(text) - length + 1)))


class _Redactor:
    """Shows the caller's own arguments, and the values that Flickr received under their names.

    Any other value may be a secret or contain one: a proxy may truncate names, or put one value into another.
    """

    def __init__(self, signed: Params, received: Params) -> None:
        self._shown = {
            name for name in signed if name in PUBLIC_PARAMS or not (name in SECRET_NAMES or name.startswith("oauth_"))
        }
        secrets = {value for params in (signed, received) for name in params.keys() - self._shown for value in params[name]}
        self._secret_parts = {part for secret in secrets for part in _parts(secret, SECRET_PART)}
        self._lengths = {len(part) for part in self._secret_parts}

    def _has_secret(self, text: str) -> bool:
        return any(part in self._secret_parts for length in self._lengths if length <= len(text) for part in _parts(text, length))

    def text(self, text: str) -> str:
        if self._has_secret(text):
            return "[secret]"
        return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}..."

    def name(self, name: str) -> str:
        return name if name in self._shown or name in SECRET_NAMES or re.fullmatch(r"[A-Za-z_]{1,40}", name) else "a parameter"

    def verb(self, verb: str) -> str:
        return verb if verb in VERBS else "another verb"

    def values(self, name: str, values: list[str]) -> str:
        if not values:
            return "nothing"
        if name in self._shown and len(values) <= MAX_DIFFERENCES and not any(self._has_secret(value) for value in values):
            return " and ".join(repr(self.text(value)) for value in values)
        return "a value" if len(values) == 1 else f"{len(values)} values"


def _differences(signed: Params, received: Params, redactor: _Redactor) -> Iterable[str]:
    for name in sorted(signed.keys() | received.keys()):
        expected, actual = signed.get(name, []), received.get(name, [])
        if expected == actual:
            continue
        shown_expected, shown_actual = redactor.values(name, expected), redactor.values(name, actual)
        if shown_expected == shown_actual:
            yield f"{redactor.name(name)}: Flickr received a different value than was signed"
        else:
            yield f"{redactor.name(name)}: signed {shown_expected}, Flickr received {shown_actual}"


def diagnose(base_string: str, debug_sbs: str) -> Diagnosis:
    """Compare the base string that was signed with the one that Flickr returned, which may be empty."""
    if max(len(base_string), len(debug_sbs)) > MAX_BASE_STRING:
        return Diagnosis(TOO_LONG)
    if not debug_sbs:
        return Diagnosis("Flickr did not return its signature base string")
    if base_string == debug_sbs:
        return Diagnosis("Flickr received exactly what was signed, so a secret is wrong")
    if debug_sbs.count("&") < 2:
        return Diagnosis("Flickr returned an invalid signature base string")
    (verb, url, signed), (received_verb, received_url, received) = _split(base_string), _split(debug_sbs)
    redactor = _Redactor(signed, received)
    found = []
    if verb != received_verb:
        found.append(f"signed as {redactor.verb(verb)}, received as {redactor.verb(received_verb)}")
    if url != received_url:
        found.append(f"signed for {redactor.text(url)}, received for {redactor.text(received_url)}")
    found += _differences(signed, received, redactor)
    if len(found) > MAX_DIFFERENCES:
        found[MAX_DIFFERENCES:] = [f"and {len(found) - MAX_DIFFERENCES} more"]
    return Diagnosis("; ".join(found) or "the same parameters are encoded differently", REMEDY)
