"""The addresses for logging in: `/services/oauth/` and, for the older scheme, `/services/auth/`."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlencode

from .accounts import PERMISSIONS, Accounts, User
from .authenticator import Authenticator
from .authorizations import Authorizations, PendingAuthorization
from .messages import OAuthProblem, Request, Response
from .routes import Handler, Routes
from .sign_in_pages import code_page, consent_page, message_page, permissions_page, redirect
from .signatures import api_sig, percent_encode

__all__ = ["SignIn", "is_callback_url"]

AUTHORIZE: Final = "/services/oauth/authorize"
LEGACY: Final = "/services/auth/"
PERMISSIONS_PAGE: Final = "/services/auth/list.gne"
URL: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")


class _Refused(Exception):
    """A page cannot be shown; the text is for the person in front of it."""


def is_callback_url(url: str) -> bool:
    """Tell whether a browser can be sent to an address.

    Args:
        url: The address.

    Returns:
        Whether it is an absolute one, of a scheme of the web or of an application.
    """
    return URL.fullmatch(url) is not None


class SignIn:
    """Leads people through logging in.

    Args:
        accounts: The keys, people and tokens.
        consents: What waits for consent.
        authenticator: Verifies requests.
    """

    def __init__(self, accounts: Accounts, consents: Authorizations, authenticator: Authenticator) -> None:
        self._accounts = accounts
        self._authorizations = consents
        self._authenticator = authenticator

    def add_routes(self, routes: Routes) -> None:
        """Put the addresses into the table.

        Args:
            routes: The table.
        """
        for path, handler in (
            ("/services/oauth/request_token", self._request_token),
            (AUTHORIZE, self._authorize),
            ("/services/oauth/access_token", self._access_token),
            (LEGACY, self._legacy),
            (PERMISSIONS_PAGE, self._permissions),
        ):
            routes.add(path, _explained(handler))

    # Between the application and Flickr.

    def _request_token(self, request: Request) -> Response:
        key, _ = self._authenticator.verify(request, _no_token)
        callback = request.all_arguments.get("oauth_callback")
        if not callback:
            raise OAuthProblem("parameter_absent", "oauth_parameters_absent=oauth_callback", status=400)
        if callback != "oob" and not is_callback_url(callback):
            raise OAuthProblem("parameter_rejected", "oauth_parameters_rejected=oauth_callback", status=400)
        pending = self._authorizations.create_request_token(key, callback)
        return _form(oauth_callback_confirmed="true", oauth_token=pending.token, oauth_token_secret=pending.secret)

    def _access_token(self, request: Request) -> Response:
        found: list[PendingAuthorization] = []

        def secret(key: str, token: str) -> str:
            pending = self._authorizations.find_request_token(token)
            if pending is None or pending.key != key:
                raise OAuthProblem("token_rejected")
            found.append(pending)
            return pending.secret

        self._authenticator.verify(request, secret)
        verifier = request.all_arguments.get("oauth_verifier", "")
        absent = [name for name, value in (("oauth_token", found), ("oauth_verifier", verifier)) if not value]
        if absent:
            raise OAuthProblem("parameter_absent", f"oauth_parameters_absent={percent_encode('&'.join(absent))}", status=400)
        pending = found[0]
        if self._authorizations.is_expired(pending):
            raise OAuthProblem("token_expired")
        if pending.refused:
            raise OAuthProblem("permission_denied")
        if not pending.answered:
            raise OAuthProblem("permission_unknown")
        if not _same_code(verifier, pending.verifier):
            raise OAuthProblem("verifier_invalid")
        grant = self._authorizations.exchange(pending, oauth=True)
        if grant is None:
            raise OAuthProblem("token_rejected")
        user = grant.user
        return _form(
            fullname=user.fullname,
            oauth_token=grant.token,
            oauth_token_secret=grant.secret,
            user_nsid=user.nsid,
            username=user.username,
        )

    # Between the person and Flickr.

    def _authorize(self, request: Request) -> Response:
        given = request.arguments
        token = given.get("oauth_token", "")
        pending = self._authorizations.find_request_token(token)
        if pending is None:
            raise _Refused("The application's request token (oauth_token) is unknown or was used. Start again there.")
        perms = _perms(given, "read")
        self._refuse_late(pending)
        if request.verb != "POST":
            return consent_page(AUTHORIZE, {"oauth_token": token, "perms": perms}, self._accounts.users, perms)
        user = self._decided(pending, given, perms)
        if pending.callback == "oob":
            return code_page(pending.verifier) if user else _refusal()
        result = {"oauth_verifier": pending.verifier} if user else {"oauth_problem": "user_refused"}
        return redirect(_with(pending.callback, oauth_token=token, **result))

    def _legacy(self, request: Request) -> Response:
        given = request.arguments
        key = given.get("api_key", "")
        if key not in self._accounts.keys:
            raise _Refused("The application's key (api_key) is unknown.")
        answers = ("user", "decision") if request.verb == "POST" else ()
        signed = {name: value for name, value in given.items() if name not in answers}
        if not hmac.compare_digest(api_sig(self._accounts.keys[key], signed).encode(), given.get("api_sig", "").encode()):
            raise _Refused("The signature of this address (api_sig) is wrong.")
        perms = _perms(given, None)
        callback = self._authorizations.legacy_callback
        pending = self._authorizations.find_frob(given["frob"], key) if "frob" in given else self._authorizations.create_frob(key)
        if pending is None:
            raise _Refused("The frob is unknown, expired or was used. Start again in the application.")
        if "frob" not in given and callback is None:
            raise _Refused("The key has no callback address; start the emulator with one (legacy_callback), or send a frob.")
        self._refuse_late(pending)
        if request.verb != "POST":
            return consent_page(LEGACY, given, self._accounts.users, perms)
        if self._decided(pending, given, perms) is None:
            return _refusal()
        if "frob" in given or callback is None:
            return message_page("The application is authorized", "Close this window and go back to the application.")
        extra = {"extra": given["extra"]} if "extra" in given else {}
        return redirect(_with(callback, frob=pending.token, **extra))

    def _permissions(self, request: Request) -> Response:
        """Show what was permitted and, when a button was pressed, end it: Flickr's page lists applications, this one people."""
        key = next(iter(self._accounts.keys))
        if request.verb == "POST":
            permitted = {one.nsid: one for one in self._accounts.permissions_by_user(key)}
            user = permitted.get(request.arguments.get("user", ""))
            if user is None:
                raise _Refused("This person lets the application do nothing.")
            self._accounts.revoke_all(key, user)
        return permissions_page(PERMISSIONS_PAGE, self._accounts.permissions_by_user(key))

    def _refuse_late(self, pending: PendingAuthorization) -> None:
        if self._authorizations.is_expired(pending):
            raise _Refused("The application waited too long for your answer (token_expired). Start again there.")
        if pending.answered:
            raise _Refused("You have answered this question already. Go back to the application.")

    def _decided(self, pending: PendingAuthorization, given: Mapping[str, str], perms: str) -> User | None:
        """Note the person's decision, and give who consented."""
        user = None
        if given.get("decision") == "yes":
            try:
                user = self._accounts.user(given.get("user", ""))
            except ValueError:
                raise _Refused("Choose one of the people.") from None
        elif given.get("decision") != "no":
            raise _Refused("Press one of the two buttons.")
        if not self._authorizations.record_decision(pending, user, perms):
            raise _Refused("You have answered this question already. Go back to the application.")
        return user


