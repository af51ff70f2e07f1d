"""Start a login, and create the client that all requests share."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from django.core.signals import setting_changed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ...errors import FlickrError
from .._web.error_pages import CONTENT_TYPE, NO_STORE, error_page
from .._web.pending_logins import add_login
from .._web.return_path import local_path
from . import settings
from .token_stores import django_user, flickr_token, token_store

if TYPE_CHECKING:
    from ... import Flickr
    from ...auth import Perms, Token
    from .._web.client_arguments import ClientArguments


class _SharedClient:
    """A client whose connections all threads share."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: tuple[ClientArguments, Flickr] | None = None

    def get(self) -> Flickr:
        """Return the client. Tests may change the settings, so a client with other arguments is replaced."""
        arguments = settings.client_arguments()
        with self._lock:
            if self._made is None or self._made[0] != arguments:
                self._close()
                self._made = (arguments, arguments.client())
            return self._made[1]

    def close(self, *, setting: str, **_: object) -> None:
        """Close the client if a setting has changed."""
        if setting.startswith("FLICKR_"):
            with self._lock:
                self._close()

    def _close(self) -> None:
        if self._made is not None:
            self._made[1].close()
            self._made = None


_shared = _SharedClient()
setting_changed.connect(_shared.close)


def shared_client() -> Flickr:
    """Return the client whose connections all requests share."""
    return _shared.get()


def find_token(request: HttpRequest, perms: Perms) -> Token | HttpResponse:
    """Return the token of the user, or the response that starts a login."""
    try:
        token = flickr_token(request)
        return start_login(request, perms, this_page(request)) if token is None or not token.permits(perms) else token
    except FlickrError as error:
        return page_of(error)


def replace_token(request: HttpRequest, perms: Perms) -> HttpResponse:
    """Delete a revoked token, and start a login."""
    try:
        token_store(request).delete(settings.client_arguments().key)
        return start_login(request, perms, this_page(request))
    except FlickrError as error:
        return page_of(error)


def start_login(request: HttpRequest, perms: Perms, return_to: str) -> HttpResponse:
    """Start a login and redirect the user to Flickr; with tokens in the model, to the login of the project first."""
    user = ""
    if settings.uses_model():
        if not django_user(request).is_authenticated:
            # Importing this requires django.contrib.auth in INSTALLED_APPS.
            from django.contrib.auth.views import redirect_to_login

            return redirect_to_login(return_to)
        user = str(request.user.pk)
    else:
        token_store(request)  # checks the session before the user authorizes the application
    callback = settings.callback_url() or request.build_absolute_uri(reverse("flickr:callback"))
    login = shared_client().start_login(callback, perms)
    add_login(request.session, login, return_to, user)
    return redirect(login.url)


def this_page(request: HttpRequest) -> str:
    """Return the path and query of a request. A redirect loses the data of a POST request."""
    default = settings.after_login()
    return local_path(request.get_full_path(), default) if request.method in ("GET", "HEAD") else default


def redirect(url: str) -> HttpResponse:
    """Return a redirect that is not cached. The URL is Flickr's or has been checked."""
    answer = HttpResponse(status=303, headers=NO_STORE)
    answer["Location"] = url
    return answer


def page_of(error: FlickrError) -> HttpResponse:
    """Return the page of an error, or raise errors of the application."""
    found = error_page(error)
    if found is None:
        raise error
    return page(*found)


def page(text: str, status: int) -> HttpResponse:
    """Return a page of plain text."""
    return HttpResponse(text, status=status, content_type=CONTENT_TYPE, headers=NO_STORE)
