"""The line that credits the owner of a photo, as text, HTML and Markdown."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flickr_sdk import Flickr, UsageError
from flickr_sdk.emulator import Emulator
from flickr_sdk.enums import LICENSES, License
from flickr_sdk.models import Person, Photo, PhotoInfo

PAGE = "https://www.flickr.com/photos/10000001@N01/52000000101"
STREAM = "https://www.flickr.com/photos/10000001@N01/"
CC_BY = "https://creativecommons.org/licenses/by/2.0/"


def photo(**fields: Any) -> Photo:
    given = {
        "id": "52000000101",
        "secret": "s",
        "server": "65535",
        "farm": 66,
        "title": "Aurora",
        "owner": "10000001@N01",
        "ownername": "Ada",
        "license": License.CC_BY_2_0,
    }
    # A photo of a response with drift can lack any field.
    return Photo.model_construct(**(given | fields)) if None in fields.values() else Photo(**(given | fields))


def sentence(**fields: Any) -> str:
    """The text without its URLs."""
    return re.sub(r"(: | \()https.*", "", photo(**fields).attribution())


def test_text_names_title_owner_and_license_and_ends_with_the_page() -> None:
    assert photo().attribution() == photo().attribution("text")
    assert photo().attribution() == f'"Aurora" by Ada is licensed under CC BY 2.0 ({CC_BY}): {PAGE}'


def test_html_links_to_page_owner_and_license() -> None:
    assert photo().attribution("html") == (
        f'<a href="{PAGE}">"Aurora"</a> by <a href="{STREAM}">Ada</a> is licensed under '
        f'<a href="{CC_BY}" rel="license">CC BY 2.0</a>'
    )


def test_markdown_links_to_page_owner_and_license() -> None:
    assert photo().attribution("markdown") == (f'["Aurora"]({PAGE}) by [Ada]({STREAM}) is licensed under [CC BY 2.0]({CC_BY})')


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, '"Aurora" by Ada, all rights reserved'),
        (1, '"Aurora" by Ada is licensed under CC BY-NC-SA 2.0'),
        (7, '"Aurora" from Ada has no known copyright restrictions'),
        (8, '"Aurora" by Ada is a United States Government Work'),
        (9, '"Aurora" by Ada is marked with CC0 1.0'),
        (10, '"Aurora" by Ada is marked with Public Domain Mark 1.0'),
        (16, '"Aurora" by Ada is licensed under CC BY-NC-ND 4.0'),
        (99, '"Aurora" by Ada, license 99'),
    ],
)
def test_each_kind_of_license_has_its_own_statement(number: int, text: str) -> None:
    assert sentence(license=License(number)) == text


def test_every_license_is_linked_in_every_format() -> None:
    for number, terms in LICENSES.items():
        for format in ("text", "html", "markdown"):
            line = photo(license=License(number)).attribution(format)  # type: ignore[arg-type]  # a plain string
            assert terms.url in line
            assert ("licensed under" in line) is (terms.requires_attribution is True)
    assert len(LICENSES) == 17
    unknown = photo(license=License(99)).attribution("html")
    assert unknown == f'<a href="{PAGE}">"Aurora"</a> by <a href="{STREAM}">Ada</a>, license 99'


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"title": ""}, "Photo by Ada is licensed under CC BY 2.0"),
        ({"title": " \n\x00"}, "Photo by Ada is licensed under CC BY 2.0"),
        ({"title": "", "media": "video"}, "Video by Ada is licensed under CC BY 2.0"),
        ({"ownername": None}, '"Aurora" by 10000001@N01 is licensed under CC BY 2.0'),
        ({"ownername": "", "realname": "Ada Lindqvist"}, '"Aurora" by Ada Lindqvist is licensed under CC BY 2.0'),
        ({"ownername": None, "username": "ada"}, '"Aurora" by ada is licensed under CC BY 2.0'),
        ({"ownername": None, "owner": None}, '"Aurora" is licensed under CC BY 2.0'),
    ],
)
def test_missing_title_or_owner_is_replaced_or_left_out(fields: dict[str, Any], text: str) -> None:
    assert sentence(**fields) == text


def test_photo_without_an_owner_has_the_short_url_and_no_link_to_the_owner() -> None:
    ownerless = photo(owner=None)
    assert ownerless.attribution() == f'"Aurora" by Ada is licensed under CC BY 2.0 ({CC_BY}): {ownerless.short_url}'
    assert ownerless.attribution("markdown") == f'["Aurora"]({ownerless.short_url}) by Ada is licensed under [CC BY 2.0]({CC_BY})'
    html = ownerless.attribution("html")
    assert html.startswith(f'<a href="{ownerless.short_url}">"Aurora"</a> by Ada is licensed under <a href=')


def test_markup_in_titles_and_names_is_escaped() -> None:
    hostile = photo(title='<script>"x"</script> & [a](b) `c` *d* _e_', ownername="](https://example.org)")
    assert '"&lt;script&gt;&quot;x&quot;&lt;/script&gt; &amp; [a](b) `c` *d* _e_"</a>' in hostile.attribution("html")
    assert '["\\<script\\>"x"\\</script\\> \\& \\[a\\]\\(b\\) \\`c\\` \\*d\\* \\_e\\_"](' in hostile.attribution("markdown")
    assert "by [\\]\\(https://example.org\\)](" in hostile.attribution("markdown")
    owned = photo(owner='1" onclick="x" )')
    assert 'href="https://www.flickr.com/photos/1%22%20onclick%3D%22x%22%20%29/"' in owned.attribution("html")
    assert "(https://www.flickr.com/photos/1%22%20onclick%3D%22x%22%20%29/)" in owned.attribution("markdown")


def test_line_breaks_and_control_characters_are_removed() -> None:
    assert sentence(title="Aurora\r\n\u2028 over\x00\x1b[2J\u202e the\ufefffjord\u2066") == (
        '"Aurora over[2J thefjord" by Ada is licensed under CC BY 2.0'
    )


def test_right_to_left_text_is_isolated() -> None:
    hebrew = photo(title="שלום", ownername="עדה")
    assert sentence(title="שלום", ownername="עדה") == ('"\u2068שלום\u2069" by \u2068עדה\u2069 is licensed under CC BY 2.0')
    assert '>"<bdi>שלום</bdi>"</a> by ' in hebrew.attribution("html")
    # Joiners are part of Persian words and of emoji.
    assert sentence(title="👩\u200d🚀") == '"👩\u200d🚀" by Ada is licensed under CC BY 2.0'


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert {name for name, _ in attrs} <= {"href", "rel"}

    def handle_data(self, data: str) -> None:
        self.text += data


LINE = re.compile(
    r'\["((?:\\.|[^\\\[\]<>`*_&])*)"\]\(\S+\) by \[((?:\\.|[^\\\[\]<>`*_&])*)\]\(\S+\) is licensed under \[CC BY 2.0\]\(\S+\)'
)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.text(min_size=1), st.text(min_size=1))
def test_any_title_and_name_stay_plain_text_on_one_line(title: str, name: str) -> None:
    made = photo(title=f"a{title}", ownername=f"b{name}")
    text = made.attribution()
    assert not any(unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") for one in text)
    assert not re.search("[\u202a-\u202e\u2066\u2067]", text)
    reader = _Reader()
    reader.feed(made.attribution("html"))
    reader.close()
    assert set(reader.tags) <= {"a", "bdi"}
    assert reader.tags.count("a") == 3
    plain = re.sub("[\u2068\u2069]", "", text)
    assert plain.startswith(reader.text)
    found = LINE.fullmatch(made.attribution("markdown"))
    assert found
    unescaped = [re.sub(r"\\(.)|[\u2068\u2069]", r"\1", one) for one in found.groups()]
    assert plain.startswith(f'"{unescaped[0]}" by {unescaped[1]} is licensed under')


def test_photo_without_a_license_names_the_extras() -> None:
    with pytest.raises(UsageError, match=r"Photo.attribution: .* photo 52000000101; request extras=\['license', 'owner_name'\]"):
        photo(license=None).attribution()
    with pytest.raises(UsageError, match="format='htm' is unknown; use 'text', 'html' or 'markdown'"):
        photo().attribution("htm")  # type: ignore[arg-type]  # a typo


def test_photos_of_calls_are_credited() -> None:
    with Emulator() as emulator, Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        emulator.world.add_photo("ada.lindqvist", title="Fjord & sea", license=4)
        (found,) = flickr.photos.search(text="Fjord & sea", extras=["license", "owner_name"])
        info = flickr.photos.get_info(photo_id=found.id)
        (bare,) = flickr.photos.search(text="Fjord & sea")
    assert found.attribution().startswith('"Fjord & sea" by ada.lindqvist is licensed under CC BY 2.0 (https://')
    for line in (found.attribution(), found.attribution("html"), found.attribution("markdown")):
        assert f"{STREAM}{found.id}" in line
    assert isinstance(info, PhotoInfo)
    assert isinstance(info.owner, Person)
    assert info.attribution("html") == found.attribution("html")
    with pytest.raises(UsageError, match="owner_name"):
        bare.attribution()
