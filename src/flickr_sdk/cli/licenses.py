"""Look up licenses by number or name."""

from __future__ import annotations

import re
from difflib import get_close_matches

from .errors import CliError, ExitCode

__all__ = ["find_licenses", "license_number", "license_numbers"]


def find_licenses(name: str) -> list[int]:
    """Return the numbers of the licenses with a name. A name without a version selects all versions."""
    from ..enums import LICENSES

    wanted = _fold(name)
    exact = [
        int(number) for number, one in LICENSES.items() if wanted in map(_fold, (one.short_name, one.name, one.spdx_id or ""))
    ]
    versions = [int(number) for number, one in LICENSES.items() if wanted == _fold(re.sub(r" [\d.]+$", "", one.short_name))]
    return exact or versions


def license_numbers(names: str) -> str:
    """Return license numbers, separated by commas, for license numbers and names."""
    found: list[str] = []
    for name in filter(None, (one.strip() for one in names.split(","))):
        numbers = [name] if name.isdecimal() else [str(number) for number in find_licenses(name)]
        if not numbers:
            raise _unknown(name)
        found += numbers
    return ",".join(dict.fromkeys(found))


def license_number(name: str) -> int:
    """Return the number of one license."""
    from ..enums import LICENSES

    if name.strip().isdecimal():
        return int(name)
    found = find_licenses(name)
    if len(found) > 1:
        known = " or ".join(repr(one.short_name) for number, one in LICENSES.items() if int(number) in found)
        raise CliError(ExitCode.USAGE, f"several licenses have the name {name!r}", f"did you mean {known}?")
    if not found:
        raise _unknown(name)
    return found[0]


def _unknown(name: str) -> CliError:
    from ..enums import LICENSES

    close = get_close_matches(name.upper(), [one.short_name for one in LICENSES.values()], 3, 0.5)
    meant = f"did you mean {' or '.join(map(repr, close))}? " if close else ""
    return CliError(ExitCode.USAGE, f"{name!r} is not a known license", f"{meant}see flickr licenses")


def _fold(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalnum())
