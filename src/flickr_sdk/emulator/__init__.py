"""A Flickr on this machine, to try programs and to test them without a network.

Run it with `python -m flickr_sdk.emulator`, or as a context manager in Python.
"""

from .accounts import AccessToken
from .server import Emulator

__all__ = ["AccessToken", "Emulator"]
