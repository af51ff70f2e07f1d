"""The application, which `FLICKR_TOKEN_STORE = "model"` requires in `INSTALLED_APPS`."""

from __future__ import annotations

from django.apps import AppConfig

__all__: list[str] = []  # only Django uses this module, which has no types that a type checker knows


class FlickrConfig(AppConfig):
    """The configuration of the application."""

    name = "flickr_sdk.contrib.django"
    label = "flickr_sdk"
    verbose_name = "Flickr"
    default_auto_field = "django.db.models.BigAutoField"
