"""Look up the metadata of a photo for its file name and its sidecars."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal, get_args

from .._generated.endpoints.photos import GET_INFO
from .._generated.endpoints.photos_people import GET_LIST
from .._pipeline.api_call import call_method
from ..errors.base import ConfigurationError
from .photo_details import lacks, read_details

if TYPE_CHECKING:
    from .._generated.models import PersonInPhoto, PhotoInfo
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .photo_details import PhotoDetails

SidecarFormat = Literal["json", "xmp"]
FORMAT_VERSION: Final = 1
"""The version of the structure of JSON sidecars."""


@dataclasses.dataclass(frozen=True)
class PhotoMetadata:
    """The metadata of a photo.

    Attributes:
        info: The response of `flickr.photos.getInfo`.
        people: The people in the photo.
        boxes_in: The width and height of the version that the boxes of people refer to; zeros if they are unknown.
    """

    info: PhotoInfo
    people: tuple[PersonInPhoto, ...] = ()
    boxes_in: tuple[int, int] = (0, 0)


class PhotoReader:
    """Looks up the details of one photo, each at most once."""

    def __init__(self, config: ClientConfig, photo_id: str, photo: object) -> None:
        from .._generated.models import PhotoInfo

        self._config = config
        self._photo_id = photo_id
        self._photo = photo
        self._info: PhotoInfo | None = photo if isinstance(photo, PhotoInfo) else None

    @property
    def updated(self) -> int:
        """The Unix timestamp of the last change of the photo, if its list contains it; 0 otherwise."""
        changed = getattr(self._photo, "lastupdate", None) or getattr(getattr(self._photo, "dates", None), "lastupdate", None)
        return int(changed.timestamp()) if isinstance(changed, dt.datetime) else 0

    def details(self, names: Iterable[str]) -> Flow[PhotoDetails]:
        """Return the details with these names, which are looked up if the photo lacks them."""
        photo = (yield from self.info()) if lacks(self._photo, names) else self._photo
        return read_details(photo, self._photo_id)

    def info(self) -> Flow[PhotoInfo]:
        """Return the response of `flickr.photos.getInfo`."""
        if self._info is None:
            self._info = yield from call_method(self._config, GET_INFO, {"photo_id": self._photo_id})
        return self._info

    def metadata(self) -> Flow[PhotoMetadata]:
        """Return all that the sidecars contain."""
        info = yield from self.info()
        if info.people is None or not info.people.haspeople:
            return PhotoMetadata(info)
        page = yield from call_method(self._config, GET_LIST, {"photo_id": self._photo_id})
        return PhotoMetadata(info, tuple(page), (page.photo_width or 0, page.photo_height or 0))


def parse_sidecar(sidecar: object) -> tuple[SidecarFormat, ...]:
    """Return the formats of sidecars. Raises `ConfigurationError` if one is unknown."""
    known: tuple[SidecarFormat, ...] = get_args(SidecarFormat)
    given = () if sidecar is None else (sidecar,) if isinstance(sidecar, str) else sidecar
    formats = tuple(given) if isinstance(given, Iterable) else (given,)
    for each in formats:
        if each not in known:
            raise ConfigurationError(f"sidecar is {sidecar!r}; use 'json', 'xmp' or ('json', 'xmp')")
    return tuple(each for each in known if each in formats)


def render_json(metadata: PhotoMetadata) -> bytes:
    """Return the JSON file of a photo, with the fields and the unknown keys of Flickr's responses."""
    content = {
        "format": FORMAT_VERSION,
        "photo": metadata.info.model_dump(mode="json", exclude_unset=True, warnings=False),
        "people": [person.model_dump(mode="json", exclude_unset=True, warnings=False) for person in metadata.people],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "backslashreplace")  # lone surrogates become escapes of JSON
