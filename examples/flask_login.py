"""Logging in with Flickr in a Flask application: a decorator for views, the callback, and logging out.

Run it from a checkout with `flask --app examples.flask_login run`. It takes `FLICKR_API_KEY` and `FLICKR_API_SECRET` from the
environment, and `FLICKR_BASE_URL` where an emulator takes Flickr's place.

Flask's own session is a cookie that is signed but not encrypted: visitors can read their own token in it. Where that is too
much, use a session that stays on the server, such as Flask-Session's; nothing else changes.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from flask import Flask, redirect, render_template_string, request, session, url_for
from flask.typing import ResponseReturnValue

from flickr_sdk import Flickr, LoginError, OAuthProblem
from flickr_sdk.auth import MappingStore, Perms
from flickr_sdk.errors import FlickrError, InvalidToken, ResponseError, ServiceUnavailable, TokenStoreError, TransportError

PENDING = "flickr_login"
"""Where the session keeps the login that has begun."""

PROBLEMS: Final[tuple[tuple[type[FlickrError], str, int], ...]] = (
    (LoginError, "You are not logged in: {error}.", 403),
    (OAuthProblem, "Flickr did not accept the login ({error.problem}). Log in again.", 403),
    (TransportError, "Flickr cannot be reached at the moment. Try again later.", 504),
    (ServiceUnavailable, "Flickr is out of service at the moment. Try again later.", 503),
    (ResponseError, "Flickr did not answer as it should. Try again later.", 502),
    (TokenStoreError, "Your login cannot be read or kept at the moment. Try again later.", 500),
)
"""What visitors are told, and with which status; of the first kind that fits."""

P = ParamSpec("P")

app = Flask(__name__)
# An application has one fixed secret key, which it reads from a safe place.
app.secret_key = os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50)
# "Lax" lets the visitor come back from Flickr with the session, and keeps it from forms of other sites.
# Set SESSION_COOKIE_SECURE too where the application is served by https.
app.config.update(SESSION_COOKIE_SAMESITE="Lax")


def require_flickr_login(
    perms: Perms = "read",
) -> Callable[[Callable[Concatenate[Flickr, P], ResponseReturnValue]], Callable[P, ResponseReturnValue]]:
    """Make a view that is for visitors who are logged in with Flickr; others are sent there and come back.

    The view gets, as its first argument, a client that makes its calls in the visitor's name.

    Args:
        perms: What the view needs: `read`, `write` or `delete`.
    """

    def decorate(view: Callable[Concatenate[Flickr, P], ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
        @wraps(view)
        def checked(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            with Flickr(token_store=MappingStore(session)) as flickr:
                if flickr.token is None or not flickr.token.permits(perms):
                    return begin_login(flickr, perms)
                try:
                    return view(flickr, *args, **kwargs)
                except InvalidToken:
                    # The visitor has revoked the token.
                    flickr.logout()
                    return begin_login(flickr, perms)

        return checked

    return decorate


def begin_login(flickr: Flickr, perms: Perms) -> ResponseReturnValue:
    """Send the visitor to Flickr."""
    begun = flickr.start_login(url_for("flickr_callback", _external=True), perms)
    # What was posted is gone after the detour, so such a visitor comes back to the first page.
    # An address that began with two slashes would lead to another site.
    back_to = "/" + request.full_path.lstrip("/").removesuffix("?") if request.method == "GET" else "/"
    session[PENDING] = {"state": begun.state, "next": back_to}
    return redirect(begun.url)


@app.get("/flickr/callback")
def flickr_callback() -> ResponseReturnValue:
    """Receive the visitor who comes back from Flickr."""
    pending = session.get(PENDING)
    if pending is None:
        return _problem("No login was begun in this browser, or it has ended already.", 400)
    with Flickr(token_store=MappingStore(session)) as flickr:
        token = flickr.finish_login(pending["state"], request.args)
        del session[PENDING]
        flickr.save_token(token)
    return redirect(pending["next"])


@app.post("/logout")
def logout() -> ResponseReturnValue:
    """Forget the visitor's token and all else that the session holds."""
    session.clear()
    return redirect("/")


@app.errorhandler(FlickrError)
def flickr_problem(error: FlickrError) -> ResponseReturnValue:
    """Tell the visitor what went wrong, if it is nothing that the application did wrong itself."""
    for kind, text, status in PROBLEMS:
        if isinstance(error, kind):
            return _problem(text.format(error=error), status)
    raise error


def _problem(text: str, status: int) -> ResponseReturnValue:
    # Plain text: a part of it may come from the address.
    return text, status, {"Content-Type": "text/plain; charset=utf-8"}


# The application itself.


@app.get("/")
def home() -> ResponseReturnValue:
    """Show a page for everybody."""
    return '<a href="/me">Who am I at Flickr?</a>'


@app.get("/me")
@require_flickr_login(perms="read")
def me(flickr: Flickr) -> ResponseReturnValue:
    """Show who is logged in."""
    page = '<p>You are <b>{{ name }}</b>.</p><form method="post" action="/logout"><button>Log out</button></form>'
    return render_template_string(page, name=flickr.test.login().username)


@app.get("/desk/<name>")
@require_flickr_login(perms="write")
def desk(flickr: Flickr, name: str) -> ResponseReturnValue:
    """Show a page that needs a further permission, and takes an argument of its own."""
    return render_template_string("Desk {{ name }} of {{ user }}", name=name, user=flickr.test.login().username)
