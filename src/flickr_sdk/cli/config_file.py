"""The configuration file: TOML in the platform's folder, with the settings of all profiles."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from .errors import CliError, ExitCode

__all__ = ["Value", "config_path", "read_profile", "read_profiles", "write_profiles"]

Value = str | int | float | bool
DEFAULT_PROFILE: Final = "default"
"""The profile whose settings are at the top of the file."""


def config_path() -> Path:
    """Return `FLICKR_CONFIG`, or `flickr-sdk/config.toml` in the user's configuration folder. The file may not exist."""
    if given := os.environ.get("FLICKR_CONFIG"):
        return Path(given).expanduser()
    import platformdirs

    return Path(platformdirs.user_config_dir("flickr-sdk")) / "config.toml"


def read_profiles(path: Path) -> dict[str, dict[str, Value]]:
    """Return the settings of all profiles; an empty mapping if the file is missing."""
    # Most runs of `--help` and completions need no file.
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {DEFAULT_PROFILE: {}}
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise CliError(ExitCode.USAGE, f"{path} cannot be read: {reason}", "check the file and its permissions") from error
    except tomllib.TOMLDecodeError as error:
        # The decoder's message contains the position, but not the value, which may be a secret.
        raise CliError(ExitCode.USAGE, f"{path} is not valid TOML: {error}", "correct the file") from None
    profiles = data.pop("profiles", {})
    found: dict[str, Any] = {DEFAULT_PROFILE: data, **profiles} if isinstance(profiles, dict) else {"profiles": None}
    for name, settings in found.items():
        if not isinstance(settings, dict) or not all(isinstance(value, Value) for value in settings.values()):
            raise CliError(
                ExitCode.USAGE, f"{path}: profile {name!r} may contain only strings, numbers and Booleans", "correct the file"
            )
    return found


def read_profile(path: Path, profile: str | None) -> dict[str, Value]:
    """Return the settings of a profile, completed by those of the default profile."""
    profiles = read_profiles(path)
    if profile is not None and profile not in profiles:
        known = ", ".join(sorted(profiles))
        raise CliError(
            ExitCode.USAGE,
            f"profile {profile!r} is not in {path}",
            f"use {known}, or add it: flickr config set NAME VALUE --profile {profile}",
        )
    return {**profiles[DEFAULT_PROFILE], **profiles.get(profile or DEFAULT_PROFILE, {})}


def write_profiles(path: Path, profiles: dict[str, dict[str, Value]]) -> None:
    """Replace the file atomically. Only its owner can read it, because it may contain the API secret."""
    lines = [f"{_key(name)} = {_literal(value)}" for name, value in profiles.get(DEFAULT_PROFILE, {}).items()]
    for profile, settings in profiles.items():
        if profile != DEFAULT_PROFILE:
            lines += [
                "",
                f"[profiles.{_key(profile)}]",
                *(f"{_key(name)} = {_literal(value)}" for name, value in settings.items()),
            ]
    import tempfile

    text = "\n".join([*lines, ""]).lstrip("\n")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # The temporary file has mode 0600.
        number, temporary = tempfile.mkstemp(dir=path.parent, prefix=".config-")
        try:
            with os.fdopen(number, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)
            raise
    except OSError as error:
        raise CliError(
            ExitCode.OTHER, f"{path} cannot be written: {error.strerror}", "check the permissions of the folder"
        ) from error


def _key(name: str) -> str:
    return name if name and name.replace("-", "").replace("_", "").isalnum() and name.isascii() else _literal(name)


def _literal(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    import json

    # The only control character that TOML requires to be escaped, but JSON does not escape.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
