"""The settings of a run: options override environment variables, variables override the configuration file."""

from __future__ import annotations

import math
import os
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from .errors import CliError, ExitCode

if TYPE_CHECKING:
    from .config_file import Value

__all__ = ["SETTINGS", "Setting", "Settings", "parse"]

Kind = Literal["text", "secret", "seconds", "count", "flag", "when"]
WHEN: Final = ("auto", "always", "never")


class Setting(NamedTuple):
    """A setting in a variable or in the configuration file."""

    kind: Kind
    variable: str
    help: str


SETTINGS: Final[dict[str, Setting]] = {
    "api_key": Setting("secret", "FLICKR_API_KEY", "The API key."),
    "api_secret": Setting("secret", "FLICKR_API_SECRET", "The secret of the API key."),
    "base_url": Setting("text", "FLICKR_BASE_URL", "The origin that replaces Flickr's hosts, such as the emulator's URL."),
    "user": Setting("text", "FLICKR_USER", "The account whose stored token authenticates calls."),
    "timeout": Setting("seconds", "FLICKR_TIMEOUT", "The time limit of a call with its retries, in seconds."),
    "retries": Setting("count", "FLICKR_RETRIES", "The maximum number of retries of a call."),
    "limit": Setting("count", "FLICKR_LIMIT", "The maximum number of items of a list; 0 for all."),
    "read_only": Setting("flag", "FLICKR_READ_ONLY", "Whether to reject every call that changes data."),
    "color": Setting("when", "FLICKR_COLOR", "When to use color: auto, always or never."),
    "pager": Setting("text", "FLICKR_PAGER", "The command that shows long tables."),
}
"""Each setting by its name in the configuration file."""


def parse(name: str, kind: Kind, value: object, source: str) -> Value:
    """Return the value of a setting, or raise a usage error with its source."""
    if kind in ("text", "secret") and isinstance(value, str):
        return value
    text = str(value).strip().lower()
    if kind == "flag" and text in ("1", "true", "yes", "on", "0", "false", "no", "off"):
        return text in ("1", "true", "yes", "on")
    if kind == "when" and text in WHEN:
        return text
    if kind in ("seconds", "count") and not isinstance(value, bool):
        try:
            number = int(text) if kind == "count" else float(text)
        except ValueError:
            number = -1
        if math.isfinite(number) and (number >= 0 if kind == "count" else number > 0):
            return number
    expected = {
        "flag": "true or false",
        "when": "auto, always or never",
        "seconds": "a positive number of seconds",
        "count": "a whole number, 0 or more",
    }.get(kind, "a string")
    shown = "not valid" if kind == "secret" else repr(value)
    raise CliError(ExitCode.USAGE, f"{source} is invalid: {shown}", f"set it to {expected}")


class Settings:
    """The options of the command line, the environment and the configuration file."""

    def __init__(self) -> None:
        self.options: dict[str, Any] = {}  # by the parameter names of `global_options.root`

    def flag(self, name: str) -> bool:
        """Return whether a flag is set."""
        return bool(self.get(name) if name in SETTINGS else self.options.get(name))

    def get(self, name: str) -> Any:
        """Return a setting; `None` if it is not set anywhere. An empty variable counts as unset."""
        return self.get_with_source(name)[0]

    def get_with_source(self, name: str, *, options: bool = True) -> tuple[Any, str]:
        """Return a setting and its source: an option, a variable, the file, or "" if it is unset.

        Without `options`, return the setting that applies to commands without options.
        """
        setting = SETTINGS[name]
        if options and self.options.get(name) is not None:
            option = f"--{name.replace('_', '-')}"
            return parse(name, setting.kind, self.options[name], option), option
        if given := os.environ.get(setting.variable, "").strip():
            return parse(name, setting.kind, given, setting.variable), setting.variable
        if name in self._file:
            from .config_file import config_path

            path = str(config_path())
            value = self._file[name]
            return (None, "") if value == "" else (parse(name, setting.kind, value, f"{name} in {path}"), path)
        return None, ""

    @cached_property
    def _file(self) -> dict[str, Value]:
        from .config_file import config_path, read_profile

        return read_profile(config_path(), self.profile)

    @property
    def profile(self) -> str | None:
        """The profile of the configuration file; `None` for the default one."""
        given = self.options.get("profile") or os.environ.get("FLICKR_PROFILE", "").strip()
        return given or None
