"""All models and enumerations: `from flickr_sdk.models import Photo, License`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._generated.enums import *  # noqa: F403
    from ._generated.models import *  # noqa: F403
else:

    def __getattr__(name: str) -> object:
        if name == "__all__":
            return __dir__()
        # Every `from flickr_sdk.models import` looks up `__path__` first.
        if name.startswith("__"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ._generated import enums, models

        if name in enums.__all__:
            return getattr(enums, name)
        if name in dir(models):
            return getattr(models, name)
        from ._utils.lazy_names import unknown_name

        raise unknown_name(__name__, name, __dir__())

    def __dir__() -> list[str]:
        from ._generated import enums, models

        return sorted([*enums.__all__, *dir(models)])
