"""An invalid spec is rejected with one message that names file and entry, and nothing is written."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.load import full, read_folder, to_json

from ..conftest import ROOT
from ..support.codegen_input import SMALL, SMALL_METHODS, content, refusal, small_spec, write_methods

GET_INFO, GET_LIST = "flickr.boats.getInfo", "flickr.boats.getList"


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    return small_spec(tmp_path / "spec")


@pytest.fixture
def generate_failure(spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    """Runs `generate`, which fails without writing anything, and returns the message."""

    def run() -> str:
        message = refusal(capsys, "generate", "--spec", spec, "--out", tmp_path / "out")
        assert [file.name for file in tmp_path.iterdir()] == ["spec"]
        return message

    return run


def test_small_spec_is_valid(spec: Path, tmp_path: Path) -> None:
    assert main(["generate", "--spec", str(spec), "--out", str(tmp_path / "out")]) == 0
    files = content(tmp_path / "out")
    methods = " ".join(files["methods/boats.py"].decode().split())
    assert (
        'color: Sequence[Literal["red", "blue"]] | Literal["red", "blue"] | None = None, per_page: int | None = None' in methods
    )
    assert 'def get_info(self, boat_id: str | int, *, color: Literal["red", "blue"] | None = None) -> Boat:' in methods
    assert b"async def add(self, boat_id: str | int) -> None:" in files["async_methods/harbors_crew.py"]
    assert json.loads(files["data/samples/boats.json"]) == json.loads(SMALL["samples/boats.json"])
    assert (
        '("flickr.boats.getInfo", 1): BoatNotFound,\n    ("flickr.harbors.crew.add", 9): CrewNotHired'
        in files["errors.py"].decode()
    )


CHANGES = [
    # file, old text, new text, message without the folder
    ("docs/methods/boats.yaml", "flickr.boats.getList:", "flickr.boats.getLits:", "flickr.boats.getLits: matches no method"),
    ("docs/methods/boats.yaml", "    color:", "    colour:", f"{GET_LIST}.arguments.colour: matches no argument of the method"),
    ("docs/methods/boats.yaml", "    1:", "    2:", f"{GET_INFO}.errors.2: matches no error code of the method"),
    ("docs/methods/boats.yaml", "Only boats of this color.", "The boat's color.", f"{GET_LIST}.arguments.color: has no effect"),
    ("docs/methods/boats.yaml", "  returns:", "  return:", f"{GET_INFO}: has unknown keys ['return']"),
    ("docs/methods/boats.yaml", "Look at a boat.", "[Look]", f"{GET_INFO}.summary: is ['Look'], expected a sentence"),
    ("docs/methods/harbors.yaml", "flickr.harbors.crew.add:", f"{GET_INFO}:", f"{GET_INFO}: is also defined in "),
    ("docs/arguments.yaml", "color: The", "colour: The", "colour: matches no argument of any method"),
    ("docs/arguments.yaml", "color: The boat's color.", "color:", "color: is None, expected a sentence"),
    ("docs/error_classes.yaml", "[no boat.]", "[no ship]", "BoatNotFound.messages: no ship: matches no error message"),
    ("docs/error_classes.yaml", "[no boat.]", "no boat", "BoatNotFound.messages: is 'no boat', expected a list"),
    ("docs/error_classes.yaml", "  messages: [no boat.]", "  why: No.", "BoatNotFound: accepts `summary:`, `remedy:` and `why:`"),
    ("docs/error_classes.yaml", "crew.add: 9", "crew.fire: 9", "CrewNotHired.codes.flickr.harbors.crew.fire: matches no method"),
    (
        "docs/error_classes.yaml",
        "crew.add: 9",
        "crew.add: x",
        "CrewNotHired.codes.flickr.harbors.crew.add: is 'x', expected an error",
    ),
    ("docs/error_classes.yaml", "  why: It happened.\n", "", "CrewNotHired.why: is None, expected a sentence"),
    ("docs/namespaces.yaml", "harbors.crew:", "harbors.crews:", "harbors.crews: matches no namespace"),
    ("docs/errors.yaml", "105:", "often:", "often: is not an error code"),
    ("docs/errors.yaml", "  remedy: Try again.\n", "", "105.remedy: is None, expected a sentence"),
    ("types/arguments.yaml", "per_page: int", "per_page: integer", "arguments.per_page: has the unknown type 'integer'"),
    ("types/arguments.yaml", "{list: Color}", "{list: Colour}", f"overrides.{GET_LIST}.color: has the unknown type 'Colour'"),
    ("types/arguments.yaml", "per_page: int", "per_page: {many: int}", "arguments.per_page: has the type {'many': 'int'}"),
    ("types/arguments.yaml", "  per_page: int\n", "  per_page: int\n  perpage: int\n", "perpage: matches no argument of any"),
    ("types/arguments.yaml", "flickr.boats.getList:", "flickr.boats.get:", "flickr.boats.get: matches no method"),
    ("types/arguments.yaml", "    color:", "    boat_id:", f"overrides.{GET_LIST}.boat_id: matches no argument of the method"),
    ("types/arguments.yaml", "{list: Color}", "Color", f"overrides.{GET_LIST}.color: has no effect"),
    ("types/arguments.yaml", ", why: Several colors at once.", "", f"overrides.{GET_LIST}.color: needs a `type:` and a `why:`"),
    ("types/arguments.yaml", "overrides:", "override:", "accepts only `arguments:` and `overrides:`"),
    ("types/enums.yaml", "  doc: A color.\n", "", "Color.doc: is None, expected a sentence"),
    ("types/enums.yaml", "Color:", "Boat:", "Boat: is also the name of a shape"),
    ("types/methods.yaml", "flickr.boats.getInfo", "flickr.boats.getIt", "flickr.boats.getIt: matches no method"),
    ("types/methods.yaml", "[color]", "[boat]", f"{GET_INFO}.optional.boat: matches no required argument of the method"),
    ("types/methods.yaml", "[color]", "color", f"{GET_INFO}.optional: is 'color', expected a list of arguments"),
    ("types/methods.yaml", ", why: It has a default.", "", f"{GET_INFO}: needs a `why:`"),
    ("types/methods.yaml", "optional: [color]", "signed: false", f"{GET_INFO}.signed: has no effect"),
    ("types/methods.yaml", "[color]", "[color], positional: hue", f"{GET_INFO}.positional: matches no argument of the method"),
    ("types/methods.yaml", "[color]", "[color], positional: color", f"{GET_INFO}.positional: has no effect; the method has"),
    ("types/methods.yaml", "optional:", "optionally:", f"{GET_INFO}: has unknown keys ['optionally']"),
    ("types/repeats.yaml", "crew.add", "crew.hire", "flickr.harbors.crew.hire: matches no method"),
    ("types/repeats.yaml", "flickr.harbors.crew.add", GET_INFO, f"{GET_INFO}: has no effect; the method changes no data"),
    ("types/repeats.yaml", ", why: They stay hired.", "", "flickr.harbors.crew.add: needs `harmless:` and `why:`"),
    ("types/repeats.yaml", "harmless: true", "harmless: maybe", "flickr.harbors.crew.add: needs `harmless:` and `why:`"),
    (
        "types/repeats.yaml",
        "harmless: true",
        "harmless: false",
        "flickr.harbors.crew.add: has `done:` or `unless:`, which have no",
    ),
    ("types/repeats.yaml", "[9]", "[8]", "flickr.harbors.crew.add.done.8: matches no error code of the method"),
    ("types/repeats.yaml", "[9]", "9", "flickr.harbors.crew.add.done: is 9, expected a list of error codes"),
    ("types/repeats.yaml", "[boat_id]", "[boat]", "flickr.harbors.crew.add.unless.boat: matches no argument of the method"),
    ("types/repeats.yaml", "[boat_id]", "boat_id", "flickr.harbors.crew.add.unless: is 'boat_id', expected a list of arguments"),
    (
        "types/shapes/boat.yaml",
        "color: Color",
        "color: Colour",
        "shapes.Boat.color: uses the undefined type 'Colour'",
    ),
    ("types/shapes/boat.yaml", "    doc: A boat.\n", "", "shapes.Boat: needs a `doc:`"),
    (
        "types/shapes/boat.yaml",
        "    fields:",
        "    extends: Ship\n    fields:",
        "shapes.Boat.extends: uses the undefined type 'Ship'",
    ),
    (
        "types/shapes/boat.yaml",
        "    fields:",
        "    extends: Color\n    fields:",
        "shapes.Boat.extends: uses the undefined type 'Color'",
    ),
    ("types/shapes/boat.yaml", "    fields:", "    extends: Boat\n    fields:", "shapes.Boat.extends: forms a cycle: Boat"),
    (
        "types/shapes/boat.yaml",
        "    fields:",
        "    open: Color\n    fields:",
        "shapes.Boat.open: uses the undefined type 'Color'",
    ),
    (
        "types/shapes/boat.yaml",
        "      color:",
        "      photoLinks: PhotoLinks\n      color:",
        "Boat.photoLinks: uses the undefined type 'PhotoLinks'",
    ),
    (
        "types/shapes/boat.yaml",
        "      color: Color | Its color.",
        "      color: {type: Color, name: paint}",
        "shapes.Boat.color: has a `name:` but no `why:`",
    ),
    (
        "types/shapes/boat.yaml",
        "      color: Color | Its color.",
        "      color: {type: Color, name: class, why: It sounds better.}",
        "shapes.Boat.color: has the name 'class', which is not a valid field name",
    ),
    (
        "types/shapes/boat.yaml",
        "      color: Color | Its color.",
        "      color: {type: Color, name: model_dump, why: It sounds better.}",
        "shapes.Boat.color: has the name 'model_dump', which is not a valid field name",
    ),
    (
        "types/shapes/boat.yaml",
        "      color: Color | Its color.",
        "      color: {type: Color, name: its color, why: It sounds better.}",
        "shapes.Boat.color: has the name 'its color', which is not a valid field name",
    ),
    (
        "types/shapes/boat.yaml",
        "      color: Color | Its color.",
        "      color: {type: Color, name: [paint], why: It sounds better.}",
        "shapes.Boat.color: has the name ['paint'], which is not a valid field name",
    ),
    ("types/shapes/boat.yaml", "      color:", "      __:", "shapes.Boat.__: has the name '_', which is not a valid field name"),
    ("types/optional.yaml", "Boat.color", "Boat.id", "Boat.id: matches no optional field of a shape"),
    ("types/optional.yaml", "Boat.color", "Ship.color", "Ship.color: matches no optional field of a shape"),
    (
        "types/responses/boats.yaml",
        "    page: Boat in boat",
        "    page: Boat in boat\n    fields:\n      total: {type: int, name: items, why: It sounds better.}",
        "shapes.BoatPage.total: has the name 'items', which is not a valid field name",
    ),
    (
        "types/shapes/boat.yaml",
        SMALL["types/shapes/boat.yaml"],
        "shapes:\n  Boat: {doc: A boat., fields: [id, color]}\n",
        "shapes.Boat.fields: is ['id', 'color'], expected a mapping",
    ),
    (
        "types/shapes/boat.yaml",
        SMALL["types/shapes/boat.yaml"],
        "shapes:\n  Boat: {doc: A boat., fields: true}\n",
        "shapes.Boat.fields: is True, expected a mapping",
    ),
    (
        "types/shapes/boat.yaml",
        "    fields:",
        "    extends: [Ship]\n    fields:",
        "shapes.Boat.extends: is ['Ship'], expected a name",
    ),
    (
        "types/shapes/boat.yaml",
        "    fields:",
        "    base: {a: b}\n    fields:",
        "shapes.Boat.base: is {'a': 'b'}, expected a name",
    ),
    ("types/responses/boats.yaml", "root: boats,", "root: [boats],", f"methods.{GET_LIST}: has the root ['boats']"),
    ("types/methods.yaml", "[color]", "[[color]]", f"{GET_INFO}.optional: is [['color']], expected a list of arguments"),
    ("docs/errors.yaml", "105:", "106: {same_as: [105]}\n105:", "106.same_as: is [105], expected an error code"),
    ("docs/errors.yaml", "105:", "106: {same_as: 107}\n105:", "106: has an unknown error code in `same_as: 107`"),
    ("types/responses/boats.yaml", "  BoatPage:", "  Boat:", "shapes.Boat: is also defined in "),
    ("types/responses/boats.yaml", "page: Boat in", "page: Ship in", "shapes.BoatPage.page: uses the undefined type"),
    (
        "types/responses/boats.yaml",
        "type: BoatPage}",
        "type: BoatsPage}",
        f"methods.{GET_LIST}: uses the undefined type 'BoatsPage'",
    ),
    ("types/responses/boats.yaml", "  flickr.boats.getList:", "  flickr.boats.get:", "flickr.boats.get: matches no method"),
    ("types/responses/boats.yaml", "methods:", "method:", "accepts only `shapes:` and `methods:`"),
    ("types/responses/harbors.yaml", "flickr.harbors.crew.add", GET_INFO, f"methods.{GET_INFO}: is also defined in "),
    ("samples/boats.json", GET_INFO, "flickr.boats.getIt", "flickr.boats.getIt: matches no method"),
    ("samples/boats.json", "[{", "{", "cannot be read as JSON"),
    ("samples/boats.json", '[{"boat": {"id": "b1", "color": "red"}}]', "[]", f"{GET_INFO}: must be a list of responses"),
    # invalid YAML
    ("docs/arguments.yaml", "boat_id: The", "boat_id: [The", "cannot be read as YAML"),
    ("docs/arguments.yaml", "boat_id: The boat's id.\n", "\tboat_id: The boat's id.\n", "cannot be read as YAML"),
    ("types/methods.yaml", "{optional", "{{optional}", "cannot be read as YAML"),
    ("types/enums.yaml", "Color:", "? [Color]\n:", "['Color'] cannot be a key"),
    ("types/responses/harbors.yaml", "methods:", "methods: &loop\n  x: *gone", "cannot be read as YAML"),
    # duplicate key
    ("docs/arguments.yaml", "color: The", "boat_id: The", "'boat_id' occurs twice"),
    ("docs/methods/boats.yaml", "flickr.boats.getList:", f"{GET_INFO}:", f"'{GET_INFO}' occurs twice"),
    ("types/arguments.yaml", "  per_page: int", "  per_page: int\n  color: str", "'color' occurs twice"),
    ("types/shapes/boat.yaml", "      color: Color", "      id: Color", "'id' occurs twice"),
    # not a mapping
    ("docs/methods/boats.yaml", SMALL["docs/methods/boats.yaml"], "- summary\n", "is ['summary'], expected a mapping"),
    ("docs/methods/boats.yaml", "    1: There is no such boat.", "    - 1", f"{GET_INFO}.errors: is [1], expected a mapping"),
    ("types/methods.yaml", "{optional: [color], why: It has a default.}", "post", f"{GET_INFO}: is 'post', expected a mapping"),
    ("types/shapes/boat.yaml", SMALL["types/shapes/boat.yaml"], "shapes: Boat\n", "shapes: is 'Boat', expected a mapping"),
    ("samples/boats.json", SMALL["samples/boats.json"], "[]", "is [], expected a mapping"),
]


@pytest.mark.parametrize(("path", "old", "new", "problem"), CHANGES)
def test_invalid_entry_is_reported_with_its_file(
    path: str, old: str, new: str, problem: str, spec: Path, generate_failure: Callable[[], str]
) -> None:
    file = spec / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    message = generate_failure()
    assert problem in message
    assert message.startswith(f"codegen: {file}: ") or path.startswith("samples/")


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("docs/methods/boats.yaml", "  summary: List boats.\n", f"docs/methods: {GET_LIST}: has no summary"),
        (
            "docs/methods/harbors.yaml",
            SMALL["docs/methods/harbors.yaml"],
            "docs/methods: flickr.harbors.crew.add: has no summary",
        ),
        ("docs/arguments.yaml", "color: The boat's color.\n", f"{GET_INFO}: color: is missing from docs/arguments.yaml or"),
        ("types/arguments.yaml", "  per_page: int\n", f"{GET_LIST}: per_page: is missing from docs/arguments.yaml or"),
        (
            "types/responses/harbors.yaml",
            "flickr.harbors.crew.add: none",
            "types/responses: flickr.harbors.crew.add: has no",
        ),
    ],
)
def test_missing_entry_is_reported_with_its_location(
    path: str, text: str, message: str, spec: Path, generate_failure: Callable[[], str]
) -> None:
    file = spec / path
    assert text in file.read_text()
    file.write_text(file.read_text().replace(text, "", 1))
    where = f"{spec}: " if message.startswith("flickr.") else f"{spec}/"
    assert generate_failure().startswith(f"codegen: {where}{message}")


def test_error_code_that_is_a_success_needs_a_method_without_a_payload(spec: Path, generate_failure: Callable[[], str]) -> None:
    file = spec / "types/responses/harbors.yaml"
    file.write_text(file.read_text().replace("crew.add: none", "crew.add: {root: boat, type: Boat}"))
    message = generate_failure()
    assert "types/repeats.yaml: flickr.harbors.crew.add.done: needs a method without a payload" in message


def test_import_cycle_of_shape_files_is_rejected(spec: Path, generate_failure: Callable[[], str]) -> None:
    (spec / "types/shapes/boat.yaml").write_text("shapes:\n  Boat: {doc: A boat., fields: {crew: Crew}}\n")
    (spec / "types/optional.yaml").unlink()
    (spec / "types/shapes/crew.yaml").write_text("shapes:\n  Crew: {doc: A crew., fields: {boat: Boat}}\n")
    message = generate_failure()
    assert "boat, " in message
    assert "crew: form an import cycle" in message


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "notes/todo.txt",
        "reflection/notes.txt",
        "reflection/old/flickr.boats.getInfo.json",
        "docs/argument.yaml",
        "docs/methods/boats.yml",
        "types/shapes/boat.yaml.orig",
        "types/enum.yaml",
        "samples/boats.yaml",
        "samples/old/boats.json",
    ],
)
def test_unknown_file_is_rejected(path: str, spec: Path, generate_failure: Callable[[], str]) -> None:
    file = spec / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("")
    assert generate_failure() == f"codegen: {file}: is not part of a spec; remove it\n"


def test_check_rejects_an_unknown_file(spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["generate", "--spec", str(spec), "--out", str(tmp_path / "out")]
    assert main(command) == main([*command, "--check"]) == 0
    (spec / "notes.txt").write_text("")
    assert f"{spec / 'notes.txt'}: is not part of a spec" in refusal(capsys, *command, "--check")


def test_fields_with_the_same_python_name_are_rejected(spec: Path, generate_failure: Callable[[], str]) -> None:
    file = spec / "types/shapes/boat.yaml"
    file.write_text(file.read_text() + "      boatName: str | Its name.\n      boat_name: str | Its name.\n")
    expected = f"{file}: shapes.Boat: 'boatName' and 'boat_name' would both be named 'boat_name' in Python\n"
    assert generate_failure().endswith(expected)


def test_overlays_of_a_removed_method_are_rejected(spec: Path, generate_failure: Callable[[], str]) -> None:
    shutil.rmtree(spec / "reflection")
    write_methods(spec / "reflection", *SMALL_METHODS[:2])
    asked = []
    for path in ("docs/methods/harbors.yaml", "types/responses/harbors.yaml"):
        asked.append(generate_failure())
        (spec / path).unlink()
    assert ["harbors.yaml: flickr.harbors.crew.add: matches no method" in message for message in asked] == [True, True]
    assert "error_classes.yaml: CrewNotHired.codes.flickr.harbors.crew.add: matches no method" in generate_failure()
    classes = spec / "docs" / "error_classes.yaml"
    classes.write_text(classes.read_text().partition("CrewNotHired")[0])
    assert "namespaces.yaml: harbors: matches no namespace" in generate_failure()


def test_reflection_with_other_formatting_is_rejected(spec: Path, generate_failure: Callable[[], str]) -> None:
    file = spec / "reflection" / f"{GET_INFO}.json"
    file.write_text(json.dumps(json.loads(file.read_text())))
    assert f"{file}: is not formatted as `fetch --facts` writes it" in generate_failure()


def test_descriptions_in_the_committed_reflection_are_rejected(spec: Path, generate_failure: Callable[[], str]) -> None:
    file = spec / "reflection" / f"{GET_INFO}.json"
    file.write_bytes(to_json(full(replace(read_folder(spec / "reflection")[0], description="Somebody else's sentence."))))
    assert f"{file}: is not formatted as `fetch --facts` writes it" in generate_failure()


def test_failure_keeps_the_previous_package(spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main(["generate", "--spec", str(spec), "--out", str(out)]) == 0
    before = content(tmp_path)
    (spec / "docs" / "errors.yaml").write_text("105: {")
    refusal(capsys, "generate", "--spec", spec, "--out", out)
    (spec / "docs" / "errors.yaml").write_text(SMALL["docs/errors.yaml"])
    assert content(tmp_path) == before


@pytest.mark.parametrize(
    ("path", "old", "new", "problem"),
    [
        (
            "types/arguments.yaml",
            "  accuracy: int\n",
            "  accuracy: integer\n",
            "arguments.accuracy: has the unknown type 'integer'",
        ),
        ("docs/namespaces.yaml", "\nblogs:", "\nblocks:", "namespaces.yaml: blocks: matches no namespace"),
        ("samples/cameras.json", "flickr.cameras.getBrands", "flickr.cameras.getBrand", "matches no method of the reflection"),
    ],
)
def test_invalid_entry_of_the_committed_spec_is_reported(
    path: str, old: str, new: str, problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "spec"
    shutil.copytree(ROOT / "spec", spec)
    text = (spec / path).read_text()
    assert text.count(old) >= 1
    (spec / path).write_text(text.replace(old, new, 1))
    assert problem in refusal(capsys, "generate", "--spec", spec, "--out", tmp_path / "out")
    assert [file.name for file in tmp_path.iterdir()] == ["spec"]
