"""The package generated from an unknown reflection works and passes type checks."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.cli import main

from ..conftest import ROOT
from ..support.codegen_input import argument, content, method_info, reflection_folder

pytestmark = pytest.mark.once

NASTY = "Say \"\"\" and ''' and \\ and \\N{DASH} and {{ braces }} and {% raw %} and <b>bold</b> &lt;tag&gt;, ending in \\"

METHODS = (
    method_info(
        "flickr.a.b.c.doThing",
        argument("from", text='<p>Where it comes from</p><br />A "quoted" end"'),
        argument("async", text=NASTY),
        argument("self", optional=True, text="It\u2028is\x00itself\ud83d\ude00"),
        argument("zipCode", optional=True),
        argument("endpoints", optional=True),
        argument("machine-tag:mode", optional=True),
        text=NASTY,
        errors={1: NASTY, 2: 'No "zip"', 105: "Down"},
    ),
    method_info("flickr.a.getList", text=""),
    method_info("flickr.cache.class.import", argument("photo_id", text="Known by its name.")),
    method_info("flickr.catalog.list", argument("extras", optional=True)),
    method_info("flickr.lots.TYPE_CHECKING", argument("a")),
    method_info("flickr.lots.Answer"),
    method_info("flickr.lots.Endpoint"),
    method_info("flickr.lots.Param"),
    method_info("flickr.lots.models"),
    method_info("flickr.lots.annotations"),
    method_info(
        "flickr.lots.own",
        *(argument(name) for name in ("method", "format", "api_sig", "nojsoncallback")),
        argument("jsoncallback", optional=True),
        argument("b"),
    ),
    method_info("flickr.models.getList", argument("date", optional=True)),
    method_info("flickr.newthing.doIt", argument("x"), permission=2, login=1, text='"Quoted"'),
    method_info("flickr.newthing.dict", argument("int", optional=True)),
    method_info("flickr.newthing.getHTMLPage2"),
    method_info("flickr.newthing.str", argument("float", optional=True)),
)
"""Names and descriptions that are hard to render."""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("foreign")
    reflection_folder(folder / "reflection", *METHODS)
    assert main(["generate", "--spec", str(folder / "reflection"), "--out", str(folder / "made")]) == 0
    assert main(["generate", "--spec", str(folder / "reflection"), "--out", str(folder / "made"), "--check"]) == 0
    return folder / "made"


def run(package: Path, *arguments: str, text: str = "", folder: Path | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(package.parent), str(ROOT / "src"))),
            "MYPYPATH": str(package.parent),
        },
        cwd=folder or package.parent,
        input=text,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return done.stdout


CLIENTS = """
import flickr_sdk
from made import async_methods, catalog, methods


class F(methods.Namespaces, flickr_sdk.BaseFlickr):
    catalog = catalog


class AsyncF(async_methods.AsyncNamespaces, flickr_sdk.BaseAsyncFlickr):
    catalog = catalog
"""

PROGRAM = f"""
import asyncio, json, os, threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qsl, urlsplit
{CLIENTS}

