"""`check-traffic`: parse recorded responses and report what the models do not cover.

Like `fetch`, and unlike the rest of the generator, it imports the SDK: it parses as a call would.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs

from flickr_sdk import ApiError, FlickrError, FlickrModel, parse_response
from flickr_sdk._generated import catalog
from flickr_sdk._method.endpoint import ResponseSchema
from flickr_sdk._model.wire_schema import schema_of
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk.types import Drift

from .traffic import Recording, Unreadable, read_traffic

__all__ = ["Finding", "Report", "check_folder", "examine", "parse_recording"]

OAUTH_KEYS: Final = frozenset(
    ["oauth_callback_confirmed", "oauth_token", "oauth_token_secret", "fullname", "user_nsid", "username", "oauth_problem"]
)
SHOWN: Final = 100


@dataclass(frozen=True)
class Finding:
    """A problem in one response.

    Attributes:
        file: The recording.
        path: The path of the value in the response; empty for the response itself.
        value: The value, shortened.
        problem: The description.
    """

    file: str
    path: str
    value: str
    problem: str


@dataclass
class Report:
    """The results for one method.

    Attributes:
        method: The method or endpoint.
        answers: The number of recordings.
        successes: The number of responses that were parsed.
        failures: The number of error responses that raised the matching error.
        drifts: Values of an unexpected type.
        unknown_keys: Keys that no model has.
        unexpected: Responses that raised another error.
    """

    method: str
    answers: int = 0
    successes: int = 0
    failures: int = 0
    drifts: list[Finding] = field(default_factory=list)
    unknown_keys: list[Finding] = field(default_factory=list)
    unexpected: list[Finding] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether there are no findings."""
        return not (self.drifts or self.unknown_keys or self.unexpected)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


