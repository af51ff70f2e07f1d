"""Values of unexpected types and unusual ids in responses: the rest is saved and readable, and nothing is written elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import Flickr, FlickrError, SchemaDriftWarning
from flickr_sdk.backup import Backup
from flickr_sdk.errors import MalformedResponse

from .conftest import Account

pytestmark = [pytest.mark.once, pytest.mark.filterwarnings("ignore::flickr_sdk.errors.SchemaDriftWarning")]
Change = Callable[[dict[str, Any]], object]
DETAILS = ["info", "comments", "albums"]


class Changing(httpx.HTTPTransport):
    """A transport that changes the responses of methods."""

    def __init__(self, changes: dict[str, Change]) -> None:
        super().__init__()
        self._changes = changes

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        change = self._changes.get(request.url.params.get("method", ""))
        if change is None:
            return response
        body = json.loads(response.read())
        response.close()
        change(body)
        return httpx.Response(response.status_code, json=body)


def backup_with(account: Account, changes: dict[str, Change], folder: Path, **options: Any) -> Any:
    emulator = account.emulator
    given: dict[str, Any] = {"base_url": emulator.base_url, "token": emulator.access_token("delete", user=account.nsid)}
    with httpx.Client(transport=Changing(changes)) as http:
        with Flickr(emulator.api_key, emulator.api_secret, http_client=http, retries=0, **given) as flickr:
            return flickr.backup(folder, **{"details": DETAILS, "viewer": False, **options})


def first_photo(**values: Any) -> Change:
    return lambda body: body["photos"]["photo"][0].update(values)


def info(**values: Any) -> Change:
    return lambda body: body["photo"].update(values)


KEPT: dict[str, dict[str, Change]] = {
    "list": {"flickr.people.getPhotos": first_photo(views={"_content": []}, isfriend="x", latitude="north")},
    "info": {"flickr.photos.getInfo": info(views=[], isfavorite="?", safety_level={"a": 1})},
    "dates": {"flickr.photos.getInfo": lambda body: body["photo"]["dates"].update(lastupdate="", taken=[])},
    "tags": {"flickr.photos.getInfo": lambda body: body["photo"]["tags"].update(tag=-1)},
    "missing": {"flickr.photos.getInfo": lambda body: (body["photo"].pop("title"), body["photo"]["dates"].pop("posted"))},
    "tag": {"flickr.photos.getInfo": lambda body: body["photo"]["tags"].update(tag=[None, "x", []])},
}


@pytest.mark.parametrize("case", KEPT)
def test_backup_with_unexpected_values_is_complete_and_readable(account: Account, case: str) -> None:
    report = backup_with(account, KEPT[case], account.folder)
    assert report.complete
    assert {problem.what for problem in report.problems} <= {"xmp"}
    saved = Backup(account.folder)
    assert sorted(photo.id for photo in saved.photos()) == sorted(account.photo_ids)
    assert all(photo.file is not None and photo.info is not None for photo in saved.photos())
    again = backup_with(account, KEPT[case], account.folder, verify=True)
    assert (again.complete, again.downloaded) == (True, 0)
    assert account.flickr.verify(account.folder, account=False).intact


UNUSABLE: dict[str, dict[str, Change]] = {
    "login": {"flickr.test.login": lambda body: body.update(user=1)},
    "person": {"flickr.people.getInfo": lambda body: body.update(person="x")},
    "page": {"flickr.people.getPhotos": lambda body: body.update(photos=1)},
    "items": {"flickr.people.getPhotos": lambda body: body["photos"].update(photo="x")},
    "item": {"flickr.people.getPhotos": lambda body: body["photos"].update(photo=["x", None, []])},
    "id": {"flickr.people.getPhotos": first_photo(id={"a": 1})},
    "albums": {"flickr.photosets.getList": lambda body: body["photosets"].update(photoset=[1])},
    "album": {"flickr.photosets.getPhotos": lambda body: body.update(photoset=False)},
    "details": {"flickr.photos.getInfo": lambda body: body.update(photo=[[]])},
    "comment": {"flickr.photos.comments.getList": lambda body: body.update(comments={"comment": ["x"]})},
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_unusable_response_is_a_problem_or_an_error_of_the_library(account: Account, case: str) -> None:
    problems: list[Any] = []
    try:
        problems += backup_with(account, UNUSABLE[case], account.folder).problems
    except MalformedResponse as error:
        problems.append(error)
    assert problems or case == "comment"  # no photo has comments
    whole = backup_with(account, {}, account.folder)
    assert (whole.complete, whole.problems) == (True, ())


@pytest.mark.parametrize("identity", ["../../../outside", "..", "a/b", "\\x", "", "x" * 300, "\x01"])
@pytest.mark.parametrize("details", [["collections"], ["info", "albums"]], ids=["list", "calls"])
def test_id_of_a_response_leads_to_no_file_outside_the_backup(
    account: Account, tmp_path: Path, identity: str, details: Any
) -> None:
    changes: dict[str, Change] = {
        "flickr.people.getPhotos": first_photo(id=identity),
        "flickr.photosets.getList": lambda body: body["photosets"]["photoset"][0].update(id=identity),
    }
    folder = tmp_path / "a" / "b" / "backup"
    folder.mkdir(parents=True)
    with pytest.raises(FlickrError):
        backup_with(account, changes, folder, details=details)
    assert [path for path in tmp_path.rglob("*") if path.is_file() and not path.is_relative_to(folder)] == []


def test_restore_names_its_journal_after_no_unusual_account(account: Account) -> None:
    account.backup(details=["info"], viewer=False)
    emulator = account.emulator
    changes: dict[str, Change] = {"flickr.test.login": lambda body: body["user"].update(id="../../outside")}
    with httpx.Client(transport=Changing(changes)) as http:
        with Flickr(
            emulator.api_key, emulator.api_secret, http_client=http, base_url=emulator.base_url, token=("a", "b")
        ) as flickr:
            flickr = flickr.options(token=emulator.access_token("delete", user=account.nsid))
            with pytest.raises(MalformedResponse, match="as an id"):
                flickr.restore(account.folder)


def test_drift_is_still_reported(account: Account) -> None:
    with pytest.warns(SchemaDriftWarning, match="count_faves"):
        backup_with(account, {"flickr.people.getPhotos": first_photo(count_faves=["x"])}, account.folder)
