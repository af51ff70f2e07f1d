"""`presence` counts the fields of recorded responses and finds optional fields that every response has."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.cli import main
from codegen.presence import MANY_RESPONSES, MIN_OBJECTS, MIN_RESPONSES, Presence
from codegen.read_spec import OWN, read_spec

from ..support.codegen_input import method_info, reflection_folder
from ..support.recordings import FAIL, PHOTO, own, photos

Counts = dict[tuple[str, str], dict[str, Any]]


@pytest.fixture
def counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Counts]]:
    """Runs the command on the recordings of `tmp_path` and returns the exit code and the counts."""

    def count(*arguments: str) -> tuple[int, Counts]:
        code = main(["presence", str(tmp_path), "--format", "json", *arguments])
        return code, {(one["model"], one["field"]): one for one in json.loads(capsys.readouterr().out)}

    return count


def test_fields_are_counted_in_the_model_that_defines_them(tmp_path: Path, counted: Callable[..., tuple[int, Counts]]) -> None:
    own(tmp_path, "01", "flickr.photos.search", photos(views="7"))
    own(tmp_path, "02", "flickr.favorites.getList", photos(date_faved="1707649200"))
    own(tmp_path, "03", "flickr.photos.search", FAIL)
    _, counts = counted()
    title, views = counts["Photo", "title"], counts["PhotoExtras", "views"]
    assert (title["required"], title["objects"], title["present"], title["recordings"]) == (True, 4, 4, 2)
    assert (views["required"], views["objects"], views["present"]) == (False, 4, 1)
    assert views["missing"] == {"flickr.favorites.getList": 2, "flickr.photos.search": 1}
    assert counts["FavoritePhoto", "date_faved"]["objects"] == 2
    assert ("PhotoPage", "items") not in counts, "lists are never missing"


def test_optional_field_of_every_response_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = {"photos": {"page": 1, "photo": [{**PHOTO, "tags": "a"} for _ in range(MIN_OBJECTS)]}, "stat": "ok"}
    for number in range(MIN_RESPONSES):
        own(tmp_path, str(number), "flickr.photos.search", body)
    assert main(["presence", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "PhotoExtras.tags is always present, but optional\n" in out
    assert "Photo.title is always present" not in out
    own(tmp_path, "other", "flickr.photos.search", photos())
    assert main(["presence", str(tmp_path)]) == 0
    assert "always present" not in capsys.readouterr().out


def test_examples_of_the_documentation_count_as_evidence(tmp_path: Path, counted: Callable[..., tuple[int, Counts]]) -> None:
    own(tmp_path, "01", "flickr.photos.search", photos())
    described = method_info("flickr.photos.search")
    described["method"]["response"] = {"_content": '<photos page="1"><photo id="1" owner="1@N01" title="t" /></photos>'}
    folder = reflection_folder(tmp_path.parent / "reflection", described)
    _, counts = counted("--examples", str(folder), "--examples", str(folder))
    title, secret = counts["Photo", "title"], counts["Photo", "secret"]
    assert (title["examples"], title["present_in_examples"], title["missing"]) == (1, 1, {})
    assert (secret["examples"], secret["present_in_examples"], secret["missing"]) == (1, 0, {"flickr.photos.search": 0})


@pytest.mark.parametrize(
    ("objects", "responses", "examples", "present_in_examples", "expected"),
    [
        (MIN_OBJECTS, MIN_RESPONSES, 0, 0, True),
        (MIN_OBJECTS - 1, MIN_RESPONSES, 0, 0, False),
        (MIN_OBJECTS, MIN_RESPONSES - 1, 0, 0, False),
        (MIN_OBJECTS, MIN_RESPONSES - 1, 1, 1, True),
        (MIN_OBJECTS, MIN_RESPONSES, 1, 0, False),
        (MANY_RESPONSES, MANY_RESPONSES, 1, 0, True),
    ],
)
def test_field_is_always_present_only_with_enough_evidence(
    objects: int, responses: int, examples: int, present_in_examples: int, expected: bool
) -> None:
    one = Presence("Photo", "tags", required=False)
    for number in range(objects):
        one.add("flickr.photos.search", str(number % responses), present=True)
    for number in range(examples):
        one.add("flickr.people.getPhotos", None, present=number < present_in_examples)
    assert one.is_always_present is expected
    one.add("flickr.photos.search", "0", present=False)
    assert not one.is_always_present


def test_folder_without_recordings_is_rejected(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["presence", str(tmp_path)]) == 2
    assert "contains no recorded API responses" in capsys.readouterr().err


@pytest.mark.once
def test_every_field_of_all_recordings_is_required_or_has_a_reason(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folders = [one for one in sorted((recorded / "reflection").iterdir()) if one.is_dir()]
    examples = [part for folder in folders for part in ("--examples", str(folder))]
    assert main(["presence", str(recorded / "traffic"), "--format", "json", *examples]) == 0
    counts = json.loads(capsys.readouterr().out)
    required = [one for one in counts if one["required"]]
    assert len(required) > 200
    assert [(one["model"], one["field"]) for one in required if one["present"] < one["objects"]] == []
    reasons = read_spec(OWN).optional_fields
    always = {f"{one['model']}.{one['field']}" for one in counts if one["always_present"] and not one["required"]}
    assert always == set(reasons)
