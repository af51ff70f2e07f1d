"""Editors complete names and show the types of arguments: Jedi, as in IPython and Jupyter, and basedpyright, as in VS Code."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.language_server import LanguageServer

from ..conftest import ROOT

pytestmark = pytest.mark.typing  # starts a language server

SRC = str(ROOT / "src")
START = "from flickr_sdk import AsyncFlickr, Flickr\nfrom flickr_sdk.models import *\n\n"
SYNC = START + "flickr = Flickr()\n"


@dataclass(frozen=True)
class Place:
    """A program that ends where an editor is asked to complete.

    Attributes:
        program: The program.
        expected: The names that the editor must offer, separated by spaces.
        only_pyright: Whether Jedi cannot offer them: it does not know literals, nor types that depend on generic protocols.
        rest: What follows in the file.
    """

    program: str
    expected: str
    only_pyright: bool = False
    rest: str = ""


PLACES = {
    "names inside with": Place(
        START + "with Flickr() as f:\n    f.", "photos photosets people walk harvest upload download options call"
    ),
    "methods inside with": Place(START + "with Flickr() as f:\n    f.photos.", "get_info search add_tags comments geo"),
    "names inside async with": Place(
        START + "async def main():\n    async with AsyncFlickr() as f:\n        f.",
        "photos photosets people walk harvest upload upload_task download options call aclose",
    ),
    "methods inside async with": Place(
        START + "async def main():\n    async with AsyncFlickr() as f:\n        f.photos.",
        "get_info search add_tags comments geo",
    ),
    "names behind options": Place(SYNC + "flickr.options(timeout=5).", "photos photosets walk upload"),
    "methods behind options": Place(SYNC + "flickr.options(timeout=5).photos.", "get_info search"),
    "names behind async options": Place(START + "AsyncFlickr().options(timeout=5).", "photos photosets walk upload aclose"),
    "client of a parameter": Place(START + "def main(f: Flickr):\n    f.photosets.", "add_photo get_photos"),
    "nested namespace": Place(SYNC + "flickr.photos.comments.", "add_comment get_list"),
    "arguments of the constructor": Place(START + "Flickr(to", "token= token_store=", rest=")"),
    "arguments of the async constructor": Place(START + "AsyncFlickr(base", "base_url=", rest=")"),
    "arguments of options": Place(SYNC + "flickr.options(ti", "timeout=", rest=")"),
    "arguments of a method": Place(SYNC + "flickr.photos.search(tag", "tags= tag_mode=", rest=")"),
    "required argument of a method": Place(SYNC + "flickr.photos.get_info(ph", "photo_id=", rest=")"),
    "arguments of a walk": Place(SYNC + "flickr.walk(pre", "prefetch=", rest=")"),
    "arguments of a harvest": Place(SYNC + "flickr.harvest(chec", "checkpoint=", rest=")"),
    "arguments of an upload": Place(SYNC + "flickr.upload('a.jpg', is_", "is_public= is_friend= is_family=", rest=")"),
    "fields of a result": Place(SYNC + "flickr.photos.get_info('1').", "title owner dates tags url page_url"),
    "fields of a nested result": Place(SYNC + "flickr.photos.get_info('1').owner.", "nsid username icon_url"),
    "fields of an awaited result": Place(
        START + "async def main(f: AsyncFlickr):\n    info = await f.photos.get_info('1')\n    info.", "title owner dates tags"
    ),
    "item of a list in a result": Place(SYNC + "flickr.photos.get_info('1').tags[0].", "raw author"),
    "page": Place(SYNC + "flickr.photos.search().", "page pages total per_page items"),
    "item of a page by index": Place(SYNC + "flickr.photos.search()[0].", "id title owner datetaken url coordinates"),
    "item of a page in a loop": Place(SYNC + "for photo in flickr.photos.search():\n    photo.", "id title owner datetaken url"),
    "walk": Place(SYNC + "flickr.walk().", "pages report total"),
    "item of a walk": Place(SYNC + "for photo in flickr.walk():\n    photo.", "id title owner datetaken url"),
    "item of an async walk": Place(
        START + "async def main():\n    async with AsyncFlickr() as f:\n        async for photo in f.walk():\n            photo.",
        "id title owner datetaken url",
    ),
    "walks of a namespace": Place(SYNC + "flickr.walk.photosets.", "get_list get_photos"),
    "item of a namespace's walk": Place(
        SYNC + "for album in flickr.walk.photosets.get_list():\n    album.", "title primary date_create"
    ),
    "item of a harvest": Place(SYNC + "for photo in flickr.harvest():\n    photo.", "id title owner"),
    "uploaded photo": Place(SYNC + "flickr.upload('a.jpg').", "secret originalsecret short_url"),
    "ticket": Place(SYNC + "flickr.start_upload('a.jpg').", "wait id"),
    "keyword of an argument": Place(
        SYNC + "flickr.photos.search(sort='", "relevance date-taken-asc", only_pyright=True, rest="')"
    ),
    "extra in a list": Place(SYNC + "flickr.photos.search(extras=['", "geo url_o date_taken", only_pyright=True, rest="'])"),
    "mode of tags in a walk": Place(SYNC + "flickr.walk(tag_mode='", "any all", only_pyright=True, rest="')"),
    "size of a download": Place(SYNC + "flickr.download('1', '", "original largest b", only_pyright=True, rest="')"),
    "permission of a login": Place(SYNC + "flickr.login(perms='", "read write delete", only_pyright=True, rest="')"),
    "media of a harvest": Place(SYNC + "flickr.harvest(media='", "photos videos all", only_pyright=True, rest="')"),
    "mode of the cache": Place(SYNC + "flickr.options(cache='", "refresh bypass use", only_pyright=True, rest="')"),
}
"""At least 20 places; the tests check each with basedpyright, and most with Jedi."""
BY_JEDI = [name for name, place in PLACES.items() if not place.only_pyright]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LanguageServer, Path]]:
    """A running language server and its folder."""
    folder = tmp_path_factory.mktemp("workspace")
    settings = {
        "python": {"pythonPath": sys.executable},
        "basedpyright": {"analysis": {"diagnosticMode": "openFilesOnly", "extraPaths": [SRC]}},
    }
    program = Path(sys.executable).with_name("basedpyright-langserver")
    if not program.exists():
        pytest.skip("basedpyright is large, so only nox -s typing installs it; run that session")
    with LanguageServer([program, "--stdio"], folder, settings) as running:
        yield running, folder


@pytest.fixture(scope="module")
def by_jedi(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The completions of Jedi at each place, from one process."""
    folder = str(tmp_path_factory.mktemp("project"))
    request = {"folder": folder, "packages": [SRC], "programs": [PLACES[name].program for name in BY_JEDI]}
    command = [sys.executable, "-m", "tests.typing.complete_jedi"]
    done = subprocess.run(command, input=json.dumps(request), capture_output=True, text=True, check=True, cwd=ROOT)
    return dict(zip(BY_JEDI, json.loads(done.stdout), strict=True))


