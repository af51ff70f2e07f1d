"""The arguments of the upload methods. Imports little, because every client loads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .upload import Kind, UploadResult

Tags = Iterable[str] | str


def send_file(config: ClientConfig, kind: Kind, arguments: Mapping[str, Any]) -> Flow[UploadResult]:
    """Return the flow that sends a file, from the arguments of a client method by name."""
    from .upload import select_arguments, upload
    from .upload_source import open_source

    return upload(
        config,
        kind,
        select_arguments(kind, arguments),
        lambda: open_source(kind, arguments["file"], arguments["length"], arguments["filename"]),
        progress=arguments["progress"],
        callback=arguments["callback"],
        timeout=arguments["timeout"],
    )
