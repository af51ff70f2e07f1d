"""The answers of the API, by name; each module is loaded when one of its models is first asked for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .photo import Photo as Photo
    from .photo import PhotoPage as PhotoPage
    from .photo import Tag as Tag

_MODULES: Final[dict[str, str]] = {
    "Photo": "photo",
    "PhotoPage": "photo",
    "Tag": "photo",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"{__name__} has no model {name!r}")
        return getattr(importlib.import_module(f".{module}", __name__), name)


def __dir__() -> list[str]:
    return sorted(_MODULES)
