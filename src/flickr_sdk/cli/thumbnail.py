"""Show the thumbnail of a photo in terminals that support kitty's graphics protocol or sixel, with textual-image."""

from __future__ import annotations

import sys
import tempfile
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from ..errors import FlickrError

if TYPE_CHECKING:
    from .context import Cli

__all__ = ["show_thumbnail"]

COLUMNS = 32
"""The width of the image, in columns."""


def show_thumbnail(cli: Cli, photo_id: str) -> None:
    """Show the photo if the terminal supports images; otherwise do nothing."""
    is_wanted = cli.output.format == "table" and not cli.settings.options.get("quiet")
    if not is_wanted or not sys.stdout.isatty() or find_spec("textual_image") is None:
        return
    # Responses of terminals vary. The photo's details matter more than its image.
    with suppress(Exception):
        _show(cli, photo_id)


def _show(cli: Cli, photo_id: str) -> None:
    # Importing the library queries the features of the terminal.
    library: Any = import_module("textual_image.renderable")
    if library.Image not in (library.SixelImage, library.TGPImage):
        return
    from rich.console import Console

    with tempfile.TemporaryDirectory() as folder:
        try:
            file = cli.flickr.download(photo_id, "n", folder)
        except FlickrError as error:
            cli.output.note(f"the thumbnail is not available: {error.message}")
            return
        Console(file=sys.stdout).print(library.Image(file, width=COLUMNS))
