"""The steps after an upload: calls that may be repeated, so that a journal can finish them after a crash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from .._pipeline.method_lookup import find_endpoint, known_names
from .._utils.number_checks import is_number
from .._utils.record import record
from .._utils.safe_repr import shown
from .._wire.arguments import encode
from .._wire.known_values import warn_unknown_values
from ..errors.base import ArgumentError

if TYPE_CHECKING:
    import datetime as dt

    from .._generated.enums import PermissionLevel

Geo = tuple[float, float] | tuple[float, float, int] | Sequence[float]
"""A latitude and a longitude in degrees, and optionally an accuracy from 1 (world) to 16 (street)."""

ADD_TO_ALBUM: Final = "flickr.photosets.addPhoto"
SET_LOCATION: Final = "flickr.photos.geo.setLocation"
SET_LICENSE: Final = "flickr.photos.licenses.setLicense"
SET_DATES: Final = "flickr.photos.setDates"
SET_PERMISSIONS: Final = "flickr.photos.setPerms"
SETTERS: Final = (SET_LOCATION, SET_LICENSE, SET_DATES, SET_PERMISSIONS)
"""The steps that replace a value, so that the latest of a photo counts."""


class Step:
    """A call after an upload, such as `Step("flickr.groups.pools.add", group_id="16978849@N00")`.

    The photo is its `photo_id`. A step may be repeated after a crash, so only methods whose repeats are harmless are accepted.

    Attributes:
        method: The name of the method.
        arguments: The arguments by Flickr's names, without `photo_id`.
    """

    __slots__ = ("arguments", "method")

    def __init__(self, method: str, /, **arguments: object) -> None:
        self.method: Final = method
        self.arguments: Final[Mapping[str, object]] = arguments

    def __repr__(self) -> str:
        return f"<Step {self.method}>"


@record(frozen=True)
class Permissions:
    """The permissions of a photo.

    Attributes:
        is_public: Whether everyone sees the photo.
        is_friend: Whether friends see it.
        is_family: Whether family sees it.
        perm_comment: Who can comment: 0 for nobody, 1 for friends and family, 2 for contacts, 3 for everybody. By default, it
            stays as it is.
        perm_addmeta: Who can add notes and tags, in the same form.
    """

    is_public: bool = False
    is_friend: bool = False
    is_family: bool = False
    perm_comment: PermissionLevel | Literal[0, 1, 2, 3] | None = None
    perm_addmeta: PermissionLevel | Literal[0, 1, 2, 3] | None = None


class EncodedStep(NamedTuple):
    """A step in the form of the journal. One with an album is an addition to the album of this title."""

    method: str
    arguments: Mapping[str, str]
    album: str = ""


def parse_steps(catalog: ModuleType, arguments: Mapping[str, Any]) -> list[EncodedStep]:
    """Return the steps of the arguments of `uploads.add`, or raise `ArgumentError`."""
    steps = _parse_settings(arguments["geo"], arguments["license"], arguments["date_taken"], arguments["permissions"])
    after = arguments["after"]
    given = () if after is None else (after,) if isinstance(after, Step) else after
    if isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable):
        raise ArgumentError("uploads.add", "after", f"is {shown(after)}; pass a Step or a list of them")
    for step in given:
        if not isinstance(step, Step):
            raise ArgumentError("uploads.add", "after", f"contains {shown(step)}; pass a Step or a list of them")
        steps.append(step)
    encoded = [_encode(catalog, step) for step in steps]
    return [*encoded, *(EncodedStep(ADD_TO_ALBUM, {}, title) for title in _parse_titles(arguments["album"]))]


def with_privacy(arguments: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the arguments with those for the privacy of the upload, so that nobody sees a private photo before its steps."""
    permissions = arguments["permissions"]
    if permissions is None:
        return arguments
    names = ("is_public", "is_friend", "is_family")
    if given := next((name for name in names if arguments[name] is not None), None):
        raise ArgumentError("uploads.add", given, "is part of permissions; omit it")
    return {**arguments, **{name: getattr(permissions, name) for name in names}}


