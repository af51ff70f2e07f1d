"""The evidence for the response models: its file, and the page, catalog and docstrings that show it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.evidence import Evidence, parse_evidence
from codegen.evidence_page import PAGE, render_page
from codegen.problems import SpecError
from codegen.read_spec import OWN, read_spec
from flickr_sdk import Flickr
from flickr_sdk._generated import catalog

pytestmark = pytest.mark.once


@pytest.fixture
def spec_copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OWN, tmp_path / "spec"))


def test_committed_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == render_page(read_spec(OWN)), "run `python -m codegen evidence`"


def test_evidence_command_writes_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "evidence.md"
    monkeypatch.setattr("codegen.evidence_page.PAGE", page)
    assert main(["evidence"]) == 0
    assert page.read_text(encoding="utf-8") == render_page(read_spec(OWN))
    assert capsys.readouterr().out.strip() == f"wrote {page}"


def shares(page: str) -> dict[str, int]:
    """Read the percentages of the table of the best evidence."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines()]
    return {one[0]: int(one[1].removesuffix("%")) for one in cells if len(one) == 2 and one[1].endswith("%")}


def test_page_has_a_row_for_every_method_and_shares_that_add_up() -> None:
    page = render_page(read_spec(OWN))
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    assert len(rows) == len(catalog.METHODS)
    assert list(shares(page)) == ["recordings", "documentation", "other clients", "none"]
    assert sum(shares(page).values()) == pytest.approx(100, abs=2)
    without = sum("**none**" in row for row in rows)
    assert shares(page)["none"] == round(100 * without / len(rows)) > 0


def test_catalog_contains_the_evidence_of_every_method() -> None:
    evidence = read_spec(OWN).evidence
    assert catalog.EVIDENCE.keys() == catalog.METHODS.keys()
    for name, summary in catalog.EVIDENCE.items():
        assert summary == evidence.get(name, Evidence()).summary
    assert {"documentation", "tests of other clients", "types of other clients", "none"} <= set(catalog.EVIDENCE.values())


@pytest.mark.parametrize("name", sorted(catalog.METHODS))
def test_docstring_names_the_evidence_of_the_return_type(name: str) -> None:
    method: object = Flickr("key")
    for part in catalog.METHODS[name].split("."):
        method = getattr(method, part)
    text = " ".join(str(method.__doc__).split())
    notes = {
        "none": "the return type is an assumption.",
        "types of other clients": "the return type is that of other clients.",
        "tests of other clients": "Tests of other clients prove only that the call succeeds.",
        "tests and types of other clients": "Tests of other clients prove only that the call succeeds.",
    }
    expected = notes.get(catalog.EVIDENCE[name])
    assert ("No response of this method has been recorded or documented" in text) == (expected is not None)
    assert expected is None or expected in text


@pytest.mark.parametrize(
    ("evidence", "summary"),
    [
        (Evidence(), "none"),
        (Evidence(documented=True), "documentation"),
        (Evidence(documented=True, tested=True), "documentation"),
        (Evidence(tested=True), "tests of other clients"),
        (Evidence(typed=True), "types of other clients"),
        (Evidence(tested=True, typed=True), "tests and types of other clients"),
        (Evidence(1), "1 recording"),
        (Evidence(2, (2012,)), "2 recordings, 2012"),
        (Evidence(35, (2011, 2012, 2024), documented=True), "35 recordings, 2011 to 2024"),
    ],
)
def test_summary_names_the_strongest_evidence(evidence: Evidence, summary: str) -> None:
    assert evidence.summary == summary


def test_valid_entry_is_parsed() -> None:
    assert parse_evidence({"recordings": 3, "years": [2012, 2013]}, "f", "m") == Evidence(3, (2012, 2013))
    assert parse_evidence({"documented": True}, "f", "m") == Evidence(documented=True)
    assert parse_evidence({"clients": ["tested", "typed"]}, "f", "m") == Evidence(tested=True, typed=True)
    assert parse_evidence({"documented": True, "clients": ["typed"]}, "f", "m") == Evidence(documented=True, typed=True)


@pytest.mark.parametrize(
    "entry",
    [
        None,
        {},
        [],
        {"recorded": 1},
        {"recordings": 0},
        {"recordings": True},
        {"recordings": "3"},
        {"documented": False},
        {"clients": []},
        {"clients": "tested"},
        {"clients": ["typed", "tested"]},
        {"clients": ["tested", "tested"]},
        {"recordings": 3, "years": 2012},
        {"recordings": 3, "years": [2013, 2012]},
        {"recordings": 3, "years": ["2012"]},
        {"recordings": 1, "years": [2012, 2013]},
        {"years": [2012]},
    ],
)
def test_invalid_entry_is_rejected(entry: object) -> None:
    with pytest.raises(SpecError, match="flickr.test.echo"):
        parse_evidence(entry, "evidence.yaml", "flickr.test.echo")


def test_evidence_of_an_unknown_method_is_rejected(spec_copy: Path) -> None:
    file = spec_copy / "types" / "evidence.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "flickr.photos.getInof: {recordings: 1}\n", encoding="utf-8")
    with pytest.raises(SpecError, match="flickr.photos.getInof"):
        read_spec(spec_copy)


def test_methods_without_evidence_are_counted_as_none(spec_copy: Path) -> None:
    (spec_copy / "types" / "evidence.yaml").unlink()
    page = render_page(read_spec(spec_copy))
    assert shares(page) == {"recordings": 0, "documentation": 0, "other clients": 0, "none": 100}


def test_evidence_of_known_methods_applies_to_another_reflection(tmp_path: Path) -> None:
    folder = tmp_path / "reflection"
    folder.mkdir()
    for name in ("flickr.test.echo", "flickr.test.null"):
        shutil.copy(OWN / "reflection" / f"{name}.json", folder)
    (folder / "getMethods.json").write_text(
        '{"methods": {"method": [{"_content": "flickr.test.echo"}, {"_content": "flickr.test.null"}]}, "stat": "ok"}',
        encoding="utf-8",
    )
    page = render_page(read_spec(folder))
    assert shares(page) == {"recordings": 100, "documentation": 0, "other clients": 0, "none": 0}
