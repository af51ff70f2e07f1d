"""Keep keys, tokens and signatures out of the logs of the HTTP libraries."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

from .._utils.redaction import FILE_SECRET, redact_url
from .http_library import LIBRARIES

SECRET: Final = re.compile(rb"\b(api_key|api_sig|auth_token|frob|mini_token|oauth_\w+)=")
"""Arguments of Flickr URLs that must not be logged."""

HEADER_LOGS: Final = ("hpack.hpack", "hpack.table")
"""Loggers that write every HTTP/2 header at level DEBUG, among them the URL with its arguments."""

_sending: Final = ContextVar("flickr_sdk_sending", default=False)


@contextmanager
def hide_secrets() -> Iterator[None]:
    """Drop the header logs of this thread or task. Those of other requests of the program are unaffected."""
    before = _sending.set(True)
    try:
        yield
    finally:
        _sending.reset(before)


def _is_unrelated(_: logging.LogRecord) -> bool:
    return not _sending.get()


def _remove_arguments(record: logging.LogRecord) -> bool:
    """Remove the arguments of the Flickr URLs that httpx and httpx2 log, and the secrets of files."""
    if isinstance(record.args, tuple):
        record.args = tuple(map(_without_secrets, record.args))
    return True


def _without_secrets(value: Any) -> Any:
    query = getattr(value, "query", None)  # a URL object; its class need not be imported
    if not isinstance(query, bytes):
        return value
    if SECRET.search(query):
        return value.copy_with(query=None)
    # Other programs may have paths of the same form.
    return redact_url(str(value)) if _sending.get() and FILE_SECRET.search(value.path) else value


for _name in LIBRARIES:
    logging.getLogger(_name).addFilter(_remove_arguments)
for _name in HEADER_LOGS:
    logging.getLogger(_name).addFilter(_is_unrelated)
