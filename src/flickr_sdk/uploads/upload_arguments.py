"""The arguments of uploads, and the flow that the client methods run. Imports little, because every client loads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._generated.enums import ContentType, SafetyLevel, SearchVisibility
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from ..config import Timeout
    from .multipart import PercentCallback, UploadProgressCallback
    from .upload import Kind, UploadResult
    from .upload_source import Uploadable

Tags = Iterable[str] | str


def upload_arguments(
    title: str | None,
    description: str | None,
    tags: Tags | None,
    is_public: bool | None,
    is_friend: bool | None,
    is_family: bool | None,
    safety_level: SafetyLevel | int | None,
    content_type: ContentType | int | None,
    hidden: SearchVisibility | int | None,
    dedup_check: bool | int | None = None,
) -> dict[str, object]:
    """Return the arguments of an upload by Flickr's names."""
    return dict(locals())


def send_file(
    config: ClientConfig,
    kind: Kind,
    arguments: dict[str, object],
    file: Uploadable,
    length: int | None,
    filename: str | None,
    progress: UploadProgressCallback | None,
    callback: PercentCallback | None,
    timeout: Timeout | float | None,
) -> Flow[UploadResult]:
    """Return the flow that sends a file."""
    from .upload import upload
    from .upload_source import open_source

    return upload(
        config,
        kind,
        arguments,
        lambda: open_source(kind, file, length, filename),
        progress=progress,
        callback=callback,
        timeout=timeout,
    )
