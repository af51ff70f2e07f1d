"""A base class of objects that hold secrets."""

from __future__ import annotations

from typing import ClassVar, NoReturn


class Unpicklable:
    """Cannot be pickled or copied, because it holds a key or a secret."""

    _instead: ClassVar[str] = "create a new one where it is needed"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle or copy {type(self).__name__}, because it holds secrets; {self._instead}")
