"""Notebooks show models with pictures and links, and no response can inject HTML or foreign URLs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flickr_sdk import Flickr, UsageError, parse_response
from flickr_sdk.emulator import Emulator
from flickr_sdk.models import Gallery, Group, Person, Photo, PhotoPage, Photoset, PhotosetPage

ADA = "10000001@N01"
PHOTO: dict[str, Any] = {
    "id": "52000000101",
    "owner": ADA,
    "secret": "a1b2c3d4e5",
    "server": "65535",
    "farm": 66,
    "title": "Aurora",
    "ispublic": 1,
    "isfriend": 0,
    "isfamily": 0,
}


COUNTS = {"count_views": 0, "count_comments": 0, "count_photos": 1, "count_videos": 0, "photos": 1, "can_comment": 0}
ALBUM: dict[str, Any] = {"id": "7", "title": "A", "description": "", "primary": "1", "server": "2", "secret": "ab", "farm": 66}
ALBUM |= {**COUNTS, "date_create": 1707649200}
GALLERY: dict[str, Any] = {"id": "1-2", "url": "x", "title": "A", "description": "", "owner": ADA, "primary_photo_id": "1"}
GALLERY |= {**COUNTS, "primary_photo_server": "1", "date_create": 1707649200, "date_update": 1707649200}


class Page(HTMLParser):
    """The tags of a preview, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.urls: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        self.attributes |= values.keys()
        self.urls += [value for name in ("href", "src") if (value := values.get(name)) is not None]
        if tag == "img":
            self.images.append(values)

    def handle_data(self, data: str) -> None:
        self.text += data


def preview(model: Any) -> Page:
    return Page(model._repr_html_())


def photos(count: int, total: int | None = None) -> PhotoPage:
    items = [PHOTO | {"id": str(number), "title": f"Aurora {number}"} for number in range(count)]
    body = {"photos": {"page": 1, "pages": 2, "perpage": count, "total": total or count, "photo": items}, "stat": "ok"}
    page = parse_response("flickr.photos.search", json.dumps(body))
    assert isinstance(page, PhotoPage)
    return page


def test_photo_has_picture_link_alternative_text_and_owner() -> None:
    shown = preview(Photo.model_validate(PHOTO | {"ownername": "ada.lindqvist"}))
    assert shown.images[0]["src"] == "https://live.staticflickr.com/65535/52000000101_a1b2c3d4e5_m.jpg"
    assert shown.images[0]["alt"] == "Aurora"
    assert f"https://www.flickr.com/photos/{ADA}/52000000101" in shown.urls
    assert "Aurora" in shown.text
    assert "by ada.lindqvist" in shown.text


def test_emulator_models_have_previews(flickr: Flickr) -> None:
    info = flickr.photos.get_info("52000000101")
    assert "Aurora over the fjord" in preview(info).text
    album = preview(flickr.photosets.get_list(user_id=ADA))
    assert f"https://www.flickr.com/photos/{ADA}/albums/72177720300000001" in album.urls
    assert "https://live.staticflickr.com/65535/52000000101_a1b2c3d4e5_m.jpg" in album.urls
    gallery = preview(flickr.galleries.get_list(user_id=ADA))
    assert f"https://www.flickr.com/photos/{ADA}/galleries/72157700000009011/" in gallery.urls
    assert len(gallery.images) == 1
    person = preview(flickr.people.get_info(ADA))
    assert person.images[0]["src"] == "https://farm6.staticflickr.com/5501/buddyicons/10000001@N01.jpg"
    group = preview(flickr.groups.search(text="aurora"))
    assert any(url.startswith("https://www.flickr.com/groups/") for url in group.urls)
    assert "members" in group.text
    sizes = preview(flickr.photos.get_sizes("52000000101"))
    assert "Large 1024 × 768" in " ".join(sizes.text.split())


def test_preview_of_a_photo_shows_the_image_of_the_emulator_that_its_extra_leads_to(emulator: Emulator, flickr: Flickr) -> None:
    shown = preview(flickr.photos.search(user_id=ADA, extras=["url_s", "url_n"]))
    local = [str(image["src"]) for image in shown.images if str(image["src"]).startswith(emulator.base_url)]
    assert len(local) == 3, "the video that is still processed has no files"
    assert all(url.endswith("_m.jpg") for url in local)
    assert httpx.get(local[0]).headers["content-type"] == "image/jpeg"


