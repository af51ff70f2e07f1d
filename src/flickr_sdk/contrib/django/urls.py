"""The routes of the login: `path("flickr/", include("flickr_sdk.contrib.django.urls"))`."""

from __future__ import annotations

from django.urls import path

from . import views

app_name = "flickr"
urlpatterns: list[object] = [
    path("login/", views.login, name="login"),
    path("callback/", views.callback, name="callback"),
    path("logout/", views.logout, name="logout"),
]