class Echo(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer("GET", urlsplit(self.path).query)

    def do_POST(self):
        self.answer("POST", self.rfile.read(int(self.headers["Content-Length"])).decode())

    def answer(self, verb, query):
        body = json.dumps({{"asked": dict(parse_qsl(query, keep_blank_values=True)), "verb": verb, "stat": "ok"}}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Echo)
thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
thread.start()
url = f"http://127.0.0.1:{{server.server_port}}"


async def awaited():
    async with AsyncF("key", base_url=url) as f:
        return [
            await f.a.b.c.do_thing("here", async_=True, zip_code="9000"),
            await f.newthing.do_it("1"),
            await f.newthing.doIt(x="1"),
        ]


with F("key", base_url=url) as f:
    answers = [
        f.a.b.c.do_thing("here", "now", self_=1, zip_code="9000", endpoints_="e", machine_tag_mode="any"),
        f.a.b.c.doThing("here", async_="now"),
        f.call("flickr.a.b.c.doThing", **{{"from": "here", "async": "now", "self": 1, "zipCode": 2}}),
        f.a.get_list(),
        f.newthing.do_it("1"),
        f.newthing.str_(float="1"),
        f.newthing.dict_(int=3),
        f.newthing.get_html_page2(),
        f.cache_.class_.import_("7"),
        f.call("flickr.cache.class.import", photo_id="7"),
        f.catalog_.list_(extras=["geo", "o_dims"]),
        f.models_.get_list(),
        f.photos.getInfo(photo_id="8"),
        f.lots.type_checking("1"),
        f.lots.own("2"),
    ]
answers += asyncio.run(awaited())
server.shutdown()
thread.join()
server.server_close()
for docstring in (methods.Namespaces.a.func.__doc__, type(f.a.b.c).do_thing.__doc__, type(f.newthing).do_it.__doc__):
    print(json.dumps(docstring))
for one in answers:
    arguments = {{name: value for name, value in one["asked"].items() if name not in ("api_key", "format", "nojsoncallback")}}
    print(json.dumps([one["verb"], arguments]))
"""


def test_generated_methods_send_the_original_names(package: Path) -> None:
    lines = [json.loads(line) for line in run(package, "-W", "error", "-", text=PROGRAM).splitlines()]
    thing, asked = "flickr.a.b.c.doThing", lines[3:]
    assert asked == [
        [
            "GET",
            {
                "method": thing,
                "from": "here",
                "async": "now",
                "self": "1",
                "zipCode": "9000",
                "endpoints": "e",
                "machine-tag:mode": "any",
            },
        ],
        ["GET", {"method": thing, "from": "here", "async": "now"}],
        ["GET", {"method": thing, "from": "here", "async": "now", "self": "1", "zipCode": "2"}],
        ["GET", {"method": "flickr.a.getList"}],
        ["POST", {"method": "flickr.newthing.doIt", "x": "1"}],
        ["GET", {"method": "flickr.newthing.str", "float": "1"}],
        ["GET", {"method": "flickr.newthing.dict", "int": "3"}],
        ["GET", {"method": "flickr.newthing.getHTMLPage2"}],
        ["GET", {"method": "flickr.cache.class.import", "photo_id": "7"}],
        ["GET", {"method": "flickr.cache.class.import", "photo_id": "7"}],
        ["GET", {"method": "flickr.catalog.list", "extras": "geo,o_dims"}],
        ["GET", {"method": "flickr.models.getList"}],
        ["GET", {"method": "flickr.photos.getInfo", "photo_id": "8"}],
        ["GET", {"method": "flickr.lots.TYPE_CHECKING", "a": "1"}],
        ["GET", {"method": "flickr.lots.own", "b": "2"}],
        ["GET", {"method": thing, "from": "here", "async": "1", "zipCode": "9000"}],
        ["POST", {"method": "flickr.newthing.doIt", "x": "1"}],
        ["POST", {"method": "flickr.newthing.doIt", "x": "1"}],
    ]


def test_descriptions_become_plain_text(package: Path) -> None:
    namespace, thing, do_it = (json.loads(line) for line in run(package, "-W", "error", "-", text=PROGRAM).splitlines()[:3])
    assert namespace == "The methods of `flickr.a`."
    description = "Say ''' and ''' and \\ and \\N{DASH} and {{ braces }} and {% raw %} and bold <tag>, ending in \\."
    assert " ".join(thing.split()).startswith(description)
    assert f"async_: {description}" in " ".join(thing.split())
    assert 'from_: Where it comes from A "quoted" end".' in " ".join(thing.split())
    assert "self_: It is itself\U0001f600." in " ".join(thing.split())
    assert "zip_code: Not documented by Flickr." in thing
    assert '2: No "zip".' in thing
    assert "105" not in thing
    assert do_it.strip().startswith('"Quoted".')
    assert "Requires a token with `write` permission." in do_it


def test_every_generated_module_can_be_imported(package: Path) -> None:
    modules = sorted(
        ".".join(file.relative_to(package.parent).with_suffix("").parts).removesuffix(".__init__")
        for file in package.rglob("*.py")
    )
    assert len(modules) > 20
    program = f"import importlib\nfor name in {modules!r}:\n    importlib.import_module(name)\nprint('imported')\n"
    assert run(package, "-W", "error", "-", text=program) == "imported\n"


def test_known_arguments_keep_their_types_and_others_accept_any_scalar(package: Path) -> None:
    files = content(package)
    assert b"def import_(self, photo_id: str | int | PhotoLike) -> dict[str, JsonValue]:" in files["methods/cache__class_.py"]
    assert b"extras: Sequence[PhotoExtra] | PhotoExtra | None = None" in files["methods/catalog_.py"]
    assert b"def do_it(self, x: str | int | float | bool) -> dict[str, JsonValue]:" in files["methods/newthing.py"]
    assert b"Known by its name" not in files["methods/cache__class_.py"], "the description of the project has precedence"


def test_arguments_that_the_client_sets_cannot_be_passed(package: Path) -> None:
    files = content(package)
    assert b"def own(self, b: str | int | float | bool) -> dict[str, JsonValue]:" in files["methods/lots.py"]
    for name in (b"api_sig", b"format", b"jsoncallback", b"method"):
        assert b'"' + name + b'": Param' not in files["endpoints/lots.py"]
    program = """
import flickr_sdk
from made import catalog, methods
class F(methods.Namespaces, flickr_sdk.BaseFlickr):
    catalog = catalog
with F("key") as f:
    for name in ("method", "format", "api_key", "api_sig", "nojsoncallback", "jsoncallback"):
        try:
            f.call("flickr.lots.own", b="1", **{name: "x"})
        except (flickr_sdk.ArgumentError, TypeError) as error:
            print(type(error).__name__)
"""
    assert len(run(package, "-W", "error", "-", text=program).splitlines()) == 6


TYPED = """
from typing import assert_type
from pydantic import JsonValue


def use(f: F) -> None:
    assert_type(f.a.b.c.do_thing("here", "now", zip_code=1), dict[str, JsonValue])
    assert_type(f.newthing.dict_(int=1), dict[str, JsonValue])
    assert_type(f.lots.type_checking(1), dict[str, JsonValue])
    f.newthing.do_it()  # type: ignore[call-arg]
    f.newthing.do_it(x=b"")  # type: ignore[arg-type]
    f.newthing.do_that()  # type: ignore[attr-defined]


async def await_it(f: AsyncF) -> None:
    assert_type(await f.a.b.c.do_thing("here", "now"), dict[str, JsonValue])
"""
"""mypy accepts it unchanged: an `ignore` without an error would be reported as unused."""


@pytest.mark.typing
@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")
def test_generated_package_passes_mypy_in_strict_mode(package: Path) -> None:
    (package.parent / "typed.py").write_text(CLIENTS + TYPED)
    # In this folder, mypy knows the types of the client from earlier runs.
    output = run(package, "-m", "mypy", "--strict", "-p", "made", "-m", "typed", folder=ROOT)
    assert output.startswith("Success: no issues found in ")


def test_package_of_an_old_reflection_contains_only_its_methods(recorded: Path, tmp_path: Path) -> None:
    folder = recorded / "reflection" / "2016-08"
    assert main(["generate", "--spec", str(folder), "--out", str(tmp_path / "made")]) == 0
    files = content(tmp_path / "made")
    assert b'"flickr.groups.browse": "groups.browse"' in files["catalog.py"]
    assert b"    def browse(self, *, cat_id:" in files["methods/groups.py"]
    assert b"async def browse(self, *, cat_id:" in files["async_methods/groups.py"]
    assert (
        b"def get_info(self, photo_id: str | int | PhotoLike, *, secret: str | None = None) -> PhotoInfo:"
        in files["methods/photos.py"]
    )
    assert len(files) > 200
    for path, body in files.items():
        assert b"testimonial" not in body.lower(), path
        assert "testimonial" not in path
    program = (
        "from made import catalog, methods\nimport flickr_sdk\n"
        "class F(methods.Namespaces, flickr_sdk.BaseFlickr):\n    catalog = catalog\n"
        "print(len(catalog.METHODS), F('key').groups.browse.__name__, hasattr(methods.Namespaces, 'testimonials'))"
    )
    assert run(tmp_path / "made", "-W", "error", "-c", program) == "206 browse False\n"
