"""A local emulator of the Flickr API, for development and tests without a network.

Run it with `python -m flickr_sdk.emulator`, or use `Emulator` as a context manager.
"""

from .accounts import AccessToken
from .clock import VirtualClock
from .fault_kinds import KINDS, FaultKind
from .faults import Fault, Faults
from .request_log import LoggedRequest, RequestLog
from .server import Emulator
from .upload_service import UploadLimits
from .world import Quirks, World

__all__ = [
    "KINDS",
    "AccessToken",
    "Emulator",
    "Fault",
    "FaultKind",
    "Faults",
    "LoggedRequest",
    "Quirks",
    "RequestLog",
    "UploadLimits",
    "VirtualClock",
    "World",
]
