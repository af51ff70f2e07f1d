"""The error of a framework that is not installed."""

from __future__ import annotations


def missing_extra(error: ModuleNotFoundError, extra: str, framework: str, dependency: str | None = None) -> ModuleNotFoundError:
    """Return the error that names the extra, or the error itself if an unrelated package is missing.

    Args:
        error: The error of the import.
        extra: The name of the extra, which is also that of the framework's package.
        framework: The name of the framework in prose.
        dependency: A package that is installed with the framework.
    """
    if error.name is None or error.name.partition(".")[0] not in (extra, dependency):
        return error
    message = f"flickr_sdk.contrib.{extra} requires {framework}; run pip install 'flickr-sdk[{extra}]'"
    return ModuleNotFoundError(message, name=extra)
