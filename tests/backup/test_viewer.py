"""The pages to browse a backup: escaped data, thumbnails, and a browser without a network."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image

from flickr_sdk.backup import thumbnails
from flickr_sdk.emulator import Emulator

from ..support.chromium import chromium, wait_for
from ..support.pictures import picture
from .conftest import PHOTOS, Account

SHOW = """
const [place, done] = arguments;
window.addEventListener("hashchange", () => done(), { once: true });
location.hash = place;
"""
HOSTILE = "</script><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\"> 'q\" \u2028 \\"


def rows_of(folder: Path) -> list[list[object]]:
    found = []
    for path in sorted(folder.glob("viewer/photos-*.js")):
        match = re.fullmatch(r"backupPhotos\((.*)\);\n", path.read_text(encoding="ascii"))
        assert match
        found += json.loads(match[1])
    return found


def test_data_files_contain_all_photos_and_nothing_that_ends_a_script(account: Account) -> None:
    added = account.emulator.world.add_photo(
        account.nsid, picture(50), title=HOSTILE, description="<b>Bold</b> &amp; new", tags=["a<b"]
    )
    account.backup()
    rows = {str(row[0]): row for row in rows_of(account.folder)}
    assert rows.keys() == {*account.photo_ids, added}
    assert (rows[added][1], rows[added][8], rows[added][9]) == (HOSTILE, "Bold & new", ["a<b"])
    files = list(account.folder.glob("viewer/*.js"))
    assert len(files) == 2
    for path in files:
        assert "<" not in path.read_text(encoding="ascii")


def test_thumbnails_are_jpeg_files(account: Account) -> None:
    pytest.importorskip("PIL", reason="Pillow is not installed")
    account.backup()
    paths = list(account.folder.glob("viewer/thumbnails/*/*"))
    assert len(paths) == PHOTOS
    for path in paths:
        assert path.suffix == ".jpg" and path.read_bytes().startswith(b"\xff\xd8\xff")


def test_thumbnail_of_a_rotated_photo_is_rotated(account: Account) -> None:
    content = io.BytesIO()
    Image.new("RGB", (600, 400)).save(content, "JPEG")
    photo_id = account.emulator.world.add_photo(account.nsid, content.getvalue())
    account.flickr.photos.transform.rotate(photo_id=photo_id, degrees=90)
    account.backup()
    [path] = account.folder.glob(f"viewer/thumbnails/*/{photo_id}.jpg")
    with Image.open(path) as image:
        assert image.width < image.height


def test_thumbnails_are_downloaded_without_pillow(any_account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thumbnails, "_shrink", lambda _: None)
    world = any_account.emulator.world
    added = world.add_photo(any_account.nsid, title="Large", width=640, height=480)
    any_account.backup(details=["info"])
    row = next(row for row in rows_of(any_account.folder) if row[0] == added)
    assert (any_account.folder / str(row[5])).read_bytes().startswith(b"\xff\xd8\xff")
    _, methods = any_account.methods_of(lambda: any_account.backup(details=["info"]))
    assert "" not in methods


def test_viewer_can_be_left_out(account: Account) -> None:
    account.backup(viewer=False)
    assert not (account.folder / "index.html").exists()
    assert not (account.folder / "viewer").exists()


@pytest.mark.once
def test_backup_is_browsed_in_chromium_without_a_network(account: Account, tmp_path: Path) -> None:
    world: Emulator = account.emulator
    world.world.add_photo(
        account.nsid, picture(60), title=HOSTILE, description=HOSTILE, tags=["northern lights"], date_taken="2024-02-10 23:14:05"
    )
    account.backup()
    page = (account.folder / "index.html").as_uri()
    with chromium(tmp_path / "profile") as browser:

        def text_at(place: str) -> str:
            browser.execute_async_script(SHOW, place)
            return str(browser.find_element("tag name", "main").text)

        browser.get(page)
        assert f"{PHOTOS + 1} photos" in browser.find_element("tag name", "main").text
        loaded = "return [...document.images].map((one) => one.complete && one.naturalWidth > 0)"
        wait_for(browser, lambda driver: all(driver.execute_script(loaded)))
        assert len(browser.execute_script(loaded)) == PHOTOS + 1
        assert text_at("#/albums").splitlines() == ["Albums", "1 album", "Winter", "3 photos"]
        assert text_at("#/dates").splitlines()[-2:] == ["2024 1", "February 1"]
        assert text_at(f"#/album/{account.album_id}").splitlines()[2:] == ["Photo 2", "Photo 4", "Photo 0"]
        assert "northern lights 1" in text_at("#/tags")
        assert "script" in text_at("#/tag/northern%20lights")
        assert text_at("#/date/2024-02").splitlines()[:2] == ["February 2024", "1 photo"]
        assert text_at("#/date/2024").splitlines()[:3] == ["2024", "1 photo", "February 2024 1"]
        assert "Photo 3" in text_at("#/search/photo%203")
        assert "There are none." in text_at("#/places")
        assert "Nothing here" in text_at("#/photo/%E0%A4%A")
        assert "Photo 0" in text_at("#/")
        browser.execute_script("arguments[0].click()", browser.find_element("css selector", "a.tile"))
        wait_for(browser, lambda driver: driver.find_elements("tag name", "figure"))
        first = browser.current_url
        browser.find_element("tag name", "body").send_keys("\ue014")
        wait_for(browser, lambda driver: driver.current_url not in (first, page + "#/"))
        assert "← Newer" in browser.find_element("tag name", "main").text
        assert browser.title != "broken"
        assert browser.get_log("browser") == []
