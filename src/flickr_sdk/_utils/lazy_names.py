"""Load the modules behind a package's public names when a name is first used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping


def lazy_names(package: str, modules: Mapping[str, str]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return the `__getattr__` and `__dir__` of a package. `modules` maps relative modules to names, separated by spaces."""
    module_of = {name: module for module, names in modules.items() for name in names.split()}

    def load(name: str) -> object:
        module = module_of.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        from .fork import import_module

        value = getattr(import_module(module, package), name)
        setattr(sys.modules[package], name, value)
        return value

    return load, lambda: list(sys.modules[package].__all__)


def unknown_name(module: str, name: str, known: Iterable[str]) -> AttributeError:
    """Return the error of a name that a module does not have, with a similar one."""
    import difflib

    similar = difflib.get_close_matches(name, known, 1)
    hint = f"; did you mean {similar[0]}?" if similar else ""
    return AttributeError(f"module {module!r} has no attribute {name!r}{hint}")
