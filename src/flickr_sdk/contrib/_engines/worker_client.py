"""The clients of the workers of an engine, which share a rate limiter."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import platformdirs

from ... import Flickr
from ...errors import ConfigurationError
from ...rate_limit import RedisLimiter, SqliteLimiter

__all__ = ["LIMITER", "WorkerClient", "is_url"]

LIMITER: Final = "FLICKR_LIMITER"
"""The environment variable with the default of `WorkerClient.limiter`."""
IMAGE_RATE: Final = (300, 60.0)
"""The rate of the client's default limiter for the image host. That limiter serves one process; workers share this one."""
BOOT: Final = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True)
class WorkerClient:
    """The settings of the clients that the workers of an engine create. All of them share one rate limiter.

    Each process of the engine needs the API key: set `FLICKR_API_KEY` in the environment of the workers, or pass `api_key`.
    Credentials are in no `repr`.

    Attributes:
        api_key: The API key. Defaults to `FLICKR_API_KEY` of each worker.
        api_secret: The API secret. Defaults to `FLICKR_API_SECRET` of each worker.
        token: The access token and its secret, for searches of a user's own photos. Defaults to `FLICKR_OAUTH_TOKEN` and
            `FLICKR_OAUTH_TOKEN_SECRET` of each worker.
        base_url: The origin of the API.
        limiter: The rate limiter that all workers share: a file on a local disk if all workers run on one machine, or the URL of
            a Redis server. Defaults to `FLICKR_LIMITER`, then to a file in the state folder of the user.
        limit: The number of calls in any interval.
        seconds: The length of the interval in seconds.
    """

    api_key: str | None = field(default=None, repr=False)
    api_secret: str | None = field(default=None, repr=False)
    token: tuple[str, str] | None = field(default=None, repr=False)
    base_url: str | None = None
    limiter: str | os.PathLike[str] | None = field(default=None, repr=False)  # the URL may contain a password
    limit: int = 3600
    seconds: float = 3600.0
    _planned_on: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if self.limiter is not None and not isinstance(self.limiter, (str, os.PathLike)):
            problem = "pass the path of a file, or the URL of a Redis server, because each worker creates its own client"
            raise ConfigurationError(f"limiter is a {type(self.limiter).__name__}; {problem}")

    def planned(self) -> WorkerClient:
        """Return the settings for the workers: with the limiter that this process uses, and the name of this machine."""
        limiter = os.fspath(self.limiter or os.environ.get(LIMITER) or default_file())
        if is_url(limiter):
            return replace(self, limiter=limiter)
        return replace(self, limiter=os.path.abspath(os.path.expanduser(limiter)), _planned_on=this_machine())

    @contextmanager
    def open(self) -> Iterator[Flickr]:
        """Create a client in a worker, with the settings that `planned` has returned.

        Raises:
            ConfigurationError: The worker runs on another machine than the file of the limiter, or the API key is missing.
        """
        with (
            closing(self._open_limiter(self.limit, self.seconds)) as limiter,
            closing(self._open_limiter(*IMAGE_RATE)) as image_limiter,
            Flickr(
                self.api_key,
                self.api_secret,
                token=self.token,
                base_url=self.base_url,
                limiter=limiter,
                image_limiter=image_limiter,
            ) as flickr,
        ):
            yield flickr

    def _open_limiter(self, limit: int, seconds: float) -> SqliteLimiter | RedisLimiter:
        limiter = os.fspath(self.limiter or "")
        if is_url(limiter):
            return RedisLimiter(limiter, limit, seconds)
        if self._planned_on != this_machine():
            here, there = this_machine().split()[0], self._planned_on.split()[0]
            remedy = f"pass the URL of a Redis server as limiter, or set {LIMITER}"
            raise ConfigurationError(f"the worker on {here!r} does not share the rate limiter, a file on {there!r}; {remedy}")
        return SqliteLimiter(limiter, limit, seconds)


def is_url(limiter: str) -> bool:
    """Return whether a limiter is on a Redis server."""
    return "://" in limiter


def default_file() -> Path:
    """Return the file of the limiter that all jobs of this user on this machine share."""
    folder = platformdirs.user_state_path("flickr-sdk")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder / "engines-limiter.sqlite"


def this_machine() -> str:
    """Return the host name and the id of the boot of this machine. Containers have host names of their own."""
    try:
        boot = BOOT.read_text().strip()
    except OSError:  # another system than Linux
        boot = ""
    return f"{socket.gethostname() or 'localhost'} {boot}"
