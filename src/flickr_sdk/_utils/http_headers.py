"""The headers of a response, whose repr shows no secrets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .redaction import redact
from .secret_names import HIDDEN, is_secret_header


class HttpHeaders(Mapping[str, str]):
    """Headers by case-insensitive name. The repr hides values that may be secrets."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = {name.lower(): value for name, value in headers.items()}

    def __getitem__(self, name: str) -> str:
        return self._headers[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._headers

    def __iter__(self) -> Iterator[str]:
        return iter(self._headers)

    def __len__(self) -> int:
        return len(self._headers)

    def __repr__(self) -> str:
        shown = {name: HIDDEN if is_secret_header(name) else redact(value) for name, value in self._headers.items()}
        return f"HttpHeaders({shown!r})"
