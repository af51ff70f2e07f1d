"""Value types of the public API: access tokens, bounding boxes, drift, raw responses, options, and protocols of arguments."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import MISSING, field, fields
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, Literal, NamedTuple, Protocol, Self, TypeVar, cast

from ._utils.plural import plural
from ._utils.record import record
from ._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from dataclasses import Field
    from pathlib import Path

__all__ = [
    "AlbumLike",
    "AsyncHttpClient",
    "BBox",
    "Drift",
    "FileFormat",
    "GalleryLike",
    "GroupLike",
    "HttpClient",
    "IfExists",
    "LegacyToken",
    "NotAnApiMethod",
    "PERMISSIONS",
    "Perms",
    "PersonLike",
    "PhotoLike",
    "RawResponse",
    "Token",
    "WriteReport",
]

T_co = TypeVar("T_co", covariant=True)
Perms = Literal["read", "write", "delete"]
"""The permission that an application requests from a user."""
PERMISSIONS: Final = ("none", "read", "write", "delete")
"""The permissions of tokens. Each includes those before it."""
FileFormat = Literal["parquet", "csv", "jsonl", "geojson", "geojsonl", "sqlite"]
"""A file format: `jsonl` and `geojsonl` have one JSON object or GeoJSON feature per line."""
IfExists = Literal["error", "replace", "append"]
"""What to do if the file exists: raise an error, replace it when the new file is complete, or add the rows that it lacks."""


class _BaseToken(Unpicklable):
    """The methods that OAuth and legacy tokens share. Tokens cannot be pickled; `as_dict` serializes one explicitly."""

    _instead: ClassVar[str] = "store the result of as_dict()"
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def permits(self, perms: str) -> bool:
        """Return whether the token grants a permission.

        Args:
            perms: `none`, `read`, `write` or `delete`.

        Returns:
            Whether it does; `True` if the permission of the token is unknown.

        Raises:
            ValueError: `perms` is not a permission.
        """
        if perms not in PERMISSIONS:
            raise ValueError("perms is not a permission; pass 'none', 'read', 'write' or 'delete'")
        granted = self.as_dict().get("perms", "")
        return granted not in PERMISSIONS or PERMISSIONS.index(granted) >= PERMISSIONS.index(perms)

    def as_dict(self) -> dict[str, str]:
        """Return the fields of the token, including its secrets. Store them in a safe place."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def from_dict(cls, values: Mapping[str, object]) -> Self:
        """Create a token from the result of `as_dict`.

        Args:
            values: The fields by name. Unknown names are ignored.

        Raises:
            ValueError: A field is missing, or not a string.
        """
        missing = [field.name for field in fields(cls) if field.default is MISSING and field.name not in values]
        if missing:
            raise ValueError(f"{' and '.join(missing)} {'are' if missing[1:] else 'is'} missing; pass the result of as_dict()")
        given = {field.name: values[field.name] for field in fields(cls) if field.name in values}
        if not all(isinstance(value, str) for value in given.values()):
            raise ValueError("a field of the token is not a string; pass the result of as_dict()")
        return cls(**given)

    # Tokens are immutable, so that a copy can be the token itself.
    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: object) -> Self:
        return self


@record(frozen=True)
class Token(_BaseToken):
    """An OAuth access token, with which a user authorizes an application.

    Tokens do not expire, but users can revoke them. A token contains a secret, which its repr hides.

    Attributes:
        oauth_token: The token.
        oauth_token_secret: The secret of the token.
        perms: The permission: `read`, `write` or `delete`; empty if unknown.
        user_nsid: The NSID of the user; empty if unknown.
        username: The username.
        fullname: The user's real name.
    """

    oauth_token: str = field(repr=False)
    oauth_token_secret: str = field(repr=False)
    perms: str = ""
    user_nsid: str = ""
    username: str = ""
    fullname: str = ""


@record(frozen=True)
class LegacyToken(_BaseToken):
    """A token of the deprecated authentication that preceded OAuth.

    Attributes:
        token: The token. It has no separate secret.
        perms: The permission: `read`, `write` or `delete`.
        user_nsid: The NSID of the user.
        username: The username.
        fullname: The user's real name.
    """

    token: str = field(repr=False)
    perms: str = ""
    user_nsid: str = ""
    username: str = ""
    fullname: str = ""

    def as_stored(self) -> Token:
        """Return the token in the form of token stores: an OAuth token without a secret."""
        return Token(self.token, "", self.perms, self.user_nsid, self.username, self.fullname)


class BBox(NamedTuple):
    """A bounding box in decimal degrees.

    Attributes:
        west: The minimum longitude, from -180.
        south: The minimum latitude, from -90.
        east: The maximum longitude, up to 180.
        north: The maximum latitude, up to 90.
    """

    west: float
    south: float
    east: float
    north: float


