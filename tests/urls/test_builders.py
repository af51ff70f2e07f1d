"""Build the URLs of files, pages and icons, and parse them back."""

from __future__ import annotations

import itertools

import pytest

from flickr_sdk import UsageError, parse_response, parse_url, urls
from flickr_sdk.urls.builders import EXTRAS, SUFFIXES, photo_source

WWW = "https://www.flickr.com"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_file_url_of_every_size_is_parsed(suffix: str) -> None:
    for attachment, extension in itertools.product((False, True), ("jpg", "png", "gif")):
        url = photo_source("53000000001", "65535", "0123456789", suffix, extension=extension, attachment=attachment)
        found = parse_url(url)
        assert (found.kind, found.photo_id, found.server, found.secret) == ("file", "53000000001", "65535", "0123456789")
        assert (found.suffix, found.extension) == (suffix, extension)


def test_file_urls_have_the_form_of_flickr() -> None:
    assert photo_source("1", "2", "ab") == "https://live.staticflickr.com/2/1_ab.jpg"
    assert photo_source("1", "2", "ab", "b") == "https://live.staticflickr.com/2/1_ab_b.jpg"
    assert photo_source("1", "2", "ab", "o", extension="png") == "https://live.staticflickr.com/2/1_ab_o.png"
    assert photo_source("1", "2", "ab", "b", attachment=True) == "https://live.staticflickr.com/2/1_ab_b_d.jpg"


def test_extras_use_different_letters_for_some_sizes() -> None:
    assert {suffix: letter for suffix, letter in EXTRAS.items() if suffix != letter} == {
        "": "m",
        "m": "s",
        "s": "sq",
        "b": "l",
    }
    assert [urls.extra_of(suffix) for suffix in ("", "m", "s", "b", "o", "3k")] == [
        "url_m", "url_s", "url_sq", "url_l", "url_o", "url_3k"
    ]  # fmt: skip
    for function in (urls.extra_of, lambda suffix: photo_source("1", "2", "ab", suffix)):
        with pytest.raises(UsageError, match="^size suffix 'sq' is unknown"):
            function("sq")


def test_url_of_a_photo_prefers_the_url_in_the_response() -> None:
    body = (
        b'{"photos":{"page":1,"pages":1,"perpage":1,"total":1,"photo":[{"id":"1","owner":"10000001@N01","secret":"ab",'
        b'"server":"2","farm":66,"title":"","ispublic":1,"isfriend":0,"isfamily":0,'
        b'"url_l":"https://live.staticflickr.com/2/1_ab_b.jpg?zz=1","url_s":"","secret_k":"cd"}]},"stat":"ok"}'
    )
    photo = parse_response("flickr.photos.search", body)[0]  # type: ignore[index]  # a page
    assert photo.url("b") == "https://live.staticflickr.com/2/1_ab_b.jpg?zz=1"
    assert photo.url("m") == "https://live.staticflickr.com/2/1_ab_m.jpg"
    assert photo.url("k") == "https://live.staticflickr.com/2/1_cd_k.jpg"
    assert photo.url("h") is None
    with pytest.raises(UsageError, match="^size suffix 'x' is unknown"):
        photo.url("x")


def test_page_urls_are_parsed() -> None:
    owner = "10000001@N01"
    for name in (owner, "adalindqvist"):
        photo = parse_url(urls.photo_page(name, "53"))
        assert (photo.kind, photo.owner, photo.photo_id) == ("photo", name, "53")
        sized = parse_url(urls.photo_page(name, "53", "b"))
        assert (sized.kind, sized.photo_id) == ("photo", "53")
        album = parse_url(urls.album_page(name, "72"))
        assert (album.kind, album.owner, album.album_id) == ("album", name, "72")
        gallery = parse_url(urls.gallery_page(name, "12-345"))
        assert (gallery.kind, gallery.owner, gallery.gallery_id) == ("gallery", name, "345")
        for page in (urls.photostream_page(name), urls.profile_page(name)):
            assert (parse_url(page).kind, parse_url(page).owner) == ("person", name)
    group = parse_url(urls.group_page("northern-lights"))
    assert (group.kind, group.group) == ("group", "northern-lights")
    icon = parse_url(urls.buddy_icon(owner, 5501, 6))
    assert (icon.kind, icon.owner, icon.server) == ("icon", owner, "5501")


def test_url_of_a_size_page_contains_the_letter_of_its_extra() -> None:
    assert urls.photo_page("ada", "53", "b") == f"{WWW}/photos/ada/53/sizes/l/"