@pytest.mark.parametrize("name", ["url_s", "url_n", "url_m", "url_q"])
@pytest.mark.parametrize(
    "url",
    [
        "https://live.staticflickr.com/65535/52000000101_a1b2c3d4e5_n.jpg",
        "https://farm66.staticflickr.com/65535/52000000101_a1b2c3d4e5.jpg",
        "http://127.0.0.1:40357/65535/52000000101_a1b2c3d4e5_n.jpg",
        "http://localhost:40357/65535/52000000101_a1b2c3d4e5_3k.jpg",
        "http://[::1]:40357/65535/52000000101_a1b2c3d4e5.png",
    ],
)
def test_preview_shows_the_given_image_of_flickr_or_of_a_local_emulator(name: str, url: str) -> None:
    assert preview(Photo.model_validate(PHOTO | {name: url})).images[0]["src"] == url


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8080/admin/delete",
        "http://127.0.0.1:8080/65535/52000000101_a1b2c3d4e5_n.jpg?delete=1",
        "http://127.0.0.1:8080/65535/../52000000101_a1b2c3d4e5_n.jpg",
        "http://127.0.0.1/65535/52000000101_a1b2c3d4e5_n.jpg",
        "http://127.0.0.1:8080@example.org/65535/52000000101_a1b2c3d4e5_n.jpg",
        "http://localhost.example.org:80/65535/52000000101_a1b2c3d4e5_n.jpg",
        "http://192.168.0.1:80/65535/52000000101_a1b2c3d4e5_n.jpg",
        "https://example.org/65535/52000000101_a1b2c3d4e5_n.jpg",
        "http://live.staticflickr.com/65535/52000000101_a1b2c3d4e5_n.jpg",
        'http://localhost:1/1/1_a.jpg" onerror="x',
        "javascript:alert(1)",
    ],
)
def test_preview_ignores_the_image_of_another_host(url: str) -> None:
    shown = preview(Photo.model_validate(PHOTO | {"url_s": url, "url_m": url}))
    assert [image["src"] for image in shown.images] == ["https://live.staticflickr.com/65535/52000000101_a1b2c3d4e5_m.jpg"]


def test_page_shows_thirty_items_and_counts_the_others() -> None:
    shown = preview(photos(100, total=150))
    assert len(shown.images) == 30
    assert "100 items of 150 · page 1 of 2" in shown.text
    assert "and 70 more on this page" in shown.text
    assert "more" not in preview(photos(30)).text


def test_page_without_items_has_a_preview() -> None:
    assert "0 items" in preview(photos(0)).text


def test_page_of_other_models_lists_their_reprs() -> None:
    body = {"cameras": {"brand": "canon", "camera": [{"id": "eos_<b>", "name": {"_content": "<b>EOS</b>"}}]}, "stat": "ok"}
    shown = preview(parse_response("flickr.cameras.getBrandModels", json.dumps(body)))
    assert "eos_<b>" in shown.text
    assert "b" not in shown.tags


def test_photo_without_the_parts_of_its_url_has_no_image() -> None:
    page = PhotosetPage.model_validate({"items": [{**ALBUM, "title": "Empty", "secret": ""}]})
    shown = preview(page)
    assert (shown.images, shown.urls) == ([], [])
    assert "Empty" in shown.text


@pytest.mark.parametrize("evil", ['"><script>alert(1)</script>', "javascript:alert(1)", "1' onerror='x", "../../../evil", "a b"])
@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Photo, PHOTO),
        (Person, {"nsid": ADA, "username": "ada", "iconserver": "1", "iconfarm": 1, "path_alias": "ada", "realname": "Ada"}),
        (Group, {"nsid": "1@N1", "name": "Aurora", "iconserver": "1", "iconfarm": 1, "path_alias": "aurora"}),
        (Photoset, {**ALBUM, "owner": ADA}),
        (Gallery, GALLERY),
    ],
)
def test_hostile_values_cannot_leave_their_place(kind: Any, fields: dict[str, Any], evil: str) -> None:
    strings = [name for name, value in fields.items() if isinstance(value, str)]
    assert strings
    for name in strings:
        shown = preview(kind.model_validate(fields | {name: evil}))
        assert set(shown.tags) <= {"a", "div", "img", "span"}
        assert not any(attribute.startswith("on") for attribute in shown.attributes)
        for url in shown.urls:
            assert re.fullmatch(r"https://(www\.flickr\.com|\w+\.staticflickr\.com)/[\w@./-]+", url), url
            assert "/../" not in url


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(PHOTO)), st.text() | st.integers() | st.none() | st.lists(st.text())))
def test_any_photo_can_be_shown(changes: dict[str, Any]) -> None:
    photo = Photo.model_construct(**(PHOTO | changes))
    shown = preview(PhotoPage.model_construct(items=[photo]))
    assert set(shown.tags) <= {"a", "div", "img"}


def test_page_repr_is_short() -> None:
    text = repr(photos(500, total=1234))
    assert text == (
        "PhotoPage(items=[Photo(id='0', title='Aurora 0'), Photo(id='1', title='Aurora 1'), Photo(id='2', title='Aurora 2'), "
        "and 497 more], page=1, pages=2, per_page=500, total=1234)"
    )
    assert "more" not in repr(photos(3))


def test_previews_leave_dumps_and_schemas_unchanged() -> None:
    page = photos(1)
    assert not any(name.startswith("_") for name in (*page.model_dump(), *page.items[0].model_dump()))
    assert not any(name.startswith("_") for name in PhotoPage.model_json_schema()["properties"])


def test_cover_of_an_album_has_urls() -> None:
    album = Photoset.model_validate(ALBUM)
    assert album.cover_url("q") == "https://live.staticflickr.com/2/1_ab_q.jpg"
    assert album.page_url is None
    with pytest.raises(UsageError, match="has its own secret"):
        album.cover_url("o")


def test_renderer_is_loaded_by_notebooks_only() -> None:
    code = (
        "import sys; from flickr_sdk.models import Photo, PhotoPage; repr(PhotoPage());"
        "assert 'flickr_sdk._model.html_renderer' not in sys.modules;"
        "PhotoPage()._repr_html_(); assert 'flickr_sdk._model.html_renderer' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