@record(frozen=True)
class Drift:
    """A value of a response that does not fit its documented type.

    Attributes:
        method: The Flickr name of the method.
        path: The path of the value in the response, such as `photos.photo[3].views`.
        value: The value as Flickr returned it, without secrets, or `None` if it is missing. Values of more than 100,000
            characters are shortened, or a placeholder. So are those of responses that may contain a token.
        expected: The documented type in words, such as `an integer`.
        missing: Whether the response lacks a required value.
    """

    method: str
    path: str
    value: object
    expected: str
    missing: bool = False


class RawResponse(Generic[T_co]):
    """The response of a call as Flickr sent it; returned by `flickr.raw(method)(...)`.

    Attributes:
        method: The Flickr name of the method.
        status: The HTTP status, which is 200.
        headers: The headers of the response, by case-insensitive name. Empty if the response comes from the cache.
        content: The body of the response, decompressed.
        attempts: The number of requests that the client sent for the call. 0 if the response comes from the cache, or is shared
            with an identical call of another thread or task.
        elapsed: The duration of the call in seconds, including retries and waits.
    """

    def __init__(
        self,
        method: str,
        status: int,
        headers: Mapping[str, str],
        content: bytes,
        attempts: int,
        elapsed: float,
        result: T_co | None,
        error: Exception | None = None,
    ) -> None:
        self.method: str = method
        self.status: int = status
        self.headers: Mapping[str, str] = headers
        self.content: bytes = content
        self.attempts: int = attempts
        self.elapsed: float = elapsed
        self._result = result
        self._error = error

    def parse(self) -> T_co:
        """Return the result of the call, such as a model. Each call returns the same object.

        Raises:
            SchemaDrift: In strict mode, a value of the response does not fit its documented type.
        """
        if self._error is not None:
            raise copy.copy(self._error)  # each caller gets its own traceback
        return cast("T_co", self._result)

    def __repr__(self) -> str:
        sent = f"{self.attempts} attempt{'s' * (self.attempts != 1)} in {self.elapsed:.3f} s"
        return f"<RawResponse {self.method}: status {self.status}, {len(self.content)} bytes, {sent}>"


class NotAnApiMethod:
    """The result of `raw(method)` for type checkers if `method` is not a method of the API, such as `upload`.

    It cannot be called. At run time, `raw` raises `UsageError`. Pyright also infers it for a variable of the type
    `Callable[..., Any]`; annotate the result of the method instead, such as `Callable[..., PhotoInfo]`.
    """


class PhotoLike(Protocol):
    """An object that identifies a photo, such as a `Photo`, a `PhotoInfo`, an `UploadedPhoto` or a `TicketState`."""

    @property
    def __photo_id__(self) -> str | None: ...


class AlbumLike(Protocol):
    """An object that identifies an album, such as a `Photoset` or a `NewPhotoset`."""

    @property
    def __album_id__(self) -> str | None: ...


class PersonLike(Protocol):
    """An object that identifies a user by the NSID, such as a `Person`, a `PersonInfo`, a `Contact` or a `User`."""

    @property
    def __person_id__(self) -> str | None: ...


class GroupLike(Protocol):
    """An object that identifies a group, such as a `Group` or a `GroupInfo`."""

    @property
    def __group_id__(self) -> str | None: ...


class GalleryLike(Protocol):
    """An object that identifies a gallery, such as a `Gallery` or a `NewGallery`."""

    @property
    def __gallery_id__(self) -> str | None: ...


class HttpClient(Protocol):
    """A `Client` of httpx or httpx2, as type checkers see it if one of them is not installed."""

    @property
    def is_closed(self) -> bool:
        """Whether the client is closed."""
        ...

    def build_request(self, method: str, url: str) -> object:
        """Create a request."""
        ...

    def close(self) -> None:
        """Close the connections."""
        ...


class AsyncHttpClient(Protocol):
    """An `AsyncClient` of httpx or httpx2, as type checkers see it if one of them is not installed."""

    @property
    def is_closed(self) -> bool:
        """Whether the client is closed."""
        ...

    def build_request(self, method: str, url: str) -> object:
        """Create a request."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...


@record(frozen=True)
class WriteReport:
    """The result of `write`.

    Attributes:
        path: The file.
        format: The format.
        rows: The number of new rows.
        skipped: The number of photos that were skipped because the existing file contains them.
        bytes: The size of the file.
    """

    path: Path
    format: FileFormat
    rows: int
    skipped: int
    bytes: int

    def __str__(self) -> str:
        text = f"{self.path}: {plural(self.rows, 'new row')}"
        return f"{text}, {self.skipped} skipped, {self.bytes / 1e6:.1f} MB"
