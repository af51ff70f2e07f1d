"""All enumerations: `from flickr_sdk.enums import License`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._generated.enums import *  # noqa: F403
else:

    def __getattr__(name: str) -> object:
        # Every `from flickr_sdk.enums import` looks up `__path__` first.
        if name.startswith("__") and name != "__all__":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ._generated import enums

        if name == "__all__" or name in enums.__all__:
            return getattr(enums, name)
        from ._utils.lazy_names import unknown_name

        raise unknown_name(__name__, name, enums.__all__)

    def __dir__() -> list[str]:
        from ._generated import enums

        return list(enums.__all__)
