"""The sign-in endpoints: `/services/oauth/`, and `/services/auth/` for the legacy authentication."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlencode

from .accounts import PERMISSIONS, Accounts, User
from .authenticator import Authenticator, api_sig, percent_encode
from .authorizations import Authorizations, PendingAuthorization
from .messages import OAuthProblem, Request, Response
from .routes import Handler, Routes
from .sign_in_pages import code_page, consent_page, message_page, permissions_page, redirect

__all__ = ["SignIn", "is_callback_url"]

AUTHORIZE: Final = "/services/oauth/authorize"
LEGACY: Final = "/services/auth/"
PERMISSIONS_PAGE: Final = "/services/auth/list.gne"
URL: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")


class _PageError(Exception):
    """A page cannot be shown; the message is shown to the user."""


def is_callback_url(url: str) -> bool:
    """Return whether a string is an absolute URL, of the web or of an application's own scheme."""
    return URL.fullmatch(url) is not None


class SignIn:
    """Implements the OAuth and legacy sign-in flows."""

    def __init__(self, accounts: Accounts, authorizations: Authorizations, authenticator: Authenticator) -> None:
        self._accounts = accounts
        self._authorizations = authorizations
        self._authenticator = authenticator

    def add_routes(self, routes: Routes) -> None:
        """Add the sign-in endpoints to the routes."""
        for path, handler in (
            ("/services/oauth/request_token", self._request_token),
            (AUTHORIZE, self._authorize),
            ("/services/oauth/access_token", self._access_token),
            (LEGACY, self._legacy),
            (PERMISSIONS_PAGE, self._permissions),
        ):
            routes.add(path, _with_error_page(handler), is_page=path in (AUTHORIZE, LEGACY, PERMISSIONS_PAGE))

    # Requests of the application

    def _request_token(self, request: Request) -> Response:
        key, _ = self._authenticator.verify(request, _reject_token)
        callback = request.all_arguments.get("oauth_callback")
        if not callback:
            raise OAuthProblem("parameter_absent", "oauth_parameters_absent=oauth_callback", status=400)
        if callback != "oob" and not is_callback_url(callback):
            raise OAuthProblem("parameter_rejected", "oauth_parameters_rejected=oauth_callback", status=400)
        pending = self._authorizations.create_request_token(key, callback)
        return _form_response(oauth_callback_confirmed="true", oauth_token=pending.token, oauth_token_secret=pending.secret)

    def _access_token(self, request: Request) -> Response:
        found: list[PendingAuthorization] = []

        def find_secret(key: str, token: str) -> str:
            pending = self._authorizations.find_request_token(token)
            if pending is None or pending.key != key:
                raise OAuthProblem("token_rejected")
            found.append(pending)
            return pending.secret

        self._authenticator.verify(request, find_secret)
        verifier = request.all_arguments.get("oauth_verifier", "")
        absent = [name for name, value in (("oauth_token", found), ("oauth_verifier", verifier)) if not value]
        if absent:
            raise OAuthProblem("parameter_absent", f"oauth_parameters_absent={percent_encode('&'.join(absent))}", status=400)
        pending = found[0]
        if self._authorizations.is_expired(pending):
            raise OAuthProblem("token_expired")
        if pending.denied:
            raise OAuthProblem("permission_denied")
        if not pending.is_decided:
            raise OAuthProblem("permission_unknown")
        if not _same_code(verifier, pending.verifier):
            raise OAuthProblem("verifier_invalid")
        grant = self._authorizations.exchange(pending, oauth=True)
        if grant is None:
            raise OAuthProblem("token_rejected")
        user = grant.user
        return _form_response(
            fullname=user.fullname,
            oauth_token=grant.token,
            oauth_token_secret=grant.secret,
            user_nsid=user.nsid,
            username=user.username,
        )

    # Pages for the user

    def _authorize(self, request: Request) -> Response:
        arguments = request.arguments
        token = arguments.get("oauth_token", "")
        pending = self._authorizations.find_request_token(token)
        if pending is None:
            raise _PageError("The request token (oauth_token) is unknown or already used. Start again in the application.")
        perms = _perms(arguments, "read")
        self._check_open(pending)
        if request.verb != "POST":
            return consent_page(AUTHORIZE, {"oauth_token": token, "perms": perms}, self._accounts.users, perms)
        user = self._record_decision(pending, arguments, perms)
        if pending.callback == "oob":
            return code_page(pending.verifier) if user else _denied_page()
        result = {"oauth_verifier": pending.verifier} if user else {"oauth_problem": "user_refused"}
        return redirect(_add_query(pending.callback, oauth_token=token, **result))

    def _legacy(self, request: Request) -> Response:
        arguments = request.arguments
        key = arguments.get("api_key", "")
        if key not in self._accounts.keys:
            raise _PageError("The API key (api_key) is unknown.")
        form_fields = ("user", "decision") if request.verb == "POST" else ()
        signed = {name: value for name, value in arguments.items() if name not in form_fields}
        if not hmac.compare_digest(api_sig(self._accounts.keys[key], signed).encode(), arguments.get("api_sig", "").encode()):
            raise _PageError("The signature of this URL (api_sig) is invalid.")
        perms = _perms(arguments, None)
        callback = self._authorizations.legacy_callback
        frob = arguments.get("frob")
        pending = self._authorizations.create_frob(key) if frob is None else self._authorizations.find_frob(frob, key)
        if pending is None:
            raise _PageError("The frob is unknown, expired or already used. Start again in the application.")
        if frob is None and callback is None:
            raise _PageError(
                "The API key has no callback URL. Start the emulator with one (legacy_callback) or add a frob to the URL."
            )
        self._check_open(pending)
        if request.verb != "POST":
            return consent_page(LEGACY, arguments, self._accounts.users, perms)
        if self._record_decision(pending, arguments, perms) is None:
            return _denied_page()
        if frob is not None or callback is None:
            return message_page("The application is authorized", "You can close this window and return to the application.")
        extra = {"extra": arguments["extra"]} if "extra" in arguments else {}
        return redirect(_add_query(callback, frob=pending.token, **extra))

    def _permissions(self, request: Request) -> Response:
        """List the users of the application, and revoke an authorization. Flickr's page lists the applications of a user."""
        key = next(iter(self._accounts.keys))
        if request.verb == "POST":
            users = {user.nsid: user for user in self._accounts.permissions_by_user(key)}
            user = users.get(request.arguments.get("user", ""))
            if user is None:
                raise _PageError("This user has not authorized the application.")
            self._accounts.revoke_all(key, user)
        return permissions_page(PERMISSIONS_PAGE, self._accounts.permissions_by_user(key))

    def _check_open(self, pending: PendingAuthorization) -> None:
        if self._authorizations.is_expired(pending):
            raise _PageError("The request has expired (token_expired). Start again in the application.")
        if pending.is_decided:
            raise _PageError("This request has already been approved or denied. Return to the application.")

    def _record_decision(self, pending: PendingAuthorization, arguments: Mapping[str, str], perms: str) -> User | None:
        """Record the decision in a submitted form and return the user who authorized it; `None` if it was denied."""
        user = None
        if arguments.get("decision") == "yes":
            try:
                user = self._accounts.user(arguments.get("user", ""))
            except ValueError:
                raise _PageError("Choose a user.") from None
        elif arguments.get("decision") != "no":
            raise _PageError("Choose one of the two buttons.")
        if not self._authorizations.record_decision(pending, user, perms):
            raise _PageError("This request has already been approved or denied. Return to the application.")
        return user


