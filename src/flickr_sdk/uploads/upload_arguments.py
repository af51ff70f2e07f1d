"""UploadTask and replacing photos."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .upload import Kind, Sent
    from .upload_source import Photo

__all__ = ["Callback", "Tags", "sending"]
Tags = Iterable[str] | str
Callback = Callable[[float, bool], object]


def sending(
    settings: ClientConfig,
    kind: Kind,
    arguments: dict[str, object],
    photo: Photo,
    length: int | None,
    filename: str | None,
    **told: Any,
) -> Flow[Sent]:
    """Make the flow of an upload; what it needs is loaded only now.

    Args:
        settings: What the client is set to.
        kind: Whether it is a new photo, or takes another's place.
        arguments: The arguments by Flickr's names.
        photo: The photo.
        length: How many bytes an iterator gives.
        filename: What Flickr is told the file is called.
        **told: The limits of time, and what is told of the progress.

    Returns:
        The flow.
    """
    from .upload import upload
    from .upload_source import open_photo

    return upload(settings, kind, arguments, lambda: open_photo(kind, photo, length, filename), **told)
