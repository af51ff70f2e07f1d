"""Replay recorded requests against the emulator and compare the shapes of the responses.

A shape is a response without its values: the keys or elements, their nesting, and the lists. The ids of a recorded request do not
exist in the emulator, so the replay substitutes ids of its world and compares the closest response. A response has the recorded
shape if it contains every recorded key with the same kind of value, and no key that no recording has in such an element.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import httpx

from flickr_sdk.emulator import Emulator, VirtualClock

from .replay_world import BEN, CANDIDATES, IMAGE, NOW, furnish
from .signing import OAuth

MOST_CANDIDATES = 60
CREDENTIALS = {"method", "api_key", "format", "nojsoncallback", "jsoncallback"}
SKIPPED = {("flickr.photos.comments.getList", "01.json"): "Flickr returned the response of another method"}
"""Recordings that are not compared, and why."""
SERVICES = {"upload": "/services/upload/", "replace": "/services/replace/"}

Shape = dict[tuple[str, ...], str]


def shape_of_json(value: Any, path: tuple[str, ...] = ()) -> Shape:
    """Map the paths in a response to their kinds; all items of a list share a path."""
    if isinstance(value, dict):
        found = {path: "object"}
        for key, item in value.items():
            found |= shape_of_json(item, (*path, key))
        return found
    if isinstance(value, list):
        found = {path: "list"}
        for item in value:
            found = {**shape_of_json(item, (*path, "[]")), **found}
        return found
    return {path: "value"}


def shape_of_xml(element: ElementTree.Element, path: tuple[str, ...] = ()) -> Shape:
    """Map the paths in XML, where a list with one item looks like a single element."""
    found = {path: "element", **{(*path, f"@{name}"): "attribute" for name in element.attrib}}
    for child in element:
        found |= shape_of_xml(child, (*path, child.tag))
    return found


def shape_of(body: str, format: str) -> Shape:
    if format == "xml":
        return shape_of_xml(ElementTree.fromstring(body))
    return shape_of_json(json.loads(body[body.index("(") + 1 : body.rindex(")")] if format == "jsonp" else body))


def outcome(body: str, status: int) -> str:
    """Summarize a response: `ok`, the code of a failure, or the OAuth problem."""
    if status != 200:
        problem = re.match(r"oauth_problem=(\w+)", body)
        return f"{status} {problem[1] if problem else ''}"
    failed = re.search(r'"stat" *: *"fail"|stat="fail"', body)
    code = re.search(r'"code" *: *(\d+)|code="(\d+)"', body) if failed else None
    return f"fails with {code[1] or code[2]}" if code else "ok"


@dataclass
class Recording:
    """A recorded request and its response."""

    method: str
    name: str
    format: str
    status: int
    body: str
    params: dict[str, str] = field(default_factory=dict)

    @property
    def outcome(self) -> str:
        return outcome(self.body, self.status)

    @property
    def shape(self) -> Shape:
        return shape_of(self.body, self.format)


def read_recordings(folder: Path) -> list[Recording]:
    """Read all recordings. Those without parameters are not replayed, but contribute their keys."""
    found = []
    for file in sorted(folder.glob("*/*.json")):
        content = json.loads(file.read_text(encoding="utf-8"))
        params = {name: value for name, value in (content["params"] or {}).items() if isinstance(value, str)}
        found.append(Recording(file.parent.name, file.name, content["format"], content["http_status"], content["body"], params))
    return found


def place(path: tuple[str, ...]) -> tuple[str, str]:
    """Return the name of the parent element and of the key, in any format."""
    named = [part.lstrip("@") for part in ("", *path) if part != "[]"]
    return named[-2] if len(named) > 1 else "", named[-1]


def known_places(recordings: list[Recording]) -> set[tuple[str, str]]:
    """Return the keys of each element in all recordings of all methods."""
    shapes = [
        recording.shape for recording in recordings if recording.outcome == "ok" and recording.format in ("json", "jsonp", "xml")
    ]
    return {place(path) for shape in shapes for path in shape}


@dataclass
class Result:
    """The result of a replay."""

    recording: Recording
    problem: str = ""


class Replay:
    """Sends requests to a running emulator with the world of `furnish`."""

    def __init__(self, emulator: Emulator, places: set[tuple[str, str]]) -> None:
        self._emulator = emulator
        self._places = places
        self._http = httpx.Client(base_url=emulator.base_url)
        self._token = emulator.access_token("delete")
        self._not_pro = emulator.access_token("delete", user=BEN)
        self.request_count = 0

    def __enter__(self) -> Replay:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def compare(self, recording: Recording) -> Result:
        """Try all substitutes and return the result of the closest response."""
        problems = [self._problem(recording, arguments) for arguments in self._requests(recording)]
        # A different shape is closer than a different outcome.
        return Result(recording, min(problems, key=lambda problem: ("and not" in problem, len(problem))))

    def _requests(self, recording: Recording) -> Iterator[dict[str, str]]:
        own = {name: value for name, value in recording.params.items() if name not in CREDENTIALS}
        if recording.outcome != "ok":
            # Failed requests mostly contain ids that do not exist in the emulator either.
            yield own
        # Later pages would be empty in a small world.
        own |= {"page": "1"} if "page" in own else {}
        named = [name for name in own if name in CANDIDATES]
        for values in islice(product(*(CANDIDATES[name] for name in named)), MOST_CANDIDATES):
            yield own | dict(zip(named, values, strict=True))

    def _problem(self, recording: Recording, arguments: dict[str, str]) -> str:
        before = self._emulator.world.changes
        response = self._send(recording, arguments)
        self.request_count += 1
        if self._emulator.world.changes != before:
            furnish(self._emulator.world)
        actual = outcome(response.text, response.status_code)
        if actual != recording.outcome:
            return f"{actual}, and not {recording.outcome}"
        if recording.status != 200:
            return ""
        return self._difference(recording, shape_of(response.text, recording.format))

    def _difference(self, recording: Recording, shape: Shape) -> str:
        recorded = recording.shape
        missing = ["/".join(path) for path in recorded if path not in shape]
        other = ["/".join(path) for path, kind in recorded.items() if path in shape and shape[path] != kind]
        invented = ["/".join(path) for path in shape if place(path) not in self._places]
        parts = (("no", missing), ("other", other), ("new", invented if recording.outcome == "ok" else []))
        return "; ".join(f"{word} {', '.join(paths)}" for word, paths in parts if paths)

    def _auth(self, recording: Recording) -> OAuth:
        emulator = self._emulator
        problem = recording.outcome.partition(" ")[2] if recording.status != 200 else ""
        secret = "wrong" if problem == "signature_invalid" else emulator.api_secret
        token = () if problem == "parameter_absent" else self._token
        if recording.method == "replace" and recording.outcome == "fails with 1":
            token = self._not_pro
        return OAuth(emulator.api_key, secret, *token)

    def _send(self, recording: Recording, arguments: dict[str, str]) -> httpx.Response:
        if recording.method in SERVICES:
            return self._upload(recording, SERVICES[recording.method], arguments)
        common = {"method": recording.method, "format": "rest" if recording.format == "xml" else "json"}
        if recording.format == "json":
            common["nojsoncallback"] = "1"
        if recording.outcome == "fails with 100":
            return self._http.get("/services/rest/", params={**arguments, **common, "api_key": "0" * 32})
        return self._http.post("/services/rest/", data={**arguments, **common}, auth=self._auth(recording))

    def _upload(self, recording: Recording, path: str, arguments: Mapping[str, str]) -> httpx.Response:
        # The photo is not signed.
        url = f"{self._emulator.base_url}{path}"
        signed = self._auth(recording).parameters("POST", url, arguments.items())
        return self._http.post(path, data={**arguments, **dict(signed)}, files={"photo": ("photo.png", IMAGE, "image/png")})


def replay(folder: Path) -> tuple[list[Result], int]:
    """Replay all recordings with known parameters; return the results and the number of requests."""
    recordings = read_recordings(folder)
    with Emulator(clock=VirtualClock(NOW)) as emulator, Replay(emulator, known_places(recordings)) as session:
        furnish(emulator.world)
        results = [
            session.compare(recording)
            for recording in recordings
            if recording.params and (recording.method, recording.name) not in SKIPPED
        ]
        return results, session.request_count
