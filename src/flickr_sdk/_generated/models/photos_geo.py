"""Response models: photos_geo."""

from typing import Annotated

from flickr_sdk._model import STR, FlickrModel

from .photo_parts import GeoPerms, PhotoLocation


class LocatedPhoto(FlickrModel):
    """A photo's location."""

    id: Annotated[str, STR]
    """The photo's id."""
    location: PhotoLocation | None = None
    """The location."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class PhotoGeoPerms(GeoPerms):
    """The visibility of a photo's location."""

    id: Annotated[str, STR]
    """The photo's id."""
