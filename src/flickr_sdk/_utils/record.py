"""Frozen dataclasses whose methods are shared. Those of `dataclass` are compiled for each class when it is imported."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

__all__ = ["record"]

_Class = type[Any]
_MISSING: Final = dataclasses.MISSING


def _frozen_dataclass(*, frozen: bool, kw_only: bool = False) -> Callable[[_Class], _Class]:
    """Return a decorator that makes a frozen dataclass. Its base classes must not be dataclasses."""
    assert frozen

    def decorate(cls: _Class) -> _Class:
        made: _Class = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls)
        # Otherwise, frozen dataclasses of the program could not inherit from it.
        made.__dataclass_params__.frozen = True
        initializer = _initializer(made)
        shared = {"__init__": initializer, "__signature__": _Signature(initializer), **_METHODS}
        for name, value in shared.items():
            if name not in vars(cls):
                setattr(made, name, value)
        return made

    return decorate


def _initializer(made: _Class) -> Callable[..., None]:
    fields = [field for field in dataclasses.fields(made) if field.init]
    defaults = {field.name: (field.default, field.default_factory) for field in fields}
    positional = [field.name for field in fields if not field.kw_only]
    has_post_init = hasattr(made, "__post_init__")

    def initialize(self: Any, /, *args: object, **values: object) -> None:
        if len(args) > len(positional):
            raise TypeError(f"{made.__qualname__} takes {len(positional)} positional arguments but {len(args)} were given")
        for name, value in zip(positional, args, strict=False):
            if name in values:
                raise TypeError(f"{made.__qualname__} got multiple values for argument {name!r}")
            values[name] = value
        state = vars(self)
        for name, (default, factory) in defaults.items():
            if name in values:
                state[name] = values.pop(name)
            elif default is not _MISSING:
                state[name] = default
            elif factory is not _MISSING:
                state[name] = factory()
            else:
                raise TypeError(f"{made.__qualname__} is missing the argument {name!r}")
        if values:
            raise TypeError(f"{made.__qualname__} got an unexpected keyword argument {next(iter(values))!r}")
        if has_post_init:
            self.__post_init__()

    return initialize


def _repr(self: Any) -> str:
    shown = [f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _values(self: Any) -> tuple[object, ...]:
    return tuple([getattr(self, field.name) for field in dataclasses.fields(self) if field.compare])


def _eq(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _setattr(self: Any, name: str, _: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


class _Signature:
    """Creates the signature that `help` and notebooks show."""

    def __init__(self, initializer: Callable[..., None]) -> None:
        self._initializer = initializer

    def __get__(self, _: object, cls: _Class) -> Any:
        if cls.__init__ is not self._initializer:
            raise AttributeError("__signature__")
        from inspect import Parameter, Signature

        parameters = []
        for field in dataclasses.fields(cls):
            default: object = Parameter.empty if field.default is _MISSING else field.default
            if field.default_factory is not _MISSING:
                default = field.default_factory()
            kind = Parameter.KEYWORD_ONLY if field.kw_only else Parameter.POSITIONAL_OR_KEYWORD
            parameters.append(Parameter(field.name, kind, default=default, annotation=field.type))
        return Signature(parameters, return_annotation=None)


_METHODS: Final = {
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    record = _frozen_dataclass
