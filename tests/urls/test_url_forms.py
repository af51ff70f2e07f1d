"""Parse the forms that Flickr's URLs have had since 2004, and reject URLs that only look like them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flickr_sdk import FlickrError, FlickrUrl, UsageError, parse_url, urls
from flickr_sdk.urls.builders import SUFFIXES

WWW = "https://www.flickr.com"

FORMS: list[tuple[str, FlickrUrl]] = [
    # Short URLs.
    ("https://flic.kr/p/2p4QbKN", FlickrUrl("photo", photo_id="53208249252")),
    ("https://flic.kr/s/aHsjybZ5ZD", FlickrUrl("album", album_id="72157628959784871")),
    ("flic.kr/s/aHsjybZ5ZD/", FlickrUrl("album", album_id="72157628959784871")),
    ("http://flic.kr/y/2Xry4Jt", FlickrUrl("gallery", gallery_id="72157690638331410")),
    ("https://flic.kr/y/2sfUimC", FlickrUrl("gallery", gallery_id="72157671483451751")),
    ("https://flic.kr/ps/vubFe", FlickrUrl("person", owner="33367743@N05")),
    ("https://flic.kr/g/stemc", FlickrUrl("group", group="2995418@N23")),
    # Pages of a photo whose id is in the query.
    (f"{WWW}/photo.gne?id=53", FlickrUrl("photo", photo_id="53")),
    (f"{WWW}/photo.gne?short=7Afjsu", FlickrUrl("photo", photo_id="4325695128")),
    (f"{WWW}/photo_zoom.gne?id=53&size=o", FlickrUrl("photo", photo_id="53")),
    ("http://flickr.com/photo_zoom.gne?size=l&id=53", FlickrUrl("photo", photo_id="53")),
    (f"{WWW}/photo_exif.gne?id=53", FlickrUrl("photo", photo_id="53")),
    (f"{WWW}/photo_edit.gne?id=53", FlickrUrl("photo", photo_id="53")),
    (f"{WWW}/video.gne?id=53", FlickrUrl("photo", photo_id="53")),
    (f"{WWW}/change_location.gne?id=53", FlickrUrl("photo", photo_id="53")),
    (f"{WWW}/apps/video/stewart.swf?v=109786&photo_secret=0a1b&photo_id=53", FlickrUrl("photo", photo_id="53")),
    (f"{WWW}/apps/slideshow/show.swf?v=109615&set_id=72&user_id=10000001@N01", FlickrUrl("album", album_id="72")),
    (f"{WWW}/services/oembed?url={WWW}/photos/ada/53", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/services/oembed/?format=json&url=https%3A//flic.kr/p/7Afjsu", FlickrUrl("photo", photo_id="4325695128")),
    (f"{WWW}/slideShow/index.gne?set_id=72", FlickrUrl("album", album_id="72")),
    (f"{WWW}/slideShow/index.gne?group_id=20000001@N21", FlickrUrl("group", group="20000001@N21")),
    (f"{WWW}/slideShow/index.gne?user_id=10000001%40N01", FlickrUrl("person", owner="10000001@N01")),
    # Pages of a photo.
    ("https://embedr.flickr.com/photos/53", FlickrUrl("photo", photo_id="53")),
    ("https://embedr.flickr.com/photos/53?width=640", FlickrUrl("photo", photo_id="53")),
    (f"{WWW}/photos/ada/53/sizes/o/", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/photos/ada/53/sizes/o/in/set-72", FlickrUrl("photo", photo_id="53", owner="ada", album_id="72")),
    (f"{WWW}/photos/ada/53/in/photostream", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/photos/ada/53/in/set-72/lightbox/", FlickrUrl("photo", photo_id="53", owner="ada", album_id="72")),
    (f"{WWW}/photos/ada/53/in/album-72/", FlickrUrl("photo", photo_id="53", owner="ada", album_id="72")),
    (f"{WWW}/photos/ada/53/in/pool-20000001@N21/", FlickrUrl("photo", photo_id="53", owner="ada", group="20000001@N21")),
    (f"{WWW}/photos/ada/53/in/pool-aurora", FlickrUrl("photo", photo_id="53", owner="ada", group="aurora")),
    (f"{WWW}/photos/ada/53/in/gallery-ben-72", FlickrUrl("photo", photo_id="53", owner="ada", gallery_id="72")),
    (f"{WWW}/photos/ada/53/in/gallery-10000002@N02-72/", FlickrUrl("photo", photo_id="53", owner="ada", gallery_id="72")),
    (f"{WWW}/photos/ada/53/in/faves-ben/", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/photos/ada/53/in/explore-2020-01-01/", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/photos/ada/53/in/photolist-{'2c1pGwi-' * 500}", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/photos/ada/53/in/contacts/", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/photos/ada/53/meta/in/photostream", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/photos/ada/53/player/0a1b", FlickrUrl("photo", photo_id="53", owner="ada")),
    ("http://flickr.com/photo/10000001@N01/53", FlickrUrl("photo", photo_id="53", owner="10000001@N01")),
    (f"{WWW}/photos//ada//53", FlickrUrl("photo", photo_id="53", owner="ada")),
    ("https://m.flickr.com/#/photos/ada/53/", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/#photos/ada/53", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"{WWW}/#!/photos/ada/53/", FlickrUrl("photo", photo_id="53", owner="ada")),
    ("http://de.flickr.com/photos/ada/53/", FlickrUrl("photo", photo_id="53", owner="ada")),
    ("https://secure.flickr.com/photos/ada/53/", FlickrUrl("photo", photo_id="53", owner="ada")),
    ("https://WWW.Flickr.com./photos/ada/53/", FlickrUrl("photo", photo_id="53", owner="ada")),
    ("http://www.flickr.com:80/photos/ada/53", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"<{WWW}/photos/ada/53/>,", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"({WWW}/photos/ada/53).", FlickrUrl("photo", photo_id="53", owner="ada")),
    (f'"{WWW}/photos/ada/53"', FlickrUrl("photo", photo_id="53", owner="ada")),
    (f"\ufeff{WWW}/photos/ada/53\u200b", FlickrUrl("photo", photo_id="53", owner="ada")),
    # Lists.
    (f"{WWW}/photos/ada/sets/72/show/with/53/", FlickrUrl("album", album_id="72", owner="ada")),
    (f"{WWW}/photos/ada/albums/with/72", FlickrUrl("album", album_id="72", owner="ada")),
    (f"{WWW}/photos/ada/gallery/72/page2", FlickrUrl("gallery", gallery_id="72", owner="ada")),
    (f"{WWW}/photos/ada/tags/northernlights/", FlickrUrl("tag", owner="ada", tag="northernlights")),
    (f"{WWW}/photos/ada/tags/%E6%97%A5%E6%9C%AC/page2/", FlickrUrl("tag", owner="ada", tag="日本")),
    (f"{WWW}/photos/tags/aurora/clusters/", FlickrUrl("tag", tag="aurora")),
    (f"{WWW}/photos/tags/geo:lat=69", FlickrUrl("tag", tag="geo:lat=69")),
    # Groups and guest passes.
    (f"{WWW}/groups/aurora/discuss/72157600000000001/", FlickrUrl("group", group="aurora", topic_id="72157600000000001")),
    (f"{WWW}/groups/aurora/discuss/72/page2/#reply73", FlickrUrl("group", group="aurora", topic_id="72")),
    (f"{WWW}/groups/aurora/discuss/", FlickrUrl("group", group="aurora")),
    (f"{WWW}/groups/20000001@N21/pool/with/53/", FlickrUrl("group", group="20000001@N21")),
    (f"{WWW}/groups/aurora/pool/tags/winter/", FlickrUrl("group", group="aurora")),
    (f"{WWW}/groups/aurora/members/", FlickrUrl("group", group="aurora")),
    (f"{WWW}/gp/ada/M195SLkj98", FlickrUrl("guest_pass", owner="ada", code="M195SLkj98")),
    (f"{WWW}/x/t/0093009/gp/10000001@N01/M195SL/", FlickrUrl("guest_pass", owner="10000001@N01", code="M195SL")),
    # Files.
    ("https://c8.staticflickr.com/6/5/53_0a.jpg", FlickrUrl("file", "53", server="5", secret="0a", suffix="", extension="jpg")),
    ("farm1.static.flickr.com/8/53_a_o_d.png", FlickrUrl("file", "53", server="8", secret="a", suffix="o", extension="png")),
    ("http://photos23.flickr.com/53_0a1b_s.jpg", FlickrUrl("file", "53", secret="0a1b", suffix="s", extension="jpg")),
]  # fmt: skip


@pytest.mark.parametrize(("url", "expected"), FORMS, ids=[url[:60] for url, _ in FORMS])
def test_form_is_parsed(url: str, expected: FlickrUrl) -> None:
    assert parse_url(url) == expected


LISTS = (
    "", "sets", "sets/", "albums/", "albums/page2", "collections/", "galleries/", "archives/", "archives/date-posted/2006/07/",
    "favorites", "faves/", "contacts/", "popular-interesting/", "page3/", "with/53/", "tags/", "alltags/", "map/", "show/",
    "photosof/", "groups/",
)  # fmt: skip


@pytest.mark.parametrize("page", LISTS)
@pytest.mark.parametrize("section", ["photos", "people"])
def test_lists_of_a_person_are_parsed(section: str, page: str) -> None:
    assert parse_url(f"{WWW}/{section}/ada/{page}") == FlickrUrl("person", owner="ada")


HOSTILE = [
    "https://www.flickr.com@example.org/photos/ada/53", "https://ada@www.flickr.com/photos/ada/53",
    "https://ada:secret@www.flickr.com/photos/ada/53", "https://@www.flickr.com/photos/ada/53",
    "https://www.flickr.com:8080/photos/ada/53", "https://www.flickr.com:80/photos/ada/53",
    "https://www.flickr.com:99999/photos/ada/53", "https://www.flickr.com:x/photos/ada/53",
    "https://www.flickr.com.example.org/photos/ada/53", "https://example.org/?u=https://www.flickr.com/photos/ada/53",
    "https://example.org/#https://www.flickr.com/photos/ada/53", "https://www.flickr.com\\@example.org/photos/ada/53",
    "https://www.flickr.com\\photos\\ada\\53", "https://flickr.com%2eexample.org/photos/ada/53", "https://xflic.kr/p/7Afjsu",
    "https://flic.kr.example.org/p/7Afjsu", "https://static.flickr.com.example.org/82/53_0a1b.jpg",
    "https://\uff46lickr.com/photos/ada/53", "https://farm\u0661.static.flickr.com/82/53_0a1b.jpg",
    "https://c\u0661.staticflickr.com/6/82/53_0a1b.jpg", f"{WWW}/photos/ada/\u0665\u0663", f"{WWW}/photo.gne?id=\u0665\u0663",
    f"{WWW}/photos/tags/%00", f"{WWW}/photos/tags/a%2Fb", f"{WWW}/photos/tags/%0d%0aX", f"{WWW}/photos/tags/%20/",
    f"{WWW}/photos/ada/5\x003", f"{WWW}/photos/ada/5\n3", f"{WWW}/photos/ada/5\t3", f"{WWW}/photos/a\u200bda/53",
    f"{WWW}/gp/ada/", f"{WWW}/gp/ada/%00", f"{WWW}/gp/", f"{WWW}/slideShow/index.gne", f"{WWW}/slideShow/index.gne?user_id=ada",
    f"{WWW}/photo_zoom.gne", f"{WWW}/photo_zoom.gne?id=x", f"{WWW}/photo_zoom.gnex?id=53", f"{WWW}/groups//", f"{WWW}/#photos",
    "https://flic.kr/s/0", "https://flic.kr/q/7Afjsu", "https://flic.kr/s/", "https://flic.kr/y/l", "https://embedr.flickr.com/photos/",
    f"{WWW}/services/oembed?url=https://example.org/photos/ada/53", f"{WWW}/services/oembed",
    f"{WWW}/apps/video/other.swf?photo_id=53",
    f"{WWW}/services/oembed?url=" * 300 + f"{WWW}/photos/ada/53", f"https://example.org/services/oembed?url={WWW}/photos/ada/53",
    f"{WWW}/services/oembed?url=https://www.flickr.com%40example.org/photos/ada/53", f"{WWW}/services/oembed?url=photos%0a",
    "file:///photos/ada/53", "javascript://www.flickr.com/photos/ada/53", "data:text/html,flickr.com/photos/ada/53",
]  # fmt: skip


@pytest.mark.parametrize(
    "url", [*HOSTILE, HOSTILE[0].encode(), f"{WWW}/photos/ada/" + "5" * 10**6, f"{WWW}/" + "/" * 10**6, "[" * 10**6]
)
def test_hostile_url_is_rejected_with_a_short_message(url: Any) -> None:
    with pytest.raises(UsageError, match="^parse_url: .* is not the URL of a photo") as raised:
        parse_url(url)
    assert len(str(raised.value)) < 500


@given(st.text() | st.from_regex(rf"({re.escape(WWW)}|//flic\.kr|static\.flickr\.com:?)[/?#&=\w%@.\\-]*"))
def test_any_string_is_parsed_or_rejected(text: str) -> None:
    try:
        found = parse_url(text)
    except FlickrError:
        return
    assert found.kind
    assert found.photo_id is None or re.fullmatch("[0-9]+", found.photo_id)


NAME = st.from_regex(r"[a-z][a-z0-9_.-]{0,30}|[1-9][0-9]{5,10}@N[0-9]{2}", fullmatch=True)
ID = st.integers(1, 10**17).map(str)
GALLERY = st.integers(72157616180848088, 10**18).map(str)
TAG = st.text(min_size=1).filter(lambda tag: tag.isprintable() and "/" not in tag and bool(tag.strip()))


@given(
    owner=NAME,
    number=ID,
    gallery=GALLERY,
    tag=TAG,
    code=st.from_regex(r"[A-Za-z0-9]{10}", fullmatch=True),
    suffix=st.sampled_from([*SUFFIXES]),
)
def test_built_urls_are_parsed_back(owner: str, number: str, gallery: str, tag: str, code: str, suffix: str) -> None:
    if owner in ("friends", "organize", "search", "tags", "upload"):
        return
    pairs = [
        (urls.photo_page(owner, number), FlickrUrl("photo", photo_id=number, owner=owner)),
        (urls.photo_page(owner, number, suffix), FlickrUrl("photo", photo_id=number, owner=owner)),
        (urls.photostream_page(owner), FlickrUrl("person", owner=owner)),
        (urls.profile_page(owner), FlickrUrl("person", owner=owner)),
        (urls.album_page(owner, number), FlickrUrl("album", album_id=number, owner=owner)),
        (urls.gallery_page(owner, f"12-{number}"), FlickrUrl("gallery", gallery_id=number, owner=owner)),
        (urls.collection_page(owner, f"12-{number}"), FlickrUrl("collection", collection_id=number, owner=owner)),
        (urls.group_page(owner), FlickrUrl("group", group=owner)),
        (urls.topic_page(owner, number), FlickrUrl("group", group=owner, topic_id=number)),
        (urls.tag_page(tag), FlickrUrl("tag", tag=tag)),
        (urls.tag_page(tag, owner), FlickrUrl("tag", tag=tag, owner=owner)),
        (urls.guest_pass_page(owner, code), FlickrUrl("guest_pass", owner=owner, code=code)),
        (urls.short_album_url(number), FlickrUrl("album", album_id=number)),
        (urls.short_gallery_url(f"12-{gallery}"), FlickrUrl("gallery", gallery_id=gallery)),
    ]
    assert [parse_url(url) for url, _ in pairs] == [expected for _, expected in pairs]


@pytest.mark.parametrize("wrong", ["72157616180848087", "12-", "", "\u0665", "1" * 21])
def test_short_url_of_another_id_than_a_gallerys_is_not_built(wrong: str) -> None:
    with pytest.raises(UsageError, match="is not a gallery id"):
        urls.short_gallery_url(wrong)


def test_code_of_a_guest_pass_is_not_shown() -> None:
    assert "M195SLkj98" not in repr(parse_url(f"{WWW}/gp/ada/M195SLkj98"))
