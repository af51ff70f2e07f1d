"""The REST service: one call in, one answer out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from .auth_methods import AuthMethods
from .catalog import Catalog
from .formats import FORMATS, Failure, written
from .gate import Caller, Gate, is_oauth
from .messages import Answer, Problem, Request
from .requestlog import Logged
from .tickets import Tickets

__all__ = ["Rest"]

THINGS: Final[Mapping[str, str]] = {
    "gallery_id": "gallery",
    "group_id": "group",
    "photo_id": "photo",
    "photoset_id": "photoset",
    "user_id": "person",
}
"""Arguments whose values have to exist, and what they stand for."""

NAMED: Final[Mapping[str, str]] = {
    "brand": "brand",
    "collection_id": "collection",
    "comment_id": "comment",
    "find_email": "user",
    "note_id": "note",
    "panda_name": "panda",
    "photoset_ids": "set",
    "place_id": "place",
    "primary_photo_id": "photo",
    "reply_id": "reply",
    "tag": "tag",
    "tag_id": "tag",
    "testimonial_id": "testimonial",
    "topic_id": "topic",
    "url": "user|group|gallery|place",
    "username": "user",
    "woe_id": "place",
}
"""Arguments that have to name something, and what the message is about when they do not: what no sample names is not there."""

NOUNS: Final[Mapping[str, str]] = {"person": "user|person|nsid|user_id", "photoset": "photoset|set"}
"""What Flickr's messages call a thing, where they do not call it by its name."""

ABSENT: Final = re.compile(r"not found|\binvalid|unknown|no such|not a valid|does not exist|not in\b|user_id", re.IGNORECASE)
"""Messages about something that is not there. `user_id` is the whole message of one method."""

NO_VALUE: Final = re.compile(r"required|missing|\bno \w+ (passed|specified)", re.IGNORECASE)
"""Messages about an argument that is not there."""

NO_CONTENT: Final = re.compile(f"{NO_VALUE.pattern}|blank|empty", re.IGNORECASE)
"""The same, and those about a text or list that holds nothing."""

ROOT_IDS: Final = ("id", "nsid", "gallery_id", "photo_id", "photoset_id")
"""Where an answer says what it is about."""

IN_GENERAL: Final = re.compile(r"arguments?\b|parameters?\b", re.IGNORECASE)
COMMON_FROM: Final = 95