def _explained(handler: Handler) -> Handler:
    """Tell the person in front of a page why it cannot be shown."""

    def answer(request: Request) -> Response:
        try:
            return handler(request)
        except _Refused as refused:
            return message_page("This does not work", str(refused), 400)

    return answer


def _no_token(_key: str, _token: str) -> str:
    raise OAuthProblem("token_rejected")


def _perms(given: Mapping[str, str], default: str | None) -> str:
    perms = given.get("perms") or default
    if perms not in PERMISSIONS[1:]:
        raise _Refused("The application asks for no permission that exists (perms): read, write or delete.")
    return perms


def _same_code(given: str, expected: str) -> bool:
    one, other = (text.replace("-", "").strip().encode() for text in (given, expected))
    return hmac.compare_digest(one, other)


def _refusal() -> Response:
    return message_page("The application is not authorized", "You said no. Nothing was shared; you can close this window.")


def _form(**values: str) -> Response:
    return Response(urlencode(values, quote_via=quote).encode(), "text/plain; charset=utf-8")


def _with(url: str, **values: str) -> str:
    """Add to the query of an address."""
    address, mark, fragment = url.partition("#")
    return f"{address}{'&' if '?' in address else '?'}{urlencode(values, quote_via=quote)}{mark}{fragment}"
