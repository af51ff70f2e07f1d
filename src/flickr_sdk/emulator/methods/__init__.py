"""Handlers of Flickr's methods, one module per namespace or topic.

Importing the package imports every module in it, so a new module registers its handlers without further changes.
`flickr_sdk.emulator.world` explains how to add a method.
"""

from importlib import import_module
from pkgutil import iter_modules

from .registry import HANDLERS, Call

__all__ = ["Call", "HANDLERS"]

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
