"""`diff` says what changed for those who call the methods, in three formats."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.cli import main

from ..conftest import ROOT
from ..support.codegen_input import Answer, answer, argument, reflection_folder

BOAT = "flickr.boats.getInfo"


@pytest.fixture
def say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Compares two made-up reflections on the command line, and gives what it prints."""

    def run(old: list[Answer], new: list[Answer], format: str = "json") -> str:
        folders = [reflection_folder(tmp_path / f"{format}-{name}", *answers) for name, answers in (("old", old), ("new", new))]
        capsys.readouterr()
        assert main(["diff", str(folders[0]), str(folders[1]), "--format", format]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        return said.out

    return run


def recorded_diff(recorded: Path, capsys: pytest.CaptureFixture[str], *arguments: str, old: str = "2016-08") -> str:
    assert main(["diff", str(recorded / "reflection" / old), str(recorded / "reflection" / "2023-10"), *arguments]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


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


def test_seven_years_of_flickr_as_json(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(recorded_diff(recorded, capsys, "--format", "json"))
    assert found == {
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
    assert (len(found["added"]), len(found["removed"]), len(found["changed"])) == (18, 1, 8)


def test_seven_years_of_flickr_as_text(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = recorded_diff(recorded, capsys).splitlines()
    assert lines[0] == "18 methods added, 1 method removed, 8 methods changed"
    assert [line[2:] for line in lines if line.startswith("+ ")] == ADDED
    assert [line for line in lines if "(breaking)" in line] == [
        "- flickr.groups.browse  (breaking)",
        "    argument continuation added, required  (breaking)",
        "    argument short_limit added, required  (breaking)",
        "    argument invitation_only removed  (breaking)",
    ]
    assert sum(line.startswith("~ ") for line in lines) == 8


def test_seven_years_of_flickr_as_markdown(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = recorded_diff(recorded, capsys, "--format", "markdown")
    added, changed, removed = (part.splitlines()[2:] for part in said.split("### ")[1:])
    assert [line.strip("-` ") for line in added if line] == ADDED
    assert [line.split("`")[1] for line in changed if "breaking" in line] == [
        "flickr.galleries.getList",
        "flickr.people.getPublicGroups",
    ]
    assert "- `flickr.people.getPublicGroups`: **breaking:** argument `invitation_only` removed" in changed
    assert "- `flickr.galleries.addPhoto`: argument `full_response` added" in changed
    assert removed == ["- **breaking:** `flickr.groups.browse`"]


def test_the_last_three_years_show_the_method_that_went_away(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(recorded_diff(recorded, capsys, "--format", "json", old="2020-09"))
    assert (len(found["added"]), found["removed"], len(found["changed"])) == (2, ["flickr.groups.browse"], 3)


def test_the_committed_reflection_is_the_recorded_one(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = ROOT / "spec" / "reflection"
    assert main(["diff", str(recorded / "reflection" / "2023-10"), str(own), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"added": [], "removed": [], "changed": {}}


def test_arguments_that_come_go_and_change_are_named(say: Any) -> None:
    old = [answer(BOAT, argument("a"), argument("b"), argument("c", optional=True), argument("d"))]
    new = [answer(BOAT, argument("a", optional=True), argument("c"), argument("d"), argument("e"), argument("f", optional=True))]
    assert json.loads(say(old, new)) == {
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
    assert say(old, new, "text").splitlines() == [
        "0 methods added, 0 methods removed, 1 method changed",
        f"~ {BOAT}",
        "    argument b removed  (breaking)",
        "    argument e added, required  (breaking)",
        "    argument f added",
        "    argument c is now required  (breaking)",
        "    argument a is now optional",
    ]
    assert say(old, new, "markdown").splitlines() == [
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
def test_a_permission_or_login_that_changes_is_shown(
    old: tuple[int, int], new: tuple[int, int], change: dict[str, object], lines: list[str], say: Any
) -> None:
    before, after = (answer(BOAT, permission=permission, login=login) for permission, login in (old, new))
    assert json.loads(say([before], [after]))["changed"] == {BOAT: change}
    assert [line.strip() for line in say([before], [after], "text").splitlines()[2:]] == lines


def test_wording_and_order_are_no_change(say: Any) -> None:
    old = answer(BOAT, argument("a", text="One."), argument("b"), text="Old words.", errors={1: "Not found"})
    new = answer(BOAT, argument("b", text="Other words."), argument("a"), text="New words.", errors={1: "No boat", 2: "No sea"})
    new["arguments"]["argument"].reverse()
    assert json.loads(say([old], [new])) == {"added": [], "removed": [], "changed": {}}
    assert say([old], [new], "text") == "0 methods added, 0 methods removed, 0 methods changed\n"
    assert say([old], [new], "markdown") == "No methods changed.\n"


def test_a_renamed_method_is_one_removed_and_one_added(say: Any) -> None:
    old, new = [answer(BOAT)], [answer("flickr.boats.getAll"), answer("flickr.boats.get")]
    assert say(old, new, "text").splitlines() == [
        "2 methods added, 1 method removed, 0 methods changed",
        "+ flickr.boats.get",
        "+ flickr.boats.getAll",
        f"- {BOAT}  (breaking)",
    ]


def test_a_reader_that_has_seen_enough_gets_no_complaint(tmp_path: Path) -> None:
    # Far more than a pipe holds, so that the program still writes when nobody reads any more.
    methods = [answer(f"flickr.boats.get{'A' * 100}{number}") for number in range(3000)]
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


def test_an_argument_that_the_client_sends_itself_is_no_change(say: Any) -> None:
    old, new = answer(BOAT, argument("a")), answer(BOAT, argument("a"), argument("format"), argument("method"))
    assert json.loads(say([old], [new])) == {"added": [], "removed": [], "changed": {}}
