"""Set up the log that the environment variable `FLICKR_LOG` requests."""

from __future__ import annotations

import logging
from threading import Lock
from typing import Final

from .._utils.log_level import log_level
from .._utils.redaction import redact
from .._utils.safe_repr import shown
from ..errors.base import ConfigurationError
from .events import LOG

LEVELS: Final = {"debug": logging.DEBUG, "info": logging.INFO}
_lock: Final = Lock()


class RedactingFormatter(logging.Formatter):
    """Removes secrets from tracebacks and from messages of other libraries, which the log may quote."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(name)s %(levelname)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        return redact(super().format(record))


def _is_unhandled(record: logging.LogRecord) -> bool:
    """Whether no root handler of the program writes a record, which would then appear twice."""
    root = logging.getLogger().handlers if LOG.propagate else ()
    return not any(record.levelno >= one.level and not isinstance(one, logging.NullHandler) for one in root)


def set_up_log() -> None:
    """Write the log to the root handlers of the program, or else to the standard error stream.

    The handlers and the level of the program for this logger stay unchanged.
    """
    level = log_level()
    if not level:
        return
    if level not in LEVELS:
        raise ConfigurationError(f"FLICKR_LOG is {shown(level)}; set it to 'info' or 'debug', or unset it")
    with _lock:
        if LOG.handlers:
            return
        handler = logging.StreamHandler()
        # Checked for each record, because programs also configure logging after they have created a client.
        handler.addFilter(_is_unhandled)
        handler.setFormatter(RedactingFormatter())
        LOG.addHandler(handler)
        LOG.setLevel(LEVELS[level])
