"""Draw a contact sheet: fetch one small image after the other, and draw it before the next."""

from __future__ import annotations

import os
import warnings
from base64 import b64encode
from collections.abc import AsyncIterable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .._generated.endpoints.photos import GET_SIZES
from .._pipeline.api_call import call_method
from .._pipeline.call import new_call
from .._pipeline.commands import Flow, Request, Response, run_blocking
from .._pipeline.config_parser import parse_path
from .._pipeline.retry import send_with_retries
from .._utils.number_checks import is_integer
from .._utils.safe_repr import shown
from .._utils.stack_level import library_stack_level
from .._wire.identities import kind_of
from ..errors.base import ArgumentError
from ..errors.download_errors import DownloadError, SizeNotAvailable
from ..errors.missing_dependency import need
from ..errors.response_errors import ApiError, HttpStatusError, MalformedResponse
from ..errors.state_errors import IncompleteWarning
from ..urls import builders
from .download import REDIRECTS, failed_status, follow_redirects
from .media_types import HEAD_SIZE, problem_of
from .partial_download import check_target
from .redirects import require_encryption
from .sheet_image import FORMATS, SheetImage, SheetLayout
from .sizes import parse_photo_id

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from ..types import PhotoLike

SheetPhotos = Iterable["str | int | PhotoLike"]
"""The photos of a contact sheet."""
AsyncSheetPhotos = Iterable["str | int | PhotoLike"] | AsyncIterable["str | int | PhotoLike"]
"""The photos of a contact sheet, or an asynchronous iterator such as a walk."""

WIDTHS: Final = {"t": 100, "m": 240, "n": 320, "": 500, "z": 640, "b": 1024}
"""The longest edge of the sizes that are fetched."""
MISSING: Final = (DownloadError, HttpStatusError, MalformedResponse)
"""Errors of one image. Others, such as a lost connection, concern all images."""
HIDDEN: Final = (1, 2)
"""Codes of `flickr.photos.getSizes` for one photo: it does not exist, or the calling user must not see it."""


@dataclass(frozen=True)
class MissingImage:
    """A photo whose place on a contact sheet is empty.

    Attributes:
        photo_id: The photo's id.
        reason: Why its image is missing.
    """

    photo_id: str
    reason: str


@dataclass(frozen=True)
class ContactSheet:
    """A contact sheet. Notebooks show the picture.

    Attributes:
        path: The path of the picture.
        photos: The number of photos, including those without an image.
        missing: The photos without an image.
        width: The width of the picture in pixels.
        height: The height of the picture in pixels.
    """

    path: Path
    photos: int
    missing: tuple[MissingImage, ...]
    width: int
    height: int

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """Return the picture for a notebook; nothing if its file was deleted."""
        try:
            content = self.path.read_bytes()
        except OSError:
            return {}
        return {f"image/{FORMATS[self.path.suffix.lower()].lower()}": b64encode(content).decode("ascii")}


@dataclass(frozen=True)
class SheetOptions:
    """The validated arguments of `contact_sheet`."""

    path: Path
    layout: SheetLayout

    @classmethod
    def create(
        cls, to: object, columns: object, size: object, captions: bool, font: str | os.PathLike[str] | None
    ) -> SheetOptions:
        """Validate the arguments, before any photo is requested."""
        need("PIL", "images")
        if not isinstance(to, (str, os.PathLike)):
            raise ArgumentError("contact_sheet", "to", f"is {shown(to)}; use the path of a picture, such as 'sheet.jpg'")
        path = parse_path("to", to)
        if path.suffix.lower() not in FORMATS:
            raise ArgumentError("contact_sheet", "to", f"ends with {path.suffix!r}; use one of {', '.join(FORMATS)}")
        if not is_integer(columns, 1, 100):
            raise ArgumentError("contact_sheet", "columns", f"is {shown(columns)}; use an integer from 1 to 100")
        if not is_integer(size, 50, 1024):
            raise ArgumentError("contact_sheet", "size", f"is {shown(size)}; use a number of pixels from 50 to 1024")
        check_target(os.fspath(path))
        return cls(path, SheetLayout(columns, size, captions, None if font is None else os.fspath(font)))

    def check(self, photos: Sequence[object]) -> None:
        """Raise `ArgumentError` if there are no photos, or more than fit."""
        if not photos:
            raise ArgumentError("contact_sheet", "photos", "is empty; pass at least one photo")
        if len(photos) > self.layout.capacity:
            problem = f"contains more than {self.layout.capacity} photos of {self.layout.size} px; pass fewer, or a smaller size"
            raise ArgumentError("contact_sheet", "photos", problem)
        for photo in photos:
            parse_photo_id(photo, "contact_sheet")


def sync_take_photos(photos: SheetPhotos, options: SheetOptions) -> list[str | int | PhotoLike]:
    """Return the photos of an iterable, but not many more than fit: a walk may be endless."""
    taken: list[str | int | PhotoLike] = []
    for photo in _checked(photos):
        taken.append(photo)
        if len(taken) > options.layout.capacity:
            break
    options.check(taken)
    return taken


