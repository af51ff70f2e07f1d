"""Check that an optional dependency is installed."""

from __future__ import annotations

from importlib.util import find_spec

from .base import ConfigurationError


def need(package: str, extra: str) -> None:
    """Raise a `ConfigurationError` with the extra to install, unless the package is installed."""
    if find_spec(package) is None:
        raise ConfigurationError(f'the package {package} is not installed; run pip install "flickr-sdk[{extra}]"')
