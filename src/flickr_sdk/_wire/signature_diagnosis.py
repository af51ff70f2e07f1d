"""Where two signature base strings part: what Flickr read, and what was signed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple
from urllib.parse import unquote

from .._utils.secret_names import SECRET_NAMES

__all__ = ["Diagnosis", "diagnose"]

SHOWN: Final = 60
MOST: Final = 5
"""How many differences are told."""
PIECE: Final = 8
"""How many characters in a row a text may not share with a secret."""
HARMLESS: Final = frozenset(("oauth_signature_method", "oauth_timestamp", "oauth_version"))
"""The parameters of OAuth whose values may be shown."""
VERBS: Final = frozenset(("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"))
CHANGED: Final = (
    "the request was changed on its way: look at the proxies and the http_client between this program and Flickr; "
    "where there are none, report this as a defect of the SDK"
)

Values = dict[str, list[str]]


class Diagnosis(NamedTuple):
    """What is wrong with a signature.

    Attributes:
        details: One sentence, without keys, tokens and signatures.
        remedy: What to do; empty where a secret may be wrong, which is what the problem's own remedy is about.
    """

    details: str
    remedy: str = ""


def _parts(base_string: str) -> tuple[str, str, Values]:
    """Take a base string apart: verb, address, and parameters with their values, as the sender meant them."""
    verb, _, rest = base_string.partition("&")
    url, _, params = rest.partition("&")
    values: Values = {}
    for pair in filter(None, unquote(params).split("&")):
        name, _, value = pair.partition("=")
        values.setdefault(unquote(name), []).append(unquote(value))
    return verb, unquote(url), {name: sorted(several) for name, several in values.items()}


class _Screen:
    """Shows what is known to be harmless: the caller's own arguments, and what Flickr read under their names.

    Anything else may be a secret, whole or in part: what is on the way between may cut names, or put one value into another.
    """

    def __init__(self, ours: Values, theirs: Values) -> None:
        self._known = {name for name in ours if name in HARMLESS or not (name in SECRET_NAMES or name.startswith("oauth_"))}
        secret = {value for values in (ours, theirs) for name in values.keys() - self._known for value in values[name]}
        self._pieces = {one[start : start + PIECE] for one in secret for start in range(max(1, len(one) - PIECE + 1)) if one}

    def _is_clean(self, text: str) -> bool:
        return not any(piece in text for piece in self._pieces)

    def text(self, text: str) -> str:
        if not self._is_clean(text):
            return "[secret]"
        return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."

    def name(self, name: str) -> str:
        return name if name in self._known or name in SECRET_NAMES or re.fullmatch(r"[A-Za-z_]{1,40}", name) else "a parameter"

    def verb(self, verb: str) -> str:
        return verb if verb in VERBS else "another verb"

    def values(self, name: str, values: list[str]) -> str:
        if not values:
            return "nothing"
        if name in self._known and all(self._is_clean(value) for value in values):
            return " and ".join(repr(self.text(value)) for value in values)
        return "a value" if len(values) == 1 else f"{len(values)} values"


def _differences(ours: Values, theirs: Values, screen: _Screen) -> Iterable[str]:
    for name in sorted(ours.keys() | theirs.keys()):
        mine, read = ours.get(name, []), theirs.get(name, [])
        if mine == read:
            continue
        said, heard = screen.values(name, mine), screen.values(name, read)
        if said == heard:
            yield f"{screen.name(name)}: Flickr read another value than was signed"
        else:
            yield f"{screen.name(name)}: signed {said}, Flickr read {heard}"


def diagnose(signed: str, debug_sbs: str) -> Diagnosis:
    """Say where the base string that was signed differs from the one that Flickr made of the request.

    Args:
        signed: What was signed.
        debug_sbs: What Flickr says that it read; empty where it says nothing.

    Returns:
        What is wrong, and what to do.
    """
    if not debug_sbs:
        return Diagnosis("Flickr did not say what it read")
    if signed == debug_sbs:
        return Diagnosis("Flickr read just what was signed, so a secret is wrong")
    if debug_sbs.count("&") < 2:
        return Diagnosis("what Flickr says that it read is no base string")
    (verb, url, ours), (their_verb, their_url, theirs) = _parts(signed), _parts(debug_sbs)
    screen = _Screen(ours, theirs)
    found = []
    if verb != their_verb:
        found.append(f"signed as {screen.verb(verb)}, read as {screen.verb(their_verb)}")
    if url != their_url:
        found.append(f"signed for {screen.text(url)}, read as sent to {screen.text(their_url)}")
    found += _differences(ours, theirs, screen)
    if len(found) > MOST:
        found[MOST:] = [f"and {len(found) - MOST} more"]
    return Diagnosis("; ".join(found) or "the same parameters are encoded in another way", CHANGED)
