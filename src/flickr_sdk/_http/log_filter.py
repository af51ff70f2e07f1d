"""Keeps keys, tokens and signatures out of the logs of the packages that send the requests."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

import httpx

__all__ = ["quiet"]

SECRET: Final = re.compile(rb"\b(api_key|api_sig|auth_token|frob|mini_token|oauth_\w+)=")
"""The arguments that make an address one of Flickr's and none for a log."""

HEADER_LOGS: Final = ("hpack.hpack", "hpack.table")
"""Where HTTP/2 writes every header that it sends at DEBUG: the address with its arguments is one of them."""

_sending: Final = ContextVar("flickr_sdk_sending", default=False)


@contextmanager
def quiet() -> Iterator[None]:
    """Leave out what would be logged of headers in this thread or task; what others send is logged as ever."""
    before = _sending.set(True)
    try:
        yield
    finally:
        _sending.reset(before)


def _of_others(_: logging.LogRecord) -> bool:
    return not _sending.get()


def _without_arguments(record: logging.LogRecord) -> bool:
    """Cut the arguments off the addresses that httpx logs: they hold keys, and more."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            value.copy_with(query=None) if isinstance(value, httpx.URL) and SECRET.search(value.query) else value
            for value in record.args
        )
    return True


logging.getLogger("httpx").addFilter(_without_arguments)
for _name in HEADER_LOGS:
    logging.getLogger(_name).addFilter(_of_others)
