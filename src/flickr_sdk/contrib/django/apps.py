"""The application, which `FLICKR_TOKEN_STORE = "model"` requires in `INSTALLED_APPS`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    AppConfig = object  # Django ships no types
else:
    from django.apps import AppConfig


class FlickrConfig(AppConfig):
    """The configuration of the application."""

    name: str = "flickr_sdk.contrib.django"
    label: str = "flickr_sdk"
    verbose_name: str = "Flickr"
    default_auto_field: str = "django.db.models.BigAutoField"
