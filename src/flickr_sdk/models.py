"""All models and value tables: `from flickr_sdk.models import Photo, License`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._generated.enums import *  # noqa: F403
    from ._generated.models import *  # noqa: F403
else:

    def __getattr__(name: str) -> object:
        from ._generated import enums, models

        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(enums, name, None) or getattr(models, name)
