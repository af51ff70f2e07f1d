"""Input for the generator: reflection folders and a small spec, made up in tests."""

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

Answer = dict[str, Any]


def argument(name: str, *, optional: bool = False, text: str = "") -> Answer:
    return {"name": name, "optional": int(optional), "_content": text}


def answer(
    name: str, *arguments: Answer, permission: int = 0, login: int = 0, text: str = "", errors: Mapping[int, str] | None = None
) -> Answer:
    """Make an answer of getMethodInfo as Flickr writes it."""
    return {
        "method": {
            "name": name,
            "needslogin": login,
            "needssigning": login,
            "requiredperms": permission,
            "description": {"_content": text},
        },
        "arguments": {"argument": [argument("api_key"), *arguments]},
        "errors": {"error": [{"code": code, "message": said, "_content": said} for code, said in (errors or {}).items()]},
        "stat": "ok",
    }


def reflection_folder(folder: Path, *answers: Answer) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    names = [one["method"]["name"] for one in answers]
    (folder / "getMethods.json").write_bytes(to_json(method_list(names)))
    for one in answers:
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
"""A whole spec of three methods, without its reflection."""

SMALL_METHODS = (
    answer("flickr.boats.getInfo", argument("boat_id"), argument("color"), errors={1: "No boat"}),
    answer("flickr.boats.getList", argument("color", optional=True), argument("per_page", optional=True)),
    answer("flickr.harbors.crew.add", argument("boat_id"), permission=2, login=1),
)


def write_methods(reflection: Path, *answers: Answer) -> None:
    """Write a reflection folder in the form that `fetch --facts` gives it."""
    reflection_folder(reflection, *answers)
    for one in answers:
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
    """Run a command that must not like its input, and give its one message."""
    capsys.readouterr()
    assert main([str(one) for one in arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("codegen: ")
    assert said.err.count("\n") == 1, said.err
    return said.err


class ReflectionServer:
    """Speaks reflection for the answers that it is given, and remembers what it was asked.

    Attributes:
        base_url: Where it listens.
        answers: The answers of getMethodInfo by method; text in place of an answer is sent as it is.
        asked: The methods that getMethodInfo was asked for, in order.
        before: Called with a method's name before its answer is sent.
    """

    def __init__(self, *answers: Answer) -> None:
        self.answers: dict[str, Answer | str] = {one["method"]["name"]: one for one in answers}
        self.asked: list[str] = []
        self.listed: Any = None
        self.before: Callable[[str], None] = lambda name: None
        self.base_url = ""

    def body(self, arguments: dict[str, list[str]]) -> str:
        if arguments["method"] == ["flickr.reflection.getMethods"]:
            listed = self.listed or {**method_list(list(self.answers)), "stat": "ok"}
            return listed if isinstance(listed, str) else json.dumps(listed)
        assert arguments["method"] == ["flickr.reflection.getMethodInfo"]
        name = arguments["method_name"][0]
        self.asked.append(name)
        self.before(name)
        found = self.answers[name]
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
