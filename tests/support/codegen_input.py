"""Input for tests of the generator: reflection folders and a small spec."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from codegen.cli import main
from codegen.load import facts, method_from_response, method_list, to_json

Response = dict[str, Any]


def argument(name: str, *, optional: bool = False, text: str = "") -> Response:
    return {"name": name, "optional": int(optional), "_content": text}


def method_info(
    name: str, *arguments: Response, permission: int = 0, login: int = 0, text: str = "", errors: Mapping[int, str] | None = None
) -> Response:
    """Return a response of getMethodInfo in Flickr's format."""
    return {
        "method": {
            "name": name,
            "needslogin": login,
            "needssigning": login,
            "requiredperms": permission,
            "description": {"_content": text},
        },
        "arguments": {"argument": [argument("api_key"), *arguments]},
        "errors": {"error": [{"code": code, "message": text, "_content": text} for code, text in (errors or {}).items()]},
        "stat": "ok",
    }


def reflection_folder(folder: Path, *responses: Response) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    names = [one["method"]["name"] for one in responses]
    (folder / "getMethods.json").write_bytes(to_json(method_list(names)))
    for one in responses:
        (folder / f"{one['method']['name']}.json").write_text(json.dumps(one), encoding="utf-8")
    return folder


SMALL: dict[str, str] = {
    "docs/arguments.yaml": """\
boat_id: The boat's id.
color: The boat's color.
per_page: How many boats a page holds.
""",
    "docs/namespaces.yaml": "boats: Boats and what floats.\nharbors: Harbors.\nharbors.crew: Who works there.\n",
    "docs/errors.yaml": "105:\n  name: Unavailable\n  summary: The service is down.\n  remedy: Try again.\n",
    "docs/error_classes.yaml": """\
BoatNotFound:
  summary: The boat does not exist.
  remedy: Check the id.
  messages: [no boat.]
CrewNotHired:
  summary: The crew may have been hired.
  remedy: Look at the crew.
  codes: {flickr.harbors.crew.add: 9}
  why: It happened.
""",
    "docs/methods/boats.yaml": """\
flickr.boats.getInfo:
  summary: Look at a boat.
  returns: The boat.
  errors:
    1: There is no such boat.
flickr.boats.getList:
  summary: List boats.
  arguments:
    color: Only boats of this color.
""",
    "docs/methods/harbors.yaml": "flickr.harbors.crew.add:\n  summary: Hire somebody.\n",
    "types/arguments.yaml": """\
# Comments are input too.
arguments:
  boat_id: id
  color: Color
  per_page: int
overrides:
  flickr.boats.getList:
    color: {type: {list: Color}, why: Several colors at once.}
""",
    "types/enums.yaml": "Color:\n  doc: A color.\n  kind: str\n  values:\n    red: Like a rose.\n    blue: Like the sea.\n",
    "types/methods.yaml": "flickr.boats.getInfo: {optional: [color], why: It has a default.}\n",
    "types/repeats.yaml": "flickr.harbors.crew.add: {harmless: true, done: [9], unless: [boat_id], why: They stay hired.}\n",
    "types/optional.yaml": "Boat.color: Old boats have none.\n",
    "types/shapes/boat.yaml": """\
shapes:
  Boat:
    doc: A boat.
    fields:
      id: id! | The boat's id.
      color: Color | Its color.
""",
    "types/responses/boats.yaml": """\
shapes:
  BoatPage:
    doc: Boats.
    page: Boat in boat
methods:
  flickr.boats.getInfo: {root: boat, type: Boat}
  flickr.boats.getList: {root: boats, type: BoatPage}
""",
    "types/responses/harbors.yaml": "methods:\n  flickr.harbors.crew.add: none\n",
    "samples/boats.json": '{"flickr.boats.getInfo": [{"boat": {"id": "b1", "color": "red"}}]}\n',
}
"""A complete spec of three methods, without reflection."""

SMALL_METHODS = (
    method_info("flickr.boats.getInfo", argument("boat_id"), argument("color"), errors={1: "No boat"}),
    method_info("flickr.boats.getList", argument("color", optional=True), argument("per_page", optional=True)),
    method_info("flickr.harbors.crew.add", argument("boat_id"), permission=2, login=1, errors={9: "Hired"}),
)


def write_methods(reflection: Path, *responses: Response) -> None:
    """Write a reflection folder in the format of `fetch --facts`."""
    reflection_folder(reflection, *responses)
    for one in responses:
        method = method_from_response(one, "a test")
        (reflection / f"{method.name}.json").write_bytes(to_json(facts(method)))


def small_spec(folder: Path) -> Path:
    write_methods(folder / "reflection", *SMALL_METHODS)
    for path, content in SMALL.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


def content(folder: Path) -> dict[str, bytes]:
    """Read all files of a folder."""
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def refusal(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Run a command with invalid input and return its error message."""
    capsys.readouterr()
    assert main([str(one) for one in arguments]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("codegen: ")
    assert output.err.count("\n") == 1, output.err
    return output.err


class ReflectionServer:
    """Serves reflection methods from the given responses.

    Attributes:
        base_url: The URL of the server.
        responses: The responses of getMethodInfo by method; a string is sent unchanged.
        requested: The methods that getMethodInfo was called for, in order.
        before: Called with the name of a method before its response is sent.
    """

    def __init__(self, *responses: Response) -> None:
        self.responses: dict[str, Response | str] = {one["method"]["name"]: one for one in responses}
        self.requested: list[str] = []
        self.listed: Any = None
        self.before: Callable[[str], None] = lambda name: None
        self.base_url = ""

    def body(self, arguments: dict[str, list[str]]) -> str:
        if arguments["method"] == ["flickr.reflection.getMethods"]:
            listed = self.listed or {**method_list(list(self.responses)), "stat": "ok"}
            return listed if isinstance(listed, str) else json.dumps(listed)
        assert arguments["method"] == ["flickr.reflection.getMethodInfo"]
        name = arguments["method_name"][0]
        self.requested.append(name)
        self.before(name)
        found = self.responses[name]
        return found if isinstance(found, str) else json.dumps(found)


@contextmanager
def serve(reflection: ReflectionServer) -> Iterator[ReflectionServer]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = reflection.body(parse_qs(urlsplit(self.path).query)).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    reflection.base_url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield reflection
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
