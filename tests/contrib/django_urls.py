"""The views of a Django project that requires logins, sync and async."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import include, path
from django.utils.html import format_html

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.contrib.django import flickr_login_required

PAGE = '<p>You are <b>{}</b>.</p><input type="hidden" name="csrfmiddlewaretoken" value="{}">'


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Welcome")


@flickr_login_required
def me(request: HttpRequest, flickr: Flickr) -> HttpResponse:
    return HttpResponse(format_html(PAGE, flickr.test.login().username, get_token(request)))


@flickr_login_required(perms="write")
def desk(request: HttpRequest, flickr: Flickr, name: str) -> HttpResponse:
    return HttpResponse(format_html("Desk {} of {}", name, flickr.test.login().username))


@flickr_login_required
async def async_me(request: HttpRequest, flickr: AsyncFlickr) -> HttpResponse:
    user = await flickr.test.login()
    return HttpResponse(format_html(PAGE, user.username, get_token(request)))


@flickr_login_required(perms="write")
async def async_desk(request: HttpRequest, flickr: AsyncFlickr, name: str) -> HttpResponse:
    user = await flickr.test.login()
    return HttpResponse(format_html("Desk {} of {}", name, user.username))


urlpatterns = [
    path("", home),
    path("me", me),
    path("desk/<str:name>", desk),
    path("async/me", async_me),
    path("async/desk/<str:name>", async_desk),
    path("flickr/", include("flickr_sdk.contrib.django.urls")),
]
