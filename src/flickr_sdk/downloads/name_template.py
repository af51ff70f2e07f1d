"""File names by a template over the details of a photo. Decisions without I/O.

A template is not a Python format string: it has a fixed set of fields, and no access to attributes.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from ..errors.base import ConfigurationError
from .photo_details import extras_of, read_details
from .safe_names import MAX_COMPONENT, MAX_PATH, safe_component, safe_text, shorten, shorten_characters
from .sizes import parse_photo_id

if TYPE_CHECKING:
    from .._generated.enums import PhotoExtra
    from .photo_details import PhotoDetails

FALLBACKS: Final = {
    "album": "no album",
    "ext": "",
    "id": "",
    "media": "photo",
    "owner": "unknown owner",
    "owner_alias": "unknown owner",
    "owner_name": "unknown owner",
    "size": "medium",
    "taken": "undated",
    "title": "untitled",
    "uploaded": "undated",
}
"""The fields, and what stands in place of a missing value. The owner's name and alias fall back to the NSID."""
DATES: Final = ("taken", "uploaded")
DEFAULT_DATE: Final = "%Y-%m-%d"
DIRECTIVES: Final = re.compile(r"%(.)", re.DOTALL)
DIRECTIVE_DETAILS: Final = {"Y": 0, "y": 0, "m": 1, "d": 2, "j": 2, "H": 3, "M": 3, "S": 3}
"""The directives of dates that do not depend on the language, and how precise a date must be for them."""
PRECISION: Final = {"circa": 0, "year": 0, "month": 1, "second": 3}
PIECE: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
FIELD: Final = re.compile(r"(?P<name>[^:|]*)(:(?P<spec>[^|]*))?(\|(?P<fallback>.*))?", re.DOTALL)
MAX_TEMPLATE: Final = 500
ID_LENGTH: Final = 20
MAX_EXT: Final = 5


@dataclasses.dataclass(frozen=True)
class Field:
    """A field of a template."""

    name: str
    spec: str = ""
    fallback: str | None = None


Part = str | Field


