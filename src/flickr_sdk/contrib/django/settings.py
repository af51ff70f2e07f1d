"""The settings of Django that this integration reads, all of them when a request needs them.

| Setting | Meaning |
|---|---|
| `FLICKR_API_KEY`, `FLICKR_API_SECRET`, `FLICKR_BASE_URL` | as the arguments of `Flickr`; unset ones come from the environment |
| `FLICKR_PERMS` | the permission that the login view requests: `read` (the default), `write` or `delete` |
| `FLICKR_TOKEN_STORE` | the storage of tokens: `session` (the default) or `model` |
| `FLICKR_CACHE` | the alias in `CACHES` of the cache for responses; by default, responses are not cached |
| `FLICKR_CALLBACK_URL` | the URL of the callback view, by default the URL by which the browser reaches the project |
| `FLICKR_LOGIN_REDIRECT_URL` | the path of the page after a login without a page to return to, by default `/` |
| `FLICKR_LOGOUT_REDIRECT_URL` | the path of the page after a logout, by default `/` |
| `FLICKR_CLIENT_OPTIONS` | further arguments of the client, such as `{"timeout": 20}` |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from ...errors import ConfigurationError
from .._web.client_arguments import ClientArguments
from .._web.permission import checked_permission
from .django_cache import DjangoCache

if TYPE_CHECKING:
    from ...auth import Perms


def client_arguments() -> ClientArguments:
    """Return the arguments of clients."""
    options = dict(getattr(settings, "FLICKR_CLIENT_OPTIONS", {}))
    cache = getattr(settings, "FLICKR_CACHE", None)
    if cache is not None:
        options["cache"] = DjangoCache(cache)
    key, secret, base_url = (getattr(settings, name, None) for name in ("FLICKR_API_KEY", "FLICKR_API_SECRET", "FLICKR_BASE_URL"))
    return ClientArguments(key, secret, base_url, options)


def uses_model() -> bool:
    """Whether tokens are stored in the model, for the users of the project."""
    store = getattr(settings, "FLICKR_TOKEN_STORE", "session")
    if store not in ("session", "model"):
        raise ImproperlyConfigured(f"FLICKR_TOKEN_STORE is {store!r}; set it to 'session' or 'model'")
    if store == "model" and "flickr_sdk.contrib.django" not in settings.INSTALLED_APPS:
        raise ImproperlyConfigured(
            "FLICKR_TOKEN_STORE = 'model' requires 'flickr_sdk.contrib.django' in INSTALLED_APPS, and manage.py migrate"
        )
    return bool(store == "model")


def perms() -> Perms:
    """Return the permission that the login view requests."""
    try:
        return checked_permission(getattr(settings, "FLICKR_PERMS", "read"), "FLICKR_PERMS")
    except ConfigurationError as error:
        raise ImproperlyConfigured(str(error)) from None


def callback_url() -> str | None:
    """Return the URL of the callback view, if it is set."""
    return cast("str | None", getattr(settings, "FLICKR_CALLBACK_URL", None))


def after_login() -> str:
    """Return the path of the page after a login."""
    return str(getattr(settings, "FLICKR_LOGIN_REDIRECT_URL", "/"))


def after_logout() -> str:
    """Return the path of the page after a logout."""
    return str(getattr(settings, "FLICKR_LOGOUT_REDIRECT_URL", "/"))
