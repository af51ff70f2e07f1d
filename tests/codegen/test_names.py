"""Python names for Flickr's names: readable, and without shadowing other attributes."""

from __future__ import annotations

import keyword

import pytest

from codegen import names
from codegen.load import read_folder
from codegen.problems import SpecError
from codegen.text import docstring_safe, plain
from flickr_sdk import BaseAsyncFlickr, BaseFlickr
from flickr_sdk._model import Page

from ..conftest import ROOT


@pytest.mark.parametrize(
    ("wire", "python"),
    [
        ("getInfo", "get_info"),
        ("getNSID", "get_nsid"),
        ("getHTMLPage2", "get_html_page2"),
        ("photo_id", "photo_id"),
        ("zipCode", "zip_code"),
        ("ispublic", "ispublic"),
        ("machine-tag:mode", "machine_tag_mode"),
    ],
)
def test_camel_case_becomes_snake_case(wire: str, python: str) -> None:
    assert names.method_name(wire) == names.argument_name(wire) == names.field_name(wire) == python


def test_keywords_get_a_trailing_underscore() -> None:
    assert len(keyword.kwlist) > 30
    for word in (one for one in keyword.kwlist if one.islower()):
        assert names.method_name(word) == f"{word}_"
        assert names.argument_name(word) == f"{word}_"
        assert names.field_name(word) == f"{word}_"
        assert names.namespace_name(word, top=True) == names.namespace_name(word, top=False) == f"{word}_"
        assert names.module_name(word) == f"{word}_"


def test_leading_digits_and_underscores_become_valid_names() -> None:
    assert names.field_name("2x") == "n2x"
    assert names.field_name("_content") == "content"
    assert names.argument_name("__class__") == "class__"
    assert names.field_name("__") == "_"


def test_arguments_do_not_shadow_names_that_the_method_uses() -> None:
    assert names.argument_name("self") == "self_"
    assert names.argument_name("endpoints") == "endpoints_"
    assert names.argument_name("list") == "list"


def test_methods_do_not_shadow_types_of_other_signatures() -> None:
    for word in ("bool", "date", "datetime", "dict", "float", "int", "list", "str"):
        assert names.method_name(word) == names.namespace_name(word, top=False) == f"{word}_"


def test_namespaces_do_not_shadow_client_attributes() -> None:
    own = {name for client in (BaseFlickr, BaseAsyncFlickr) for name in dir(client) if not name.startswith("_")}
    assert {"call", "catalog", "close", "aclose", "options"} <= own
    for name in own:
        assert names.namespace_name(name, top=True) == f"{name}_"
        assert names.module_name(f"{name}.below") == f"{name}__below"


def test_fields_do_not_shadow_model_attributes() -> None:
    own = {name for name in dir(Page) if not name.startswith("_")}
    assert {"model_dump", "copy", "index"} <= own
    for name in own | {"items"}:
        assert names.field_name(name, page=True) == f"{name}_"


def test_module_name_joins_the_names_of_its_namespaces() -> None:
    assert names.module_name("photos.comments") == "photos_comments"
    assert names.class_name("photos.comments") == "PhotosCommentsNamespace"
    for namespace in ("cache.class", "models", "a.import.b", "groups.discuss.replies"):
        attributes = [names.namespace_name(part, top=depth == 0) for depth, part in enumerate(namespace.split("."))]
        assert names.module_name(namespace) == "_".join(attributes)


def test_endpoint_constant_has_the_name_of_its_method() -> None:
    assert names.constant_name("getInfo") == "GET_INFO"
    assert names.constant_name("import") == "IMPORT_"


def test_endpoint_constant_does_not_shadow_imports() -> None:
    assert names.constant_name("TYPE_CHECKING") == "TYPE_CHECKING_"
    assert names.constant_name("TYPE_CHECKING_") == "TYPE_CHECKING__"
    assert names.constant_name("nsid", {"NSID"}) == "NSID_"
    assert [names.constant_name(one) for one in ("Answer", "Endpoint", "Param", "models")] == [
        "ANSWER",
        "ENDPOINT",
        "PARAM",
        "MODELS",
    ]


def test_valid_field_names() -> None:
    good = ["color", "n2x", "class_", "a_b"]
    assert [one for one in good if names.may_be_field(one)] == good
    bad = ["", "class", "None", "Color", "_x", "2x", "a-b", "a b", "model_dump", "copy", 7, None, ["x"]]
    assert [one for one in bad if names.may_be_field(one)] == []
    assert names.may_be_field("items") and not names.may_be_field("items", page=True)


def test_no_method_of_flickr_gets_a_trailing_underscore() -> None:
    methods = read_folder(ROOT / "spec" / "reflection")
    assert len(methods) > 200
    for method in methods:
        python = [names.method_name(method.verb), *names.module_name(method.namespace).split("_")]
        assert not any(one.endswith("_") for one in python), method.name


def test_colliding_names_are_rejected() -> None:
    names.reject_collisions([("a", "a"), ("b", "b")], "a file", "an entry")
    with pytest.raises(SpecError, match="a file: an entry: 'getInfo' and 'get_info' would both be named 'get_info' in Python"):
        names.reject_collisions([("getInfo", "get_info"), ("get_info", "get_info")], "a file", "an entry")
    with pytest.raises(SpecError, match="'flickr.a.b' is both a method and a namespace"):
        names.reject_collisions([("flickr.a.b", "b"), ("flickr.a.b", "b")], "a file", "an entry")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("One sentence", "One sentence."),
        ("A question?", "A question?"),
        ('<b>Bold</b> and <a href="x">linked</a>.', "Bold and linked."),
        ("One<br />two<p>three</p><ul><li>four</li></ul>", "One two three four."),
        ("Fish &amp; chips &lt;b&gt;", "Fish & chips <b>."),
        ("Less < more", "Less < more."),
        ("If 1 < 2 and 3 > 2, then -><- or <!-- not --> <3.", "If 1 < 2 and 3 > 2, then -><- or <3."),
        ("  Line\n\tafter\r\nline ", "Line after line."),
        ("First. " + "x" * 700, "First."),
        ("word " * 200, "word " * 120 + "..."),
    ],
)
def test_description_becomes_one_line_of_plain_text(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize(
    "text", ['"""', '""""', "\\", '\\"""', '"', 'ends in "', "\\N{DASH}", "\x00\x1b\u2028", "'''", '\\\\"', "\ud83d\ude00"]
)
def test_docstring_can_contain_any_text(text: str) -> None:
    source = f'def f():\n    """{docstring_safe("Say " + text)}"""\n'
    scope: dict[str, object] = {}
    exec(source, scope)
    docstring = scope["f"].__doc__
    assert docstring is not None
    assert docstring.startswith("Say ")
    for char in text:
        if char.isprintable() and char != '"':
            assert char in docstring
