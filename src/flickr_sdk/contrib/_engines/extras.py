"""The error of an engine that is not installed."""

from __future__ import annotations


def missing_engine(error: ModuleNotFoundError, extra: str, engine: str, *packages: str) -> ModuleNotFoundError:
    """Return the error that names the extra, or the error itself if an unrelated package is missing.

    Args:
        error: The error of the import.
        extra: The name of the extra.
        engine: The name of the engine in prose.
        *packages: The packages that the extra installs, besides one of its own name.
    """
    missing = (error.name or "").partition(".")[0]
    if missing not in (extra, *packages):
        return error
    message = f"flickr_sdk.contrib.{extra} requires {engine}; run pip install 'flickr-sdk[{extra}]'"
    return ModuleNotFoundError(message, name=missing)
