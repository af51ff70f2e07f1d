"""Find the photos and videos in folders."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from .errors import CliError, ExitCode

__all__ = ["find_media"]

PHOTOS: Final = (".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".webp", ".heic", ".heif", ".avif", ".bmp")
VIDEOS: Final = (
    ".mp4",
    ".mov",
    ".m4v",
    ".avi",
    ".wmv",
    ".mpg",
    ".mpeg",
    ".3gp",
    ".3g2",
    ".m2ts",
    ".mts",
    ".ogv",
    ".mkv",
    ".webm",
)
ENDINGS: Final = frozenset((*PHOTOS, *VIDEOS))
"""Extensions of files that Flickr accepts or converts. A file on the command line may have any extension."""


def find_media(
    paths: Sequence[str], *, recursive: bool = True, include: Sequence[str] = (), exclude: Sequence[str] = ()
) -> Iterator[Path]:
    """Yield the files, sorted by name. Hidden files in folders are omitted.

    Args:
        paths: Files and folders.
        recursive: Whether to read folders inside folders.
        include: Patterns of file names to keep, such as `*.jpg`; empty for all.
        exclude: Patterns of file names to omit.
    """
    for name in paths:
        path = Path(name).expanduser()
        if path.is_file():
            yield path
        elif path.is_dir():
            files = path.rglob("*") if recursive else path.glob("*")
            for file in sorted(files):
                hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
                if not hidden and file.suffix.lower() in ENDINGS and file.is_file() and _matches(file.name, include, exclude):
                    yield file
        else:
            raise CliError(ExitCode.USAGE, f"{name} is neither a file nor a folder", "check the path")


def _matches(name: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    lower = name.lower()
    kept = not include or any(fnmatch.fnmatch(lower, pattern.lower()) for pattern in include)
    return kept and not any(fnmatch.fnmatch(lower, pattern.lower()) for pattern in exclude)