def unknown_keys(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield the path and value of each key that no model has."""
    if isinstance(value, FlickrModel):
        # A model with typed extra keys accepts any key.
        takes_any = "__pydantic_extra__" in type(value).__annotations__
        for key, one in () if takes_any else (value.model_extra or {}).items():
            yield f"{path}.{key}".lstrip("."), one
        for field in schema_of(type(value)).fields:
            inner = f"{path}.{field.keys[0]}".lstrip(".")
            if field.wrapper:
                inner += f".{field.wrapper}"
            yield from unknown_keys(getattr(value, field.name), inner)
    elif isinstance(value, list):
        for key, one in getattr(value, "model_extra", {}).items():
            yield f"{path}.{key}".lstrip("."), one
        for number, item in enumerate(value):
            yield from unknown_keys(item, f"{path}[{number}]")


def examine(recording: Recording, report: Report) -> None:
    """Parse one response and add the findings to the report of its method."""
    report.answers += 1
    drifts: list[Drift] = []
    try:
        payload = parse_recording(recording, drifts)
    except ApiError:
        if b"fail" in recording.body or b"oauth_problem" in recording.body:
            report.failures += 1
        else:
            report.unexpected.append(Finding(recording.source, "", _short(recording.body), "raised ApiError without stat=fail"))
        return
    except FlickrError as error:
        if recording.format == "html" or recording.status != 200 or recording.stray:
            report.failures += 1
        else:
            report.unexpected.append(Finding(recording.source, "", _short(recording.body), str(error)))
        return
    except Exception as error:  # reported as a finding
        report.unexpected.append(Finding(recording.source, "", _short(recording.body), f"{type(error).__name__}: {error}"))
        return
    report.successes += 1
    if isinstance(payload, dict) and recording.method in catalog.METHODS:
        report.unexpected.append(Finding(recording.source, "", _short(payload), "the method has no response schema"))
    for one in drifts:
        if not recording.shape_only:
            report.drifts.append(Finding(recording.source, one.path, _short(one.value), f"expected {one.expected}"))
    response = find_endpoint(catalog, recording.method).response
    for path, value in unknown_keys(payload, _root(response)):
        report.unknown_keys.append(Finding(recording.source, path, _short(value), "unknown key"))


def _root(response: ResponseSchema | None) -> str:
    """Return the path of the payload: its root, and the key of the items of a list."""
    return ".".join(filter(None, (response.root, response.items))) if response else ""


def parse_recording(recording: Recording, drifts: list[Drift]) -> object:
    """Parse a response as a call would, and collect its drifts."""
    if recording.format == "urlencoded":
        return _form(recording)
    format_: Any = "xml" if recording.format == "xml" else "json"
    return parse_response(recording.method, recording.body, format=format_, on_drift=drifts.append)


def _form(recording: Recording) -> object:
    """Parse a form-encoded response: of an OAuth endpoint, or an `oauth_problem`."""
    values = parse_qs(recording.body.decode(), keep_blank_values=True)
    if "oauth_problem" in values:
        raise ApiError(recording.method, recording.status, values["oauth_problem"][0])
    if not values:
        raise FlickrError("the response is empty")
    unknown = values.keys() - OAUTH_KEYS
    if unknown:
        raise FlickrError(f"unknown keys {sorted(unknown)}")
    return values


def run(path: Path) -> tuple[list[Report], list[Unreadable]]:
    """Examine all recordings; known methods without one have an empty report."""
    reports: dict[str, Report] = {name: Report(name) for name in catalog.METHODS}
    unreadable: list[Unreadable] = []
    for one in read_traffic(path):
        if isinstance(one, Unreadable):
            unreadable.append(one)
        else:
            examine(one, reports.setdefault(one.method, Report(one.method)))
    return [reports[name] for name in sorted(reports)], unreadable


def check_folder(path: Path, format: str, *, verbose: bool = False) -> int:
    """Examine recordings and print the findings.

    Args:
        path: A folder of recordings, or one file.
        format: `text` or `json`.
        verbose: Whether the text lists the methods without recordings.

    Returns:
        0 if there are recordings and no findings, otherwise 1.
    """
    reports, unreadable = run(path)
    found = any(one.answers for one in reports)
    clean = found and not unreadable and all(one.clean for one in reports)
    if not found:
        print(f"codegen: {path}: contains no recorded API responses", file=sys.stderr)
    if format == "json":
        content = {
            "clean": clean,
            "methods": [asdict(one) for one in reports],
            "unreadable": [asdict(one) for one in unreadable],
        }
        print(json.dumps(content, indent=1, ensure_ascii=False))
    else:
        lines = _table(reports, verbose=verbose) if found else []
        lines += ["", f"{_count(len(unreadable), 'unreadable recording')}:"] if unreadable else []
        lines += [f"    {one.file}: {one.problem}" for one in unreadable]
        print("\n".join(lines).lstrip("\n"), end="\n" if lines else "")
    return 0 if clean else 1


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _table(reports: list[Report], *, verbose: bool) -> list[str]:
    width = max(len(one.method) for one in reports)
    lines = [f"{'method':{width}}  responses    ok  fail  drift  unknown  unexpected"]
    for one in reports:
        if one.answers:
            lines.append(
                f"{one.method:{width}}  {one.answers:9}  {one.successes:4}  {one.failures:4}  {len(one.drifts):5}  "
                f"{len(one.unknown_keys):7}  {len(one.unexpected):10}"
            )
            findings = (*one.drifts, *one.unknown_keys, *one.unexpected)
            lines += [f"    {it.file}  {it.path}  {it.value}  {it.problem}" for it in findings]
    unrecorded = [one.method for one in reports if not one.answers]
    if unrecorded:
        lines += [
            "",
            f"no recordings ({len(unrecorded)})" + (f": {', '.join(unrecorded)}" if verbose else "; use --verbose to list them"),
        ]
    answers, parsed, failures = (sum(getattr(one, name) for one in reports) for name in ("answers", "successes", "failures"))
    drifts, keys, unexpected = (
        sum(len(getattr(one, name)) for one in reports) for name in ("drifts", "unknown_keys", "unexpected")
    )
    return [
        *lines,
        "",
        f"{_count(answers, 'response')} of {_count(len(reports) - len(unrecorded), 'method')}: {parsed} parsed, "
        f"{_count(failures, 'failure')} as expected",
        f"{_count(drifts, 'drift')}, {_count(keys, 'unknown key')}, {_count(unexpected, 'unexpected exception')}",
    ]
