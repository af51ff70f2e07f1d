"""Build and parse the URLs of photos, pages and icons."""

from __future__ import annotations

import itertools
import random

import pytest

from flickr_sdk import UsageError, parse_response, parse_url, shorturl, urls
from flickr_sdk.urls.builders import EXTRAS, SUFFIXES, photo_source

WWW = "https://www.flickr.com"


class TestShortUrls:
    @pytest.mark.parametrize(("photo_id", "short"), [("4325695128", "7Afjsu"), ("1", "2"), ("57", "Z"), ("58", "21")])
    def test_photo_id_is_encoded_and_decoded(self, photo_id: str, short: str) -> None:
        assert shorturl.encode(photo_id) == shorturl.encode(int(photo_id)) == short
        assert shorturl.url(photo_id) == f"https://flic.kr/p/{short}"
        for value in (short, f"https://flic.kr/p/{short}", f"https://flic.kr/p/{short}/"):
            assert shorturl.decode(value) == photo_id

    def test_random_ids_survive_a_round_trip(self) -> None:
        generator = random.Random(7)
        ids = [str(generator.randrange(1, 10 ** generator.randrange(1, 20))) for _ in range(500)]
        assert [shorturl.decode(shorturl.encode(photo_id)) for photo_id in ids] == ids

    @pytest.mark.parametrize("wrong", ["0", "", "-1", "1.5", "abc", "\u0661\u0662", "1" * 21, "1" * 5000, None, 0, -1, True, 1.0])
    def test_invalid_photo_id_is_rejected(self, wrong: object) -> None:
        with pytest.raises(UsageError, match="is not a photo id"):
            shorturl.encode(wrong)  # type: ignore[arg-type]  # the point of the test

    @pytest.mark.parametrize(
        "wrong",
        ["", "7Af0su", "7AfOsu", "7AfIsu", "7Aflsu", "7Afjs\N{LATIN SMALL LETTER U WITH DIAERESIS}", "1", "Z" * 99, None, 5],
    )
    def test_invalid_short_id_is_rejected(self, wrong: object) -> None:
        with pytest.raises(UsageError, match="shorturl.decode"):
            shorturl.decode(wrong)  # type: ignore[arg-type]  # the point of the test


class TestFileUrls:
    @pytest.mark.parametrize("suffix", SUFFIXES)
    def test_file_url_of_every_size_is_parsed(self, suffix: str) -> None:
        for attachment, extension in itertools.product((False, True), ("jpg", "png", "gif")):
            url = photo_source("53000000001", "65535", "0123456789", suffix, extension=extension, attachment=attachment)
            found = parse_url(url)
            assert (found.kind, found.photo_id, found.server, found.secret) == ("file", "53000000001", "65535", "0123456789")
            assert (found.suffix, found.extension) == (suffix, extension)

    def test_file_urls_have_the_form_of_flickr(self) -> None:
        assert photo_source("1", "2", "ab") == "https://live.staticflickr.com/2/1_ab.jpg"
        assert photo_source("1", "2", "ab", "b") == "https://live.staticflickr.com/2/1_ab_b.jpg"
        assert photo_source("1", "2", "ab", "o", extension="png") == "https://live.staticflickr.com/2/1_ab_o.png"
        assert photo_source("1", "2", "ab", "b", attachment=True) == "https://live.staticflickr.com/2/1_ab_b_d.jpg"

    def test_extras_use_different_letters_for_some_sizes(self) -> None:
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
            with pytest.raises(UsageError, match="size suffix 'sq' is unknown"):
                function("sq")

    def test_url_of_a_photo_prefers_the_url_in_the_response(self) -> None:
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
        with pytest.raises(UsageError, match="size suffix 'x' is unknown"):
            photo.url("x")


class TestPageUrls:
    def test_page_urls_are_parsed(self) -> None:
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

    def test_url_of_a_size_page_contains_the_letter_of_its_extra(self) -> None:
        assert urls.photo_page("ada", "53", "b") == f"{WWW}/photos/ada/53/sizes/l/"


class TestParsing:
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
    def test_all_forms_of_photo_pages_are_parsed(self, url: str) -> None:
        found = parse_url(url)
        assert (found.kind, found.owner, found.photo_id, found.album_id) == ("photo", "ada", "53", None)

    def test_photo_in_an_album_contains_the_album_id(self) -> None:
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
    def test_files_on_current_and_former_hosts_are_parsed(self, url: str) -> None:
        found = parse_url(url)
        assert (found.kind, found.photo_id, found.server, found.secret) == ("file", "53", "65535", "0a1b")
        assert (found.suffix, found.extension) == ("b", "jpg")

    def test_oldest_file_urls_have_no_server(self) -> None:
        found = parse_url("http://photos12.flickr.com/53_0a1b_m.jpg")
        assert (found.kind, found.photo_id, found.server, found.suffix) == ("file", "53", None, "m")

    def test_videos_icons_collections_and_short_urls_are_parsed(self) -> None:
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
        ],
    )  # fmt: skip
    def test_other_urls_are_rejected(self, url: object) -> None:
        with pytest.raises(UsageError):
            parse_url(url)  # type: ignore[arg-type]  # the point of the test
