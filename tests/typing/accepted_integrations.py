"""Code with HTTP clients and web frameworks that type checkers must accept. It never runs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any, assert_type

import httpx
import httpx2
from django.http import HttpRequest, HttpResponse
from fastapi import Request
from flask import Flask
from flask.typing import ResponseReturnValue

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.contrib.django import flickr_login_required
from flickr_sdk.contrib.fastapi import FlickrLogin as FastApiLogin
from flickr_sdk.contrib.flask import FlickrLogin


def libraries() -> None:
    Flickr(http_client=httpx.Client())
    Flickr(http_client=httpx2.Client())
    AsyncFlickr(http_client=httpx.AsyncClient())
    AsyncFlickr(http_client=httpx2.AsyncClient())
    flickrapi.FlickrAPI("key", http_client=httpx2.Client())


def frameworks(app: Flask) -> None:
    login = FlickrLogin(app)

    @login.login_required
    def page(flickr: Flickr, number: int) -> str:
        return f"{flickr.test.login().username} {number}"

    @login.login_required(perms="write")
    def form(flickr: Flickr) -> tuple[str, int]:
        return "", 201

    assert_type(page(1), ResponseReturnValue)
    assert_type(page(number=1), ResponseReturnValue)
    assert_type(form(), ResponseReturnValue)
    assert_type(FastApiLogin().required("read"), Callable[[Request], AsyncIterator[AsyncFlickr]])


def django_views() -> None:
    @flickr_login_required
    def page(request: HttpRequest, flickr: Flickr) -> HttpResponse:
        return HttpResponse(flickr.test.login().username.encode())

    @flickr_login_required
    async def async_page(request: HttpRequest, flickr: AsyncFlickr) -> HttpResponse:
        return HttpResponse((await flickr.test.login()).username.encode())

    @flickr_login_required(perms="write")
    async def form(request: HttpRequest, flickr: AsyncFlickr, photo_id: str) -> HttpResponse:
        return HttpResponse(photo_id.encode())

    # The types of a view that `django.urls.path` accepts.
    view: Callable[..., HttpResponse] = page
    async_views: list[Callable[..., Coroutine[Any, Any, HttpResponse]]] = [async_page, form]
    print(view, async_views)
