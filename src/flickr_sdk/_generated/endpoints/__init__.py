"""Endpoints of the API methods, one module per namespace."""

from __future__ import annotations

from types import ModuleType

__all__ = ["models"]


def models() -> ModuleType:
    """Return the module with the response models. It is imported when the first response is parsed."""
    from .. import models

    return models
