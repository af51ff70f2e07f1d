"""The REST endpoint, which handles API calls."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .auth_methods import AuthMethods
from .authenticator import Authenticator, Caller, is_oauth
from .catalog import Catalog
from .messages import OAuthProblem, Request, Response
from .method_errors import MethodErrors
from .methods import HANDLERS, Call
from .response_formats import FORMATS, Failure, format_response
from .world import World

__all__ = ["RestService"]


@dataclass
class RestService:
    """Handles API calls.

    Attributes:
        catalog: The API catalog.
        api_keys: The valid API keys.
        authenticator: Authenticates requests and checks permissions.
        auth: The authentication methods.
        world: The people and photos.
        errors: Selects the errors of methods.
        images: The origin of image URLs in responses; `None` for the origin of the request.
    """

    catalog: Catalog
    api_keys: frozenset[str] = field(repr=False)
    authenticator: Authenticator
    auth: AuthMethods
    world: World
    errors: MethodErrors
    images: str | None = None

    def __post_init__(self) -> None:
        # Flickr's method names are case-insensitive.
        self._names = {name.lower(): name for name in self.catalog.reflection}
        self._special: Mapping[str, Callable[[Mapping[str, str]], dict[str, Any]]] = {
            "flickr.reflection.getMethods": self._get_methods,
            "flickr.reflection.getMethodInfo": self._get_method_info,
            "flickr.test.echo": _echo,
            "flickr.test.null": _null,
        }

    def coverage(self) -> dict[str, str]:
        """Map each method to its kind of response.

        Returns:
            `state` for methods that use the world, the accounts or the catalog; `sample` for methods that return a fixed sample.
        """
        implemented = HANDLERS.keys() | self._special.keys() | self.auth.by_name.keys()
        return {name: "state" if name in implemented else "sample" for name in self.catalog.reflection}

    def handle(self, request: Request) -> Response:
        """Handle one call."""
        try:
            caller = self.authenticator.authenticate_oauth(request) if is_oauth(request) else None
            arguments = dict(request.all_arguments)
            if caller is not None:
                # Signed calls may send the API key as `oauth_consumer_key` only.
                arguments.setdefault("api_key", caller.key)
            try:
                if arguments.get("format", "rest") not in FORMATS:
                    unknown = arguments.pop("format")
                    raise Failure(111, f'Format "{unknown}" not found')
                payload = {**self._call(caller, arguments, request), "stat": "ok"}
            except Failure as failure:
                payload = failure.payload
        except OAuthProblem as problem:
            return problem.response
        return format_response(payload, arguments)

    def _call(self, caller: Caller | None, arguments: dict[str, str], request: Request) -> dict[str, Any]:
        key = arguments.get("api_key", "")
        if key not in self.api_keys:
            reason = "Key not found" if re.fullmatch(r"[0-9a-f]{32}", key) else "Key has invalid format"
            raise Failure(100, f"Invalid API Key ({reason})")
        method = self._names.get(arguments.get("method", "").lower())
        if method is None:
            raise Failure(112, f'Method "{arguments.get("method", "")}" not found')
        if caller is None:
            caller = self.authenticator.authenticate_legacy(key, arguments)
        if caller.grant is not None:
            request.logged.caller = caller.grant.user.nsid
        self.authenticator.check_permission(caller, self.catalog.reflection[method]["method"])
        special = self._special.get(method)
        if special:
            return special(arguments)
        if method in self.auth.by_name:
            return self.auth.by_name[method](caller, arguments)
        self.errors.require_arguments(method, arguments)
        handler = HANDLERS.get(method)
        with self.world.transaction():
            self.errors.require_existing(method, arguments)
            if handler is None:
                return dict(next(iter(self.catalog.samples.get(method, ())), {}))
            me = caller.grant.user.nsid if caller.grant else None
            call = Call(method, arguments, me, self.world, self.errors, self.images or request.origin, self.world.now())
            payload = handler(call)
        if call.failure_after_commit is not None:
            raise call.failure_after_commit
        return payload

    def _get_methods(self, _: Mapping[str, str]) -> dict[str, Any]:
        return {"methods": {"method": [{"_content": name} for name in sorted(self.catalog.reflection)]}}

    def _get_method_info(self, arguments: Mapping[str, str]) -> dict[str, Any]:
        info = self.catalog.reflection.get(arguments.get("method_name", ""))
        if info is None:
            raise Failure(1, "Method not found")
        return dict(info)


def _null(_: Mapping[str, str]) -> dict[str, Any]:
    return {}


def _echo(arguments: Mapping[str, str]) -> dict[str, Any]:
    echoed = dict(arguments)
    if "oauth_signature" in arguments:
        # Flickr adds these to its responses to OAuth requests.
        echoed |= {"api_auth_is_oauth": "1", "api_sig": arguments["oauth_signature"]}
        echoed |= {"auth_token": arguments["oauth_token"]} if "oauth_token" in arguments else {}
    return {name: {"_content": value} for name, value in echoed.items()}