def album_key(title: str) -> str:
    """Return the form in which titles of albums are compared, because Flickr may trim them."""
    return " ".join(title.split())


def _parse_settings(geo: object, license_id: object, date_taken: dt.date | str | None, permissions: object) -> list[Step]:
    steps = []
    if geo is not None:
        if isinstance(geo, str) or not isinstance(geo, Iterable) or len(parts := list(geo)) not in (2, 3):
            raise ArgumentError("uploads.add", "geo", f"is {shown(geo)}; pass (latitude, longitude) in degrees")
        latitude, longitude, *accuracy = parts
        for value, limit in ((latitude, 90), (longitude, 180)):
            if not is_number(value, -limit, limit):
                problem = f"contains {shown(value)}; pass (latitude, longitude) in degrees, up to 90 and 180"
                raise ArgumentError("uploads.add", "geo", problem)
        level = accuracy[0] if accuracy else None
        if level is not None and not (is_number(level, 1, 16) and level == int(level)):
            problem = f"has the accuracy {shown(level)}; pass an integer from 1 (world) to 16 (street), or omit it"
            raise ArgumentError("uploads.add", "geo", problem)
        steps.append(Step(SET_LOCATION, lat=latitude, lon=longitude, accuracy=None if level is None else int(level)))
    if license_id is not None:
        steps.append(Step(SET_LICENSE, license_id=license_id))
    if date_taken is not None:
        steps.append(Step(SET_DATES, date_taken=date_taken))
    if permissions is not None:
        if not isinstance(permissions, Permissions):
            raise ArgumentError("uploads.add", "permissions", f"is {shown(permissions)}; pass Permissions(is_public=True)")
        steps.append(Step(SET_PERMISSIONS, **vars(permissions)))
    return steps


def _parse_titles(album: object) -> list[str]:
    titles = () if album is None else (album,) if isinstance(album, str) else album
    if isinstance(titles, (bytes, Mapping)) or not isinstance(titles, Iterable):
        raise ArgumentError("uploads.add", "album", f"is {shown(album)}; pass the title of an album, or a list of titles")
    keys = []
    for title in titles:
        if not isinstance(title, str) or not album_key(title):
            raise ArgumentError("uploads.add", "album", f"contains {shown(title)}; pass the title of an album")
        encode("uploads.add", {}, {"album": title})  # rejects characters that Flickr cannot receive
        keys.append(album_key(title))
    return list(dict.fromkeys(keys))


def _encode(catalog: ModuleType, step: Step) -> EncodedStep:
    if not isinstance(step.method, str) or step.method not in known_names(catalog):
        problem = f"contains a step whose method is {step.method!r}; pass Flickr's name, such as 'flickr.photos.setMeta'"
        raise ArgumentError("uploads.add", "after", problem)
    endpoint = find_endpoint(catalog, step.method)
    params = endpoint.params or {}
    if "photo_id" not in params or not endpoint.post:
        raise ArgumentError("uploads.add", "after", f"contains {step.method}, which does not change a photo")
    if "photo_id" in step.arguments:
        raise ArgumentError(step.method, "photo_id", "is the uploaded photo; omit it")
    arguments = encode(step.method, params, {**step.arguments, "photo_id": "1"})
    if unknown := next((name for name in arguments if name not in params), None):
        raise ArgumentError(step.method, unknown, f"does not exist; the method has {', '.join(sorted(params))}")
    if endpoint.repeats is None or not arguments.keys().isdisjoint(endpoint.repeats.unless):
        problem = f"contains {step.method}, whose repeat after a crash would change more; call it after the run"
        raise ArgumentError("uploads.add", "after", problem)
    warn_unknown_values(step.method, params, arguments)
    del arguments["photo_id"]
    return EncodedStep(step.method, arguments)
