"""Create, store and extend a world."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from PIL import Image

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator, VirtualClock, catalog
from flickr_sdk.emulator.methods import HANDLERS
from flickr_sdk.emulator.world import images

from ..conftest import METHOD_COUNT
from ..support.worlds import ADA, AURORA, ICE, MARKET, TIMELAPSE, fails, ids

CLARA = {"nsid": "10000009@N09", "username": "clara"}
MINE = {
    "people": [{"nsid": "10000009@N09", "username": "clara", "realname": "Clara Nwosu", "ispro": 1}],
    "photos": [{"id": 52000000901, "owner": "clara", "title": "Ferry", "tags": ["Blue hour"], "date_upload": 1710000000}],
    "photosets": [{"owner": "10000009@N09", "title": "Harbours", "photos": [52000000901]}],
}

GROUP = {"nsid": "2@N20", "name": "x", "datecreate": "2024-02-10 23:14:05"}
POOL = [{"photo_id": number, "added_by": CLARA["nsid"], "date_added": 1710000000} for number in (52000000901, 1, 52000000901)]


def client(emulator: Emulator, *, user: str | None = None) -> Flickr:
    token = emulator.access_token("delete", user) if user else None
    return Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url)


@pytest.mark.parametrize("form", ["mapping", "file"])
def test_world_is_created_from_a_custom_seed(form: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text(json.dumps(MINE))
    with Emulator(seed=MINE if form == "mapping" else file) as emulator, client(emulator, user="clara") as flickr:
        assert flickr.test.login().id == "10000009@N09"
        assert ids(flickr.photos.search(tags=["blue hour"])) == ["52000000901"]
        assert [one.title for one in flickr.photosets.get_list()] == ["Harbours"]
        with fails(1):
            flickr.photos.get_info(photo_id=AURORA)


@pytest.mark.parametrize(
    ("seed", "message"),
    [
        ({}, "the seed has no people"),
        ({"people": [], "photos": []}, "the seed has no people"),
        ({**MINE, "albums": []}, "unknown section 'albums'; known sections: people, photos, photosets"),
        ({**MINE, "photos": [{"owner": "clara", "caption": "x"}]}, "'caption' is not a known field of a photo; known"),
        ({**MINE, "photos": [{"title": "x"}]}, "the seed's photos[0] has no 'owner'"),
        ({**MINE, "photos": [{"owner": "dora"}]}, "unknown user 'dora'"),
        ({**MINE, "people": [{"username": "clara", "realname": None}]}, "the seed's people[0] has no 'nsid'"),
        ({**MINE, "people": "clara"}, "the seed's people is 'clara', expected a list"),
        (
            {**MINE, "people": [{**CLARA, "colour": "red"}]},
            "the seed's people[0].colour is not a known field; known fields: datecreate",
        ),
        (
            {**MINE, "people": [{**CLARA, "contacts": [{"nsid": "1@N01"}]}]},
            "people[0].contacts[0]: it refers to an object that does not exist",
        ),
        ({**MINE, "photos": [None]}, "the seed's photos[0] is None, expected an object"),
        (
            {**MINE, "photos": [{"owner": "clara", "tags": "blue hour"}]},
            "photos[0].tags is 'blue hour', expected a list of strings",
        ),
        ({**MINE, "photos": [{"owner": "clara", "is_public": "yes"}]}, "photos[0].is_public is 'yes', expected an integer"),
        ({**MINE, "photos": [{"owner": "clara", "width": 0}]}, "photos[0].width is 0, expected 1 or more"),
        ({**MINE, "photos": [{"owner": "clara", "latitude": 91, "longitude": 0}]}, "latitude is 91, expected -90 to 90"),
        ({**MINE, "photos": [{"owner": "clara", "latitude": 9.5}]}, "photos[0] has only one of latitude and longitude"),
        ({**MINE, "photos": [{"owner": "clara", "title": None}]}, "photos[0].title is None, expected a string"),
        ({**MINE, "photos": [{"owner": "clara", "date_taken": "soon"}]}, "date_taken is 'soon', expected a date such as"),
        ({**MINE, "photos": [{"owner": "clara", "media": "song"}]}, "media is 'song', expected 'photo' or 'video'"),
        ({**MINE, "photos": [{"owner": "clara", "id": 10**30}]}, "expected an integer"),
        ({**MINE, "photos": [{"owner": "clara", "notes": [{"text": "x"}]}]}, "the seed's photos[0].notes[0] has no 'author'"),
        ({**MINE, "photosets": [{"owner": "10000009@N09", "title": "x", "photos": []}]}, "photosets[0].photos is empty"),
        ({**MINE, "photosets": [{"owner": "10000009@N09", "title": "x", "photos": ["a"]}]}, "expected a list of ids"),
        (
            {**MINE, "groups": [{"nsid": "2@N20", "name": "x", "datecreate": "2024", "roles": []}]},
            "roles is [], expected an object",
        ),
        (
            {**MINE, "photosets": [{"owner": "10000009@N09", "title": "x", "photos": [52000000901, 1]}]},
            "invalid at photosets[0].photos[1]: it refers",
        ),
        ({**MINE, "groups": [{**GROUP, "photos": [{"photo_id": 52000000901}]}]}, "groups[0].photos[0] has no 'added_by'"),
        ({**MINE, "groups": [{**GROUP, "topics": [{"author": CLARA["nsid"]}]}]}, "groups[0].topics[0] has no 'subject'"),
        (
            {**MINE, "groups": [{**GROUP, "members": [{"nsid": "1@N01"}, {"nsid": CLARA["nsid"]}], "photos": POOL}]},
            "groups[0].members[0]: it refers to an object that does not exist",
        ),
        ({**MINE, "blogs": [{"name": "x"}, {"owner": CLARA["nsid"], "name": "y"}]}, "invalid at blogs[0]: it has no 'owner'"),
        ({**MINE, "groups": [{**GROUP, "photos": POOL}]}, "groups[0].photos[1]: it refers to an object that does not exist"),
    ],
)
def test_invalid_seed_is_rejected_with_the_path_of_the_error(seed: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Emulator(seed=seed)


def test_empty_world_has_only_people() -> None:
    with Emulator(empty=True) as emulator, client(emulator, user="Ben Okafor") as flickr:
        there = {name: count for name, count in emulator.world.counts().items() if count}
        assert there == {"people": 5, "contacts": 4}
        assert flickr.photos.search(text="aurora").total == 0
        assert flickr.people.get_info(user_id=ADA).username == "ada.lindqvist"


def test_file_persists_the_world(tmp_path: Path) -> None:
    file = tmp_path / "world.db"
    with Emulator(data=file) as first, client(first, user=ADA) as flickr:
        flickr.photos.set_meta(photo_id=AURORA, title="Kept")
        added = first.world.add_photo(ADA, b"not an image", title="New")
    with Emulator(data=file, seed=MINE) as second, client(second) as flickr:
        assert flickr.photos.get_info(photo_id=AURORA).title == "Kept"
        assert flickr.photos.get_info(photo_id=added).title == "New"
        assert second.world.add_photo(ADA) > added, "ids are never used twice"


KILLED_WHILE_FILLING = """
import os, signal, sys
from flickr_sdk.emulator import Emulator

