"""The Django example of flickrapi's documentation in current Python, with one import changed.

Run it from a checkout with `python -m examples.flickrapi_django runserver 127.0.0.1:8000 --noreload`. Set `FLICKR_API_KEY` and
`FLICKR_API_SECRET`, and `FLICKR_BASE_URL` to use an emulator. The callback URL of the API key must be
`http://127.0.0.1:8000/callback/`.

It uses the legacy authentication of flickrapi 1 with a frob. For new applications, see `examples/django_login.py`.
"""

from __future__ import annotations

import logging
import os
import secrets
import sys
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseForbidden, HttpResponseRedirect
from django.urls import path

import flickr_sdk.compat.flickrapi as flickrapi

if not settings.configured:
    settings.configure(
        # A project reads one fixed secret key from a safe place.
        SECRET_KEY=os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50),
        ALLOWED_HOSTS=["localhost", "127.0.0.1"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=["django.contrib.sessions"],
        MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
        SESSION_ENGINE="django.contrib.sessions.backends.cache",
        FLICKR_API_KEY=os.environ.get("FLICKR_API_KEY", ""),
        FLICKR_API_SECRET=os.environ.get("FLICKR_API_SECRET", ""),
    )

log = logging.getLogger(__name__)

View = Callable[[HttpRequest], HttpResponse]


def flickr_for(token: str | None = None) -> flickrapi.FlickrAPI:
    """Create the API object of a user, with the token from the session."""
    return flickrapi.FlickrAPI(settings.FLICKR_API_KEY, settings.FLICKR_API_SECRET, token=token, store_token=False)


def require_flickr_auth(view: View) -> View:
    """Redirect users without a valid token to Flickr."""

    @wraps(view)
    def protected_view(request: HttpRequest) -> HttpResponse:
        token = request.session.get("token")
        log.info("session has a token: %s", bool(token))
        flickr = flickr_for(token)
        if token:
            try:
                flickr.auth_checkToken()
            except flickrapi.FlickrError as error:
                if error.code != 98:
                    raise
                # The user has revoked the token.
                token = None
                del request.session["token"]
        if not token:
            request.session["login_started"] = True
            return HttpResponseRedirect(flickr.web_login_url(perms="read"))
        return view(request)

    return protected_view


def callback(request: HttpRequest) -> HttpResponse:
    """Store the token when Flickr redirects the user back."""
    frob = request.GET.get("frob")
    if not frob:
        return HttpResponseBadRequest("The frob is missing.")
    # Without this check, a link of another user would sign this visitor in as that user. A frob carries no state.
    if not request.session.get("login_started"):
        return HttpResponseBadRequest("No login is in progress in this browser.")
    try:
        token = flickr_for().get_token(frob)
    except flickrapi.FlickrError as error:
        if error.code != 108:
            raise
        return HttpResponseForbidden("The frob is used, expired or not authorized. Sign in again.")
    del request.session["login_started"]
    # A new session id prevents session fixation.
    request.session.cycle_key()
    request.session["token"] = token
    return HttpResponseRedirect("/content")


@require_flickr_auth
def content(request: HttpRequest) -> HttpResponse:
    """Show a page that requires a login."""
    return HttpResponse("Welcome, oh authenticated user!")


urlpatterns = [path("callback/", callback), path("content", content)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
