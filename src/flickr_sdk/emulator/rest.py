"""The REST service: one call in, one answer out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from .catalog import Catalog
from .formats import Failure, json_body, jsonp_body, xml_body

__all__ = ["Answer", "Rest"]

THINGS: Final[Mapping[str, str]] = {
    "gallery_id": "gallery",
    "group_id": "group",
    "photo_id": "photo",
    "photoset_id": "photoset|set",
    "user_id": "user|person",
}
"""Arguments whose values have to exist, and what Flickr calls the thing in the message when they do not."""

MISSING: Final = re.compile(
    r"not found|invalid|unknown|no such|no valid|required|missing|not passed|not specified", re.IGNORECASE
)
COMMON_FROM: Final = 95


@dataclass(frozen=True)
class Answer:
    """An HTTP answer."""

    body: bytes
    content_type: str
    status: int = 200


@dataclass
class Rest:
    """Answers calls.

    Attributes:
        catalog: The API.
        api_keys: The keys that are valid.
        log: The method and arguments of every call, in order.
    """

    catalog: Catalog
    api_keys: frozenset[str]
    log: list[dict[str, str]] = field(default_factory=list)

    def answer(self, arguments: dict[str, str]) -> Answer:
        """Answer one call.

        Args:
            arguments: All arguments of the request.

        Returns:
            The HTTP answer.
        """
        self.log.append(dict(arguments))
        try:
            if arguments.get("format", "rest") not in ("rest", "json"):
                wanted = arguments.pop("format")
                raise Failure(111, f'Format "{wanted}" not found')
            payload = {**self._payload(arguments), "stat": "ok"}
        except Failure as failure:
            payload = failure.answer
        return _written(payload, arguments)

    def _payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        key = arguments.get("api_key", "")
        if key not in self.api_keys:
            reason = "Key not found" if re.fullmatch(r"[0-9a-f]{32}", key) else "Key has invalid format"
            raise Failure(100, f"Invalid API Key ({reason})")
        method = arguments.get("method", "")
        if method not in self.catalog.reflection:
            raise Failure(112, f'Method "{method}" not found')
        special = {
            "flickr.reflection.getMethods": self._get_methods,
            "flickr.reflection.getMethodInfo": self._get_method_info,
            "flickr.test.echo": _echo,
        }.get(method)
        if special:
            return special(arguments)
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
                raise self._not_found(method, name)
        for name in THINGS.keys() & arguments.keys():
            value = arguments[name]
            if value and value != "me" and value not in self.catalog.ids:
                raise self._not_found(method, name)

    def _not_found(self, method: str, argument: str) -> Failure:
        own = [(code, message) for code, message in self.catalog.errors(method) if code < COMMON_FROM]
        noun = re.compile(THINGS.get(argument, argument.removesuffix("_id").replace("_", "|")), re.IGNORECASE)
        fitting = [one for one in own if MISSING.search(one[1]) and noun.search(one[1])]
        fallback = [one for one in own if MISSING.search(one[1])] or own or [(1, f"Required argument {argument} missing")]
        code, message = (fitting or fallback)[0]
        return Failure(code, message)

    def _sample(self, method: str, arguments: Mapping[str, str]) -> dict[str, Any]:
        """Choose the made-up answer that is about what was asked for, or else the first."""
        samples = self.catalog.samples.get(method)
        if not samples:
            return {}
        wanted = {value for name, value in arguments.items() if name.endswith("_id")}
        for sample in samples:
            for root in sample.values():
                if isinstance(root, dict) and wanted & {str(root.get(key)) for key in ("id", "nsid", "photo_id", "photoset_id")}:
                    return dict(sample)
        return dict(samples[0])


def _echo(arguments: Mapping[str, str]) -> dict[str, Any]:
    return {name: {"_content": value} for name, value in arguments.items()}


def _written(payload: dict[str, Any], arguments: Mapping[str, str]) -> Answer:
    if arguments.get("format") != "json":
        return Answer(xml_body(payload), "text/xml; charset=utf-8")
    if arguments.get("nojsoncallback") == "1":
        return Answer(json_body(payload), "application/json")
    return Answer(jsonp_body(payload, arguments.get("jsoncallback")), "text/javascript; charset=utf-8")
