"""How each method is asked and what it answers."""

from __future__ import annotations

from types import ModuleType

__all__ = ["models"]


def models() -> ModuleType:
    """Give the module of the answers' models, which is loaded when the first answer is read."""
    from .. import models

    return models
