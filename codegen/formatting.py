"""Format Python source with the pinned ruff."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from .problems import SpecError

__all__ = ["format_python"]

ISORT: Final = 'lint.isort.known-first-party = ["flickr_sdk"]'


def format_python(files: Mapping[str, bytes], line_length: int, origin: str) -> dict[str, bytes]:
    """Remove unused imports and empty blocks, sort imports and format.

    Args:
        files: The source of each file by its path.
        line_length: The longest line, in characters.
        origin: The source of the code, for the error message.

    Returns:
        The formatted source of each file.

    Raises:
        SpecError: ruff is missing, or cannot parse a file.
    """
    found = shutil.which("ruff", path=sysconfig.get_path("scripts")) or shutil.which("ruff")
    if not found:
        raise SpecError("ruff", "", "is not installed; install the codegen group: pip install --group codegen")
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        config = ["--isolated", "--config", f'line-length = {line_length}\ntarget-version = "py311"']
        tidy = ["check", "--quiet", "--fix", "--select", "I,F401,PIE790,PYI016,TC005", *config, "--config", ISORT]
        for arguments in (tidy, ["format", "--quiet", *config]):
            done = subprocess.run([found, *arguments, folder], check=False, capture_output=True, text=True, cwd=folder)
            if done.returncode:
                print(done.stdout, done.stderr, file=sys.stderr)
                raise SpecError(origin, "", "produced Python that ruff cannot parse; see above")
        return {path: Path(folder, path).read_bytes() for path in files}
