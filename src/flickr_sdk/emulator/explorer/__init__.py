"""The Explorer: web pages at `/` of the emulator to browse its data and call its methods."""

from .explorer import Explorer

__all__ = ["Explorer"]
