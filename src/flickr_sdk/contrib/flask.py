"""Sign in with Flickr in a Flask application.

::

    from flickr_sdk import Flickr
    from flickr_sdk.contrib.flask import FlickrLogin

    flickr_login = FlickrLogin(app)

    @app.get("/me")
    @flickr_login.login_required
    def me(flickr: Flickr):
        return flickr.test.login().username

Flask's session is a cookie that its user can read, so access tokens stay on the server, in a token store. The cookie contains a
random name that is useless without the store.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, cast, overload

from ..errors import FlickrError, InvalidToken
from ._web.client_arguments import ClientArguments
from ._web.error_pages import CONTENT_TYPE, FOREIGN_ORIGIN, NO_LOGIN, NO_STORE, error_page, is_cross_site
from ._web.extras import missing_extra
from ._web.pending_logins import KEY, add_login, find_login, remove_failed_login, remove_login
from ._web.permission import checked_permission
from ._web.return_path import local_path, path_of_request
from ._web.session_tokens import MAX_AGE, SessionTokens, default_store

try:
    from flask import Blueprint, Flask, Response, current_app, request, session, url_for
except ModuleNotFoundError as _error:
    raise missing_extra(_error, "flask", "Flask") from None

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

    from .. import Flickr
    from ..auth import Perms, Token, TokenStore

__all__ = ["FlickrLogin"]

P = ParamSpec("P")
EXTENSION: Final = "flickr_sdk"


class _State:
    """The client and the tokens of an application. Created by its first request, when its configuration is complete."""

    def __init__(self, arguments: ClientArguments, store: TokenStore, max_age: float) -> None:
        self.client = arguments.client()
        self.tokens = SessionTokens(store, arguments.key, max_age)


class FlickrLogin:
    """The Flask extension: the decorator of views, and the routes of the login.

    The API key is `FLICKR_API_KEY` and `FLICKR_API_SECRET` of the application's configuration, else of the environment. The
    permission that `/flickr/login` requests is `FLICKR_PERMS`, by default `read`.

    | Route | Description |
    |---|---|
    | `GET /flickr/login?next=/page` | signs the user in; endpoint `flickr.login` |
    | `GET /flickr/callback` | the URL to which Flickr redirects the user; endpoint `flickr.callback` |
    | `POST /flickr/logout` | signs the user out; endpoint `flickr.logout` |
    """

    def __init__(
        self,
        app: Flask | None = None,
        *,
        url_prefix: str = "/flickr",
        token_store: TokenStore | None = None,
        callback_url: str | None = None,
        after_login: str = "/",
        after_logout: str = "/",
        max_age: float = MAX_AGE,
        client_options: Mapping[str, object] | None = None,
    ) -> None:
        """Create the extension.

        Args:
            app: The application; without it, call `init_app` later.
            url_prefix: The path prefix of the routes.
            token_store: The store of access tokens. Several servers need a shared store. Defaults to the file
                `web-tokens.json` in the configuration directory of the server's user.
            callback_url: The URL of the route `callback`. Defaults to the URL by which the browser reaches the application.
            after_login: The path of the page after a login without a page to return to.
            after_logout: The path of the page after a logout.
            max_age: The number of seconds after which a user must sign in again. Defaults to 14 days.
            client_options: Further arguments of the client, such as `{"timeout": 20, "cache": True}`.
        """
        self._url_prefix = url_prefix
        self._store = token_store
        self._callback_url = callback_url
        self._after_login = after_login
        self._after_logout = after_logout
        self._max_age = max_age
        self._client_options = dict(client_options or {})
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        """Add the routes to an application.

        Args:
            app: The application.
        """
        blueprint = Blueprint("flickr", __name__, url_prefix=self._url_prefix)
        blueprint.add_url_rule("/login", "login", self._login, methods=["GET"])
        blueprint.add_url_rule("/callback", "callback", self._callback, methods=["GET"])
        blueprint.add_url_rule("/logout", "logout", self._logout, methods=["POST"])
        app.register_blueprint(blueprint)

    @overload
    def login_required(
        self, view: Callable[Concatenate[Flickr, P], ResponseReturnValue], /
    ) -> Callable[P, ResponseReturnValue]: ...

    @overload
    def login_required(
        self, /, *, perms: Perms = "read"
    ) -> Callable[[Callable[Concatenate[Flickr, P], ResponseReturnValue]], Callable[P, ResponseReturnValue]]: ...

    def login_required(
        self, view: Callable[Concatenate[Flickr, P], ResponseReturnValue] | None = None, /, *, perms: Perms = "read"
    ) -> (
        Callable[P, ResponseReturnValue]
        | Callable[[Callable[Concatenate[Flickr, P], ResponseReturnValue]], Callable[P, ResponseReturnValue]]
    ):
        """Require a login with Flickr for a view. Users who are not signed in are redirected to Flickr and back to the page.

        The view receives a client that is authenticated as the user as its first argument. If the user has revoked the token,
        the login starts again.

        Args:
            view: The view, if the decorator is used without parentheses.
            perms: The required permission: `read`, `write` or `delete`.

        Raises:
            ConfigurationError: `perms` is invalid.
        """
        checked_permission(perms)

        def decorate(view: Callable[Concatenate[Flickr, P], ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
            @wraps(view)
            def checked(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
                try:
                    token = self.token
                    if token is None or not token.permits(perms):
                        return self._start(perms, self._this_page())
                except FlickrError as error:
                    return _page_of(error)
                try:
                    sync_view = cast("Callable[..., ResponseReturnValue]", current_app.ensure_sync(view))
                    return sync_view(self._state.client.options(token=token), *args, **kwargs)
                except InvalidToken:
                    return self._start_again(perms)

            return checked

        return decorate if view is None else decorate(view)

    @property
    def token(self) -> Token | None:
        """The access token of the user who sent the current request; `None` if the user has not signed in.

        Raises:
            TokenStoreError: The token store cannot be read.
        """
        return self._state.tokens.get(session)

    def close(self) -> None:
        """Close the connections to Flickr. Requires an application context; the next request opens new ones."""
        state = current_app.extensions.pop(EXTENSION, None)
        if isinstance(state, _State):
            state.client.close()

    @property
    def _state(self) -> _State:
        found = current_app.extensions.get(EXTENSION)
        if not isinstance(found, _State):
            config = current_app.config
            arguments = ClientArguments(
                config.get("FLICKR_API_KEY"), config.get("FLICKR_API_SECRET"), config.get("FLICKR_BASE_URL"), self._client_options
            )
            # If another thread was faster, this state is dropped. Its unused client has no connections.
            found = current_app.extensions.setdefault(EXTENSION, _State(arguments, self._store or default_store(), self._max_age))
        return cast("_State", found)

    def _this_page(self) -> str:
        # A redirect loses the data of a POST request.
        if request.method not in ("GET", "HEAD"):
            return self._after_login
        return path_of_request(request.script_root + request.path, request.query_string, self._after_login)

    def _start(self, perms: Perms, return_to: str) -> ResponseReturnValue:
        """Start a login and redirect the user to Flickr."""
        callback = self._callback_url or url_for("flickr.callback", _external=True)
        login = self._state.client.start_login(callback, perms)
        add_login(session, login, return_to)
        return _redirect(login.url)

    def _start_again(self, perms: Perms) -> ResponseReturnValue:
        """Delete a revoked token and start a login."""
        try:
            self._state.tokens.delete(session)
            return self._start(perms, self._this_page())
        except FlickrError as error:
            return _page_of(error)

    def _login(self) -> ResponseReturnValue:
        """Start a login for a link or a button."""
        try:
            return self._start(
                checked_permission(current_app.config.get("FLICKR_PERMS", "read"), "FLICKR_PERMS"), self._next(self._after_login)
            )
        except FlickrError as error:
            return _page_of(error)

    def _callback(self) -> ResponseReturnValue:
        """Finish the login when Flickr redirects the user back."""
        login = find_login(session, request.args)
        if login is None:
            return _page(NO_LOGIN, 400)
        try:
            token = self._state.client.finish_login(login.state, request.args)
            self._state.tokens.set(session, token)
        except FlickrError as error:
            remove_failed_login(session, login, request.args, error)
            return _page_of(error)
        remove_login(session, login)
        return _redirect(local_path(login.return_to, self._after_login))

    def _logout(self) -> ResponseReturnValue:
        """Delete the access token, and the logins in progress."""
        if is_cross_site(request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin"), request.host):
            return _page(FOREIGN_ORIGIN, 403)
        try:
            self._state.tokens.delete(session)
        except FlickrError as error:
            return _page_of(error)
        session.pop(KEY, None)
        return _redirect(self._next(self._after_logout))

    def _next(self, default: str) -> str:
        return local_path(request.values.get("next"), default)


def _redirect(url: str) -> Response:
    answer = Response(status=303, headers=NO_STORE)
    answer.headers["Location"] = url
    return answer


def _page_of(error: FlickrError) -> Response:
    page = error_page(error)
    if page is None:
        raise error
    return _page(*page)


def _page(text: str, status: int) -> Response:
    return Response(text, status, NO_STORE, content_type=CONTENT_TYPE)