@dataclass
class Rest:
    """Answers calls.

    Attributes:
        catalog: The API.
        api_keys: The keys that are valid.
        gate: Tells who calls, and whether they may.
        auth: The methods that are about logging in.
        tickets: Those of asynchronous uploads.
    """

    catalog: Catalog
    api_keys: frozenset[str]
    gate: Gate
    auth: AuthMethods
    tickets: Tickets

    def answer(self, request: Request) -> Answer:
        """Answer one call.

        Args:
            request: The request.

        Returns:
            The HTTP answer.
        """
        try:
            caller = self.gate.by_oauth(request) if is_oauth(request) else None
            arguments = dict(request.everything)
            if caller is not None:
                # OAuth's name for the key does as well.
                arguments.setdefault("api_key", caller.key)
            try:
                if arguments.get("format", "rest") not in FORMATS:
                    wanted = arguments.pop("format")
                    raise Failure(111, f'Format "{wanted}" not found')
                payload = {**self._payload(caller, arguments, request.logged), "stat": "ok"}
            except Failure as failure:
                payload = failure.answer
        except Problem as problem:
            return problem.answer
        return written(payload, arguments)

    def _payload(self, caller: Caller | None, arguments: dict[str, str], logged: Logged) -> dict[str, Any]:
        key = arguments.get("api_key", "")
        if key not in self.api_keys:
            reason = "Key not found" if re.fullmatch(r"[0-9a-f]{32}", key) else "Key has invalid format"
            raise Failure(100, f"Invalid API Key ({reason})")
        method = arguments.get("method", "")
        if method not in self.catalog.reflection:
            raise Failure(112, f'Method "{method}" not found')
        if caller is None:
            caller = self.gate.by_arguments(key, arguments)
        if caller.grant is not None:
            logged.caller = caller.grant.user.nsid
        self.gate.admit(caller, self.catalog.reflection[method]["method"])
        special = {
            "flickr.reflection.getMethods": self._get_methods,
            "flickr.reflection.getMethodInfo": self._get_method_info,
            "flickr.test.echo": _echo,
        }.get(method)
        if special:
            return special(arguments)
        if method in self.auth.by_name:
            return self.auth.by_name[method](caller, arguments)
        if method == "flickr.photos.upload.checkTickets" and arguments.get("tickets"):
            return self.tickets.check(arguments)
        self._refuse(method, arguments)
        return self._sample(method, arguments)

    def _get_methods(self, _: Mapping[str, str]) -> dict[str, Any]:
        return {"methods": {"method": [{"_content": name} for name in sorted(self.catalog.reflection)]}}

    def _get_method_info(self, arguments: Mapping[str, str]) -> dict[str, Any]:
        info = self.catalog.reflection.get(arguments.get("method_name", ""))
        if info is None:
            raise Failure(1, "Method not found")
        return dict(info)

    def _refuse(self, method: str, arguments: Mapping[str, str]) -> None:
        """Fail with the method's own code where a demanded argument is missing or names nothing that exists."""
        for name in self.catalog.required(method):
            if not arguments.get(name):
                raise self._missing(method, name)
        for name, thing in THINGS.items():
            value = arguments.get(name)
            if value and value != "me" and value not in self.catalog.things[thing]:
                raise self._unknown(method, name)
        for name in NAMED.keys() & arguments.keys():
            values = arguments[name].split(",") if name.endswith("_ids") else [arguments[name]]
            if name == "find_email":
                # The made-up people have the addresses that their names make.
                values = [arguments[name].partition("@")[0]]
            if not all(value in self.catalog.texts for value in values if value):
                about = [one for one in self._own_errors(method) if ABSENT.search(one[1])]
                fitting = [one for one in about if re.search(NAMED[name], one[1], re.IGNORECASE)]
                if fitting:
                    raise Failure(*fitting[0])

    def _missing(self, method: str, argument: str) -> Failure:
        own = self._own_errors(method)
        demanded = [one for one in own if (NO_VALUE if argument.endswith("_id") else NO_CONTENT).search(one[1])]
        fitting = [one for one in demanded if _names(argument, one[1])] + [one for one in demanded if IN_GENERAL.search(one[1])]
        if not fitting and argument in THINGS:
            return self._unknown(method, argument)
        absent = [one for one in own if ABSENT.search(one[1])]
        fitting += [one for one in absent if _names(argument, one[1])]
        if not THINGS.keys() & self._arguments(method):
            # Then the message is about what this argument would have found: "User not found" without an address.
            fitting += absent
        return Failure(*fitting[0]) if fitting else Failure(1, f"Required argument {argument} missing")

    def _unknown(self, method: str, argument: str) -> Failure:
        own = self._own_errors(method)
        absent = [one for one in own if ABSENT.search(one[1])]
        fitting = [one for one in absent if _names(argument, one[1])]
        others = [name for name in self._arguments(method) if not name.endswith("_id")]
        fitting += [one for one in absent if not any(_names(other, one[1]) for other in others)]
        fitting += own
        noun = NOUNS.get(THINGS[argument], THINGS[argument]).partition("|")[0]
        return Failure(*fitting[0]) if fitting else Failure(1, f"{noun.capitalize()} not found")

    def _own_errors(self, method: str) -> list[tuple[int, str]]:
        return [(code, message) for code, message in self.catalog.errors(method) if code < COMMON_FROM]

    def _arguments(self, method: str) -> set[str]:
        return {one["name"] for one in self.catalog.reflection[method]["arguments"]["argument"]}

    def _sample(self, method: str, arguments: Mapping[str, str]) -> dict[str, Any]:
        """Choose the made-up answer that is about what was asked for, or else the first."""
        samples = self.catalog.samples.get(method)
        if not samples:
            return {}
        wanted = {value for name, value in arguments.items() if name.endswith("_id")}
        for sample in samples:
            for root in sample.values():
                if isinstance(root, dict) and wanted & {str(root.get(key)) for key in ROOT_IDS}:
                    return dict(sample)
        return dict(samples[0])


def _names(argument: str, message: str) -> bool:
    """Tell whether a message is about an argument."""
    words = [THINGS[argument]] if argument in THINGS else argument.split("_")
    nouns = "|".join(f"(?:{NOUNS.get(word.rstrip('s'), word.rstrip('s'))})s?" for word in words if word not in ("id", "ids"))
    return re.search(rf"\b(?:{nouns})\b", message, re.IGNORECASE) is not None


def _echo(arguments: Mapping[str, str]) -> dict[str, Any]:
    echoed = dict(arguments)
    if "oauth_signature" in arguments:
        # Flickr's recorded echoes of OAuth's requests say these on top.
        echoed |= {"api_auth_is_oauth": "1", "api_sig": arguments["oauth_signature"]}
        echoed |= {"auth_token": arguments["oauth_token"]} if "oauth_token" in arguments else {}
    return {name: {"_content": value} for name, value in echoed.items()}
