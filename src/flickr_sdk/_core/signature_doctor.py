"""Where two signature base strings part: what Flickr read, and what was signed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote

from ..tokens import SECRET_NAMES

__all__ = ["diagnose"]

SHOWN: Final = 60
MOST: Final = 5
"""How many differences are told."""

Values = dict[str, list[str]]


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
    """Shows texts without the secrets: neither the values of their names nor the same values elsewhere."""

    def __init__(self, *both: Values) -> None:
        secret = {value for values in both for name in SECRET_NAMES & values.keys() for value in values[name]}
        self._secret = sorted(filter(None, secret), key=len, reverse=True)

    def text(self, text: str) -> str:
        for value in self._secret:
            text = text.replace(value, "[secret]")
        return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."

    def values(self, name: str, values: list[str]) -> str:
        if not values:
            return "nothing"
        if name in SECRET_NAMES:
            return "a value"
        return " and ".join(repr(self.text(value)) for value in values)


def _differences(ours: Values, theirs: Values, screen: _Screen) -> Iterable[str]:
    for name in sorted(ours.keys() | theirs.keys()):
        mine, read = ours.get(name, []), theirs.get(name, [])
        if mine == read:
            continue
        if name in SECRET_NAMES and mine and read:
            yield f"{name}: Flickr read another value than was signed"
        else:
            yield f"{screen.text(name)}: signed {screen.values(name, mine)}, Flickr read {screen.values(name, read)}"


def diagnose(signed: str, debug_sbs: str) -> str:
    """Say where the base string that was signed differs from the one that Flickr made of the request.

    Args:
        signed: What was signed.
        debug_sbs: What Flickr says that it read; empty where it says nothing.

    Returns:
        One sentence, without keys, tokens and signatures.
    """
    if not debug_sbs:
        return "Flickr did not say what it read"
    if signed == debug_sbs:
        return "Flickr read just what was signed, so a secret is wrong"
    if debug_sbs.count("&") < 2:
        return "what Flickr says that it read is no base string"
    (verb, url, ours), (their_verb, their_url, theirs) = _parts(signed), _parts(debug_sbs)
    screen = _Screen(ours, theirs)
    found = []
    if verb != their_verb:
        found.append(f"signed as {screen.text(verb)}, read as {screen.text(their_verb)}")
    if url != their_url:
        found.append(f"signed for {screen.text(url)}, read as sent to {screen.text(their_url)}")
    found += _differences(ours, theirs, screen)
    if len(found) > MOST:
        found[MOST:] = [f"and {len(found) - MOST} more"]
    return "; ".join(found) or "the same parameters are encoded in another way"
