"""The views of the login."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_GET, require_POST

from ...errors import FlickrError
from .._web.error_pages import NO_LOGIN
from .._web.pending_logins import KEY, find_login, remove_failed_login, remove_login
from .._web.return_path import local_path
from . import settings
from .login import page, page_of, redirect, shared_client, start_login
from .token_stores import django_user, token_store

OTHER_USER = "The login was started by another user."


@require_GET
def login(request: HttpRequest) -> HttpResponse:
    """Sign the user in, and return to the path `next`."""
    try:
        return start_login(request, settings.perms(), local_path(request.GET.get("next"), settings.after_login()))
    except FlickrError as error:
        return page_of(error)


@require_GET
def callback(request: HttpRequest) -> HttpResponse:
    """Finish the login when Flickr redirects the user back."""
    session, parameters = request.session, request.GET.dict()
    pending = find_login(session, parameters)
    if pending is None:
        return page(NO_LOGIN, 400)
    if settings.uses_model() and pending.user != str(django_user(request).pk):
        return page(OTHER_USER, 403)
    try:
        token = shared_client().finish_login(pending.state, parameters)
    except FlickrError as error:
        remove_failed_login(session, pending, parameters, error)
        return page_of(error)
    remove_login(session, pending)
    # A new session id prevents session fixation.
    session.cycle_key()
    token_store(request).set(settings.client_arguments().key, token)
    return redirect(local_path(pending.return_to, settings.after_login()))


@require_POST
@csrf_protect
def logout(request: HttpRequest) -> HttpResponse:
    """Delete the access token and the logins in progress. Users stay signed in to the project."""
    try:
        if not settings.uses_model() or django_user(request).is_authenticated:
            token_store(request).delete(settings.client_arguments().key)
    except FlickrError as error:
        return page_of(error)
    request.session.pop(KEY, None)
    return redirect(local_path(request.POST.get("next"), settings.after_logout()))
