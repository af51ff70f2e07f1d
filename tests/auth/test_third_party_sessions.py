"""Complete sessions of third-party clients with the emulator."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from flickr_sdk.emulator import Emulator

from ..support.application import ADA, code_on
from ..support.pictures import saved
from ..support.third_party import click, flickr_api_of, flickrapi_of

AURORA, OTHERS = "52000000101", "52000000401"
SIZE = 300_000
TIME_LIMIT = 120
NPM = ("flickr-sdk@7.1.0", "@rgrove/parse-xml@4.2.3")
TITLE, NEW_TITLE = "Nordlys & møter", "Nordlys (1+1=2) ~*'日"

pytestmark = pytest.mark.once


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as own:
        yield own


class Watched(BytesIO):
    """A file that reports its progress, as in flickrapi's documentation."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.read_bytes())
        self.len = os.path.getsize(path)
        self.progress: list[int] = []

    def read(self, size: int | None = -1) -> bytes:
        content = super().read(size)
        self.progress.append(self.tell() * 100 // self.len)
        return content


class WatchedByLength:
    """The same without `fileno` and other methods of files."""

    def __init__(self, path: Path) -> None:
        self._file = Watched(path)
        self.total = self._file.len
        self.progress = self._file.progress

    @property
    def len(self) -> int:
        return self.total - self._file.tell()

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)


