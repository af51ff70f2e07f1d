"""Reflection folders: accepted variants, and the messages for invalid ones."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.cli import main
from codegen.load import facts, full, method_from_response, read_folder, read_partial_folder, to_json, undescribed_note
from codegen.problems import SpecError
from flickr_sdk._generated.catalog import METHODS

from ..conftest import ROOT
from ..support.codegen_input import Response, argument, method_info, reflection_folder, refusal, small_spec

BOAT, SHIP = "flickr.boats.getInfo", "flickr.ships.getInfo"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return reflection_folder(tmp_path / "reflection", method_info(BOAT, argument("boat_id")), method_info(SHIP))


@pytest.fixture
def generate_failure(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    """Runs `generate`, which fails without writing anything, and returns the message."""

    def run() -> str:
        message = refusal(capsys, "generate", "--spec", folder, "--out", tmp_path / "out")
        assert sorted(file.name for file in tmp_path.iterdir()) == ["reflection"]
        return message

    return run


def _boat(folder: Path, change: Callable[[Response], object]) -> None:
    file = folder / f"{BOAT}.json"
    value = json.loads(file.read_text())
    change(value)
    file.write_text(json.dumps(value))


def test_methods_are_read_in_alphabetical_order(folder: Path) -> None:
    methods = read_folder(folder)
    assert [one.name for one in methods] == [BOAT, SHIP]
    assert (methods[0].namespace, methods[0].verb, methods[0].permission) == ("boats", "getInfo", "none")
    assert [(one.name, one.optional) for one in methods[0].arguments] == [("api_key", False), ("boat_id", False)]


def test_numeric_strings_and_single_items_instead_of_lists_are_accepted(folder: Path) -> None:
    def as_elsewhere(value: Response) -> None:
        value["method"].update(needslogin="1", requiredperms="2")
        value["arguments"] = {"argument": {"name": "boat_id", "optional": "1"}}
        value["errors"] = {"error": {"code": "1", "message": "No boat", "_content": "There is none."}}

    _boat(folder, as_elsewhere)
    boat = read_folder(folder)[0]
    assert (boat.needs_login, boat.permission) == (True, "write")
    assert [(one.name, one.optional) for one in boat.arguments] == [("boat_id", True)]
    assert [(one.code, one.message, one.description) for one in boat.errors] == [(1, "No boat", "There is none.")]


@pytest.mark.parametrize("nothing", [None, {}, [], {"argument": None}, {"argument": []}])
def test_method_without_arguments_is_accepted(nothing: Any, folder: Path) -> None:
    _boat(folder, lambda value: value.update(arguments=nothing))
    assert read_folder(folder)[0].arguments == ()


def test_duplicate_arguments_and_error_codes_are_dropped() -> None:
    twice = method_info(BOAT, argument("boat_id"), argument("boat_id"))
    twice["errors"] = {"error": [{"code": 1, "message": "first"}, {"code": 1, "message": "second"}]}
    method = method_from_response(twice, "a test")
    assert [one.name for one in method.arguments] == ["api_key", "boat_id"]
    assert [one.message for one in method.errors] == ["first"]


def test_lone_surrogate_is_replaced() -> None:
    method = method_from_response(method_info(BOAT, argument("boat_id", text="a \ud800 b"), errors={1: "\udfff"}), "a test")
    assert b"a ? b" in to_json(full(method))


def test_committed_reflection_contains_no_descriptions() -> None:
    methods = read_folder(ROOT / "spec" / "reflection")
    assert len(methods) == len(METHODS)
    assert {method.description for method in methods} == {""}
    assert {one.description for method in methods for one in method.arguments} == {""}
    assert {one.description for method in methods for one in method.errors} == {""}


def test_missing_folder_is_rejected(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "nowhere: is not a folder" in refusal(capsys, "generate", "--spec", tmp_path / "nowhere", "--out", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_listed_method_without_a_file_is_omitted_and_reported(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / f"{BOAT}.json").unlink()
    assert read_partial_folder(folder)[1] == [BOAT]
    with pytest.raises(SpecError, match=f"{BOAT}: is listed, but .*{BOAT}.json is missing"):
        read_folder(folder)
    assert main(["generate", "--spec", str(folder), "--out", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().err == f"{folder}: 1 method is listed without a description, and omitted: {BOAT}\n"
    catalog = (tmp_path / "out" / "catalog.py").read_text()
    assert SHIP in catalog
    assert BOAT not in catalog


def test_note_on_a_partial_folder_lists_ten_names() -> None:
    note = undescribed_note(Path("new"), [f"flickr.boats.get{number:02}" for number in range(12)], "and omitted")
    assert note.startswith("new: 12 methods are listed without a description, and omitted: flickr.boats.get00, ")
    assert note.endswith("flickr.boats.get09 and 2 more")


def test_list_of_names_alone_generates_a_package_without_methods(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in (BOAT, SHIP):
        (folder / f"{name}.json").unlink()
    assert main(["generate", "--spec", str(folder), "--out", str(tmp_path / "out")]) == 0
    note = f"{folder}: 2 methods are listed without a description, and omitted: {BOAT}, {SHIP}\n"
    assert capsys.readouterr().err == note
    assert main(["generate", "--spec", str(folder), "--out", str(tmp_path / "out"), "--check"]) == 0
    assert capsys.readouterr().err == note


def test_partial_spec_keeps_the_entries_of_listed_methods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = small_spec(tmp_path / "spec")
    (spec / "reflection" / "flickr.boats.getList.json").unlink()
    assert main(["generate", "--spec", str(spec), "--out", str(tmp_path / "out")]) == 0
    assert "1 method is listed without a description, and omitted: flickr.boats.getList" in capsys.readouterr().err
    assert "getList" not in (tmp_path / "out" / "catalog.py").read_text()


def test_copy_of_a_folder_is_written_as_fetch_writes_it(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fetch", "--from", str(folder), "--facts", "--out", str(tmp_path / "copy")]) == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == (f"wrote {tmp_path / 'copy'}\n", "")
    assert sorted(file.name for file in (tmp_path / "copy").iterdir()) == sorted(file.name for file in folder.iterdir())
    for method in read_folder(folder):
        assert (tmp_path / "copy" / f"{method.name}.json").read_bytes() == to_json(facts(method))


def test_copy_of_a_partial_folder_keeps_earlier_descriptions(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = reflection_folder(tmp_path / "out", method_info(BOAT, argument("earlier")), method_info("flickr.seas.getInfo"))
    for name in (BOAT, SHIP):
        (folder / f"{name}.json").unlink()
    assert main(["fetch", "--from", str(folder), "--out", str(out)]) == 0
    assert capsys.readouterr().err.splitlines() == [
        f"{folder}: 1 method is listed without a description, kept from {out}: {BOAT}",
        f"{folder}: 1 method is listed without a description, and omitted: {SHIP}",
    ]
    methods, undescribed = read_partial_folder(out)
    assert ([one.name for one in methods], undescribed) == ([BOAT], [SHIP])
    assert [one.name for one in methods[0].arguments] == ["api_key", "earlier"]


def test_unlisted_file_is_rejected(folder: Path, generate_failure: Callable[[], str]) -> None:
    (folder / "flickr.boats.sink.json").write_text(json.dumps(method_info("flickr.boats.sink")))
    message = generate_failure()
    assert "flickr.boats.sink.json: is not listed in" in message
    assert "getMethods.json" in message


def test_folder_without_a_list_of_methods_is_rejected(folder: Path, generate_failure: Callable[[], str]) -> None:
    (folder / "getMethods.json").unlink()
    assert "getMethods.json: is missing" in generate_failure()


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("", "cannot be read as JSON"),
        ('{"method": {"na', "cannot be read as JSON"),
        ("<html><body>Down for a massage</body></html>", "cannot be read as JSON"),
        ("[" * 100_000, "cannot be read as JSON"),
        ("[]", "method: is missing; this is not a response of flickr.reflection.getMethodInfo"),
        ("7", "method: is missing; this is not a response of flickr.reflection.getMethodInfo"),
        ('{"method": "flickr.boats.getInfo"}', "method: is missing"),
        ('{"stat": "fail", "code": 1, "message": "Method not found"}', "contains the error response 1: Method not found"),
        ('{"method": {}}', "method.name: is ''"),
        ('{"method": {"name": "boats.getInfo"}}', "method.name: is 'boats.getInfo'"),
        ('{"method": {"name": "flickr.ships.getInfo"}}', "method.name: is flickr.ships.getInfo, but the file is named after"),
    ],
)
def test_file_without_a_reflection_response_is_rejected(
    body: str, problem: str, folder: Path, generate_failure: Callable[[], str]
) -> None:
    (folder / f"{BOAT}.json").write_text(body)
    assert f"{BOAT}.json: {problem}" in generate_failure()


def test_file_in_another_encoding_is_rejected(folder: Path, generate_failure: Callable[[], str]) -> None:
    (folder / f"{BOAT}.json").write_bytes(b'{"method": "\xe9"}')
    assert f"{BOAT}.json: cannot be read as JSON" in generate_failure()


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda v: v["method"].update(requiredperms=9), "method.requiredperms: is 9, expected 0 to 3"),
        (lambda v: v["method"].update(requiredperms=-1), "method.requiredperms: is -1, expected 0 to 3"),
        (lambda v: v["method"].update(requiredperms="write"), "method.requiredperms: is 'write', expected a number"),
        (lambda v: v["method"].update(needslogin="yes"), "method.needslogin: is 'yes', expected a number"),
        (lambda v: v["method"].update(needslogin=float("inf")), "method.needslogin: is inf, expected a number"),
        (lambda v: v["arguments"]["argument"].append({"optional": 1}), "arguments: contains the invalid name ''"),
        (lambda v: v["arguments"]["argument"].append({"name": "a b"}), "arguments: contains the invalid name 'a b'"),
        (lambda v: v["arguments"]["argument"].append({"name": '"""'}), 'arguments: contains the invalid name \'"""\''),
        (lambda v: v["arguments"]["argument"].append("boat_id"), "arguments: must contain a list of 'argument'"),
        (lambda v: v.update(arguments="none"), "arguments: must contain a list of 'argument'"),
        (lambda v: v["arguments"]["argument"][1].update(optional="no"), "arguments.boat_id.optional: is 'no'"),
        (lambda v: v.update(errors={"error": [{"code": "x"}]}), "errors.code: is 'x', expected a number"),
        (lambda v: v.update(errors={"error": 5}), "errors: must contain a list of 'error'"),
    ],
)
def test_invalid_entry_is_reported_with_its_file(
    change: Callable[[Response], object], problem: str, folder: Path, generate_failure: Callable[[], str]
) -> None:
    _boat(folder, change)
    assert f"{BOAT}.json: {problem}" in generate_failure()