def photos():
    for number in range(20000):
        if number == 19999:
            os.kill(os.getpid(), signal.SIGKILL)
        yield {"owner": "clara", "title": f"Wave {number}", "tags": ["wave"]}

Emulator(seed={"people": [{"nsid": "10000009@N09", "username": "clara"}], "photos": photos()}, data=sys.argv[1])
"""


def test_file_is_created_atomically(tmp_path: Path) -> None:
    file = tmp_path / "world.db"
    for _ in range(2):
        killed = subprocess.run([sys.executable, "-c", KILLED_WHILE_FILLING, str(file)], check=False, capture_output=True)
        assert (killed.returncode, killed.stderr) == (-9, b"")
        assert file.exists()
    with Emulator(seed=MINE, data=file) as emulator, client(emulator) as flickr:
        assert ids(flickr.photos.search(tags=["blue hour"])) == ["52000000901"]
        assert emulator.world.counts()["photos"] == 1
    with Emulator(data=file) as emulator, client(emulator) as flickr:
        assert ids(flickr.photos.search(tags=["blue hour"])) == ["52000000901"]


def test_other_files_are_rejected_and_left_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("these are my notes, and they are longer than a header of SQLite would be ".ljust(200))
    before = file.read_bytes()
    with pytest.raises(ValueError, match=r"notes\.txt is not a database"):
        Emulator(data=file)
    assert file.read_bytes() == before
    with Emulator(data=tmp_path / "used.db"), pytest.raises(OSError, match="if another emulator uses it, pass another file"):
        Emulator(data=tmp_path / "used.db")
    with pytest.raises(OSError, match="cannot open"):
        Emulator(data=tmp_path / "no" / "such" / "folder.db")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--seed", "nowhere.json"], "nowhere.json"),
        (["--data", "no/such/folder.db"], "cannot open"),
        (["--seed", "a.json", "--empty"], "not allowed with argument"),
    ],
)
def test_command_reports_invalid_data_files(arguments: list[str], message: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flickr_sdk.emulator", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=tmp_path, check=False)
    assert done.returncode != 0
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_worlds_are_independent() -> None:
    with Emulator() as one, Emulator() as other, client(one, user=ADA) as here, client(other) as there:
        here.photos.delete(photo_id=AURORA)
        assert there.photos.get_info(photo_id=AURORA).title == "Aurora over the fjord"


def test_reset_restores_the_seed() -> None:
    with Emulator(clock=VirtualClock()) as emulator, client(emulator, user=ADA) as flickr:
        world = emulator.world
        counts, before = world.counts(), flickr.photos.get_info(photo_id=AURORA)
        first = world.add_photo(ADA, title="Short-lived")
        flickr.photos.set_tags(photo_id=AURORA, tags=["other"])
        flickr.photos.delete(photo_id=TIMELAPSE)
        world.reset()
        assert (world.counts(), flickr.photos.get_info(photo_id=AURORA)) == (counts, before)
        assert ids(flickr.photos.search(text="short lived")) == []
        assert world.add_photo(ADA) == first, "ids are reproducible after a reset"


def test_people_and_photos_can_be_added() -> None:
    with Emulator() as emulator:
        clara = emulator.world.add_person("clara", path_alias="clara", ispro=1)
        emulator.world.add_contact(clara, "Ben Okafor", friend=True)
        photo = emulator.world.add_photo("clara", title="For friends", is_public=0, is_friend=1)
        with client(emulator, user="Ben Okafor") as ben, client(emulator, user="clara") as herself:
            assert ids(ben.photos.search(user_id=clara)) == [photo]
            assert herself.test.login().id == clara


def test_rows_added_by_a_test_survive_a_failed_call() -> None:
    with Emulator() as emulator, client(emulator, user=ADA) as flickr:
        emulator.world.put("faves", nsid=ADA, photo_id=int(ICE), date_faved=1709000000)
        with fails(1):
            flickr.photos.delete(photo_id="1")
        assert ICE in ids(flickr.favorites.get_list())


def test_add_photos_adds_all_photos_or_none() -> None:
    with Emulator() as emulator:
        before = emulator.world.counts()
        photos = [{"owner": ADA, "title": str(number), "tags": ["wave"]} for number in range(6_000)]
        with pytest.raises(ValueError, match="unknown user 'nobody'"):
            emulator.world.add_photos([*photos, {"owner": "nobody"}])
        assert emulator.world.counts() == before
        added = emulator.world.add_photos(photos)
        assert len(set(added)) == 6_000
        assert emulator.world.counts()["tags"] == before["tags"] + 6_000


def test_coverage_lists_methods_that_respond_from_the_world() -> None:
    with Emulator() as emulator:
        found = httpx.get(f"{emulator.base_url}/_emulator/coverage").json()
    assert found["methods"].keys() == catalog.load_catalog().reflection.keys()
    assert {name for name, kind in found["methods"].items() if kind == "state"} >= HANDLERS.keys()
    assert found["counts"]["state"] + found["counts"]["sample"] == METHOD_COUNT


# Images


def picture(width: int, height: int, orientation: int = 1) -> bytes:
    """Return a JPEG with a red top and a blue bottom."""
    image = Image.new("RGB", (width, height), (220, 20, 20))
    image.paste((20, 20, 220), (0, height // 2, width, height))
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def opened(url: str | None) -> Image.Image:
    assert url
    answer = httpx.get(url)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg")
    return Image.open(io.BytesIO(answer.content))


def test_drawn_image_is_deterministic_in_every_size() -> None:
    seen: list[bytes] = []
    for _ in range(2):
        with Emulator() as emulator, client(emulator) as flickr:
            sizes = flickr.photos.get_sizes(photo_id=AURORA)
            assert len(sizes) == 14
            for size in sizes:
                assert opened(size.source).size == (size.width, size.height), size.label
            seen.append(httpx.get(sizes[4].source).content)
            images.draw_photo.cache_clear()
    assert seen[0] == seen[1]


def test_added_photo_keeps_its_bytes_and_is_resized() -> None:
    content = picture(1200, 800)
    with Emulator() as emulator, client(emulator) as flickr:
        photo = emulator.world.add_photo(ADA, content)
        sizes = {one.label: one for one in flickr.photos.get_sizes(photo_id=photo)}
        assert list(sizes)[-2:] == ["Large", "Original"]
        assert httpx.get(sizes["Original"].source).content == content
        medium = opened(sizes["Medium"].source)
        assert medium.size == (500, 333)
        above, below = medium.getpixel((250, 50)), medium.getpixel((250, 300))
        assert above[0] > 200 and below[2] > 200
        assert opened(sizes["Large Square"].source).size == (150, 150)


def test_exif_orientation_is_applied() -> None:
    with Emulator() as emulator, client(emulator) as flickr:
        photo = emulator.world.add_photo(ADA, picture(1200, 800, orientation=6))
        medium = next(one for one in flickr.photos.get_sizes(photo_id=photo) if one.label == "Medium")
        assert (medium.width, medium.height) == (333, 500)
        assert opened(medium.source).size == (333, 500)


def test_rotated_photo_has_new_urls_and_dimensions() -> None:
    with Emulator() as emulator, client(emulator, user=ADA) as flickr:
        photo = emulator.world.add_photo(ADA, picture(1200, 800))
        before = next(one for one in flickr.photos.get_sizes(photo_id=photo) if one.label == "Small")
        flickr.photos.transform.rotate(photo_id=photo, degrees=90)
        after = next(one for one in flickr.photos.get_sizes(photo_id=photo) if one.label == "Small")
        assert httpx.get(before.source).status_code == 404
        turned = opened(after.source)
        assert turned.size == (160, 240)
        assert turned.getpixel((150, 120))[0] > 200, "the upper half is on the right"
        original = next(one for one in flickr.photos.get_sizes(photo_id=photo) if one.label == "Original")
        assert httpx.get(original.source).content == picture(1200, 800), "the original is not rotated"


@pytest.mark.parametrize(
    "path",
    [
        f"/65535/{AURORA}_b1b2c3d4e5.jpg",
        f"/65535/{AURORA}_a1b2c3d4e5_h.jpg",
        f"/65535/{AURORA}_a1b2c3d4e5_o.jpg",
        f"/65534/{AURORA}_a1b2c3d4e5.jpg",
        f"/65535/{AURORA}_a1b2c3d4e5_y.jpg",
        f"/65535/{AURORA}_a1b2c3d4e5.png",
        f"/65535/{TIMELAPSE}_c1b2c3d4e5_k.jpg",
        "/65535/99_a1b2c3d4e5.jpg",
    ],
)
def test_invalid_image_url_returns_404(path: str, emulator: Emulator) -> None:
    assert httpx.get(emulator.base_url + path).status_code == 404


def test_image_of_a_private_photo_needs_no_authentication(emulator: Emulator) -> None:
    answer = httpx.get(f"{emulator.base_url}/7301/{MARKET}_d1b2c3d4e5_m_d.jpg")
    assert answer.headers["content-disposition"] == f"attachment; filename={MARKET}_d1b2c3d4e5_m.jpg"
    assert Image.open(io.BytesIO(answer.content)).size == (240, 180)


def test_image_urls_can_point_to_flickr() -> None:
    with Emulator(images="https://live.staticflickr.com") as emulator, client(emulator) as flickr:
        (found,) = flickr.photos.search(tags=["aurora"], extras=["url_m"])
        assert found.url_m == f"https://live.staticflickr.com/65535/{AURORA}_a1b2c3d4e5.jpg"


def test_image_without_pillow_names_the_package_to_install(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    images.draw_photo.cache_clear()
    answer = httpx.get(f"{emulator.base_url}/65535/{AURORA}_a1b2c3d4e5.jpg")
    assert (answer.status_code, answer.text) == (
        501,
        'the package pillow is not installed; run: pip install "flickr-sdk[emulator]"\n',
    )


def test_concurrent_writes_lose_nothing() -> None:
    with Emulator() as emulator, ThreadPoolExecutor(12) as pool:

        def write(number: int) -> None:
            with client(emulator, user=("Ben Okafor", "mira")[number % 2]) as flickr:
                for turn in range(5):
                    flickr.photos.comments.add_comment(photo_id=AURORA, comment_text=f"{number}-{turn}")
                    emulator.world.add_photo(ADA, title=f"{number}-{turn}", tags=["crowd"])

        list(pool.map(write, range(12)))
        with client(emulator) as flickr:
            comments = flickr.photos.comments.get_list(photo_id=AURORA)
            assert len(comments) == flickr.photos.get_info(photo_id=AURORA).comments == 62
            assert len({one.id for one in comments}) == 62
            assert flickr.photos.search(tags=["crowd"]).total == 60


def test_unknown_user_error_lists_known_users() -> None:
    with (
        Emulator() as emulator,
        pytest.raises(ValueError, match=r"unknown user 'zoe'; known users: .*Ben Okafor \(10000002@N02\)"),
    ):
        emulator.world.add_photo("zoe")
    with (
        Emulator(seed={"people": [{"nsid": "10000009@N09", "username": "clara"}]}) as own,
        pytest.raises(ValueError, match="clara"),
    ):
        own.world.add_photos([{"owner": "zoe"}])
