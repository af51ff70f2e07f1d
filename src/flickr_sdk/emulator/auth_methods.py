"""The authentication methods: `flickr.auth.*` and `flickr.test.login`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .accounts import Accounts, Grant
from .authenticator import Caller
from .authorizations import Authorizations
from .response_formats import Failure

__all__ = ["AuthMethods"]

Method = Callable[[Caller, Mapping[str, str]], dict[str, Any]]


class AuthMethods:
    """Implements the authentication methods; `by_name` maps each method name to its handler."""

    def __init__(self, accounts: Accounts, authorizations: Authorizations) -> None:
        self._accounts = accounts
        self._authorizations = authorizations
        self.by_name: Mapping[str, Method] = {
            "flickr.auth.checkToken": self._check_token,
            "flickr.auth.getFrob": self._get_frob,
            "flickr.auth.getFullToken": self._get_full_token,
            "flickr.auth.getToken": self._get_token,
            "flickr.auth.oauth.checkToken": self._check_oauth_token,
            "flickr.auth.oauth.getAccessToken": self._get_access_token,
            "flickr.test.login": self._login,
        }

    def _login(self, caller: Caller, _: Mapping[str, str]) -> dict[str, Any]:
        assert caller.grant is not None, "the method requires authentication"
        user = caller.grant.user
        return {"user": {"id": user.nsid, "username": {"_content": user.username}, "path_alias": user.path_alias}}

    def _check_oauth_token(self, caller: Caller, arguments: Mapping[str, str]) -> dict[str, Any]:
        grant = self._accounts.find_token(arguments.get("oauth_token", ""), caller.key, oauth=True)
        return {"oauth": _description(self._valid(grant))}

    def _check_token(self, caller: Caller, arguments: Mapping[str, str]) -> dict[str, Any]:
        grant = self._accounts.find_token(arguments.get("auth_token", ""), caller.key, oauth=False)
        return {"auth": _description(self._valid(grant))}

    def _valid(self, grant: Grant | None) -> Grant:
        if grant is None or self._accounts.is_revoked(grant):
            raise Failure(98, "Invalid auth token")
        return grant

    def _get_frob(self, caller: Caller, _: Mapping[str, str]) -> dict[str, Any]:
        return {"frob": {"_content": self._authorizations.create_frob(caller.key).token}}

    def _get_token(self, caller: Caller, arguments: Mapping[str, str]) -> dict[str, Any]:
        pending = self._authorizations.find_frob(arguments.get("frob", ""), caller.key)
        grant = self._authorizations.exchange(pending, oauth=False) if pending else None
        if grant is None:
            raise Failure(108, "Invalid frob")
        return {"auth": _description(grant)}

    def _get_full_token(self, caller: Caller, arguments: Mapping[str, str]) -> dict[str, Any]:
        grant = self._authorizations.exchange_mini_token(arguments.get("mini_token", ""), caller.key)
        if grant is None:
            raise Failure(1, "Mini-token not found")
        return {"auth": _description(grant)}

    def _get_access_token(self, caller: Caller, _: Mapping[str, str]) -> dict[str, Any]:
        old = caller.grant
        new = self._accounts.exchange_legacy_token(old) if old and not old.oauth else None
        if new is None:
            raise Failure(98, "Invalid auth token")
        return {"auth": {"access_token": {"oauth_token": new.token, "oauth_token_secret": new.secret}}}


def _description(grant: Grant) -> dict[str, Any]:
    user = grant.user
    return {
        "token": {"_content": grant.token},
        "perms": {"_content": grant.perms},
        "user": {"nsid": user.nsid, "username": user.username, "fullname": user.fullname},
    }
