"""Load pickles that flickr-sdk 0.1.0 wrote.

::

    from flickr_sdk.compat import old_pickles

    with open("errors.pickle", "rb") as file:
        errors = old_pickles.load(file)

Several modules and classes have new names since then, which `pickle.load` does not find. Pickles of both versions load. As with
`pickle`, load only data that you trust.
"""

from __future__ import annotations

import io
import pickle
from typing import BinaryIO, Final

__all__ = ["Unpickler", "load", "loads"]

MODULES: Final = {
    "_core.batch": "uploads",
    "_core.decode": "_pipeline.response_parser",
    "_core.harvesting": "harvest",
    "_core.pacing": "rate_limit",
    "_core.paging": "walk",
    "_core.tally": "uploads",
    "_core.tickets": "uploads",
    "_core.upload": "uploads",
    "_endpoint": "types",
    "_wire.drift": "types",
    "_generated.errors": "errors",
    "download_errors": "errors",
    "network": "config",
    "stores._cache_sqlite": "cache",
    "stores._file": "auth.file_store",
    "stores._keyring": "auth",
    "stores._limiter_sqlite": "rate_limit",
    "upload_errors": "errors",
    "url_parts": "urls",
}
"""The current module of each class, by its module in 0.1.0."""

MODELS: Final = "_generated.models."
"""The start of the modules of models, which may move from one to another."""

CLASSES: Final = {
    "Haul": "ShardResult",
    "ListAnswer": "ListResponse",
    "Place": "Reservation",
    "TextAnswer": "TextResponse",
    "UploadsProgress": "BatchProgress",
    "UploadsReport": "BatchReport",
}
"""The current names of renamed classes."""

FIELDS: Final = {
    "Retries": {"most": "max_retries", "first": "initial_delay", "longest": "max_delay"},
    "UploadEntry": {"asked": "sent_at"},
}
"""The current names of renamed fields."""


class Unpickler(pickle.Unpickler):
    """A `pickle.Unpickler` that also finds classes by their names in flickr-sdk 0.1.0."""

    def find_class(self, module_name: str, global_name: str, /) -> object:
        """Import a class or function, translating the names of 0.1.0."""
        package, _, module = module_name.partition(".")
        if package == "flickr_sdk" and module.startswith(MODELS):
            # The package finds a model in any of its modules.
            return super().find_class(f"flickr_sdk.{MODELS.rstrip('.')}", global_name)
        if package != "flickr_sdk" or module not in MODULES:
            return super().find_class(module_name, global_name)
        found = super().find_class(f"flickr_sdk.{MODULES[module]}", CLASSES.get(global_name, global_name))
        return _accepting_old_fields(found, FIELDS[global_name]) if global_name in FIELDS else found


def _accepting_old_fields(kind: type, names: dict[str, str]) -> type:
    """Make a class whose instances take a pickled state with old field names, and then become instances of `kind`."""

    def set_state(self: object, state: dict[str, object]) -> None:
        vars(self).update({names.get(name, name): value for name, value in state.items()})
        object.__setattr__(self, "__class__", kind)

    return type(kind.__name__, (kind,), {"__setstate__": set_state})


def load(file: BinaryIO) -> object:
    """Load one object from a pickle file that is open in binary mode.

    Raises:
        pickle.UnpicklingError: The data is not a pickle.
    """
    return Unpickler(file).load()


def loads(data: bytes) -> object:
    """Load one object from the bytes of a pickle.

    Raises:
        pickle.UnpicklingError: The data is not a pickle.
    """
    return load(io.BytesIO(data))
