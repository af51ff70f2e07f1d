"""The Explorer: the emulator's web pages for people, at `/`."""

from .explorer import Explorer

__all__ = ["Explorer"]
