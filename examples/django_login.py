"""Sign in with Flickr in a Django application: a decorator for views, the callback, and the logout.

Run it from a checkout with `python -m examples.django_login runserver 127.0.0.1:8000 --noreload`. Set `FLICKR_API_KEY` and
`FLICKR_API_SECRET`, and `FLICKR_BASE_URL` to use an emulator.

In a project, move the settings and the URL patterns to their own files. The rest can be copied.
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
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
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
        # A project reads one fixed secret key from a safe place.
        SECRET_KEY=os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50),
        ALLOWED_HOSTS=["localhost", "127.0.0.1"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=["django.contrib.sessions"],
        MIDDLEWARE=[
            "django.middleware.security.SecurityMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            f"{__name__}.FlickrErrorPages",
        ],
        # Tokens stay on the server, as with the default engine, the database. Signed cookies would expose them.
        SESSION_ENGINE="django.contrib.sessions.backends.cache",
        # Set SESSION_COOKIE_SECURE if the application uses HTTPS.
    )

LOGIN_KEY = "flickr_login"
"""The session key of the login in progress."""

ERROR_PAGES: Final[tuple[tuple[type[FlickrError], str, int], ...]] = (
    (LoginError, "The login failed: {error}.", 403),
    (OAuthProblem, "Flickr rejected the login ({error.problem}). Sign in again.", 403),
    (TransportError, "Flickr is unreachable. Try again later.", 504),
    (ServiceUnavailable, "Flickr is temporarily unavailable. Try again later.", 503),
    (ResponseError, "Flickr returned an invalid response. Try again later.", 502),
    (TokenStoreError, "Your login cannot be read or stored. Try again later.", 500),
)
"""The message and the status of each error. The first matching class applies."""

P = ParamSpec("P")


def require_flickr_login(
    perms: Perms = "read",
) -> Callable[[Callable[Concatenate[HttpRequest, Flickr, P], HttpResponse]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """Require a login with Flickr for a view. Redirects unauthenticated users to Flickr, which redirects them back.

    The view receives the request and a client that is authenticated as the user.

    Args:
        perms: The required permission: `read`, `write` or `delete`.
    """

    def decorate(
        view: Callable[Concatenate[HttpRequest, Flickr, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def checked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            with Flickr(token_store=DjangoSessionStore(request)) as flickr:
                if flickr.token is None or not flickr.token.permits(perms):
                    return redirect_to_flickr(request, flickr, perms)
                try:
                    return view(request, flickr, *args, **kwargs)
                except InvalidToken:
                    # The user has revoked the token.
                    flickr.logout()
                    return redirect_to_flickr(request, flickr, perms)

        return checked

    return decorate


def redirect_to_flickr(request: HttpRequest, flickr: Flickr, perms: Perms) -> HttpResponse:
    """Start a login and redirect the user to Flickr."""
    login = flickr.start_login(request.build_absolute_uri(reverse("flickr-callback")), perms)
    # The redirect loses the data of a POST request, so return to the first page. Django rejects redirects to long URLs.
    # `get_full_path` escapes line breaks, backslashes and leading slashes, which would redirect to another site.
    back_to = request.get_full_path()
    back_to = back_to if request.method == "GET" and len(back_to) < 1000 else "/"
    request.session[LOGIN_KEY] = {"state": login.state, "next": back_to}
    return redirect(login.url)


def flickr_callback(request: HttpRequest) -> HttpResponse:
    """Finish the login when Flickr redirects the user back."""
    pending = request.session.get(LOGIN_KEY)
    if pending is None:
        return _error_page("No login is in progress in this browser.", 400)
    with Flickr(token_store=DjangoSessionStore(request)) as flickr:
        token = flickr.finish_login(pending["state"], request.GET.dict())
        del request.session[LOGIN_KEY]
        # A new session id prevents session fixation.
        request.session.cycle_key()
        flickr.save_token(token)
    return HttpResponseRedirect(pending["next"])


def logout(request: HttpRequest) -> HttpResponse:
    """Delete the session and the access token in it."""
    request.session.flush()
    return redirect("/")


class FlickrErrorPages:
    """Middleware that shows an error page for failures of Flickr. Errors of the application pass through."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Handle a request."""
        return self._get_response(request)

    def process_exception(self, _: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return an error page if a view failed."""
        for kind, text, status in ERROR_PAGES:
            if isinstance(error, kind):
                return _error_page(text.format(error=error), status)
        return None


def _error_page(text: str, status: int) -> HttpResponse:
    # Plain text, because parts of the message may come from the URL.
    return HttpResponse(text, content_type="text/plain; charset=utf-8", status=status)


# The application.


def home(request: HttpRequest) -> HttpResponse:
    """Show a public page."""
    return HttpResponse('<a href="/me/">Show my Flickr account</a>')


@require_flickr_login(perms="read")
def me(request: HttpRequest, flickr: Flickr) -> HttpResponse:
    """Show the name of the user."""
    page = (
        "<p>You are <b>{}</b>.</p>"
        '<form method="post" action="/logout/"><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        "<button>Sign out</button></form>"
    )
    return HttpResponse(format_html(page, flickr.test.login().username, get_token(request)))


@require_flickr_login(perms="write")
def desk(request: HttpRequest, flickr: Flickr, name: str) -> HttpResponse:
    """Show a page that requires write permission and has an argument."""
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