class NameTemplate:
    """A template of file names, such as `{taken:%Y}/{album}/{title}-{id}.{ext}`.

    The names are safe on Linux, macOS and Windows. Each photo has its own name, which does not depend on other photos: if the
    file name neither starts nor ends with `{id}`, the id is appended. `.{ext}` is appended too. Slashes separate folders.

    The fields are `id`, `title`, `album`, `owner` (the NSID), `owner_name`, `owner_alias`, `taken`, `uploaded`, `media`, `size`
    and `ext`. A date takes a format such as `{taken:%Y-%m}`, with the directives `%Y %y %m %d %j %H %M %S`. A string takes a
    maximum length, such as `{title:40}`. A missing value is replaced by a fallback, which `{title|nameless}` changes. `{{` and
    `}}` are braces.

    Attributes:
        template: The template.
        fields: The names of its fields.
    """

    def __init__(self, template: str) -> None:
        """Parse a template.

        Raises:
            ConfigurationError: The template is invalid.
        """
        self.template: str = template
        if not isinstance(template, str) or not 0 < len(template) <= MAX_TEMPLATE:
            raise ConfigurationError(f"names is {template!r:.100}; pass a template such as '{{title}}-{{id}}.{{ext}}'")
        if re.search(r"\{[^{}]*/", template):
            raise self._error("has a slash inside of braces; write {taken:%Y}/{taken:%m} for a folder in a folder")
        self._components = list(map(self._parse, template.split("/")))
        self._components[-1] = self._complete(self._components[-1])
        if any(isinstance(part, Field) and part.name == "ext" for component in self._components[:-1] for part in component):
            raise self._error("has {ext} in a folder; it must be at the end, as .{ext}")
        self.fields: frozenset[str] = frozenset(
            part.name for component in self._components for part in component if isinstance(part, Field)
        )
        # Even the shortest strings must fit.
        if not _fits(self._render(dict.fromkeys(FALLBACKS, "x") | {"id": "9" * ID_LENGTH}, "x" * MAX_EXT, 1)):
            raise self._error(
                f"has too much text: its names have more than {MAX_COMPONENT} bytes, or {MAX_PATH} with the folders"
            )

    def __repr__(self) -> str:
        return f"NameTemplate({self.template!r})"

    @property
    def extras(self) -> tuple[PhotoExtra, ...]:
        """The extras of lists that request the values of the fields."""
        return extras_of(sorted(self.fields))

    def format(self, photo: object, *, album: str = "", size: str = "o", ext: str = "jpg") -> str:
        """Return the path of a photo's file below a folder, with slashes.

        Args:
            photo: The photo from a response.
            album: The title of the album, or an empty string outside of an album.
            size: The size suffix.
            ext: The ending of the file, without the dot.

        Raises:
            ArgumentError: The photo has no valid id.
        """
        details = read_details(photo, parse_photo_id(photo))
        return self.format_details(details, album=album, size=size, ext=ext)

    def format_details(self, details: PhotoDetails, *, album: str, size: str, ext: str) -> str:
        """Return the path of a photo's file for its details."""
        values: dict[str, str | dt.datetime | None] = {
            "id": details.id,
            "title": details.title,
            "album": album,
            "owner": details.owner,
            "owner_name": details.owner_name or details.owner,
            "owner_alias": details.owner_alias or details.owner,
            "taken": details.taken,
            "uploaded": details.uploaded,
            "media": details.media,
            "size": size,
        }
        strings = {
            part: self._text(part, values.get(part.name), details.precision)
            for component in self._components
            for part in component
            if isinstance(part, Field) and part.name != "ext"
        }
        ext = re.sub(r"[^0-9a-z]", "", ext.lower(), flags=re.ASCII)[:MAX_EXT] or "jpg"
        length = min(max((len(text.encode()) for text in strings.values()), default=0), MAX_COMPONENT)
        while True:
            components = self._render({}, ext, length, strings)
            # The longest strings are cut first, so that short ones stay whole.
            length -= 1
            if _fits(components) or length < 0:
                return "/".join(components)

    def _text(self, field: Field, value: str | dt.datetime | None, precision: str) -> str:
        """Return the safe text of a field."""
        if isinstance(value, dt.datetime):
            known = precision if field.name == "taken" else "second"
            text = safe_text(_format_date(value, field.spec or DEFAULT_DATE, known))
        else:
            text = safe_text(value or "")
        if not text:
            return safe_text(FALLBACKS[field.name] if field.fallback is None else field.fallback)
        return shorten_characters(text, int(field.spec)) if field.spec and field.name not in DATES else text

    def _render(self, values: dict[str, str], ext: str, length: int, strings: dict[Field, str] | None = None) -> list[str]:
        """Return the components with values truncated to a number of bytes."""

        def text_of(part: Part) -> str:
            if isinstance(part, str):
                return part
            if part.name == "ext":
                return ext
            text = values[part.name] if strings is None else strings[part]
            return text if part.name == "id" else shorten(text, length)

        return [safe_component("".join(map(text_of, component))) for component in self._components]

    def _complete(self, parts: list[Part]) -> list[Part]:
        """Add the id, and the ending, to a file name that lacks them. Names that end or start with the id are unique."""
        ending = Field("ext")
        if parts and parts[-1] == ending:
            if len(parts) < 2 or not isinstance(parts[-2], str) or not parts[-2].endswith("."):
                raise self._error("has {ext} without a dot before it; write .{ext}")
            parts = [*parts[:-2], *([parts[-2][:-1]] if len(parts[-2]) > 1 else [])]
        if ending in parts:
            raise self._error("has text after {ext}; it must be at the end, as .{ext}")
        number = Field("id")
        if not parts or number not in (parts[0], parts[-1]):
            parts = [*parts, "-", number] if parts else [number]
        elif len(parts) > 1 and parts[-1] == number and _may_touch(parts[-2], -1):
            parts = [*parts[:-1], "-", number]
        elif len(parts) > 1 and parts[-1] != number and _may_touch(parts[1], 0):
            parts = [number, "-", *parts[1:]]
        return [*parts, ".", ending]

    def _parse(self, component: str) -> list[Part]:
        """Return the strings and fields of a component."""
        if not component.strip(" ."):
            raise self._error("has an empty name, '.' or '..'; write the path of a file below the folder")
        parts: list[Part] = []
        end = 0
        for match in PIECE.finditer(component):
            if match.start() > end:
                parts.append(self._literal(component[end : match.start()]))
            end = match.end()
            if match[0] in ("{{", "}}"):
                parts.append(match[0][0])
            elif match[1] is None:
                raise self._error("has a single brace; write {{ or }} for a brace in a name")
            else:
                parts.append(self._field(match[1]))
        if end < len(component):
            parts.append(self._literal(component[end:]))
        return parts

    def _literal(self, text: str) -> str:
        if text.strip() and safe_text(text) != text.strip():
            raise self._error(f"contains {text!r}, which has characters that are not safe in file names")
        return text

    def _field(self, text: str) -> Field:
        match = FIELD.fullmatch(text)
        assert match is not None, "the pattern matches any text"
        name, spec, fallback = match["name"], match["spec"], match["fallback"]
        if name not in FALLBACKS:
            raise self._error(f"has the unknown field {name!r:.40}; the fields are {', '.join(sorted(FALLBACKS))}")
        if fallback is not None and (name in ("id", "ext") or safe_text(fallback) != fallback):
            raise self._error(f"has the fallback {fallback!r} of {name}, which is not safe in file names, or never used")
        if name in DATES:
            self._check_date(spec)
        elif spec is not None and (name in ("id", "ext") or not re.fullmatch(r"[1-9][0-9]{0,2}", spec)):
            raise self._error(f"has the format {spec!r} of {name}; strings take a maximum length such as {{title:40}}")
        return Field(name, spec or "", fallback)

    def _check_date(self, spec: str | None) -> None:
        if spec is None:
            return
        unknown = [directive for directive in DIRECTIVES.findall(spec) if directive not in DIRECTIVE_DETAILS]
        literal = DIRECTIVES.sub("", spec)
        if unknown or "%" in literal or not DIRECTIVES.search(spec) or safe_text(f"x{literal}x") != f"x{literal}x":
            known = " ".join(f"%{directive}" for directive in DIRECTIVE_DETAILS)
            raise self._error(f"has the date format {spec!r}; use {known}, and characters that are safe in file names")

    def _error(self, problem: str) -> ConfigurationError:
        return ConfigurationError(f"names={self.template!r} {problem}")


def _may_touch(part: Part, place: int) -> bool:
    """Whether a part beside an id may begin or end with a digit."""
    return isinstance(part, Field) or part[place].isdigit()


def _fits(components: list[str]) -> bool:
    lengths = [len(component.encode()) for component in components]
    return max(lengths) <= MAX_COMPONENT and sum(lengths) + len(lengths) - 1 <= MAX_PATH


def _format_date(date: dt.datetime, spec: str, precision: str) -> str:
    """Format a date, with zeros for the parts that are unknown."""
    strings = {
        "Y": f"{date.year:04}",
        "y": f"{date.year % 100:02}",
        "m": f"{date.month:02}",
        "d": f"{date.day:02}",
        "j": f"{date.timetuple().tm_yday:03}",
        "H": f"{date.hour:02}",
        "M": f"{date.minute:02}",
        "S": f"{date.second:02}",
    }
    known = PRECISION[precision]

    def replace(match: re.Match[str]) -> str:
        text = strings[match[1]]
        return text if DIRECTIVE_DETAILS[match[1]] <= known else "0" * len(text)

    return DIRECTIVES.sub(replace, spec)
