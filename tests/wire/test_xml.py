"""XML responses: the forms that Flickr sends, and invalid bodies."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import ApiError, MalformedResponse, parse_response
from flickr_sdk._wire.xml import MAX_DEPTH
from flickr_sdk.types import Drift

HEAD = '<?xml version="1.0" encoding="utf-8" ?>\n'


def parsed(method: str, inside: str, **options: Any) -> Any:
    body = f'{HEAD}<rsp stat="ok">\n{inside}\n</rsp>\n'
    return parse_response(method, body, format="xml", **{"strict": True, **options})


def text_of_a_tag(text: str) -> Any:
    """Parse a tag, which has text and attributes."""
    tag = f'<tag id="5" author="1@N1" raw="" machine_tag="0">{text}</tag>'
    return parsed("flickr.tags.getListPhoto", f'<photo id="1"><tags>{tag}</tags></photo>').tags[0].text


def parse_error(body: str | bytes, method: str = "flickr.test.login") -> MalformedResponse:
    with pytest.raises(MalformedResponse) as caught:
        parse_response(method, body, format="xml")
    assert method in str(caught.value)
    return caught.value


def test_attributes_and_elements_become_fields() -> None:
    user = parsed("flickr.test.login", '<user id="10000001@N01" path_alias="ada"><username>Ada</username></user>')
    assert (user.id, user.path_alias, user.username) == ("10000001@N01", "ada", "Ada")


def test_white_space_around_mixed_text_is_removed() -> None:
    place = parsed(
        "flickr.photos.geo.getLocation",
        '<photo id="1">\n\t<location latitude="1.5" longitude="2.5">\n'
        '\t\t<locality place_id="p">Tromsø\n\t\t\t<unknown /></locality>\n\t</location>\n</photo>',
    )
    assert place.location.locality.text == "Tromsø"
    assert place.location.locality.place_id == "p"


def test_text_before_between_and_after_children_is_kept() -> None:
    extra = parsed("flickr.test.login", '<user id="1"><username>A</username><new>one <b>two</b> three</new></user>').new
    assert extra == {"b": {"_content": "two"}, "_content": "one  three"}


@pytest.mark.parametrize(
    ("escaped", "text"),
    [
        ("a &amp; b &lt;i&gt; &quot;c&quot; &apos;", 'a & b <i> "c" \''),
        ("&#233;&#x65E5;&#128247;", "é日\U0001f4f7"),
        ("Darren&amp;#039;s", "Darren&#039;s"),
        ("a &amp;amp; b", "a &amp; b"),
        ("<![CDATA[a <b> & c]]>", "a <b> & c"),
        ("one\ntwo", "one\ntwo"),
        ("\n\tpadded\n", "\n\tpadded\n"),
        ("<!-- nothing -->", ""),
        ("", ""),
    ],
)
def test_text_is_unescaped_exactly_once(escaped: str, text: str) -> None:
    assert text_of_a_tag(escaped) == text


def test_attributes_are_unescaped_exactly_once() -> None:
    listed = parsed(
        "flickr.groups.search", '<groups><group nsid="2@N2" name="Darren&amp;#039;s &amp; co &quot;x&quot;" /></groups>'
    )
    assert listed[0].name == 'Darren&#039;s & co "x"'


def test_list_of_any_length_is_a_list() -> None:
    photo = '<photo id="{0}" owner="10000001@N01" secret="s" server="1" farm="66" title="t" />'
    for count in range(3):
        page = parsed("flickr.photos.search", f'<photos page="1">{"".join(photo.format(n) for n in range(count))}</photos>')
        assert [item.id for item in page] == [str(n) for n in range(count)]
    for count in range(3):
        names = "".join(f"<method>flickr.x.m{n}</method>" for n in range(count))
        assert parsed("flickr.reflection.getMethods", f"<methods>{names}</methods>") == [f"flickr.x.m{n}" for n in range(count)]


def test_attributes_become_numbers_bools_and_datetimes() -> None:
    page = parsed(
        "flickr.photos.search",
        '<photos page="2" pages="3" perpage="100" total="250"><photo id="1" owner="10000001@N01" secret="s" server="1" farm="66"'
        ' title="" ispublic="1" isfriend="" views="" latitude="69.5" dateupload="1707649200"'
        ' datetaken="2024-02-10 23:14:05" license="4" /></photos>',
    )
    assert (page.page, page.pages, page.per_page, page.total) == (2, 3, 100, 250)
    photo = page[0]
    assert (photo.farm, photo.ispublic, photo.isfriend, photo.views, photo.latitude) == (66, True, False, None, 69.5)
    assert (photo.dateupload.timestamp(), photo.datetaken.hour, photo.license.name) == (1707649200, 23, "CC_BY_2_0")


def test_false_may_be_empty_or_0() -> None:
    tags = (
        '<photo id="1"><tags><tag id="1" author="1@N1" raw="a" machine_tag="">a</tag>'
        '<tag id="2" author="1@N1" raw="b" machine_tag="0">b</tag></tags></photo>'
    )
    assert [item.machine_tag for item in parsed("flickr.tags.getListPhoto", tags).tags] == [False, False]


def test_values_of_scalar_list_items_are_missing() -> None:
    gift = '<gift gift_eligible="1"><eligible_durations /><eligible_durations /><eligible_durations /></gift>'
    photo = f"""<photo id="1" secret="s" server="1" farm="1" dateuploaded="1" isfavorite="0" license="0" safety_level="0"
        rotation="0" views="0" media="photo"><owner nsid="1@N1" username="a">{gift}</owner><title /><description />
        <visibility ispublic="1" isfriend="0" isfamily="0" /><dates posted="1" takengranularity="0" lastupdate="1" />
        <editability cancomment="1" canaddmeta="0" /><publiceditability cancomment="1" canaddmeta="0" />
        <usage candownload="1" canblog="0" canprint="0" canshare="0" /><comments>0</comments></photo>"""
    assert parsed("flickr.photos.getInfo", photo).owner.gift.eligible_durations == []


def test_values_of_top_level_scalars_are_missing() -> None:
    hot = parsed("flickr.tags.getHotList", "<period /><count /><hottags><tag>aurora</tag></hottags>")
    assert (hot.period, hot.count, [item.text for item in hot.hottags]) == ("", None, ["aurora"])


def test_several_roots_are_siblings() -> None:
    context = parsed(
        "flickr.photos.getContext",
        '<count>3</count><prevphoto id="0" /><nextphoto id="7" title="t" secret="s" url="/photos/ada/7/" />',
    )
    assert (context.count, context.prevphoto, context.nextphoto.id) == (3, None, "7")
    every = parsed("flickr.photos.getAllContexts", '<set id="1" title="a" /><pool id="2" title="b" /><set id="3" title="c" />')
    assert ([item.id for item in every.set], [item.id for item in every.pool]) == (["1", "3"], ["2"])
    info = parsed(
        "flickr.reflection.getMethodInfo",
        '<method name="flickr.x.y" /><arguments><argument name="a" optional="1">An <b>a</b>.</argument></arguments><errors />',
    )
    assert (info.method.name, info.arguments[0].optional, info.errors) == ("flickr.x.y", True, [])


def test_empty_response_is_none() -> None:
    assert parse_response("flickr.favorites.add", '<rsp stat="ok" />', format="xml") is None
    assert parsed("flickr.favorites.add", "") is None
    assert parsed("flickr.photos.transform.rotate", "") is None


def test_unknown_attributes_and_elements_are_kept() -> None:
    new = '<user id="1" colour="red"><username>A</username><pets cats="2" /><word>x</word><word>y</word></user>'
    user = parsed("flickr.test.login", new)
    assert user.model_extra == {"colour": "red", "pets": {"cats": "2"}, "word": [{"_content": "x"}, {"_content": "y"}]}
    assert (user.colour, user.pets) == ("red", {"cats": "2"})


@pytest.mark.parametrize(("children", "kept"), [(0, "a"), (1, ["a", {"_content": "b"}]), (2, ["a", *[{"_content": "b"}] * 2])])
def test_unknown_elements_with_the_name_of_an_attribute_are_kept(children: int, kept: object) -> None:
    user = parsed("flickr.test.login", f'<user id="1" new="a"><username>A</username>{"<new>b</new>" * children}</user>')
    assert user.new == kept


def test_failure_raises_with_code_and_message() -> None:
    body = f'{HEAD}<rsp stat="fail">\n\t<err code="1" msg="Photo &quot;x&quot; not found" />\n</rsp>'
    with pytest.raises(ApiError) as caught:
        parse_response("flickr.photos.getInfo", body, format="xml")
    assert (caught.value.code, caught.value.message) == (1, 'Photo "x" not found')


@pytest.mark.parametrize("inside", ["", '<err code="" />', '<err msg="Sorry" />', "<other />"])
def test_failure_without_an_err_element_raises(inside: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_response("flickr.photos.getInfo", f'<rsp stat="fail">{inside}</rsp>', format="xml")
    assert caught.value.code == 0
    assert caught.value.message == ("Sorry" if "Sorry" in inside else "no message")


LOGIN = '<user id="1"><username>A</username></user>'


@pytest.mark.parametrize(
    "body",
    [
        f'<!DOCTYPE rsp><rsp stat="ok">{LOGIN}</rsp>',
        f'<!DOCTYPE rsp SYSTEM "http://example.org/x.dtd"><rsp stat="ok">{LOGIN}</rsp>',
        '<!DOCTYPE rsp [<!ENTITY a "A">]><rsp stat="ok"><user id="1"><username>&a;</username></user></rsp>',
        '<!DOCTYPE rsp [<!ENTITY f SYSTEM "file:///etc/host">]><rsp stat="ok"><user id="1"><username>&f;</username></user></rsp>',
        "<!DOCTYPE r [<!ENTITY a 'ha'>"
        + "".join(f"<!ENTITY {name} '{f'&{before};' * 50}'>" for before, name in zip("abcdefg", "bcdefgh", strict=True))
        + "]><r>&h;</r>",
    ],
)
def test_document_type_raises_before_entities_expand(body: str) -> None:
    assert "document type" in str(parse_error(HEAD + body))


def test_undeclared_entity_raises() -> None:
    parse_error('<rsp stat="ok"><user id="1"><username>&copy;</username></user></rsp>')


def test_elements_may_be_nested_up_to_a_limit() -> None:
    deep = MAX_DEPTH - 2
    user = parsed("flickr.test.login", f'<user id="1"><username>A</username>{"<x>" * deep}{"</x>" * deep}</user>')
    level, depth = user.x, 1
    while "x" in level:
        level, depth = level["x"], depth + 1
    assert depth == deep
    for depth in (deep + 1, 100_000):
        body = f'<rsp stat="ok"><user id="1"><username>A</username>{"<x>" * depth}{"</x>" * depth}</user></rsp>'
        assert "deep" in str(parse_error(body))


@pytest.mark.parametrize("cut", [0, 10, 60, 90, -8, -1])
def test_truncated_body_raises(cut: int) -> None:
    document = f'{HEAD}<rsp stat="ok">{LOGIN}</rsp>'
    assert parse_response("flickr.test.login", document, format="xml")
    parse_error(document[:cut])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   \n",
        b"Sorry, the service is not available.",
        b'{"stat": "ok", "user": {"id": "1"}}',
        b"<html><body>502 Bad Gateway<br></body></html>",
        b"<html><body>504</body></html>",
        b'<rsp stat="ok"></rsp><rsp stat="ok"></rsp>',
        b'<rsp stat="ok"><user id="1" id="2"/></rsp>',
        b'<?xml version="1.0" encoding="x-none"?><rsp stat="ok" />',
        b'<?xml version="1.0" encoding="utf-16"?><rsp stat="ok" />',
    ],
)
def test_invalid_xml_raises(body: bytes) -> None:
    parse_error(body)


def test_declared_encoding_is_used() -> None:
    text = '<?xml version="1.0" encoding="{0}"?><rsp stat="ok"><user id="1"><username>é</username></user></rsp>'
    for encoding in ("utf-8", "iso-8859-1", "utf-16"):
        user: Any = parse_response("flickr.test.login", text.format(encoding).encode(encoding), format="xml")
        assert user.username == "é"
    user = parse_response("flickr.test.login", b"\xef\xbb\xbf" + text.format("utf-8").encode(), format="xml")
    assert user.username == "é", "the byte order mark is not part of the text"


@pytest.mark.parametrize(
    "body",
    [
        "<html />",
        "<RSP stat='ok' />",
        f"<rsp>{LOGIN}</rsp>",
        f'<rsp stat="maybe">{LOGIN}</rsp>',
        '<rsp stat="ok" />',
        '<rsp stat="ok"><photos page="1" /></rsp>',
    ],
)
def test_xml_of_another_format_raises(body: str) -> None:
    parse_error(body)


def test_unexpectedly_repeated_element_is_kept_as_a_list() -> None:
    drifts: list[Drift] = []
    two = '<rsp stat="ok"><user id="1"><username>A</username></user><user id="2"><username>B</username></user></rsp>'
    users: Any = parse_response("flickr.test.login", two, format="xml", on_drift=drifts.append)
    assert [user["id"] for user in users] == ["1", "2"]
    assert [item.path for item in drifts] == ["user"]


def test_error_names_the_response_of_another_method() -> None:
    error = parse_error('<rsp stat="ok"><photos page="1" /></rsp>')
    assert "user" in str(error)
    assert "photos" in str(error.body)
