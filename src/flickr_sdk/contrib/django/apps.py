"""The application, which `FLICKR_TOKEN_STORE = "model"` requires in `INSTALLED_APPS`."""

from __future__ import annotations

from django.apps import AppConfig


class FlickrConfig(AppConfig):
    """The configuration of the application."""

    name = "flickr_sdk.contrib.django"
    label = "flickr_sdk"
    verbose_name = "Flickr"
    default_auto_field = "django.db.models.BigAutoField"