def _with_error_page(handler: Handler) -> Handler:
    """Show the message of a `_PageError` as a page."""

    def handle(request: Request) -> Response:
        try:
            return handler(request)
        except _PageError as error:
            return message_page("Authorization failed", str(error), 400)

    return handle


def _reject_token(_key: str, _token: str) -> str:
    raise OAuthProblem("token_rejected")


def _perms(arguments: Mapping[str, str], default: str | None) -> str:
    perms = arguments.get("perms") or default
    if perms not in PERMISSIONS[1:]:
        raise _PageError("The permission (perms) must be read, write or delete.")
    return perms


def _same_code(given: str, expected: str) -> bool:
    given_digits, expected_digits = (code.replace("-", "").strip().encode() for code in (given, expected))
    return hmac.compare_digest(given_digits, expected_digits)


def _denied_page() -> Response:
    return message_page("The application is not authorized", "You denied access. You can close this window.")


def _form_response(**values: str) -> Response:
    return Response(urlencode(values, quote_via=quote).encode(), "text/plain; charset=utf-8")


def _add_query(url: str, **values: str) -> str:
    """Add parameters to the query of a URL."""
    base, separator, fragment = url.partition("#")
    return f"{base}{'&' if '?' in base else '?'}{urlencode(values, quote_via=quote)}{separator}{fragment}"
