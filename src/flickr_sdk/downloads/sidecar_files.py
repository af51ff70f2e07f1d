"""Write sidecars beside files, and set the times of files. This module performs I/O."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from .metadata import render_json
from .partial_download import write_error

if TYPE_CHECKING:
    from .metadata import PhotoMetadata, SidecarFormat
    from .photo_details import PhotoDetails


def sidecar_path(path: str, form: SidecarFormat) -> str:
    """Return the path of the sidecar of a file, which keeps the ending of the file: `1_o.jpg.xmp`."""
    return f"{path}.{form}"


def render_sidecar(metadata: PhotoMetadata, form: SidecarFormat) -> bytes:
    """Return the content of a sidecar."""
    if form == "json":
        return render_json(metadata)
    from .xmp import render_xmp

    return render_xmp(metadata)


def write_sidecars(path: str, metadata: PhotoMetadata, formats: Iterable[SidecarFormat]) -> None:
    """Write the sidecars of a file atomically. Raises `DownloadError`."""
    for form in formats:
        target = sidecar_path(path, form)
        temporary = f"{target}.part"
        try:
            with suppress(FileNotFoundError):
                os.unlink(temporary)
            with open(temporary, "xb") as file:
                file.write(render_sidecar(metadata, form))
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, target)
        except OSError as error:
            raise write_error(target, error) from error


def taken_timestamp(details: PhotoDetails) -> float | None:
    """Return the date taken as the timestamp of a file, in the timezone of this machine; `None` if it is unknown."""
    if details.taken is None:
        return None
    try:
        return details.taken.timestamp()
    except (OverflowError, OSError, ValueError):  # years that the system does not support
        return None
