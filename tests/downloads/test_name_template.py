"""File names by template: safe on every system, unique, and always the same."""

from __future__ import annotations

import datetime as dt
import os
import re
import unicodedata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flickr_sdk import ConfigurationError, Flickr
from flickr_sdk.downloads import NameTemplate
from flickr_sdk.downloads.file_names import is_safe_path
from flickr_sdk.downloads.safe_names import MAX_COMPONENT, MAX_PATH
from flickr_sdk.emulator import Emulator

from ..support.download_runner import DownloadRunner, ImageServer

TEMPLATES = (
    "{taken:%Y}/{album}/{title}-{id}.{ext}",
    "{title}",
    "{id}{title}.{ext}",
    "{title}{id}.{ext}",
    "{album}/{title} {owner_name}.{ext}",
    "{owner_alias}/{uploaded:%Y}/{uploaded:%m}/{title}",
    "{size|}{title|}{id}",
)
DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?", re.IGNORECASE)
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def photo(photo_id: str = "53000000001", **values: Any) -> Any:
    given = {"title": "Aurora over the fjord", "datetaken": dt.datetime(2024, 2, 10, 23, 14, 5), "media": "photo", **values}
    return SimpleNamespace(id=photo_id, owner="10000001@N01", ownername="Ada", pathalias="adalindqvist", **given)


# Titles of people, of attackers and of fuzzers.
nasty = st.sampled_from(
    [
        "CON",
        "con.jpg",
        "nul ",
        "COM¹",
        "../../etc/passwd",
        "..\\..\\x",
        "C:\\x",
        "a" * 400,
        "🌌" * 200,
        "👩‍👩‍👧‍👦" * 40,
        "photo\u202egpj.exe",
        "e\u200b\u0301",
        "trailing. . .",
        " .hidden",
        "-rf",
        "~root",
        "{id}",
        "%s%n",
        "\ud800",
        "\ufdd0\uffff",
        "\U0001f3f4\U000e0067\U000e007f",
        "a\u2028b\r\nc\td\x00",
        "שלום עולם",
        "ﬁﬀ ｆｕｌｌ",
        "\u0344\u0f73",
        "5",
        "1-2",
    ]
)
texts = st.one_of(nasty, st.text(), st.text(st.characters()), st.lists(nasty, max_size=3).map("".join))
ids = st.integers(1, 10**20 - 1).map(str)


class TestSafety:
    @settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(st.sampled_from(TEMPLATES), texts, texts, texts, ids, st.sampled_from(["jpg", "JPG", "../x", "", "x" * 50]))
    def test_names_are_safe_on_every_system(
        self, template: str, title: str, album: str, owner: str, photo_id: str, ext: str
    ) -> None:
        named = NameTemplate(template)
        path = named.format(photo(photo_id, title=title), album=album, ext=ext)
        assert path == named.format(photo(photo_id, title=title), album=album, ext=ext)
        assert is_safe_path(path)
        assert len(path.encode()) <= MAX_PATH
        assert unicodedata.is_normalized("NFC", path)
        assert not os.path.isabs(path)
        assert os.path.normpath(f"/photos/{path}") == f"/photos/{path}"
        components = path.split("/")
        assert len(components) == template.count("/") + 1
        for component in components:
            assert 0 < len(component.encode()) <= MAX_COMPONENT
            assert not re.search(r'[<>:"\\|?*\x00-\x1f\x7f-\x9f]', component)
            assert not BIDI & set(component)
            assert component[0] not in " .-~"
            assert component[-1] not in " ."
            assert not DEVICES.fullmatch(component)
        assert photo_id in components[-1]

    @settings(deadline=None)
    @given(st.sampled_from(TEMPLATES), st.lists(st.tuples(ids, texts), min_size=2, max_size=6, unique_by=lambda pair: pair[0]))
    def test_photos_have_different_names(self, template: str, photos: list[tuple[str, str]]) -> None:
        named = NameTemplate(template)
        names = [named.format(photo(photo_id, title=title)) for photo_id, title in photos]
        # macOS and Windows do not distinguish case; macOS compares decomposed names.
        folded = {unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold()) for name in names}
        assert len(folded) == len(photos)

    def test_names_can_be_created(self, tmp_path: Path) -> None:
        for number, title in enumerate(("CON", "🌌" * 200, "photo\u202egpj.exe", "a/b\\c:d", "..", "e\u200b\u0301", "\ud800")):
            path = tmp_path / NameTemplate("{title}/{title}").format(photo(str(number + 1), title=title))
            path.parent.mkdir()
            path.write_bytes(b"x")
        assert len(list(tmp_path.rglob("*.jpg"))) == 7