def _listing(*names: object) -> str:
    return json.dumps({"methods": {"method": [{"_content": name} for name in names]}, "stat": "ok"})


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("{", "cannot be read as JSON"),
        ("{}", "methods: is missing; this is not a response of flickr.reflection.getMethods"),
        ("[]", "methods: is missing; this is not a response of flickr.reflection.getMethods"),
        ('{"stat": "fail", "code": 105, "message": "Down"}', "contains the error response 105: Down"),
        ('{"methods": 3}', "methods: must contain a list of 'method'"),
        ('{"methods": {"method": ["flickr.boats.getInfo"]}}', "methods: must contain a list of 'method'"),
        ('{"methods": {"method": []}}', "methods: lists no methods"),
        ('{"methods": null}', "methods: lists no methods"),
        (_listing(BOAT, SHIP, BOAT), f"methods: lists {BOAT} twice"),
        (_listing(BOAT, "boats.getInfo"), "methods: lists 'boats.getInfo', which is not a method name"),
        (_listing(BOAT, "flickr.boats..getInfo"), "methods: lists 'flickr.boats..getInfo', which is not a method name"),
        (_listing(BOAT, "flickr.../getInfo"), "methods: lists 'flickr.../getInfo', which is not a method name"),
        (_listing(BOAT, "flickr." + "x" * 300), f"methods: lists 'flickr.{'x' * 300}', which is not a method name"),
        (_listing(BOAT, "flickr.launch"), "methods: lists 'flickr.launch', which is not a method name"),
        (_listing(BOAT, ""), "methods: lists '', which is not a method name"),
    ],
)
def test_invalid_list_of_methods_is_rejected(body: str, problem: str, folder: Path, generate_failure: Callable[[], str]) -> None:
    if '"methods": null' in body or '"method": []' in body:
        for one in (BOAT, SHIP):
            (folder / f"{one}.json").unlink()
    (folder / "getMethods.json").write_text(body)
    assert f"getMethods.json: {problem}" in generate_failure()


