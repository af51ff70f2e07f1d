"""The Django example of flickrapi's documentation in today's Python, with the one import changed.

Run it from a checkout with `python -m examples.flickrapi_django runserver 127.0.0.1:8000 --noreload`. It takes
`FLICKR_API_KEY` and `FLICKR_API_SECRET` from the environment, and `FLICKR_BASE_URL` where an emulator takes Flickr's place. The
callback address of the API key has to be `http://127.0.0.1:8000/callback/`.

It logs in as flickrapi 1 did, by a frob. A new application takes `examples/django_login.py` instead.
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
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.urls import path

import flickr_sdk.compat.flickrapi as flickrapi

if not settings.configured:
    settings.configure(
        # A project has one fixed secret key, which it reads from a safe place.
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


def flickr_of(token: str | None = None) -> flickrapi.FlickrAPI:
    """Make the API object of a visitor, whose token the session keeps."""
    return flickrapi.FlickrAPI(settings.FLICKR_API_KEY, settings.FLICKR_API_SECRET, token=token, store_token=False)


def require_flickr_auth(view: View) -> View:
    """Send visitors to Flickr who have no valid token."""

    @wraps(view)
    def protected_view(request: HttpRequest) -> HttpResponse:
        token = request.session.get("token")
        log.info("the session has %s token", "a" if token else "no")
        flickr = flickr_of(token)
        if token:
            try:
                flickr.auth_checkToken()
            except flickrapi.FlickrError as error:
                if error.code != 98:
                    raise
                # The visitor has revoked it.
                token = None
                del request.session["token"]
        if not token:
            return HttpResponseRedirect(flickr.web_login_url(perms="read"))
        return view(request)

    return protected_view


def callback(request: HttpRequest) -> HttpResponse:
    """Receive the visitor who comes back from Flickr, and keep the token."""
    frob = request.GET.get("frob")
    if not frob:
        return HttpResponseBadRequest("Flickr sends visitors here with a frob.")
    request.session["token"] = flickr_of().get_token(frob)
    return HttpResponseRedirect("/content")


@require_flickr_auth
def content(request: HttpRequest) -> HttpResponse:
    """Show what is for visitors only who are logged in."""
    return HttpResponse("Welcome, oh authenticated user!")


urlpatterns = [path("callback/", callback), path("content", content)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
