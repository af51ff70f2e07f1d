"""Build the description of the package from the README, for package indexes, where relative links have no target."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

RELATIVE_LINK = re.compile(r"\[([^]]+)\]\((?![a-z]+:|#)([^()\s#]+)[^()\s]*\)")


def describe(readme: str) -> str:
    """Replace each relative link of the README by its text and the path of the file in the source distribution."""

    def name_file(link: re.Match[str]) -> str:
        text, path = link.groups()
        return f"`{path}`" if text == path else f"{text} (`{path}`)"

    return RELATIVE_LINK.sub(name_file, readme)


class DescriptionHook(MetadataHookInterface):
    """Sets the field `readme`."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the field in `metadata`."""
        text = describe(Path(self.root, "README.md").read_text(encoding="utf-8"))
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
