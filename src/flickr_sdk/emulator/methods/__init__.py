"""The methods that answer from the world, a module for each namespace or matter.

`flickr_sdk.emulator.world` tells how one is added.
"""

from . import people, photos, photos_edit, photos_lists, photosets, uploads
from .registry import HANDLERS, Call

__all__ = ["HANDLERS", "Call", "people", "photos", "photos_edit", "photos_lists", "photosets", "uploads"]
