"""Response models: cameras."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FLOAT_OR_NONE, STR, STR_OR_NONE, FlickrModel, NoneIsEmptyList, Page, Wrapped


class CameraDetails(FlickrModel):
    """Technical data of a camera."""

    megapixels: Annotated[float | None, FLOAT_OR_NONE, Wrapped("_content")] = None
    """The sensor resolution in megapixels."""
    zoom: Annotated[float | None, FLOAT_OR_NONE, Wrapped("_content")] = None
    """The zoom factor."""
    lcd_screen_size: Annotated[float | None, FLOAT_OR_NONE, Wrapped("_content")] = None
    """The screen diagonal in inches."""
    memory_type: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The supported memory cards."""


class CameraImages(FlickrModel):
    """Pictures of a camera."""

    small: Annotated[str, STR, Wrapped("_content")]
    """The URL of a small picture."""
    large: Annotated[str, STR, Wrapped("_content")]
    """The URL of a large picture."""


class Camera(FlickrModel):
    """A camera model."""

    id: Annotated[str, STR]
    """The camera's id, such as `eos_6d`."""
    name: Annotated[str, STR, Wrapped("_content")]
    """The name."""
    details: CameraDetails | None = None
    """Technical data."""
    images: CameraImages | None = None
    """Pictures of the camera."""


class CameraBrand(FlickrModel):
    """A camera brand."""

    id: Annotated[str, STR]
    """The brand's id, such as `canon`."""
    name: Annotated[str, STR]
    """The name."""


class CameraPage(Page[Camera]):
    """The cameras of a brand."""

    items: Annotated[list[Camera], NoneIsEmptyList()] = Field(default=[], alias="camera")
    """The items of this page."""
    brand: Annotated[str | None, STR_OR_NONE] = None
    """The brand's id."""
