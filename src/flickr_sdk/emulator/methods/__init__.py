"""The methods that answer from the world, a module for each namespace or matter.

All modules here are loaded, so a new one needs no mention. `flickr_sdk.emulator.world` tells how a method is added.
"""

from importlib import import_module
from pkgutil import iter_modules

from .registry import HANDLERS, Call

__all__ = ["HANDLERS", "Call"]

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