def test_diff_rejects_an_invalid_folder_with_the_same_message(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = reflection_folder(tmp_path / "good", method_info(BOAT))
    (folder / f"{BOAT}.json").write_text("[]")
    for old, new in ((folder, good), (good, folder)):
        assert f"{BOAT}.json: method: is missing" in refusal(capsys, "diff", old, new)


@pytest.mark.parametrize(
    ("answers", "problem"),
    [
        (
            [method_info("flickr.boats.getInfo"), method_info("flickr.boats.get_info")],
            "flickr.boats: 'flickr.boats.getInfo' and 'flickr.boats.get_info' would both be named 'get_info' in Python",
        ),
        (
            [method_info(BOAT, argument("boatId"), argument("boat_id"))],
            f"{BOAT}: 'boatId' and 'boat_id' would both be named 'boat_id' in Python",
        ),
        (
            [method_info("flickr.boats.crew"), method_info("flickr.boats.crew.getList")],
            "flickr.boats: 'flickr.boats.crew' is both a method and a namespace; both would be named 'crew' in Python",
        ),
        (
            [method_info("flickr.boats.crewList"), method_info("flickr.boats.crew_list.get")],
            "flickr.boats: 'flickr.boats.crewList' and 'flickr.boats.crew_list' would both be named 'crew_list' in Python",
        ),
        (
            [method_info("flickr.boats.crew.getList"), method_info("flickr.boats_crew.getList")],
            "namespaces: 'boats.crew' and 'boats_crew' would both be named 'boats_crew' in Python",
        ),
        (
            [method_info("flickr.user.getInfo"), method_info("flickr.user_.getInfo")],
            "namespaces: 'user' and 'user_' would both be named 'user_' in Python",
        ),
    ],
)
def test_names_that_are_equal_in_python_are_rejected(
    answers: list[Response], problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = reflection_folder(tmp_path / "reflection", *answers)
    message = refusal(capsys, "generate", "--spec", folder, "--out", tmp_path / "out")
    assert message == f"codegen: {folder}: {problem}\n"
    assert not (tmp_path / "out").exists()
