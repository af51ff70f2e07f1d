"""Sign in with Flickr in a Django project.

::

    # settings.py
    FLICKR_API_KEY, FLICKR_API_SECRET = os.environ["FLICKR_API_KEY"], os.environ["FLICKR_API_SECRET"]

    # urls.py
    urlpatterns = [path("flickr/", include("flickr_sdk.contrib.django.urls")), ...]

    # views.py
    @flickr_login_required
    def me(request, flickr):
        return render(request, "me.html", {"user": flickr.test.login()})

`settings` lists the settings. The access token is in the user's session or, with `FLICKR_TOKEN_STORE = "model"`, in the table of
the application `flickr_sdk.contrib.django`.
"""

from __future__ import annotations

from .._web.extras import missing_extra

try:
    from .decorators import flickr_login_required
    from .django_cache import DjangoCache
    from .token_stores import ModelTokenStore, flickr_token
except ModuleNotFoundError as _error:
    raise missing_extra(_error, "django", "Django", "asgiref") from None

__all__ = ["DjangoCache", "ModelTokenStore", "flickr_login_required", "flickr_token"]
