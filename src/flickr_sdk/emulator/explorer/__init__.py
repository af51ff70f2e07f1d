"""The Explorer: the emulator's web pages for people, at `/`."""

from .site import Explorer

__all__ = ["Explorer"]
