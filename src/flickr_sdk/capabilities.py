"""What the clients can do beyond calling methods, put together from the modules that are about one thing each."""

from __future__ import annotations

from .async_uploads import AwaitingUploads
from .downloads import AwaitingDownloads, BlockingDownloads
from .login import AwaitingLogin, BlockingLogin
from .many_uploads import AwaitingManyUploads, BlockingManyUploads
from .plugs import AwaitingTurns, BlockingTurns
from .uploads import BlockingUploads
from .walking import AwaitingWalks, BlockingWalks

__all__ = ["Awaiting", "Blocking"]


class Blocking(BlockingLogin, BlockingTurns, BlockingUploads, BlockingManyUploads, BlockingDownloads, BlockingWalks):
    """What a client that blocks can do."""


class Awaiting(AwaitingLogin, AwaitingTurns, AwaitingUploads, AwaitingManyUploads, AwaitingDownloads, AwaitingWalks):
    """What a client that is awaited can do."""
