"""The pagination notes of the spec are validated: a note that matches nothing or changes nothing is an error."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.cli import main
from codegen.paging import check_paging, walk_of
from codegen.paging_notes import parse_paging
from codegen.problems import SpecError
from codegen.read_spec import OWN, read_spec
from codegen.spec import Spec

from ..support.codegen_input import argument, content, method_info, reflection_folder

FILE = Path("paging.yaml")


@pytest.fixture(scope="module")
def spec() -> Spec:
    return read_spec(OWN)


def with_notes(spec: Spec, notes: dict[str, Any]) -> Spec:
    written = yaml.safe_load((OWN / "types" / "paging.yaml").read_text(encoding="utf-8"))
    for part, entries in notes.items():
        written[part] = {**written[part], **entries}
    return replace(spec, paging=parse_paging(written, FILE))


def test_notes_of_the_project_are_valid(spec: Spec) -> None:
    check_paging(with_notes(spec, {}), FILE)
    walked = [method for method in spec.methods if walk_of(spec, method)]
    assert len(walked) == 52
    # Every method with a page argument has a walk, unless a note excludes it.
    paged = {method.name for method in spec.methods if any(one.name == "page" for one in method.arguments)}
    assert paged - {method.name for method in walked} == {"flickr.panda.getPhotos"}


@pytest.mark.parametrize(
    ("notes", "message"),
    [
        ({"largest": {60: ["flickr.photos.serach"]}}, "flickr.photos.serach: matches no method of the reflection"),
        ({"largest": {60: ["flickr.photos.getInfo"]}}, "flickr.photos.getInfo: has no effect; the method is not walked"),
        ({"largest": {60: ["flickr.panda.getPhotos"]}}, "flickr.panda.getPhotos: has no effect"),
        ({"largest": {500: ["flickr.photos.search"]}}, "has no effect; this is the default"),
        ({"largest": {60: ["flickr.activity.userPhotos"]}}, "largest.60.flickr.activity.userPhotos: is also listed under 50"),
        ({"largest": {"many": ["flickr.photos.search"]}}, "largest.many: must be a number with a list of methods"),
        ({"methods": {"flickr.photos.search": {"most": 10}}}, "methods.flickr.photos.search: must be a mapping"),
        ({"methods": {"flickr.photos.search": {"moist": 10, "why": "x"}}}, "methods.flickr.photos.search: must be a mapping"),
        ({"methods": {"flickr.photos.search": {"key": ["idd"], "why": "x"}}}, "names 'idd', which is not a field of Photo"),
        (
            {"methods": {"flickr.photos.search": {"numbers": "topic", "why": "x"}}},
            "names 'topic', which is not a field of PhotoPage",
        ),
        (
            {"methods": {"flickr.photos.search": {"continuation": "token", "why": "x"}}},
            "token: matches no argument of the method",
        ),
        (
            {"methods": {"flickr.photos.search": {"by_place": {"per_page": 9, "arguments": ["moon"]}, "why": "x"}}},
            "moon: matches no argument of the method",
        ),
        ({"methods": {"flickr.photos.getInfo": {"walked": False, "why": "x"}}}, "flickr.photos.getInfo: has no effect"),
        ({"methods": {"flickr.photos.search": {"totals": "wrong", "why": "x"}}}, "search.totals: accepts only `untrusted`"),
        ({"faces": {"walk_all": "flickr.photos.search"}}, "faces: accepts only walk, walk_set, harvest"),
        ({"faces": {"walk": "flickr.photos.getInfo"}}, "flickr.photos.getInfo: has no effect; the method is not walked"),
        ({"faces": {"harvest": "flickr.people.getPhotosOf"}}, "faces.harvest: needs a method with the arguments max_upload_date"),
    ],
)
def test_invalid_notes_are_rejected(spec: Spec, notes: dict[str, Any], message: str) -> None:
    with pytest.raises(SpecError, match=message.replace(".", r"\.").replace("(", r"\(")):
        check_paging(with_notes(spec, notes), FILE)


def test_walks_of_another_reflection_match_its_methods(tmp_path: Path) -> None:
    folder = reflection_folder(
        tmp_path / "reflection",
        method_info("flickr.photos.getRecent", argument("per_page", optional=True), argument("page", optional=True)),
        method_info("flickr.photos.getNew", argument("per_page", optional=True), argument("page", optional=True)),
        method_info("flickr.photosets.getPhotos", argument("photoset_id"), argument("page", optional=True)),
        method_info("flickr.walk.goFar"),
    )
    assert main(["generate", "--spec", str(folder), "--out", str(tmp_path / "generated")]) == 0
    files = content(tmp_path / "generated")
    assert b"def get_recent(\n        self," in files["walks/photos.py"]
    assert b"-> AsyncWalker[Photo]:" in files["async_walks/photos.py"]
