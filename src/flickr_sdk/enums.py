"""All enumerations, and the terms of the licenses: `from flickr_sdk.enums import LICENSES, License`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._generated.enums import *  # noqa: F403
    from ._model.licenses import LICENSES as LICENSES
    from ._model.licenses import LicenseTerms as LicenseTerms
else:

    def __getattr__(name: str) -> object:
        if name == "__all__":
            return __dir__()
        # Every `from flickr_sdk.enums import` looks up `__path__` first.
        if name.startswith("__"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ._generated import enums
        from ._model import licenses

        for module in (enums, licenses):
            if name in module.__all__:
                return getattr(module, name)
        from ._utils.lazy_names import unknown_name

        raise unknown_name(__name__, name, __dir__())

    def __dir__() -> list[str]:
        from ._generated import enums
        from ._model import licenses

        return sorted([*enums.__all__, *licenses.__all__])
