"""UploadTask and replacing photos."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import IO, TYPE_CHECKING, Any, Final, Generic, Protocol, Unpack, cast, overload

from ..._method.endpoint import untyped
from ..._wire import xml
from ...errors.response_errors import ApiError
from ...uploads.upload import PARAMS, Kind, upload
from ...uploads.upload_source import Uploadable, open_source
from ._client import text
from ._responses import PARSED, reader
from ._types import Parsed
from .exceptions import FlickrError, IllegalArgumentException, translated

if TYPE_CHECKING:
    from ..._pipeline.call import ClientConfig
    from ..._pipeline.sync_runner import DriverProtocol
    from ...config import Timeout
    from ._types import Answer, ReplaceArguments, UploadArguments

__all__ = ["Callback", "Uploads"]

Callback = Callable[[float, bool], object]
"""Is told the percentage of the file that was sent, and whether the upload is done."""

FORMATS: Final = ("rest", *PARSED)


class Readable(Protocol):
    """What a file is read from: an open file, or a program's own that follows the progress."""

    def read(self, size: int, /) -> bytes:
        """Give the next bytes.

        Args:
            size: How many at most.

        Returns:
            The bytes; none at the end.
        """
        ...


def _length(file: Any) -> int | None:
    """Tell how long a file object is that cannot be sought in, by what it says of itself."""
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


class Uploads(Generic[Parsed]):
    """UploadTask and replacing photos."""

    default_format: str

    if TYPE_CHECKING:

        @property
        def _driver(self) -> DriverProtocol: ...

        def _config(self) -> ClientConfig: ...

    @overload
    def upload(
        self,
        filename: str | os.PathLike[str],
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
        filename: str | os.PathLike[str],
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: str,
        **kwargs: Unpack[UploadArguments],
    ) -> Answer: ...
    def upload(
        self,
        filename: str | os.PathLike[str],
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: str | None = None,
        **kwargs: Unpack[UploadArguments],
    ) -> Parsed | Answer:
        """Upload a photo or video.

        An upload whose answer got lost is not sent again.

        Args:
            filename: The file's name.
            fileobj: An open file to read in place of the one of that name. A function here is the callback, as in version 1.
            timeout: The limits of time; unset, they suit the file.
            callback: Is told after each piece the percentage that was sent, and at last that the upload is done. It gives the
                upload up by raising `CancelUpload`.
            format: What to return: `etree`, `xmlnode`, `parsed-json`, or `rest` for bytes; unset, the object's format.
            **kwargs: `title`, `description`, `tags`, `is_public`, `is_family`, `is_friend`, `safety_level`, `content_type`,
                `hidden`; with `async_=1`, Flickr gives a ticket, and goes on by itself.

        Returns:
            Flickr's answer, which holds the photo's id as `photoid`, or that of the ticket as `ticketid`.

        Raises:
            FlickrError: Flickr refuses the file, or no answer came: `__cause__` is a `flickr_sdk.MaybeDelivered` then.
            IllegalArgumentException: There is no file's name, nobody is logged in, or an argument cannot be read.

        https://www.flickr.com/services/api/upload.api.html
        """
        return self._send("upload", filename, fileobj, timeout, callback, format, kwargs)

    @overload
    def replace(
        self,
        filename: str | os.PathLike[str],
        photo_id: str | int,
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: None = None,
        **kwargs: Unpack[ReplaceArguments],
    ) -> Parsed: ...
    @overload
    def replace(
        self,
        filename: str | os.PathLike[str],
        photo_id: str | int,
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: str,
        **kwargs: Unpack[ReplaceArguments],
    ) -> Answer: ...
    def replace(
        self,
        filename: str | os.PathLike[str],
        photo_id: str | int,
        fileobj: Readable | Callback | None = None,
        timeout: Timeout | float | None = None,
        *,
        callback: Callback | None = None,
        format: str | None = None,
        **kwargs: Unpack[ReplaceArguments],
    ) -> Parsed | Answer:
        """Put another file in the place of a photo, which keeps its title, tags and comments.

        Args:
            filename: The file's name.
            photo_id: The photo's id.
            fileobj: An open file to read in place of the one of that name.
            timeout: The limits of time, as in `upload`.
            callback: Is told of the progress, as in `upload`.
            format: What to return, as in `upload`.
            **kwargs: Further arguments.

        Returns:
            Flickr's answer, which holds the photo's id as `photoid`.

        Raises:
            FlickrError: Flickr refuses the file, or no answer came.
            IllegalArgumentException: There is no file's name or photo's id, nobody is logged in, or an argument cannot be read.

        https://www.flickr.com/services/api/replace.api.html
        """
        if not photo_id:
            raise IllegalArgumentException("photo_id is empty; give the id of the photo to replace")
        return self._send("replace", filename, fileobj, timeout, callback, format, {**kwargs, "photo_id": photo_id})

    def _send(
        self,
        kind: Kind,
        filename: str | os.PathLike[str],
        fileobj: Readable | Callback | None,
        timeout: Timeout | float | None,
        callback: Callback | None,
        format: str | None,
        arguments: Mapping[str, object],
    ) -> Answer:
        if not filename:
            raise IllegalArgumentException("filename is empty; give the name of a file")
        wanted = self.default_format if format is None else format
        if wanted not in FORMATS:
            raise FlickrError(f"{kind}: Flickr answers in XML; the format {wanted!r} is none of {', '.join(FORMATS)}")
        if callable(fileobj) and not hasattr(fileobj, "read"):
            fileobj, callback = None, fileobj
        photo: Uploadable = os.fspath(filename) if fileobj is None else cast("IO[bytes]", fileobj)
        name = os.path.basename(filename) if fileobj is not None else None
        # Python has taken the name.
        arguments = {"async" if one == "async_" else one: value for one, value in arguments.items()}
        # A misspelt is_public would make a private photo public.
        unknown = [one for one in arguments if one not in PARAMS[kind]]
        if unknown:
            known = ", ".join(PARAMS[kind])
            raise IllegalArgumentException(f"{kind} has no argument {unknown[0]!r}; it has {known}")
        bodies: list[bytes] = []
        with translated():
            flow = upload(
                self._config(),
                kind,
                {name: text(name, value) for name, value in arguments.items()},
                lambda: open_source(kind, photo, None if fileobj is None else _length(fileobj), name),
                timeout=timeout,
                callback=callback,
                on_response=bodies.append,
            )
            try:
                self._driver.run(flow)
            except ApiError:
                if wanted != "rest" or not bodies:
                    raise
        return _read(kind, bodies[-1], wanted)


def _read(kind: Kind, body: bytes, format: str) -> Answer:
    if format == "rest":
        return body
    if format == "parsed-json":
        # Flickr has no JSON here; this is what it would have made of its XML.
        return dict(xml.to_object(xml.parse(body), None))
    answer: Answer = reader(untyped(kind), format)(body)  # type: ignore[assignment]  # what a reader gives goes by the format
    return answer
