"""Logging in with Flickr in a Django application: a decorator for views, the callback, and logging out.

Run it from a checkout with `python -m examples.django_login runserver 127.0.0.1:8000 --noreload`. It takes `FLICKR_API_KEY`
and `FLICKR_API_SECRET` from the environment, and `FLICKR_BASE_URL` where an emulator takes Flickr's place.

In a project, the settings and the addresses stand in files of their own; the rest can be taken as it is.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_GET, require_POST

from flickr_sdk import Flickr, LoginError, OAuthProblem
from flickr_sdk.auth import DjangoSessionStore, Perms
from flickr_sdk.errors import FlickrError, InvalidToken, ResponseError, ServiceUnavailable, TokenStoreError, TransportError

if not settings.configured:
    settings.configure(
        # A project has one fixed secret key, which it reads from a safe place.
        SECRET_KEY=os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50),
        ALLOWED_HOSTS=["localhost", "127.0.0.1"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=["django.contrib.sessions"],
        MIDDLEWARE=[
            "django.middleware.security.SecurityMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            f"{__name__}.FlickrProblems",
        ],
        # Tokens stay on the server. The default engine, the database, does that too; signed cookies do not.
        SESSION_ENGINE="django.contrib.sessions.backends.cache",
        # Set SESSION_COOKIE_SECURE where the application is served by https.
    )

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


def require_flickr_login(
    perms: Perms = "read",
) -> Callable[[Callable[Concatenate[HttpRequest, Flickr, P], HttpResponse]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """Make a view that is for visitors who are logged in with Flickr; others are sent there and come back.

    The view gets, after the request, a client that makes its calls in the visitor's name.

    Args:
        perms: What the view needs: `read`, `write` or `delete`.
    """

    def decorate(
        view: Callable[Concatenate[HttpRequest, Flickr, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def checked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            with Flickr(token_store=DjangoSessionStore(request)) as flickr:
                if flickr.token is None or not flickr.token.permits(perms):
                    return begin_login(request, flickr, perms)
                try:
                    return view(request, flickr, *args, **kwargs)
                except InvalidToken:
                    # The visitor has revoked the token.
                    flickr.logout()
                    return begin_login(request, flickr, perms)

        return checked

    return decorate


def begin_login(request: HttpRequest, flickr: Flickr, perms: Perms) -> HttpResponse:
    """Send the visitor to Flickr."""
    begun = flickr.start_login(request.build_absolute_uri(reverse("flickr-callback")), perms)
    # What was posted is gone after the detour, so such a visitor comes back to the first page.
    back_to = request.get_full_path() if request.method == "GET" else "/"
    request.session[PENDING] = {"state": begun.state, "next": back_to}
    return redirect(begun.url)


def flickr_callback(request: HttpRequest) -> HttpResponse:
    """Receive the visitor who comes back from Flickr."""
    pending = request.session.get(PENDING)
    if pending is None:
        return _problem("No login was begun in this browser, or it has ended already.", 400)
    with Flickr(token_store=DjangoSessionStore(request)) as flickr:
        token = flickr.finish_login(pending["state"], request.GET.dict())
        del request.session[PENDING]
        # A new session id: whoever knew the old one stays outside.
        request.session.cycle_key()
        flickr.save_token(token)
    return redirect(pending["next"])


def logout(request: HttpRequest) -> HttpResponse:
    """Forget the visitor's token and all else that the session holds."""
    request.session.flush()
    return redirect("/")


class FlickrProblems:
    """A middleware that tells visitors what went wrong, if it is nothing that the application did wrong itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let every request pass."""
        return self._get_response(request)

    def process_exception(self, _: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer in the place of a view that failed."""
        for kind, text, status in PROBLEMS:
            if isinstance(error, kind):
                return _problem(text.format(error=error), status)
        return None


def _problem(text: str, status: int) -> HttpResponse:
    # Plain text: a part of it may come from the address.
    return HttpResponse(text, content_type="text/plain; charset=utf-8", status=status)


# The application itself.


def home(request: HttpRequest) -> HttpResponse:
    """Show a page for everybody."""
    return HttpResponse('<a href="/me/">Who am I at Flickr?</a>')


@require_flickr_login(perms="read")
def me(request: HttpRequest, flickr: Flickr) -> HttpResponse:
    """Show who is logged in."""
    page = (
        "<p>You are <b>{}</b>.</p>"
        '<form method="post" action="/logout/"><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        "<button>Log out</button></form>"
    )
    return HttpResponse(format_html(page, flickr.test.login().username, get_token(request)))


@require_flickr_login(perms="write")
def desk(request: HttpRequest, flickr: Flickr, name: str) -> HttpResponse:
    """Show a page that needs a further permission, and takes an argument of its own."""
    return HttpResponse(format_html("Desk {} of {}", name, flickr.test.login().username))


urlpatterns = [
    path("", require_GET(home)),
    path("me/", me),
    path("desk/<str:name>/", desk),
    path("flickr/callback/", require_GET(flickr_callback), name="flickr-callback"),
    path("logout/", require_POST(logout)),
]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
