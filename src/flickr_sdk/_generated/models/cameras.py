"""Response models: cameras."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, FloatTextOrNone, NoneIsEmptyList, Page, Str, StrOrNone, Text, TextOrNone


class CameraDetails(FlickrModel):
    """Technical data of a camera."""

    megapixels: FloatTextOrNone = None
    """The sensor resolution in megapixels."""
    zoom: FloatTextOrNone = None
    """The zoom factor."""
    lcd_screen_size: FloatTextOrNone = None
    """The screen diagonal in inches."""
    memory_type: TextOrNone = None
    """The supported memory cards."""


class CameraImages(FlickrModel):
    """Pictures of a camera."""

    small: Text
    """The URL of a small picture."""
    large: Text
    """The URL of a large picture."""


class Camera(FlickrModel):
    """A camera model."""

    id: Str
    """The camera's id, such as `eos_6d`."""
    name: Text
    """The name."""
    details: CameraDetails | None = None
    """Technical data."""
    images: CameraImages | None = None
    """Pictures of the camera."""


class CameraBrand(FlickrModel):
    """A camera brand."""

    id: Str
    """The brand's id, such as `canon`."""
    name: Str
    """The name."""


class CameraPage(Page[Camera]):
    """The cameras of a brand."""

    items: Annotated[list[Camera], NoneIsEmptyList()] = Field(default=[], alias="camera")
    """The items of this page."""
    brand: StrOrNone = None
    """The brand's id."""
