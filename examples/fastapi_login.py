"""Logging in with Flickr in a FastAPI application: a dependency of endpoints, the callback, and logging out.

Run it from a checkout with `uvicorn examples.fastapi_login:app`. It takes `FLICKR_API_KEY` and `FLICKR_API_SECRET` from the
environment, and `FLICKR_BASE_URL` where an emulator takes Flickr's place.

The session of Starlette is a cookie that is signed but not encrypted: visitors can read their own token in it. Where that is
too much, use a session that stays on the server; nothing else changes.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncIterator, Callable
from html import escape
from typing import Annotated, Final

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.middleware.sessions import SessionMiddleware

from flickr_sdk import AsyncFlickr, LoginError, OAuthProblem
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

app = FastAPI()
# An application has one fixed secret key, which it reads from a safe place. "lax" lets the visitor come back from Flickr with
# the session, and keeps it from forms of other sites. Set https_only too where the application is served by https.
app.add_middleware(SessionMiddleware, secret_key=os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50), same_site="lax")


def require_flickr_login(perms: Perms = "read") -> Callable[[Request], AsyncIterator[AsyncFlickr]]:
    """Make a dependency of endpoints that are for visitors who are logged in with Flickr; others are sent there and come back.

    The endpoint gets a client that makes its calls in the visitor's name.

    Args:
        perms: What the endpoint needs: `read`, `write` or `delete`.
    """

    async def visitor(request: Request) -> AsyncIterator[AsyncFlickr]:
        async with AsyncFlickr(token_store=MappingStore(request.session)) as flickr:
            if flickr.token is None or not flickr.token.permits(perms):
                raise await begin_login(request, flickr, perms)
            try:
                yield flickr
            except InvalidToken:
                # The visitor has revoked the token.
                await flickr.logout()
                raise await begin_login(request, flickr, perms) from None

    return visitor


async def begin_login(request: Request, flickr: AsyncFlickr, perms: Perms) -> HTTPException:
    """Give what sends the visitor to Flickr: a dependency answers by raising."""
    begun = await flickr.start_login(str(request.url_for("flickr_callback")), perms)
    # What was posted is gone after the detour, so such a visitor comes back to the first page.
    # An address that began with two slashes would lead to another site.
    query = f"?{request.url.query}" if request.url.query else ""
    back_to = f"/{request.url.path.lstrip('/')}{query}" if request.method == "GET" else "/"
    request.session[PENDING] = {"state": begun.state, "next": back_to}
    return HTTPException(303, headers={"Location": begun.url})


@app.get("/flickr/callback")
async def flickr_callback(request: Request) -> Response:
    """Receive the visitor who comes back from Flickr."""
    pending = request.session.get(PENDING)
    if pending is None:
        return PlainTextResponse("No login was begun in this browser, or it has ended already.", 400)
    async with AsyncFlickr(token_store=MappingStore(request.session)) as flickr:
        token = await flickr.finish_login(pending["state"], request.query_params)
        del request.session[PENDING]
        await flickr.save_token(token)
    return RedirectResponse(pending["next"], 303)


@app.exception_handler(FlickrError)
async def flickr_problem(_: Request, error: Exception) -> Response:
    """Tell the visitor what went wrong, if it is nothing that the application did wrong itself."""
    for kind, text, status in PROBLEMS:
        if isinstance(error, kind):
            # Plain text: a part of it may come from the address.
            return PlainTextResponse(text.format(error=error), status)
    raise error


@app.post("/logout")
async def logout(request: Request) -> Response:
    """Forget the visitor's token and all else that the session holds."""
    request.session.clear()
    return RedirectResponse("/", 303)


# The application itself.

Reader = Annotated[AsyncFlickr, Depends(require_flickr_login("read"))]
Writer = Annotated[AsyncFlickr, Depends(require_flickr_login("write"))]


@app.get("/", response_class=HTMLResponse)
async def home() -> str:
    """Show a page for everybody."""
    return '<a href="/me">Who am I at Flickr?</a>'


@app.get("/me", response_class=HTMLResponse)
async def me(flickr: Reader) -> str:
    """Show who is logged in."""
    user = await flickr.test.login()
    page = '<p>You are <b>{}</b>.</p><form method="post" action="/logout"><button>Log out</button></form>'
    return page.format(escape(user.username or ""))


@app.get("/desk/{name}", response_class=HTMLResponse)
async def desk(flickr: Writer, name: str) -> str:
    """Show a page that needs a further permission, and takes an argument of its own."""
    user = await flickr.test.login()
    return f"Desk {escape(name)} of {escape(user.username or '')}"
