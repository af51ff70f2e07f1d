"""The decorator of views that require a login."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, cast, overload

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponse

from ...errors import InvalidToken
from .._web.permission import checked_permission
from . import settings
from .login import find_token, replace_token, shared_client

if TYPE_CHECKING:
    from ... import AsyncFlickr, Flickr
    from ...auth import Perms

P = ParamSpec("P")

SyncView = Callable[Concatenate[HttpRequest, "Flickr", P], HttpResponse]
AsyncView = Callable[Concatenate[HttpRequest, "AsyncFlickr", P], Awaitable[HttpResponse]]
# The type of an `async def`; `path` of django-stubs rejects other awaitables.
CheckedAsyncView = Callable[Concatenate[HttpRequest, P], Coroutine[Any, Any, HttpResponse]]


class _Decorator(Protocol):
    """The decorator with arguments."""

    @overload
    def __call__(self, view: AsyncView[P], /) -> CheckedAsyncView[P]: ...

    @overload
    def __call__(self, view: SyncView[P], /) -> Callable[Concatenate[HttpRequest, P], HttpResponse]: ...


@overload
def flickr_login_required(view: AsyncView[P], /) -> CheckedAsyncView[P]: ...


@overload
def flickr_login_required(view: SyncView[P], /) -> Callable[Concatenate[HttpRequest, P], HttpResponse]: ...


@overload
def flickr_login_required(*, perms: Perms = "read") -> _Decorator: ...


def flickr_login_required(view: Any = None, /, *, perms: Perms = "read") -> Any:
    """Require a login with Flickr for a view. Users who are not signed in are redirected to Flickr, and then return to the page.

    The second argument of the view is a client that is authenticated as the user: a `Flickr`, or for `async` views an
    `AsyncFlickr`. If the user has revoked the token, the login starts again.

    Args:
        view: The view, if the decorator is used without parentheses.
        perms: The required permission: `read`, `write` or `delete`.

    Raises:
        ConfigurationError: `perms` is invalid.
    """
    checked_permission(perms)

    def decorate(view: Callable[..., Any]) -> Callable[..., Any]:
        return _async_checked(view, perms) if iscoroutinefunction(view) else _checked(view, perms)

    return decorate if view is None else decorate(view)


def _checked(view: Callable[..., HttpResponse], perms: Perms) -> Callable[..., HttpResponse]:
    @wraps(view)
    def checked(request: HttpRequest, /, *args: object, **kwargs: object) -> HttpResponse:
        token = find_token(request, perms)
        if isinstance(token, HttpResponse):
            return token
        try:
            return view(request, shared_client().options(token=token), *args, **kwargs)
        except InvalidToken:
            return replace_token(request, perms)

    return checked


def _async_checked(view: Callable[..., Awaitable[HttpResponse]], perms: Perms) -> CheckedAsyncView[...]:
    @wraps(view)
    async def checked(request: HttpRequest, /, *args: object, **kwargs: object) -> HttpResponse:
        token = await sync_to_async(find_token)(request, perms)
        if isinstance(token, HttpResponse):
            return token
        # Connections belong to one event loop, and WSGI servers start an event loop for each request.
        async with settings.client_arguments().async_client() as flickr:
            try:
                return await view(request, flickr.options(token=token), *args, **kwargs)
            except InvalidToken:
                return cast("HttpResponse", await sync_to_async(replace_token)(request, perms))

    return checked
