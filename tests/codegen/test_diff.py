"""`diff` lists the changes that affect calls, error codes and example responses, in three formats."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.cli import main
from codegen.load import facts, method_from_response

from ..conftest import ROOT
from ..support.codegen_input import Response, argument, method_info, reflection_folder, refusal

BOAT = "flickr.boats.getInfo"


@pytest.fixture
def diff_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Compares two invented reflections on the command line and returns the output."""

    def run(old: list[Response], new: list[Response], format: str = "json") -> str:
        folders = [reflection_folder(tmp_path / f"{format}-{name}", *answers) for name, answers in (("old", old), ("new", new))]
        capsys.readouterr()
        assert main(["diff", str(folders[0]), str(folders[1]), "--format", format]) == 0
        captured = capsys.readouterr()
        assert captured.err == ""
        return captured.out

    return run


def recorded_diff(
    recorded: Path, capsys: pytest.CaptureFixture[str], *arguments: str, old: str = "2016-08", new: str = "2023-10"
) -> str:
    assert main(["diff", str(recorded / "reflection" / old), str(recorded / "reflection" / new), *arguments]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


ADDED = [
    "flickr.galleries.removePhoto",
    "flickr.photos.getPopular",
    "flickr.photos.licenses.getLicenseHistory",
    "flickr.profile.getProfile",
    "flickr.stats.getMostPopularPhotoDateRange",
    "flickr.testimonials.addTestimonial",
    "flickr.testimonials.approveTestimonial",
    "flickr.testimonials.deleteTestimonial",
    "flickr.testimonials.editTestimonial",
    "flickr.testimonials.getAllTestimonialsAbout",
    "flickr.testimonials.getAllTestimonialsAboutBy",
    "flickr.testimonials.getAllTestimonialsBy",
    "flickr.testimonials.getPendingTestimonialsAbout",
    "flickr.testimonials.getPendingTestimonialsAboutBy",
    "flickr.testimonials.getPendingTestimonialsBy",
    "flickr.testimonials.getTestimonialsAbout",
    "flickr.testimonials.getTestimonialsAboutBy",
    "flickr.testimonials.getTestimonialsBy",
]


def test_seven_years_of_arguments_as_json(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(recorded_diff(recorded, capsys, "--format", "json"))
    arguments = {
        name: {key: value for key, value in change.items() if key != "errors_added"} for name, change in found["changed"].items()
    }
    assert {**found, "changed": {name: change for name, change in arguments.items() if change}} == {
        "added": ADDED,
        "removed": ["flickr.groups.browse"],
        "changed": {
            "flickr.galleries.addPhoto": {"arguments_added": ["full_response"]},
            "flickr.galleries.getInfo": {
                "arguments_added": ["cover_photos_size", "limit", "primary_photo_size", "short_limit"],
            },
            "flickr.galleries.getList": {
                "arguments_added": [
                    "continuation",
                    "cover_photos",
                    "cover_photos_size",
                    "limit",
                    "photo_ids",
                    "primary_photo_cover_size",
                    "short_limit",
                    "sort_groups",
                ],
                "arguments_added_required": ["continuation", "short_limit"],
            },
            "flickr.galleries.getPhotos": {"arguments_added": ["continuation", "get_gallery_info", "get_user_info"]},
            "flickr.people.getPhotos": {"arguments_added": ["content_types"]},
            "flickr.people.getPublicGroups": {"arguments_removed": ["invitation_only"]},
            "flickr.photos.search": {"arguments_added": ["content_types", "video_content_types"]},
            "flickr.photosets.getList": {"arguments_added": ["photo_ids", "sort_groups"]},
        },
    }


def test_seven_years_of_error_codes_as_json(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = json.loads(recorded_diff(recorded, capsys, "--format", "json"))["changed"]
    added = {name: list(change["errors_added"]) for name, change in changed.items() if "errors_added" in change}
    assert added == {
        "flickr.galleries.addPhoto": ["6", "7", "8", "9", "10", "11", "12", "13"],
        "flickr.galleries.editMeta": ["3"],
        "flickr.groups.discuss.topics.getInfo": ["2"],
        "flickr.groups.discuss.topics.getList": ["2"],
        "flickr.groups.pools.add": ["11", "21", "22", "23", "24", "25", "26", "27", "28", "29"],
        "flickr.people.getInfo": ["5"],
        "flickr.people.getPhotos": ["5"],
        "flickr.photos.notes.add": ["5", "6"],
        "flickr.photos.search": ["5", "19"],
        "flickr.photosets.getList": ["2"],
        "flickr.photosets.getPhotos": ["3"],
    }


def test_changes_of_seven_years_as_text(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = recorded_diff(recorded, capsys).splitlines()
    assert lines[0] == "18 methods added, 1 method removed, 15 methods changed"
    assert [line[2:] for line in lines if line.startswith("+ ")] == ADDED
    assert [line for line in lines if "(breaking)" in line] == [
        "- flickr.groups.browse  (breaking)",
        "    argument continuation added, required  (breaking)",
        "    argument short_limit added, required  (breaking)",
        "    argument invitation_only removed  (breaking)",
    ]
    assert sum(line.startswith("~ ") for line in lines) == 15


def test_changes_of_seven_years_as_markdown(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = recorded_diff(recorded, capsys, "--format", "markdown")
    added, changed, removed = (part.splitlines()[2:] for part in output.split("### ")[1:])
    assert [line.strip("-` ") for line in added if line] == ADDED
    assert [line.split("`")[1] for line in changed if "breaking" in line] == [
        "flickr.galleries.getList",
        "flickr.people.getPublicGroups",
    ]
    assert "- `flickr.people.getPublicGroups`: **breaking:** argument `invitation_only` removed" in changed
    assert (
        "- `flickr.galleries.getPhotos`: argument `continuation` added; argument `get_gallery_info` added; argument"
        in " ".join(changed)
    )
    assert removed == ["- **breaking:** `flickr.groups.browse`"]


def test_removed_method_is_reported(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(recorded_diff(recorded, capsys, "--format", "json", old="2020-09"))
    assert (len(found["added"]), found["removed"], len(found["changed"])) == (2, ["flickr.groups.browse"], 3)


def test_committed_reflection_equals_the_recorded_one(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = ROOT / "spec" / "reflection"
    assert main(["diff", str(recorded / "reflection" / "2026-05"), str(own), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"added": [], "removed": [], "changed": {}}


def test_error_codes_and_example_responses_of_2026_are_reported(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(recorded_diff(recorded, capsys, "--format", "json", old="2023-10", new="2026-05"))
    assert found["added"] == ["flickr.photos.licenses.getAvailable"]
    assert found["changed"]["flickr.groups.pools.remove"] == {
        "errors_added": {"4": "Photo not found"},
        "errors_renamed": {"3": {"old": "Insufficient permission to remove photo", "new": "Insufficient permissions"}},
    }
    assert [name for name, change in found["changed"].items() if "example" in change] == [
        "flickr.favorites.getList",
        "flickr.favorites.getPublicList",
        "flickr.photos.geo.photosForLocation",
        "flickr.photos.getPopular",
        "flickr.photos.getRecent",
        "flickr.photos.getUntagged",
        "flickr.photos.licenses.getLicenseHistory",
    ]


def test_added_removed_and_renamed_error_codes_are_reported(diff_output: Any) -> None:
    old = [method_info(BOAT, errors={1: "No boat", 2: "No sea", 3: "No crew"})]
    new = [method_info(BOAT, errors={1: "No boat", 3: "Crew ashore", 4: "No wind"})]
    assert json.loads(diff_output(old, new))["changed"][BOAT] == {
        "errors_added": {"4": "No wind"},
        "errors_removed": {"2": "No sea"},
        "errors_renamed": {"3": {"old": "No crew", "new": "Crew ashore"}},
    }
    assert [line.strip() for line in diff_output(old, new, "text").splitlines()[2:]] == [
        "error code 4 added: No wind",
        "error code 2 removed: No sea",
        "error code 3 renamed: No crew -> Crew ashore",
    ]


def example(text: str) -> Response:
    shown = method_info(BOAT)
    shown["method"]["response"] = {"_content": text}
    return shown


def test_changed_example_response_is_described_by_its_keys(diff_output: Any) -> None:
    plain = example(
        '<?xml version="1.0"?><rsp stat="ok"><!-- <old /> --><boat id="1" name=\'x\'><crew>9 < 10</crew></boat></rsp>'
    )
    other = example('<boat id="2"><sail color="red" /></boat>')
    assert diff_output([plain], [other], "text").splitlines()[1:] == [
        f"~ {BOAT}",
        "    example response without boat (name)",
        "    example response without crew",
        "    example response with sail (color)",
    ]
    assert json.loads(diff_output([plain], [other]))["changed"][BOAT] == {
        "example": {"change": "changed", "added": ["sail", "sail.color"], "removed": ["boat.name", "crew"]}
    }
    bare, sea = method_info(BOAT), method_info("flickr.seas.getInfo")
    sea["method"]["response"] = {"_content": "<sea />"}
    assert diff_output([bare, sea], [other, sea], "text").splitlines()[2:] == [
        "    example response added: boat (id), sail (color)",
    ]
    assert diff_output([other, sea], [bare, sea], "text").splitlines()[2:] == [
        "    example response removed: boat (id), sail (color)"
    ]


def test_changed_values_of_an_example_response_are_ignored(diff_output: Any) -> None:
    assert (
        json.loads(diff_output([example('<boat id="1" />')], [example("<boat id='2'></boat>\n<boat id='3'/>")]))["changed"] == {}
    )


def test_missing_example_responses_are_not_reported_as_removed(diff_output: Any) -> None:
    assert json.loads(diff_output([example('<boat id="1" />')], [method_info(BOAT)]))["changed"] == {}


def test_facts_keep_the_keys_of_an_example_response() -> None:
    method = method_from_response(example('<boat id="1"><crew name="Ann" /><crew name="Bo" /></boat>'), "a test")
    kept = facts(method)
    assert kept["method"]["response"] == {"_content": '<boat id="" /><crew name="" />'}
    assert facts(method_from_response(kept, "a test")) == kept


def test_diff_rejects_names_that_generate_rejects(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = reflection_folder(tmp_path / "good", method_info(BOAT))
    for name, answers in {
        "methods": [method_info(BOAT), method_info("flickr.boats.get_info")],
        "arguments": [method_info(BOAT, argument("boatId"), argument("boat_id"))],
        "namespaces": [method_info("flickr.a.b.get"), method_info("flickr.a_b.get")],
    }.items():
        bad = reflection_folder(tmp_path / name, *answers)
        messages = {refusal(capsys, "diff", *pair) for pair in ((good, bad), (bad, good))}
        assert messages == {refusal(capsys, "generate", "--spec", bad, "--out", tmp_path / "out")}


def test_partial_folder_is_compared_by_name_where_descriptions_are_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ship = "flickr.ships.getInfo"
    old = reflection_folder(tmp_path / "old", method_info(BOAT, argument("a")), method_info("flickr.seas.getInfo"))
    new = reflection_folder(tmp_path / "new", method_info(BOAT), method_info(ship))
    for name in (BOAT, ship):
        (new / f"{name}.json").unlink()
    capsys.readouterr()
    assert main(["diff", str(old), str(new)]) == 0
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "1 method added, 1 method removed, 0 methods changed",
        f"+ {ship}",
        "- flickr.seas.getInfo  (breaking)",
    ]
    assert captured.err == f"{new}: 2 methods are listed without a description, and compared by name only: {BOAT}, {ship}\n"


def test_added_removed_and_changed_arguments_are_reported(diff_output: Any) -> None:
    old = [method_info(BOAT, argument("a"), argument("b"), argument("c", optional=True), argument("d"))]
    new = [
        method_info(BOAT, argument("a", optional=True), argument("c"), argument("d"), argument("e"), argument("f", optional=True))
    ]
    assert json.loads(diff_output(old, new)) == {
        "added": [],
        "removed": [],
        "changed": {
            BOAT: {
                "arguments_added": ["e", "f"],
                "arguments_added_required": ["e"],
                "arguments_removed": ["b"],
                "newly_required": ["c"],
                "newly_optional": ["a"],
            }
        },
    }
    assert diff_output(old, new, "text").splitlines() == [
        "0 methods added, 0 methods removed, 1 method changed",
        f"~ {BOAT}",
        "    argument b removed  (breaking)",
        "    argument e added, required  (breaking)",
        "    argument f added",
        "    argument c is now required  (breaking)",
        "    argument a is now optional",
    ]
    assert diff_output(old, new, "markdown").splitlines() == [
        "### Changed",
        "",
        f"- `{BOAT}`: **breaking:** argument `b` removed; **breaking:** argument `e` added, required; argument `f` added; "
        "**breaking:** argument `c` is now required; argument `a` is now optional",
    ]


@pytest.mark.parametrize(
    ("old", "new", "change", "lines"),
    [
        ((0, 0), (1, 0), {"permission": {"old": "none", "new": "read"}}, ["permission changed from none to read  (breaking)"]),
        (
            (2, 1),
            (3, 1),
            {"permission": {"old": "write", "new": "delete"}},
            ["permission changed from write to delete  (breaking)"],
        ),
        ((2, 1), (1, 1), {"permission": {"old": "write", "new": "read"}}, ["permission changed from write to read"]),
        ((0, 0), (0, 1), {"login": {"old": False, "new": True}}, ["authentication is now required  (breaking)"]),
        ((0, 1), (0, 0), {"login": {"old": True, "new": False}}, ["authentication is no longer required"]),
        (
            (0, 0),
            (2, 1),
            {"permission": {"old": "none", "new": "write"}, "login": {"old": False, "new": True}},
            ["permission changed from none to write  (breaking)", "authentication is now required  (breaking)"],
        ),
    ],
)
def test_changed_permission_or_login_is_reported(
    old: tuple[int, int], new: tuple[int, int], change: dict[str, object], lines: list[str], diff_output: Any
) -> None:
    before, after = (method_info(BOAT, permission=permission, login=login) for permission, login in (old, new))
    assert json.loads(diff_output([before], [after]))["changed"] == {BOAT: change}
    assert [line.strip() for line in diff_output([before], [after], "text").splitlines()[2:]] == lines


def test_changed_wording_and_order_are_ignored(diff_output: Any) -> None:
    old = method_info(BOAT, argument("a", text="One."), argument("b"), text="Old words.", errors={1: "Not found", 2: "No sea"})
    new = method_info(
        BOAT, argument("b", text="Other words."), argument("a"), text="New words.", errors={2: "No sea", 1: "Not found"}
    )
    new["errors"]["error"][0]["_content"] = "Other words."
    new["arguments"]["argument"].reverse()
    assert json.loads(diff_output([old], [new])) == {"added": [], "removed": [], "changed": {}}
    assert diff_output([old], [new], "text") == "0 methods added, 0 methods removed, 0 methods changed\n"
    assert diff_output([old], [new], "markdown") == "No methods changed.\n"


def test_renamed_method_is_reported_as_removed_and_added(diff_output: Any) -> None:
    old, new = [method_info(BOAT)], [method_info("flickr.boats.getAll"), method_info("flickr.boats.get")]
    assert diff_output(old, new, "text").splitlines() == [
        "2 methods added, 1 method removed, 0 methods changed",
        "+ flickr.boats.get",
        "+ flickr.boats.getAll",
        f"- {BOAT}  (breaking)",
    ]


def test_closed_output_pipe_is_not_an_error(tmp_path: Path) -> None:
    # The output exceeds the buffer of a pipe, so the program still writes after the reader has closed it.
    methods = [method_info(f"flickr.boats.get{'A' * 100}{number}") for number in range(3000)]
    old = reflection_folder(tmp_path / "old", methods[0])
    new = reflection_folder(tmp_path / "new", *methods)
    running = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "codegen", "diff", str(old), str(new)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stdout and running.stderr
    assert running.stdout.readline() == "2999 methods added, 0 methods removed, 0 methods changed\n"
    running.stdout.close()
    assert running.stderr.read() == ""
    running.stderr.close()
    assert running.wait(60) == 141


def test_arguments_that_the_client_sets_are_ignored(diff_output: Any) -> None:
    old, new = method_info(BOAT, argument("a")), method_info(BOAT, argument("a"), argument("format"), argument("method"))
    assert json.loads(diff_output([old], [new])) == {"added": [], "removed": [], "changed": {}}
