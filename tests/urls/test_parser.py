"""Parse the URLs of pages and files in all their forms."""

from __future__ import annotations

import pytest

from flickr_sdk import UsageError, parse_url

WWW = "https://www.flickr.com"


@pytest.mark.parametrize(
    "url",
    [
        f"{WWW}/photos/ada/53",
        f"{WWW}/photos/ada/53/",
        "http://flickr.com/photos/ada/53/",
        "www.flickr.com/photos/ada/53",
        "//www.flickr.com/photos/ada/53",
        "  https://m.flickr.com/photos/ada/53?x=1#comments ",
        f"{WWW}/photos/ada/53/in/photostream/",
        f"{WWW}/photos/ada/53/in/dateposted-public/lightbox",
        f"{WWW}/photos/ada/53/sizes/o/",
        f"{WWW}/photos/ada/53/in/faves-10000002@N02/",
        "HTTPS://WWW.FLICKR.COM/photos/ada/53",
    ],
)
def test_all_forms_of_photo_pages_are_parsed(url: str) -> None:
    found = parse_url(url)
    assert (found.kind, found.owner, found.photo_id, found.album_id) == ("photo", "ada", "53", None)


def test_photo_in_an_album_contains_the_album_id() -> None:
    for path in ("53/in/album-72", "53/in/set-72/", "albums/72/with/53", "sets/72/with/53/"):
        found = parse_url(f"{WWW}/photos/ada/{path}")
        assert (found.kind, found.photo_id, found.album_id) == ("photo", "53", "72")
    for path in ("albums/72", "sets/72/", "albums/72/page2", "sets/72/detail/"):
        assert (parse_url(f"{WWW}/photos/ada/{path}").kind, parse_url(f"{WWW}/photos/ada/{path}").album_id) == ("album", "72")


@pytest.mark.parametrize(
    "url",
    [
        "https://live.staticflickr.com/65535/53_0a1b_b.jpg",
        "https://live.staticflickr.com/65535/53_0a1b_b_d.jpg",
        "http://farm9.staticflickr.com/65535/53_0a1b_b.jpg",
        "http://farm9.static.flickr.com/65535/53_0a1b_b.jpg",
        "http://static.flickr.com/65535/53_0a1b_b.jpg",
        "https://c1.staticflickr.com/9/65535/53_0a1b_b.jpg",
        "https://live.staticflickr.com/65535/53_0a1b_b.jpg?zz=1",
        "http://127.0.0.1:8080/65535/53_0a1b_b.jpg",
    ],
)
def test_files_on_current_and_former_hosts_are_parsed(url: str) -> None:
    found = parse_url(url)
    assert (found.kind, found.photo_id, found.server, found.secret) == ("file", "53", "65535", "0a1b")
    assert (found.suffix, found.extension) == ("b", "jpg")


def test_oldest_file_urls_have_no_server() -> None:
    found = parse_url("http://photos12.flickr.com/53_0a1b_m.jpg")
    assert (found.kind, found.photo_id, found.server, found.suffix) == ("file", "53", None, "m")


def test_videos_icons_collections_and_short_urls_are_parsed() -> None:
    stream = parse_url("https://live.staticflickr.com/video/53/0a1b/1080p.mp4?s=eyJ")
    assert (stream.kind, stream.photo_id, stream.extension) == ("video", "53", "mp4")
    assert parse_url(f"{WWW}/photos/ada/53/play/site/0a1b/").kind == "video"
    assert parse_url("https://farm6.staticflickr.com/5501/buddyicons/10000001@N01_r.jpg").kind == "icon"
    assert parse_url(f"{WWW}/photos/ada/collections/72/").collection_id == "72"
    assert parse_url(f"{WWW}/photos/10000001%40N01/53").owner == "10000001@N01"
    for url in (
        "https://flic.kr/p/7Afjsu",
        "flic.kr/p/7Afjsu/",
        f"{WWW}/photo.gne?short=7Afjsu",
        f"{WWW}/photo.gne?id=4325695128",
    ):
        assert (parse_url(url).kind, parse_url(url).photo_id) == ("photo", "4325695128")


@pytest.mark.parametrize(
    "url",
    [
        "https://www.flickr.com/photos/adalindqvist/\u0665\u0663",
        "", "  ", "aurora.jpg", "53", f"{WWW}/", f"{WWW}/explore", f"{WWW}/photos/", "https://example.org/photos/ada/53",
        "https://flickr.com.example.org/photos/ada/53", "https://notflickr.com/photos/ada/53", "ftp://flickr.com/photos/ada/53",
        "https://live.staticflickr.com/65535/53.jpg", "https://live.staticflickr.com/65535/53_0a1b_x.jpg",
        "https://flic.kr/p/0OIl", "https://flic.kr/p/", f"{WWW}/photo.gne", f"{WWW}/photos/ada/fifty", "https://[broken/",
        f"{WWW}/photos/organize", f"{WWW}/photos/organize/?ids=53", f"{WWW}/photos/tags/", f"{WWW}/photos/friends/",
        f"{WWW}/photos/friends/page2/", f"{WWW}/photos/search/", f"{WWW}/photos/Upload", f"{WWW}/photos/%00/1",
        f"{WWW}/photos/ada%2F53/1", f"{WWW}/photos/ada%0A/", f"{WWW}/groups/%20", f"{WWW}/people/%",
        f"{WWW}/services/api/", None, 53, b"https://flic.kr/p/7Afjsu",
        "https://flic.kr/p/0", "https://flic.kr/p/1", f"{WWW}/photo.gne?short=0",
    ],
)  # fmt: skip
def test_other_urls_are_rejected(url: object) -> None:
    with pytest.raises(UsageError, match="^parse_url: .* is not the URL of a photo"):
        parse_url(url)  # type: ignore[arg-type]  # the point of the test
