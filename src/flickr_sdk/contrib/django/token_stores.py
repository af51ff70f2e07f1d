"""The access tokens of users: in their sessions, or in the model."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest

from ...auth import DjangoSessionStore, Token, TokenStore
from .settings import client_arguments, uses_model

if TYPE_CHECKING:
    from .models import FlickrToken


class ModelTokenStore:
    """The access token of one user of the project, in the table of `flickr_sdk.contrib.django`.

    For example, a background job acts for a user with `Flickr(token_store=ModelTokenStore(user))`. Database errors are raised as
    exceptions of Django.
    """

    def __init__(self, user: object) -> None:
        """Create a store.

        Args:
            user: A user of the project, an instance of `AUTH_USER_MODEL`.
        """
        self._user = user

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Return the token; see `TokenStore.get`."""
        found: FlickrToken | None = _tokens().filter(user=self._user, api_key=_digest(api_key)).first()
        if found is None or user not in (None, found.username, found.user_nsid):
            return None
        return Token(found.oauth_token, found.oauth_token_secret, found.perms, found.user_nsid, found.username, found.fullname)

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Store a token, and replace the previous one; see `TokenStore.set`. The account name is that of the token."""
        _tokens().update_or_create(user=self._user, defaults={"api_key": _digest(api_key), **token.as_dict()})

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Delete the token; see `TokenStore.delete`."""
        if self.get(api_key, user) is None:
            return False
        deleted, _ = _tokens().filter(user=self._user, api_key=_digest(api_key)).delete()
        return bool(deleted)

    def users(self, api_key: str) -> list[str]:
        """List the account; see `TokenStore.users`."""
        token = self.get(api_key)
        return [] if token is None else [token.username or token.user_nsid]


def flickr_token(request: HttpRequest) -> Token | None:
    """Return the access token of the user who sent a request; `None` if the user has not signed in.

    Args:
        request: The request of a view. An `async` view calls this function with `sync_to_async`.

    Raises:
        TokenStoreError: The session cannot be read.
    """
    if uses_model() and not request.user.is_authenticated:
        return None
    return token_store(request).get(client_arguments().key)


def token_store(request: HttpRequest) -> TokenStore:
    """Return the store of the user who sent a request."""
    if not uses_model():
        store = DjangoSessionStore(request)
        _check_session(request.session)
        return store
    return ModelTokenStore(django_user(request))


def django_user(request: HttpRequest) -> Any:
    """Return the user of the project."""
    if not hasattr(request, "user"):
        raise ImproperlyConfigured(
            "FLICKR_TOKEN_STORE = 'model' requires django.contrib.auth.middleware.AuthenticationMiddleware in MIDDLEWARE"
        )
    return request.user


def _check_session(session: object) -> None:
    from django.contrib.sessions.backends.signed_cookies import SessionStore

    if isinstance(session, SessionStore):
        raise ImproperlyConfigured(
            "users can read sessions in signed cookies, and access tokens in them; "
            "set FLICKR_TOKEN_STORE = 'model', or SESSION_ENGINE to one that stores sessions on the server"
        )


def _tokens() -> Any:
    # Models can be imported after Django has loaded the applications.
    from .models import FlickrToken

    return cast(Any, FlickrToken).objects


def _digest(api_key: str) -> str:
    return hashlib.sha256(api_key.encode("utf-8", "surrogatepass")).hexdigest()