@pytest.mark.parametrize("format", ["parsed-json", "etree"])
def test_flickrapi_runs_a_complete_session(
    format: str, emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert version("flickrapi") == "2.4.0"
    with flickrapi_of(emulator, tmp_path, monkeypatch, format=format) as flickr:
        flickr.get_request_token(oauth_callback="oob")
        flickr.get_access_token(code_on(click(flickr.auth_url(perms="delete"))))
        assert flickr.token_valid(perms="delete")
        session = FlickrapiInJson(flickr) if format == "parsed-json" else FlickrapiInXml(flickr)
        assert session.me() == ADA

        file = saved(tmp_path / "aurora.png", 7, SIZE)
        watched = WatchedByLength(file)
        answer = flickr.upload(
            str(file),
            watched,
            title=TITLE,
            description="One <b>night</b>",
            tags='nordlys "northern sky"',
            is_public="1",
            format="etree",
        )
        assert answer.get("stat") == "ok"
        photo = answer.findtext("photoid")
        assert watched.progress[-1] == 100
        assert sorted(watched.progress) == watched.progress
        assert len(set(watched.progress)) > 2
        logged = emulator.requests.at("/services/upload/")[-1]
        assert (logged.caller, logged["title"]) == (ADA, TITLE)
        assert logged.received > SIZE

        assert session.info(photo) == (TITLE, "One <b>night</b>", ["nordlys", "northern sky"], True)
        flickr.photos.setMeta(photo_id=photo, title=NEW_TITLE, description="")
        flickr.photos.addTags(photo_id=photo, tags="tromsø,camera:lens=20mm")
        assert session.info(photo) == (NEW_TITLE, "", ["nordlys", "northern sky", "tromsø", "camera:lens=20mm"], True)

        photoset = session.new_photoset("Skies", photo)
        flickr.photosets.addPhoto(photoset_id=photoset, photo_id=AURORA)
        assert session.photos_of_set(photoset) == [photo, AURORA]

        assert session.search(user_id="me", tags="northernsky", tag_mode="all") == [photo]
        assert session.search(user_id="me", text="Nordlys") == [photo]
        assert session.search(user_id="me", tags="nothingofthis") == []
        if format == "etree":  # in which alone it walks
            assert [one.get("id") for one in flickr.walk_set(photoset, per_page=1)] == [photo, AURORA]
            walked = [one.get("id") for one in flickr.walk(user_id="me", per_page=1, sort="date-posted-desc")]
            assert walked[0] == photo
            assert len(walked) == len(set(walked)) > 3
            assert [one.get("id") for one in flickr.walk_user(per_page=2)] == walked

        comment = session.comment(AURORA, "Fin!")
        assert session.comments(AURORA)[-1] == (comment, ADA, "Fin!")
        flickr.favorites.add(photo_id=OTHERS)
        assert OTHERS in session.favorites()
        flickr.favorites.remove(photo_id=OTHERS)
        assert OTHERS not in session.favorites()

        flickr.photos.delete(photo_id=photo)
        with pytest.raises(Exception, match="Error: 1: Photo .*not found"):
            flickr.photos.getInfo(photo_id=photo)
        assert session.photos_of_set(photoset) == [AURORA]


class FlickrapiInJson:
    """The values that a session reads from JSON responses."""

    def __init__(self, flickr: Any) -> None:
        self.flickr = flickr

    def me(self) -> str:
        return str(self.flickr.test.login()["user"]["id"])

    def info(self, photo: str) -> tuple[str, str, list[str], bool]:
        found = self.flickr.photos.getInfo(photo_id=photo)["photo"]
        tags = [one["raw"] for one in found["tags"]["tag"]]
        return found["title"]["_content"], found["description"]["_content"], tags, bool(found["visibility"]["ispublic"])

    def new_photoset(self, title: str, photo: str) -> str:
        return str(self.flickr.photosets.create(title=title, primary_photo_id=photo)["photoset"]["id"])

    def photos_of_set(self, photoset: str) -> list[str]:
        return [one["id"] for one in self.flickr.photosets.getPhotos(photoset_id=photoset, user_id=ADA)["photoset"]["photo"]]

    def search(self, **arguments: str) -> list[str]:
        return [one["id"] for one in self.flickr.photos.search(**arguments)["photos"]["photo"]]

    def comment(self, photo: str, text: str) -> str:
        return str(self.flickr.photos.comments.addComment(photo_id=photo, comment_text=text)["comment"]["id"])

    def comments(self, photo: str) -> list[tuple[str, str, str]]:
        found = self.flickr.photos.comments.getList(photo_id=photo)["comments"]["comment"]
        return [(one["id"], one["author"], one["_content"]) for one in found]

    def favorites(self) -> list[str]:
        return [one["id"] for one in self.flickr.favorites.getList()["photos"]["photo"]]


class FlickrapiInXml:
    """The same from XML responses."""

    def __init__(self, flickr: Any) -> None:
        self.flickr = flickr

    def me(self) -> str:
        return str(self.flickr.test.login().find("user").get("id"))

    def info(self, photo: str) -> tuple[str, str, list[str], bool]:
        found = self.flickr.photos.getInfo(photo_id=photo).find("photo")
        tags = [one.get("raw") for one in found.findall("tags/tag")]
        return found.findtext("title"), found.findtext("description"), tags, found.find("visibility").get("ispublic") == "1"

    def new_photoset(self, title: str, photo: str) -> str:
        return str(self.flickr.photosets.create(title=title, primary_photo_id=photo).find("photoset").get("id"))

    def photos_of_set(self, photoset: str) -> list[str]:
        return [one.get("id") for one in self.flickr.photosets.getPhotos(photoset_id=photoset, user_id=ADA).iter("photo")]

    def search(self, **arguments: str) -> list[str]:
        return [one.get("id") for one in self.flickr.photos.search(**arguments).iter("photo")]

    def comment(self, photo: str, text: str) -> str:
        return str(self.flickr.photos.comments.addComment(photo_id=photo, comment_text=text).find("comment").get("id"))

    def comments(self, photo: str) -> list[tuple[str, str, str]]:
        found = self.flickr.photos.comments.getList(photo_id=photo)
        return [(one.get("id"), one.get("author"), one.text) for one in found.iter("comment")]

    def favorites(self) -> list[str]:
        return [one.get("id") for one in self.flickr.favorites.getList().iter("photo")]


def test_flickr_api_runs_a_complete_session(emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert version("flickr_api") == "0.8.1"
    flickr = flickr_api_of(emulator, monkeypatch)
    handler = flickr.auth.AuthHandler(callback="oob")
    handler.set_verifier(code_on(click(handler.get_authorization_url("delete"))))
    flickr.set_auth_handler(handler)
    me = flickr.test.login()
    assert me.id == ADA

    file = saved(tmp_path / "aurora.png", 7, SIZE)
    watched = Watched(file)
    photo = flickr.upload(
        photo_file=str(file), photo_file_data=watched, title=TITLE, tags='nordlys "northern sky"', is_public="1"
    )
    assert watched.progress[-1] == 100
    assert emulator.requests.at("/services/upload/")[-1].received > SIZE

    def raw_tags() -> list[str]:
        return [one.raw for one in flickr.Photo(id=photo.id).getInfo()["tags"]]

    info = photo.getInfo()
    assert (info["title"], info["owner"].id, info["ispublic"]) == (TITLE, ADA, True)
    assert raw_tags() == ["nordlys", "northern sky"]
    photo.setMeta(title=NEW_TITLE, description="One night")
    photo.addTags(["tromsø"])
    again = flickr.Photo(id=photo.id)
    assert (again.title, again.description) == (NEW_TITLE, "One night")
    assert raw_tags() == ["nordlys", "northern sky", "tromsø"]

    photoset = flickr.Photoset.create(title="Skies", primary_photo=photo)
    photoset.addPhoto(photo=flickr.Photo(id=AURORA))
    assert [one.id for one in photoset.getPhotos()] == [photo.id, AURORA]

    assert [one.id for one in flickr.Photo.search(user_id="me", tags="northernsky")] == [photo.id]
    assert [one.id for one in flickr.Photo.search(user_id="me", text="Nordlys")] == [photo.id]
    walked = [one.id for one in flickr.Walker(flickr.Photo.search, user_id="me", per_page=1, sort="date-posted-desc")]
    assert walked[0] == photo.id
    assert len(walked) == len(set(walked)) > 3
    assert [one.id for one in flickr.Walker(me.getPhotos, per_page=2)] == walked

    aurora = flickr.Photo(id=AURORA)
    comment = aurora.addComment(comment_text="Fin!")
    last = aurora.getComments()[-1]
    assert (last.id, last.author.id, last.text) == (comment.id, ADA, "Fin!")

    theirs = flickr.Photo(id=OTHERS)
    theirs.addToFavorites()
    assert OTHERS in [one.id for one in me.getFavorites()]
    theirs.removeFromFavorites()
    assert OTHERS not in [one.id for one in me.getFavorites()]

    photo.delete()
    with pytest.raises(flickr.flickrerrors.FlickrAPIError, match="1 : Photo .*not found"):
        flickr.Photo(id=photo.id).getInfo()
    assert [one.id for one in photoset.getPhotos()] == [AURORA]


@pytest.fixture(scope="session")
def npm_package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the npm package, which is installed once and cached."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("node or npm is missing; on Debian: apt-get install nodejs npm")
    cache: pytest.Cache | None = getattr(request.config, "cache", None)
    folder = Path(cache.mkdir("npm-flickr-sdk")) if cache else tmp_path_factory.mktemp("npm")
    installed = folder / "node_modules" / "flickr-sdk" / "package.json"
    with FileLock(folder / "lock"):
        if not installed.exists():
            # Exact versions, without install scripts.
            words = [npm, "install", "--prefix", str(folder), "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", *NPM]
            try:
                subprocess.run(words, cwd=folder, capture_output=True, text=True, check=True, timeout=TIME_LIMIT)
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
                pytest.skip(f"npm could not install {NPM[0]}: {error}")
    assert json.loads(installed.read_text(encoding="utf-8"))["version"] == "7.1.0"
    return folder


def test_javascript_flickr_sdk_runs_a_complete_session(emulator: Emulator, npm_package: Path, tmp_path: Path) -> None:
    file = saved(tmp_path / "aurora.png", 7, SIZE)
    script = Path(__file__).with_name("session.mjs")
    words = ["node", str(script), str(npm_package), emulator.base_url, emulator.api_key, emulator.api_secret, str(file)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as node:
        assert node.stdin is not None
        assert node.stdout is not None
        asked = json.loads(node.stdout.readline())
        assert asked["step"] == "authorize"
        address = asked["value"].replace("https://www.flickr.com", emulator.base_url)
        said, errors = node.communicate(f"{code_on(click(address))}\n", timeout=TIME_LIMIT)
    assert node.returncode == 0, errors
    told = {one["step"]: one["value"] for one in map(json.loads, said.splitlines())}
    photo = told["upload"]["id"]
    progress = told["upload"]["progress"]
    assert (progress[0], progress[-1], sorted(progress)) == (0, 100, progress)
    assert len(progress) > 3
    uploaded = emulator.requests.at("/services/upload")[-1]
    assert (uploaded.caller, uploaded["title"]) == (ADA, TITLE)
    assert uploaded.received > SIZE
    walked = told.pop("walk")
    assert walked[0] == photo
    assert len(walked) == len(set(walked)) > 3
    comment = told["comment"]["made"]
    assert told == {
        "login": {"nsid": ADA, "username": "ada.lindqvist"},
        "me": ADA,
        "upload": {"id": photo, "progress": progress},
        "info": {"title": TITLE, "description": "", "tags": ["nordlys", "northern sky"], "ispublic": 1},
        "edited": {"title": NEW_TITLE, "description": "One night", "tags": ["nordlys", "northern sky", "tromsø"], "ispublic": 1},
        "photoset": [photo, AURORA],
        "search": [photo],
        "comment": {"made": comment, "last": [comment, ADA, "Fin!"]},
        "favorite": True,
        "no favorite": False,
        "deleted": {"message": "Photo not found.", "code": 1},
        "photoset without it": [AURORA],
    }
