"""Sign in with Flickr in a FastAPI application.

::

    from typing import Annotated

    from fastapi import Depends, FastAPI
    from flickr_sdk import AsyncFlickr
    from flickr_sdk.contrib.fastapi import FlickrLogin
    from starlette.middleware.sessions import SessionMiddleware

    flickr_login = FlickrLogin()
    app = FastAPI()
    app.add_middleware(SessionMiddleware, secret_key=...)
    app.include_router(flickr_login.router)

    @app.get("/me")
    async def me(flickr: Annotated[AsyncFlickr, Depends(flickr_login.required("read"))]):
        return await flickr.test.login()

Starlette's session is a cookie that its user can read, so access tokens stay on the server, in a token store. The cookie contains
a random name that is useless without the store.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from .. import AsyncFlickr
from ..errors import ConfigurationError, FlickrError, InvalidToken
from ._web.client_arguments import ClientArguments
from ._web.error_pages import FOREIGN_ORIGIN, NO_LOGIN, NO_STORE, error_page, is_cross_site
from ._web.extras import missing_extra
from ._web.pending_logins import KEY, Session, add_login, find_login, remove_failed_login, remove_login
from ._web.permission import checked_permission
from ._web.return_path import local_path, path_of_request
from ._web.session_tokens import MAX_AGE, SessionTokens, default_store

try:
    from fastapi import APIRouter, HTTPException, Request
    from fastapi.responses import PlainTextResponse, RedirectResponse, Response
except ModuleNotFoundError as _error:
    raise missing_extra(_error, "fastapi", "FastAPI") from None

if TYPE_CHECKING:
    from ..auth import Perms, Token, TokenStore

__all__ = ["FlickrLogin"]


class FlickrLogin:
    """The router of the login, and the dependencies of endpoints that require one.

    | Route | Description |
    |---|---|
    | `GET /flickr/login?next=/page` | signs the user in; named `flickr_login` |
    | `GET /flickr/callback` | the URL to which Flickr redirects the user; named `flickr_callback` |
    | `POST /flickr/logout` | signs the user out; named `flickr_logout` |

    While the application runs, all users share the connections to Flickr.

    Attributes:
        router: The routes, for `app.include_router`.
    """

    def __init__(
        self,
        api_key: str | None = None,
        api_secret: str | None = None,
        *,
        base_url: str | None = None,
        perms: Perms = "read",
        prefix: str = "/flickr",
        token_store: TokenStore | None = None,
        callback_url: str | None = None,
        after_login: str = "/",
        after_logout: str = "/",
        max_age: float = MAX_AGE,
        client_options: Mapping[str, object] | None = None,
    ) -> None:
        """Create the router and the dependencies. Reads no settings before the application starts.

        Args:
            api_key: The API key. Defaults to the environment variable `FLICKR_API_KEY`.
            api_secret: The secret of the API key. Defaults to `FLICKR_API_SECRET`.
            base_url: The origin that replaces Flickr's hosts, such as that of an emulator. Defaults to `FLICKR_BASE_URL`.
            perms: The permission that the route `login` requests: `read`, `write` or `delete`.
            prefix: The path prefix of the routes.
            token_store: The store of access tokens. Several servers need a shared store. Defaults to the file
                `web-tokens.json` in the configuration directory of the server's user.
            callback_url: The URL of the route `callback`. Defaults to the URL by which the browser reaches the application.
            after_login: The path of the page after a login without a page to return to.
            after_logout: The path of the page after a logout.
            max_age: The number of seconds after which a user must sign in again. Defaults to 14 days.
            client_options: Further arguments of the client, such as `{"timeout": 20, "cache": True}`.

        Raises:
            ConfigurationError: `perms` is invalid.
        """
        self._arguments = ClientArguments(api_key, api_secret, base_url, dict(client_options or {}))
        self._perms: Perms = checked_permission(perms)
        self._store = token_store
        self._callback_url = callback_url
        self._after_login = after_login
        self._after_logout = after_logout
        self._max_age = max_age
        self._shared: AsyncFlickr | None = None
        self.router: APIRouter = APIRouter(prefix=prefix, lifespan=self._lifespan, tags=["flickr"])
        self.router.add_api_route("/login", self._login, name="flickr_login", response_class=Response)
        self.router.add_api_route("/callback", self._callback, name="flickr_callback", response_class=Response)
        self.router.add_api_route("/logout", self._logout, methods=["POST"], name="flickr_logout", response_class=Response)

    def required(self, perms: Perms = "read", *, redirect: bool = True) -> Callable[[Request], AsyncIterator[AsyncFlickr]]:
        """Return a dependency that requires a login with Flickr, and provides the user's client.

        Users who are not signed in are redirected to Flickr, and then return to the page. If the user has revoked the token,
        the login starts again.

        Args:
            perms: The required permission: `read`, `write` or `delete`.
            redirect: `False` to respond with status 401 instead, for requests that a script sends.

        Raises:
            ConfigurationError: `perms` is invalid.
        """
        checked_permission(perms)

        async def user_client(request: Request) -> AsyncIterator[AsyncFlickr]:
            token = await self.token(request)
            if token is None or not token.permits(perms):
                raise await self._rejection(request, perms, redirect)
            async with self._client() as flickr:
                try:
                    yield flickr.options(token=token)
                except InvalidToken:
                    await asyncio.to_thread(self._tokens.delete, _session(request))
                    raise await self._rejection(request, perms, redirect) from None

        return user_client

    async def token(self, request: Request) -> Token | None:
        """Return the access token of the user who sent a request; `None` if the user has not signed in.

        Args:
            request: The request.

        Raises:
            HTTPException: The token store cannot be read.
        """
        try:
            return await asyncio.to_thread(self._tokens.get, _session(request))
        except FlickrError as error:
            raise _exception(error) from None

    @property
    def _tokens(self) -> SessionTokens:
        if self._store is None:
            self._store = default_store()
        return SessionTokens(self._store, self._arguments.key, self._max_age)

    @asynccontextmanager
    async def _lifespan(self, _: object) -> AsyncIterator[None]:
        async with self._arguments.async_client() as self._shared:
            try:
                yield
            finally:
                self._shared = None

    @asynccontextmanager
    async def _client(self) -> AsyncIterator[AsyncFlickr]:
        """The client of the application, or a client for this request, because connections belong to one event loop."""
        if self._shared is not None:
            yield self._shared
            return
        async with self._arguments.async_client() as flickr:
            yield flickr

    async def _rejection(self, request: Request, perms: Perms, redirect: bool) -> HTTPException:
        """Return the exception that redirects the user to Flickr."""
        if not redirect:
            return HTTPException(401, "Sign in with Flickr.", NO_STORE)
        scope = request.scope
        # A redirect loses the data of a POST request.
        is_page = request.method in ("GET", "HEAD")
        page = path_of_request(scope["path"], scope["query_string"], self._after_login) if is_page else self._after_login
        try:
            return HTTPException(303, headers={**NO_STORE, "Location": await self._start(request, perms, page)})
        except FlickrError as error:
            return _exception(error)

    async def _start(self, request: Request, perms: Perms, return_to: str) -> str:
        """Start a login, and return the URL to which to redirect the user."""
        session = _session(request)
        async with self._client() as flickr:
            login = await flickr.start_login(self._callback_url or str(request.url_for("flickr_callback")), perms)
        add_login(session, login, return_to)
        return login.url

    async def _login(self, request: Request, next: str = "") -> Response:
        """Sign in with Flickr, and return to the path `next`."""
        try:
            return _redirect(await self._start(request, self._perms, local_path(next, self._after_login)))
        except FlickrError as error:
            return _page_of(error)

    async def _callback(self, request: Request) -> Response:
        """Finish the login when Flickr redirects the user back."""
        session, parameters = _session(request), request.query_params
        login = find_login(session, parameters)
        if login is None:
            return PlainTextResponse(NO_LOGIN, 400, NO_STORE)
        try:
            async with self._client() as flickr:
                token = await flickr.finish_login(login.state, parameters)
            await asyncio.to_thread(self._tokens.set, session, token)
        except FlickrError as error:
            remove_failed_login(session, login, parameters, error)
            return _page_of(error)
        remove_login(session, login)
        return _redirect(local_path(login.return_to, self._after_login))

    async def _logout(self, request: Request, next: str = "") -> Response:
        """Sign out, and return to the path `next`."""
        headers = request.headers
        if is_cross_site(headers.get("Sec-Fetch-Site"), headers.get("Origin"), headers.get("Host", "")):
            return PlainTextResponse(FOREIGN_ORIGIN, 403, NO_STORE)
        session = _session(request)
        try:
            await asyncio.to_thread(self._tokens.delete, session)
        except FlickrError as error:
            return _page_of(error)
        session.pop(KEY, None)
        return _redirect(local_path(next, self._after_logout))


def _session(request: Request) -> Session:
    if "session" not in request.scope:
        raise ConfigurationError("the request has no session; add SessionMiddleware of starlette.middleware.sessions")
    return request.session


def _redirect(url: str) -> Response:
    return RedirectResponse(url, 303, NO_STORE)


def _exception(error: FlickrError) -> HTTPException:
    page = error_page(error)
    if page is None:
        raise error
    return HTTPException(page[1], page[0], NO_STORE)


def _page_of(error: FlickrError) -> Response:
    page = error_page(error)
    if page is None:
        raise error
    return PlainTextResponse(*page, NO_STORE)
