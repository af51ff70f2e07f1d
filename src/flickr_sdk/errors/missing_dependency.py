"""Packages that only some stores need."""

from __future__ import annotations

from importlib.util import find_spec

from .base import ConfigurationError

__all__ = ["need"]


def need(package: str, extra: str) -> None:
    """Say what to install where a package is missing.

    Args:
        package: The package.
        extra: The extra of flickr-sdk that brings it.

    Raises:
        ConfigurationError: The package is missing.
    """
    if find_spec(package) is None:
        raise ConfigurationError(f'the package {package} is missing; install it with: pip install "flickr-sdk[{extra}]"')
