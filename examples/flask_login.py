"""Sign in with Flickr in a Flask application: a decorator for views, the callback, and the logout.

Run it from a checkout with `flask --app examples.flask_login run`. Set `FLICKR_API_KEY` and `FLICKR_API_SECRET`, and
`FLICKR_BASE_URL` to use an emulator.

Flask's session is a cookie that is signed but not encrypted: users can read their own token in it. To avoid this, use a session
on the server, such as Flask-Session. Nothing else changes.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec
from urllib.parse import quote

from flask import Flask, redirect, render_template_string, request, session, url_for
from flask.typing import ResponseReturnValue

from flickr_sdk import Flickr, LoginError, OAuthProblem
from flickr_sdk.auth import MappingStore, Perms
from flickr_sdk.errors import FlickrError, InvalidToken, ResponseError, ServiceUnavailable, TokenStoreError, TransportError

LOGIN_KEY = "flickr_login"
"""The session key of the login in progress."""

QUERY_CHARACTERS: Final = "!$%&'()*+,-./:;=?@_~"
MAX_RETURN_LENGTH: Final = 1000

ERROR_PAGES: Final[tuple[tuple[type[FlickrError], str, int], ...]] = (
    (LoginError, "The login failed: {error}.", 403),
    (OAuthProblem, "Flickr rejected the login ({error.problem}). Sign in again.", 403),
    (TransportError, "Flickr is unreachable. Try again later.", 504),
    (ServiceUnavailable, "Flickr is temporarily unavailable. Try again later.", 503),
    (ResponseError, "Flickr returned an invalid response. Try again later.", 502),
    (TokenStoreError, "Your login cannot be read or stored. Try again later.", 500),
)
"""The message and the status of each error. The first matching class applies."""

P = ParamSpec("P")

app = Flask(__name__)
# An application reads one fixed secret key from a safe place.
app.secret_key = os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50)
# "Lax" sends the cookie when Flickr redirects the user back, but not with forms of other sites.
# Also set SESSION_COOKIE_SECURE if the application uses HTTPS.
app.config.update(SESSION_COOKIE_SAMESITE="Lax")


def require_flickr_login(
    perms: Perms = "read",
) -> Callable[[Callable[Concatenate[Flickr, P], ResponseReturnValue]], Callable[P, ResponseReturnValue]]:
    """Require a login with Flickr for a view. Users without one are redirected to Flickr and back.

    The view receives a client that is authenticated as the user.

    Args:
        perms: The required permission: `read`, `write` or `delete`.
    """

    def decorate(view: Callable[Concatenate[Flickr, P], ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
        @wraps(view)
        def checked(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            with Flickr(token_store=MappingStore(session)) as flickr:
                if flickr.token is None or not flickr.token.permits(perms):
                    return redirect_to_flickr(flickr, perms)
                try:
                    return view(flickr, *args, **kwargs)
                except InvalidToken:
                    # The user has revoked the token.
                    flickr.logout()
                    return redirect_to_flickr(flickr, perms)

        return checked

    return decorate


def redirect_to_flickr(flickr: Flickr, perms: Perms) -> ResponseReturnValue:
    """Start a login and redirect the user to Flickr."""
    login = flickr.start_login(url_for("flickr_callback", _external=True), perms)
    session[LOGIN_KEY] = {"state": login.state, "next": page_to_return_to()}
    return redirect(login.url)


def page_to_return_to() -> str:
    """Return the path and query of this request, or the first page.

    Escapes keep line breaks out of the header and backslashes out of the path. A path with two leading slashes would redirect to
    another site. A long one does not fit into the cookie, and a redirect loses the data of a POST request.
    """
    path = quote(f"/{request.path.lstrip('/')}")
    back_to = f"{path}?{quote(request.query_string, QUERY_CHARACTERS)}" if request.query_string else path
    return back_to if request.method == "GET" and len(back_to) < MAX_RETURN_LENGTH else "/"


@app.get("/flickr/callback")
def flickr_callback() -> ResponseReturnValue:
    """Finish the login when Flickr redirects the user back."""
    pending = session.get(LOGIN_KEY)
    if pending is None:
        return _error_page("No login is in progress in this browser.", 400)
    with Flickr(token_store=MappingStore(session)) as flickr:
        token = flickr.finish_login(pending["state"], request.args)
        del session[LOGIN_KEY]
        flickr.save_token(token)
    return redirect(pending["next"])


@app.post("/logout")
def logout() -> ResponseReturnValue:
    """Delete the session and the access token in it."""
    session.clear()
    return redirect("/")


@app.errorhandler(FlickrError)
def flickr_error(error: FlickrError) -> ResponseReturnValue:
    """Show an error page for failures of Flickr. Errors of the application pass through."""
    for kind, text, status in ERROR_PAGES:
        if isinstance(error, kind):
            return _error_page(text.format(error=error), status)
    raise error


def _error_page(text: str, status: int) -> ResponseReturnValue:
    # Plain text, because parts of the message may come from the URL.
    return text, status, {"Content-Type": "text/plain; charset=utf-8"}


# The application.


@app.get("/")
def home() -> ResponseReturnValue:
    """Show a public page."""
    return '<a href="/me">Show my Flickr account</a>'


@app.get("/me")
@require_flickr_login(perms="read")
def me(flickr: Flickr) -> ResponseReturnValue:
    """Show the name of the user."""
    page = '<p>You are <b>{{ name }}</b>.</p><form method="post" action="/logout"><button>Sign out</button></form>'
    return render_template_string(page, name=flickr.test.login().username)


@app.get("/desk/<name>")
@require_flickr_login(perms="write")
def desk(flickr: Flickr, name: str) -> ResponseReturnValue:
    """Show a page that requires write permission and has an argument."""
    return render_template_string("Desk {{ name }} of {{ user }}", name=name, user=flickr.test.login().username)