async def async_take_photos(photos: AsyncSheetPhotos, options: SheetOptions) -> list[str | int | PhotoLike]:
    """Return the photos of an iterable, but not many more than fit: a walk may be endless."""
    if not isinstance(photos, AsyncIterable):
        return sync_take_photos(photos, options)
    taken: list[str | int | PhotoLike] = []
    async for photo in photos:
        taken.append(photo)
        if len(taken) > options.layout.capacity:
            break
    options.check(taken)
    return taken


def _checked(photos: SheetPhotos) -> SheetPhotos:
    # A model is iterable, but only pages are sequences.
    is_model = kind_of(photos) is not None and not isinstance(photos, Sequence)
    if is_model or isinstance(photos, (str, bytes)) or not isinstance(photos, Iterable):
        raise ArgumentError("contact_sheet", "photos", f"is {shown(photos)}; pass a page, a walk or a list of photos")
    return photos


def contact_sheet(config: ClientConfig, photos: Sequence[str | int | PhotoLike], options: SheetOptions) -> Flow[ContactSheet]:
    """Draw a contact sheet; see `Flickr.contact_sheet`."""
    sheet = yield from run_blocking(partial(SheetImage, options.layout, len(photos)))
    missing: list[MissingImage] = []
    for position, photo in enumerate(photos):
        photo_id = parse_photo_id(photo)
        caption = str(getattr(photo, "title", None) or photo_id)
        try:
            content = yield from _fetch_small_image(config, photo, photo_id, options.layout.size)
            yield from run_blocking(partial(sheet.add, position, content, caption))
        except (*MISSING, ApiError) as error:
            if isinstance(error, ApiError) and error.code not in HIDDEN:
                raise
            missing.append(MissingImage(photo_id, str(error)))
            yield from run_blocking(partial(sheet.add_placeholder, position, caption))
    path = yield from run_blocking(partial(sheet.save, options.path))
    if missing:
        message = f"contact_sheet: {len(missing)} of {len(photos)} images are missing; the first: {missing[0].reason}"
        warnings.warn(message, IncompleteWarning, stacklevel=library_stack_level())
    return ContactSheet(path, len(photos), tuple(missing), sheet.width, sheet.height)


def _fetch_small_image(config: ClientConfig, photo: str | int | PhotoLike, photo_id: str, pixels: int) -> Flow[bytes]:
    """Return the image in the smallest size that fills its place, or the largest below it."""
    urls = [] if isinstance(photo, (str, int)) else _known_urls(photo, pixels)
    if not urls:
        urls = yield from _listed_urls(config, photo_id, pixels)
    for position, (size, url) in enumerate(urls):
        try:
            return (yield from _fetch(config, url, photo_id, size))
        except DownloadError:
            # Flickr does not enlarge photos: small ones lack the larger sizes.
            if position == len(urls) - 1:
                raise
    raise SizeNotAvailable(photo_id, f"{pixels} px", ())


def _known_urls(photo: object, pixels: int) -> list[tuple[str, str]]:
    url_of = getattr(photo, "url", None)
    if not callable(url_of):
        return []  # such as an uploaded photo
    wanted = next((suffix for suffix, width in WIDTHS.items() if width >= pixels), "b")
    urls = [(suffix, url_of(suffix)) for suffix in dict.fromkeys((wanted, "m", "t")) if WIDTHS[suffix] <= WIDTHS[wanted]]
    return [(suffix, url) for suffix, url in urls if isinstance(url, str)]


def _listed_urls(config: ClientConfig, photo_id: str, pixels: int) -> Flow[list[tuple[str, str]]]:
    listed = yield from call_method(config, GET_SIZES, {"photo_id": photo_id})
    sizes = [(max(each.width or 0, each.height or 0), each) for each in listed if each.media != "video" and each.source]
    whole = sorted((edge, str(each.label), each.source) for edge, each in sizes if "square" not in str(each.label).lower())
    fitting = [(label, url) for edge, label, url in whole if pixels <= edge <= max(WIDTHS.values())]
    smaller = [(label, url) for edge, label, url in whole if 0 < edge < pixels]
    return [*fitting[:1], *smaller[:-2:-1]]


def _fetch(config: ClientConfig, url: str, photo_id: str, size: str) -> Flow[bytes]:
    require_encryption(url)
    config = config.replace(throttle=config.image_throttle)
    name = size if size not in builders.SUFFIXES else f"{WIDTHS.get(size, size)} px"

    def read(response: Response, _: str) -> Response:
        if response.status in REDIRECTS:
            return response
        if response.status != 200:
            raise failed_status(config, response, photo_id, name)
        if problem := "an empty file" if not response.body else problem_of(response.body[:HEAD_SIZE]):
            raise MalformedResponse("contact_sheet", f"the image host sent {problem} of photo {photo_id}")
        return response

    def fetch(url: str) -> Flow[Response]:
        # The request carries no token: the secret in the URL is enough.
        request = Request("contact_sheet", "GET", url, {}, config.user_agent)
        return send_with_retries(new_call(config, "contact_sheet", {}, writes=False), lambda: (request, ""), read)

    response = yield from follow_redirects(config, url, photo_id, name, fetch)
    return response.body
