"""Coordinates that may be zeros."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from .base import FlickrModel


class Located(FlickrModel):
    """A model with a latitude, a longitude and perhaps an accuracy, for which Flickr returns zeros instead of no location."""

    @model_validator(mode="after")
    def _after_validation(self) -> Self:
        self.remove_zero_location()
        return self

    def remove_zero_location(self) -> None:
        """Set zero coordinates without an accuracy to `None`. With an accuracy, they are a place in the Atlantic."""
        values = vars(self)
        if values.get("latitude") == 0 and values.get("longitude") == 0 and not values.get("accuracy"):
            values["latitude"] = values["longitude"] = None
