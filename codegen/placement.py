"""The locations of the generated files outside `_generated`.

The stubs for flickrapi's names import `compat`, and the exception classes are part of `flickr_sdk.errors`: in `_generated`, both
would import upward.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

__all__ = ["check_placed", "split", "write_placed"]

FOLDERS: Final[Mapping[str, str]] = {"flickrapi/": "compat/flickrapi/_generated/"}
FILES: Final[Mapping[str, str]] = {"api_errors.py": "errors/api_errors.py"}


def split(files: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Separate the files of `_generated` from those with a place of their own, by their path inside `flickr_sdk`."""
    stay, placed = {}, {}
    for path, content in files.items():
        folder = next((one for one in FOLDERS if path.startswith(one)), None)
        if folder:
            placed[FOLDERS[folder] + path.removeprefix(folder)] = content
        elif path in FILES:
            placed[FILES[path]] = content
        else:
            stay[path] = content
    if "errors.py" in stay:
        own_classes = (
            rb"(from flickr_sdk\.errors\.response_errors import ApiError\n)\nfrom \.api_errors import (\(.*?\)|[^\n(]*)\n"
        )
        in_sdk = rb"from flickr_sdk.errors.api_errors import \2\n\1"
        stay["errors.py"] = re.sub(own_classes, in_sdk, stay["errors.py"], flags=re.DOTALL)
    return stay, placed


def write_placed(placed: Mapping[str, bytes], package: Path) -> None:
    """Write the files, and remove those of an earlier run."""
    for path in _stale(placed, package):
        (package / path).unlink()
    for path, content in placed.items():
        file = package / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.is_file() or file.read_bytes() != content:
            file.write_bytes(content)


def check_placed(placed: Mapping[str, bytes], package: Path) -> list[str]:
    """Compare the files with what would be written, and return one line for each that differs."""
    differences = [
        f"{path}: {'is out of date' if (package / path).is_file() else 'is missing'}"
        for path, content in placed.items()
        if not (package / path).is_file() or (package / path).read_bytes() != content
    ]
    return sorted(differences + [f"{path}: is not generated" for path in _stale(placed, package)])


def _stale(placed: Mapping[str, bytes], package: Path) -> list[str]:
    found = [file for folder in FOLDERS.values() for file in (package / folder).rglob("*.pyi")]
    return [path for file in found if (path := file.relative_to(package).as_posix()) not in placed]
