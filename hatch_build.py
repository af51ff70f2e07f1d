"""Build the description of the package from the README, for package indexes, where relative links have no target."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

RELATIVE_LINK = re.compile(r"\[([^]]+)\]\((?![a-z]+:|#)([^()\s#]+)[^()\s]*\)")
RELATIVE_IMAGE = re.compile(r"^!\[[^\]]*\]\((?!https?://)[^)]*\)\n+", re.MULTILINE)


def describe(readme: str) -> str:
    """Leave out images of the README, and name the file in the source distribution in place of each relative link."""

    def name_file(link: re.Match[str]) -> str:
        text, path = link.groups()
        return f"`{path}`" if text == path else f"{text} (`{path}`)"

    return RELATIVE_LINK.sub(name_file, RELATIVE_IMAGE.sub("", readme))


class DescriptionHook(MetadataHookInterface):
    """Sets the field `readme`."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the field in `metadata`."""
        text = describe(Path(self.root, "README.md").read_text(encoding="utf-8"))
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
