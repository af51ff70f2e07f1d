"""Record commands of the program in a terminal as a picture: `python -m tests.support.terminal_recording`."""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.text import Text

from flickr_sdk.cli.app import run
from flickr_sdk.emulator import Emulator

PICTURE: Final = Path(__file__).resolve().parent.parent.parent / "docs" / "command-line.svg"
COMMANDS: Final = (
    ("albums", "list"),
    ("search", "--tags", "aurora", "--user-id", "10000001@N01"),
    ("photos", "set-meta", "52000000101", "--title", "Polar lights", "--description", "", "--dry-run"),
    ("photos", "show", "1"),
)
WIDTH: Final = 110


class Terminal(io.StringIO):
    """A stream that looks like a terminal."""

    def isatty(self) -> bool:
        return True


def record() -> str:
    """Return the picture, whose text does not depend on the time or on the port of the emulator."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    with Emulator() as emulator, tempfile.TemporaryDirectory() as folder:
        token = emulator.access_token("delete")
        os.environ.update(
            FLICKR_API_KEY=emulator.api_key,
            FLICKR_API_SECRET=emulator.api_secret,
            FLICKR_BASE_URL=emulator.base_url,
            FLICKR_OAUTH_TOKEN=token[0],
            FLICKR_OAUTH_TOKEN_SECRET=token[1],
            FLICKR_CONFIG=str(Path(folder) / "config.toml"),
            COLUMNS=str(WIDTH),
            TERM="xterm-256color",
        )
        for command in COMMANDS:
            words = " ".join(f'"{word}"' if " " in word or not word else word for word in command)
            console.print(Text.assemble(("$ ", "bold green"), f"flickr {words}"))
            stream = Terminal()
            with redirect_stdout(stream), redirect_stderr(stream):
                run([*command, "--color", "always", "--no-pager"])
            console.print(Text.from_ansi(stream.getvalue()))
    picture = console.export_svg(title="flickr", unique_id="flickr")
    # The picture uses the fonts of the reader: those of rich would be loaded from another host.
    picture = re.sub(r"\s*@font-face \{.*?\}", "", picture, flags=re.DOTALL)
    return re.sub(r"<!--.*?-->\s*", "", picture, flags=re.DOTALL) + "\n"


def main() -> None:
    PICTURE.write_text(record(), encoding="utf-8")
    print(PICTURE, file=sys.stderr)


if __name__ == "__main__":
    main()
