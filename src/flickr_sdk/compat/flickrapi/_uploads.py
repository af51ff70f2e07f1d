"""Uploads and replacements of photos."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Any, Final, Generic, Protocol, Unpack, cast, overload

from ..._method.endpoint import Param, untyped
from ..._wire import xml
from ...errors import base
from ...errors.response_errors import ApiError
from ...uploads.upload import PARAMS, Kind, upload
from ...uploads.upload_source import Uploadable, open_source
from ._client import LONE_SURROGATE, ClientBase, normalize_value
from ._responses import PARSERS, response_reader
from ._types import Parsed
from .exceptions import FlickrError, IllegalArgumentException, translated

if TYPE_CHECKING:
    from _typeshed import StrOrBytesPath

    from ...config import Timeout
    from ._types import Response, UploadArguments

Callback = Callable[[float, bool], object]
"""Called with the percentage of the file that was sent, and whether the upload is complete."""

FORMATS: Final = ("rest", *PARSERS)
UPLOAD_ONLY: Final = PARAMS["upload"].keys() - PARAMS["replace"].keys()
"""The arguments that Flickr ignores in a replacement."""
EMPTY: Final = Param("str")


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def _length(file: Any) -> int | None:
    """Return the remaining length of a file object that cannot seek; `None` if it is unknown."""
    if hasattr(file, "seek"):
        return None
    length = getattr(file, "len", None)
    if not isinstance(length, int) and hasattr(file, "__len__"):
        length = len(file)
    if not isinstance(length, int) and hasattr(file, "fileno"):
        length = os.fstat(file.fileno()).st_size
    if not isinstance(length, int):
        return None
    return length - int(file.tell()) if hasattr(file, "tell") else length


def _normalize(name: str, param: Param, value: object) -> object:
    """Convert the value of an upload argument to a type that `upload` accepts, if flickrapi accepts it."""
    value = normalize_value(name, value)
    if param.kind == "int" and isinstance(value, (bool, float)) and value == value // 1:
        return int(value)
    return value.strip() if param.kind in ("int", "bool") and isinstance(value, str) else value


class Uploads(ClientBase, Generic[Parsed]):
    """The part of `FlickrAPI` that uploads and replaces photos."""

    @overload
    def upload(
        self,
        filename: StrOrBytesPath,
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: None = None,
        **kwargs: Unpack[UploadArguments],
    ) -> Parsed: ...
    @overload
    def upload(
        self,
        filename: StrOrBytesPath,
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: str,
        **kwargs: Unpack[UploadArguments],
    ) -> Response: ...
    def upload(
        self,
        filename: StrOrBytesPath,
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: str | None = None,
        **kwargs: Unpack[UploadArguments],
    ) -> Parsed | Response:
        """Upload a photo or video.

        An upload without a response is not sent again, because the photo may exist.

        Args:
            filename: The path of the file.
            fileobj: An open file to read instead; `filename` is then only its name. A function is used as the callback, as in
                version 1.
            timeout: The time limits; by default, they depend on the size of the file.
            callback: Called after each chunk with the percentage that was sent, and once when the upload is complete. It cancels
                the upload by raising `CancelUpload`.
            format: The return type: `etree`, `xmlnode`, `parsed-json`, or `rest` for bytes; by default, that of the object.
            **kwargs: `title`, the file name by default, `description`, `tags`, `is_public`, `is_family`, `is_friend`,
                `safety_level`, `content_type`, `hidden`, `dedup_check`, and `auth_token` to use another token. With `async_=1`,
                Flickr returns a ticket and processes the file in the background.

        Returns:
            Flickr's response, with the photo id in `photoid`, or the ticket id in `ticketid`.

        Raises:
            FlickrError: Flickr refuses the file, or no response arrives; `__cause__` is then a `flickr_sdk.MaybeDelivered`.
            IllegalArgumentException: `filename` is empty, the object has no token, or an argument is invalid.

        https://www.flickr.com/services/api/upload.api.html
        """
        return self._send("upload", filename, fileobj, timeout, callback, format, {**kwargs})

    @overload
    def replace(
        self,
        filename: StrOrBytesPath,
        photo_id: str | int,
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: None = None,
        **kwargs: Unpack[UploadArguments],
    ) -> Parsed: ...
    @overload
    def replace(
        self,
        filename: StrOrBytesPath,
        photo_id: str | int,
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: str,
        **kwargs: Unpack[UploadArguments],
    ) -> Response: ...
    def replace(
        self,
        filename: StrOrBytesPath,
        photo_id: str | int,
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: str | None = None,
        **kwargs: Unpack[UploadArguments],
    ) -> Parsed | Response:
        """Replace the file of a photo, which keeps its title, tags and comments.

        Args:
            filename: The path of the file.
            photo_id: The photo id.
            fileobj: An open file to read instead, as in `upload`.
            timeout: The time limits, as in `upload`.
            callback: Called with the progress, as in `upload`.
            format: The return type, as in `upload`.
            **kwargs: `async_=1` and `auth_token`, as in `upload`. The other arguments of `upload` have no effect.

        Returns:
            Flickr's response, with the photo id in `photoid`, or the ticket id in `ticketid`.

        Raises:
            FlickrError: Flickr refuses the file, or no response arrives.
            IllegalArgumentException: `filename` or `photo_id` is empty, the object has no token, or an argument is invalid.

        https://www.flickr.com/services/api/replace.api.html
        """
        if not photo_id:
            raise IllegalArgumentException("photo_id is empty; pass the id of the photo to replace")
        return self._send("replace", filename, fileobj, timeout, callback, format, {**kwargs, "photo_id": photo_id})

    def _send(
        self,
        kind: Kind,
        filename: StrOrBytesPath,
        fileobj: Readable | Callback | None,
        timeout: Timeout | float | None,
        callback: Callback | None,
        format: str | None,
        arguments: dict[str, object],
    ) -> Response:
        if not filename:
            raise IllegalArgumentException("filename is empty; pass the path of a file")
        format = self.default_format if format is None else format
        if format not in FORMATS:
            raise FlickrError(f"{kind}: format {format!r} is not supported for uploads; pass one of {', '.join(FORMATS)}")
        if callable(fileobj) and not hasattr(fileobj, "read"):
            fileobj, callback = None, fileobj
        path = os.fsdecode(filename)
        name = os.path.basename(path)
        photo: Uploadable = path if fileobj is None else cast("IO[bytes]", fileobj)
        arguments = {"async" if argument == "async_" else argument: value for argument, value in arguments.items()}
        self._check_reserved(kind, arguments)
        credentials = {"auth_token": arguments.pop("auth_token", None)}
        if not credentials["auth_token"]:
            credentials.clear()
        if kind == "replace":
            arguments = {argument: value for argument, value in arguments.items() if argument not in UPLOAD_ONLY}
        elif arguments.get("title") is None:
            # Lone surrogates, for example those of undecodable bytes, cannot be sent.
            arguments["title"] = LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", name)
        # A misspelled is_public would make a private photo public.
        unknown = [argument for argument in arguments if argument not in PARAMS[kind]]
        if unknown:
            raise IllegalArgumentException(f"{kind} has no argument {unknown[0]!r}; pass {', '.join(PARAMS[kind])}")
        arguments = {argument: _normalize(argument, PARAMS[kind][argument], value) for argument, value in arguments.items()}
        bodies: list[bytes] = []
        with translated():
            flow = upload(
                self._config(arguments=credentials, method=kind),
                kind,
                arguments,
                lambda: open_source(kind, photo, None if fileobj is None else _length(fileobj), name or None),
                timeout=timeout,
                callback=callback,
                on_response=bodies.append,
                # flickrapi sends empty strings, which differ from omitted arguments: those have the user's defaults.
                params={name: EMPTY if arguments.get(name) == "" else param for name, param in PARAMS[kind].items()},
            )
            try:
                self._driver.run(flow)
            except base.FlickrError as error:
                if not (isinstance(error, ApiError) and format == "rest" and bodies):
                    bodies.clear()  # tracebacks may be printed with local variables
                    raise
        return _parse(kind, bodies[-1], format)


def _parse(kind: Kind, body: bytes, format: str) -> Response:
    if format == "rest":
        return body
    if format == "parsed-json":
        # Flickr returns only XML for uploads; this is its usual translation to JSON.
        return dict(xml.to_object(xml.parse(body), None))
    response: Response = response_reader(untyped(kind), format)(body)  # type: ignore[assignment]  # its type depends on the format
    return response