def missing(expected: str, found: list[str]) -> set[str]:
    # Basedpyright shows literals with their quotes.
    return set(expected.split()) - {name.strip("'\"") for name in found}


@pytest.mark.parametrize("name", PLACES)
def test_basedpyright_completes(name: str, server: tuple[LanguageServer, Path]) -> None:
    running, folder = server
    place, file = PLACES[name], folder / f"{name.replace(' ', '_').replace(chr(39), '')}.py"
    running.open(file, place.program + place.rest)
    _, found = running.complete(file, place.program)
    assert missing(place.expected, found) == set(), found[:40]


@pytest.mark.parametrize("name", BY_JEDI)
def test_jedi_completes(name: str, by_jedi: dict[str, list[str]]) -> None:
    assert missing(PLACES[name].expected, by_jedi[name]) == set(), by_jedi[name][:40]


HOVERS = {
    "id of a photo": ("flickr.photos.get_info", ["photo_id: str | int | PhotoLike,", "secret: str | None = None"]),
    "ids of photos": (
        "flickr.photosets.reorder_photos",
        ["photoset_id: str | int | AlbumLike", "photo_ids: Sequence[str | int | PhotoLike] | str"],
    ),
    "keywords": (
        "flickr.photos.search",
        [
            "page: int | None = None",
            "extras: PhotoExtra | Sequence[PhotoExtra] | None = None",
            "privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None",
            "tag_mode: Literal['any', 'all'] | None = None",
            "user_id: str | int | PersonLike | None = None",
        ],
    ),
    "short lists of keywords": (
        "flickr.groups.pools.get_photos",
        ["group_id: str | int | GroupLike", "user_id: str | int | PersonLike | None = None"],
    ),
    "field of a photo": ("photo = flickr.photos.search()[0]\nphoto.views", ["views: int | None", "The number of views."]),
    "time of a photo": ("photo = flickr.photos.search()[0]\nphoto.datetaken", ["datetaken: datetime | None"]),
    "id of an album": ("flickr.photosets.get_info('1').id", ["id: str"]),
    "text of an album": ("flickr.photosets.get_info('1').title", ["title: str"]),
    "ids of an item": ("flickr.photosets.get_info('1').has_requested_photos", ["has_requested_photos: list[str]"]),
    "total of a page": ("flickr.photos.search().total", ["total: int | None"]),
}
"""The program, and what the hover of its last name must contain."""


@pytest.mark.parametrize("name", HOVERS)
def test_hover_shows_the_types_of_python(name: str, server: tuple[LanguageServer, Path]) -> None:
    running, folder = server
    program, expected = HOVERS[name]
    file = folder / f"hover_{name.replace(' ', '_')}.py"
    running.open(file, SYNC + program)
    shown = running.hover(file, SYNC + program[:-1])
    assert [text for text in expected if text not in shown] == [], shown
    assert "OrNone" not in shown
