"""Sign in with Flickr in Django; see docs/frameworks.md. Run it with `python -m examples.django_login runserver`."""

import os
import secrets
import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import include, path, reverse
from django.utils.html import format_html

from flickr_sdk import Flickr
from flickr_sdk.contrib.django import flickr_login_required

if not settings.configured:
    settings.configure(
        SECRET_KEY=os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50),
        ALLOWED_HOSTS=["localhost", "127.0.0.1"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=["django.contrib.sessions"],
        MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.csrf.CsrfViewMiddleware"],
        SESSION_ENGINE="django.contrib.sessions.backends.cache",
    )

PAGE = """<p>You are <b>{}</b>.</p><form method="post" action="{}">
<input type="hidden" name="csrfmiddlewaretoken" value="{}"><button>Sign out</button></form>"""


@flickr_login_required
def me(request: HttpRequest, flickr: Flickr) -> HttpResponse:
    """Show the name of the user."""
    return HttpResponse(format_html(PAGE, flickr.test.login().username, reverse("flickr:logout"), get_token(request)))


urlpatterns = [path("me/", me), path("flickr/", include("flickr_sdk.contrib.django.urls"))]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