class TestValues:
    @pytest.mark.parametrize(
        ("template", "expected"),
        [
            ("{taken:%Y}/{album}/{title}-{id}.{ext}", "2024/Winter/Aurora over the fjord-53000000001.jpg"),
            ("{title}", "Aurora over the fjord-53000000001.jpg"),
            ("{id}", "53000000001.jpg"),
            ("{id}.{ext}", "53000000001.jpg"),
            ("{id}{title:6}", "53000000001-Aurora.jpg"),
            ("{title:6}{id}", "Aurora-53000000001.jpg"),
            ("{title:6}_{size}.{ext}", "Aurora_o-53000000001.jpg"),
            ("{taken}_{id}", "2024-02-10_53000000001.jpg"),
            ("{taken:%Y-%m-%d %H.%M.%S} {id}", "2024-02-10 23.14.05 53000000001.jpg"),
            ("{taken:%y%j}/{id}", "24041/53000000001.jpg"),
            ("{owner}/{owner_name}/{owner_alias}/{id}", "10000001@N01/Ada/adalindqvist/53000000001.jpg"),
            ("{{{media}}} {id}", "{photo} 53000000001.jpg"),
            ("Flickr/{id}", "Flickr/53000000001.jpg"),
        ],
    )
    def test_fields_are_replaced(self, template: str, expected: str) -> None:
        assert NameTemplate(template).format(photo(), album="Winter") == expected

    def test_missing_values_have_fallbacks(self) -> None:
        bare = SimpleNamespace(id="7")
        template = "{album}/{owner_alias}/{taken:%Y}/{title} {uploaded} {media} {id}"
        assert NameTemplate(template).format(bare) == "no album/unknown owner/undated/untitled undated photo 7.jpg"
        assert NameTemplate("{album|misc}/{taken:%Y|old}/{title|}{id}").format(bare) == "misc/old/7.jpg"

    @pytest.mark.parametrize(
        ("granularity", "expected"), [(0, "2024-02-10"), (4, "2024-02-00"), (6, "2024-00-00"), (8, "2024-00-00")]
    )
    def test_unknown_parts_of_dates_are_zeros(self, granularity: int, expected: str) -> None:
        assert NameTemplate("{taken} {id}").format(photo("1", datetakengranularity=granularity)) == f"{expected} 1.jpg"

    def test_unknown_date_is_missing(self) -> None:
        assert NameTemplate("{taken:%Y}/{id}").format(photo("1", datetakenunknown=True)) == "undated/1.jpg"

    def test_photo_and_details_have_the_same_name(self, emulator: Emulator) -> None:
        template = NameTemplate("{taken}/{owner}/{owner_name}/{owner_alias}/{uploaded}/{media}/{title}-{id}")
        token = emulator.access_token("read")
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
            photos = flickr.people.get_photos("me", extras=template.extras)
            assert len(photos) > 2
            for each in photos:
                name = template.format(each)
                assert name == template.format(flickr.photos.get_info(each.id))
                assert name.startswith(("20", "undated"))
                assert "/10000001@N01/ada.lindqvist/adalindqvist/20" in name

    def test_extras_request_the_fields(self) -> None:
        extras = NameTemplate("{taken}{title}{owner_name}{owner_alias}{uploaded}").extras
        assert sorted(extras) == ["date_taken", "date_upload", "owner_name", "path_alias"]


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("", "pass a template"),
        ("x" * 501, "pass a template"),
        ("{title.__class__}", "unknown field 'title.__class__'"),
        ("{0}", "unknown field '0'"),
        ("{}", "unknown field ''"),
        ("{secret}", "unknown field 'secret'"),
        ("{title!r}", "unknown field 'title!r'"),
        ("{title:>10}", "maximum length"),
        ("{title:{id}}", "brace"),
        ("{title:0}", "maximum length"),
        ("{title", "single brace"),
        ("title}", "single brace"),
        ("{taken:%B}", "date format"),
        ("{taken:%Y:%m}", "date format"),
        ("{taken:year}", "date format"),
        ("{taken:%}", "date format"),
        ("{taken:%Y/%m}", "slash inside of braces"),
        ("/{id}", "empty name"),
        ("../{id}", "'..'"),
        ("a//{id}", "empty name"),
        ("a\\{id}", "not safe"),
        ("a:{id}", "not safe"),
        ("a\u202e{id}", "not safe"),
        ("{title|a/b}{id}", "slash inside of braces"),
        ("{title|a:b}{id}", "not safe"),
        ("{id|x}", "never used"),
        ("{ext}/{id}", "must be at the end"),
        ("{id}.{ext}.bak", "must be at the end"),
        ("{id}{ext}", "without a dot"),
        ("x" * 140 + "{id}", "too much text"),
        ("/".join(["x" * 100] * 3) + "/{id}", "too much text"),
    ],
)
def test_invalid_templates_are_rejected(template: str, problem: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(problem)):
        NameTemplate(template)


class TestBatches:
    def test_files_get_their_names(self, batches: DownloadRunner, images: ImageServer) -> None:
        photos = images.photos([1, 2])
        for each in photos:
            each.title = f"Aurora {each.id}/…"
        report = batches.run(photos, names="{album|misc}/{title}")
        assert {entry.path for entry in report.done} == {"misc/Aurora 1_…-1.jpg", "misc/Aurora 2_…-2.jpg"}
        assert images.lookups == []
        # The journal keeps the name when the title changes.
        photos[0].title = "Renamed"
        (batches.folder / "misc" / "Aurora 1_…-1.jpg").unlink()
        assert batches.run(photos, names="{album|misc}/{title}").downloaded == 1
        assert batches.names() == ["misc/Aurora 1_…-1.jpg", "misc/Aurora 2_…-2.jpg"]

    @pytest.mark.parametrize(("names", "path"), [("{owner_name}/{id}", "ada/5.jpg"), ("{title}", "A-5.jpg"), ("{id}", "5.jpg")])
    def test_details_of_ids_are_looked_up(self, batches: DownloadRunner, images: ImageServer, names: str, path: str) -> None:
        (entry,) = batches.run("5", names=names).done
        assert entry.path == path

    def test_default_names_contain_no_secret(self, batches: DownloadRunner, images: ImageServer) -> None:
        assert [entry.path for entry in batches.run(images.photos([1])).done] == ["1_o.jpg"]
        assert not any("ab0" in name for name in batches.names())
