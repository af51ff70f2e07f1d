"""A page of a spec gives its items only values that it has and they can take."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.cli import main

from ..support.codegen_input import content, refusal, small_spec

FLEET = "    gives: {fleet: color}\n    fields:\n      fleet: str | The color of the fleet."


def give(folder: Path, more: str) -> Path:
    """Write a small spec whose page of boats has further lines."""
    spec = small_spec(folder)
    file = spec / "types" / "responses" / "boats.yaml"
    text = file.read_text()
    assert "    page: Boat in boat\n" in text
    file.write_text(text.replace("    page: Boat in boat\n", f"    page: Boat in boat\n{more}\n"))
    return spec


def test_items_are_marked_with_the_values_of_their_page(tmp_path: Path) -> None:
    spec = give(tmp_path / "spec", FLEET)
    assert main(["generate", "--spec", str(spec), "--out", str(tmp_path / "out")]) == 0
    models = " ".join(content(tmp_path / "out")["models/boats.py"].decode().split())
    assert 'items: Annotated[list[Boat], NoneIsEmptyList(), GivenByPage(fleet="color")] = ' in models


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("    gives: [color]", "shapes.BoatPage.gives: is ['color'], expected a mapping"),
        ("    gives: {color: color}", "shapes.BoatPage.gives: names 'color', which is not a field of BoatPage"),
        (FLEET.replace(": color}", ": paint}"), "shapes.BoatPage.gives: names 'paint', which is not a field of Boat"),
        (
            FLEET.replace(": color}", ": id}"),
            "shapes.BoatPage.gives: gives 'fleet', which must be required because Boat requires 'id'",
        ),
        ("  Ship:\n    doc: A ship.\n    gives: {id: id}", "shapes.Ship.gives: needs a `page:`"),
    ],
)
def test_invalid_value_is_rejected(tmp_path: Path, capsys: pytest.CaptureFixture[str], more: str, message: str) -> None:
    spec = give(tmp_path / "spec", more)
    assert message in refusal(capsys, "generate", "--spec", spec, "--out", tmp_path / "out")
