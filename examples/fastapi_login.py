"""Sign in with Flickr in a FastAPI application: a dependency of endpoints, the callback, and the logout.

Run it from a checkout with `uvicorn examples.fastapi_login:app`. Set `FLICKR_API_KEY` and `FLICKR_API_SECRET`, and
`FLICKR_BASE_URL` to use an emulator.

Starlette's session is a cookie that is signed but not encrypted: users can read their own token in it. To avoid this, use a
session on the server. Nothing else changes.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import AsyncIterator, Callable
from html import escape
from typing import Annotated, Final
from urllib.parse import quote

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.middleware.sessions import SessionMiddleware

from flickr_sdk import AsyncFlickr, LoginError, OAuthProblem
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

app = FastAPI()
# An application reads one fixed secret key from a safe place. "lax" sends the cookie when Flickr redirects the user back, but not
# with forms of other sites. Also set https_only if the application uses HTTPS.
app.add_middleware(SessionMiddleware, secret_key=os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50), same_site="lax")


def require_flickr_login(perms: Perms = "read") -> Callable[[Request], AsyncIterator[AsyncFlickr]]:
    """Return a dependency that requires a login with Flickr. Users without one are redirected to Flickr and back.

    The endpoint receives a client that is authenticated as the user.

    Args:
        perms: The required permission: `read`, `write` or `delete`.
    """

    async def authenticated_client(request: Request) -> AsyncIterator[AsyncFlickr]:
        async with AsyncFlickr(token_store=MappingStore(request.session)) as flickr:
            if flickr.token is None or not flickr.token.permits(perms):
                raise await redirect_to_flickr(request, flickr, perms)
            try:
                yield flickr
            except InvalidToken:
                # The user has revoked the token.
                await flickr.logout()
                raise await redirect_to_flickr(request, flickr, perms) from None

    return authenticated_client


async def redirect_to_flickr(request: Request, flickr: AsyncFlickr, perms: Perms) -> HTTPException:
    """Start a login and return the exception that redirects the user to Flickr."""
    login = await flickr.start_login(str(request.url_for("flickr_callback")), perms)
    request.session[LOGIN_KEY] = {"state": login.state, "next": page_to_return_to(request)}
    return HTTPException(303, headers={"Location": login.url})


def page_to_return_to(request: Request) -> str:
    """Return the path and query of this request, or the first page.

    Escapes keep line breaks out of the header and backslashes out of the path. A path with two leading slashes would redirect to
    another site. A long one does not fit into the cookie, and a redirect loses the data of a POST request.
    """
    path, query = quote(f"/{request.scope['path'].lstrip('/')}"), request.scope["query_string"]
    back_to = f"{path}?{quote(query, QUERY_CHARACTERS)}" if query else path
    return back_to if request.method == "GET" and len(back_to) < MAX_RETURN_LENGTH else "/"


@app.get("/flickr/callback")
async def flickr_callback(request: Request) -> Response:
    """Finish the login when Flickr redirects the user back."""
    pending = request.session.get(LOGIN_KEY)
    if pending is None:
        return PlainTextResponse("No login is in progress in this browser.", 400)
    async with AsyncFlickr(token_store=MappingStore(request.session)) as flickr:
        token = await flickr.finish_login(pending["state"], request.query_params)
        del request.session[LOGIN_KEY]
        await flickr.save_token(token)
    return RedirectResponse(pending["next"], 303)


@app.exception_handler(FlickrError)
async def flickr_error(_: Request, error: Exception) -> Response:
    """Show an error page for failures of Flickr. Errors of the application pass through."""
    for kind, text, status in ERROR_PAGES:
        if isinstance(error, kind):
            # Plain text, because parts of the message may come from the URL.
            return PlainTextResponse(text.format(error=error), status)
    raise error


@app.post("/logout")
async def logout(request: Request) -> Response:
    """Delete the session and the access token in it."""
    request.session.clear()
    return RedirectResponse("/", 303)


# The application.

Reader = Annotated[AsyncFlickr, Depends(require_flickr_login("read"))]
Writer = Annotated[AsyncFlickr, Depends(require_flickr_login("write"))]


@app.get("/", response_class=HTMLResponse)
async def home() -> str:
    """Show a public page."""
    return '<a href="/me">Show my Flickr account</a>'


@app.get("/me", response_class=HTMLResponse)
async def me(flickr: Reader) -> str:
    """Show the name of the user."""
    user = await flickr.test.login()
    page = '<p>You are <b>{}</b>.</p><form method="post" action="/logout"><button>Sign out</button></form>'
    return page.format(escape(user.username or ""))


@app.get("/desk/{name}", response_class=HTMLResponse)
async def desk(flickr: Writer, name: str) -> str:
    """Show a page that requires write permission and has an argument."""
    user = await flickr.test.login()
    return f"Desk {escape(name)} of {escape(user.username or '')}"
