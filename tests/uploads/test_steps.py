"""The steps after an upload, such as albums, locations and licenses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import ArgumentError, BatchProgress, Flickr
from flickr_sdk.emulator import Emulator, short_page
from flickr_sdk.uploads import Permissions, Step, Uploads

from ..support.clients import BLOCKING
from ..support.pictures import picture
from ..support.upload_runner import UPLOAD_PATH, BatchRunner, titles


def albums(emulator: Emulator, owner: str = "10000001@N01") -> dict[str, list[str]]:
    """Return the titles of the photos of a person's albums, in their order."""
    query = (
        "SELECT s.id, s.title, p.title AS photo FROM photosets s JOIN photoset_photos i ON i.photoset_id = s.id "
        "JOIN photos p ON p.id = i.photo_id WHERE s.owner = ? ORDER BY s.id, i.position"
    )
    found: dict[tuple[int, str], list[str]] = {}
    with emulator.world.transaction():
        for row in emulator.world.all(query, owner):
            found.setdefault((row["id"], row["title"]), []).append(row["photo"])
    assert len({title for _, title in found}) == len(found), "an album was made twice"
    return {title: photos for (_, title), photos in found.items()}


def calls(emulator: Emulator, *methods: str) -> list[Any]:
    return [request for request in emulator.requests if request.get("method", "").removeprefix("flickr.") in methods]


def states(entries: Sequence[Any]) -> list[str]:
    return [entry.state for entry in entries]


def settings(runner: BatchRunner, photo_id: str) -> dict[str, Any]:
    """Return the row of a photo in the world of the emulator."""
    with runner.emulator.world.transaction():
        row = runner.emulator.world.one("SELECT * FROM photos WHERE id = ?", photo_id)
    assert row is not None
    return dict(row)


class TestSettings:
    def test_every_setting_takes_effect_once(self, runner: BatchRunner) -> None:
        files = runner.create_files(2)
        arguments: dict[str, Any] = {
            "geo": (60.39, 5.32, 12),
            "license": 4,
            "date_taken": dt.datetime(2019, 5, 6, 7, 8, 9),
            "permissions": Permissions(is_friend=True, perm_comment=1, perm_addmeta=0),
            "after": Step("flickr.photos.setContentType", content_type=2),
        }
        assert states(runner.run(files, arguments=arguments).entries) == ["done", "done"]
        report = runner.run(files, arguments=arguments)
        assert states(report.entries) == ["done", "done"]
        expected = {"latitude": 60.39, "longitude": 5.32, "accuracy": 12, "license": 4, "date_taken": "2019-05-06 07:08:09"}
        expected |= {"is_public": 0, "is_friend": 1, "is_family": 0, "perm_comment": 1, "perm_addmeta": 0, "content_type": 1}
        assert len(report.photos) == 2
        for photo_id in report.photos.values():
            assert expected.items() <= settings(runner, photo_id).items()
        methods = ("photos.geo.setLocation", "photos.licenses.setLicense", "photos.setDates", "photos.setPerms")
        assert [len(calls(runner.emulator, method)) for method in methods] == [2, 2, 2, 2]
        sent = [request["is_public"] for request in runner.emulator.requests if request.path == UPLOAD_PATH]
        assert sent == ["0", "0"], "the photo was public until its permissions were set"

    def test_changed_setting_of_an_uploaded_photo_takes_effect(self, runner: BatchRunner) -> None:
        files = runner.create_files(1)
        for number in (4, 5, 4):
            (photo_id,) = runner.run(files, arguments={"license": number}).photos.values()
            assert settings(runner, photo_id)["license"] == number
        assert (runner.upload_requests(), len(calls(runner.emulator, "photos.licenses.setLicense"))) == (1, 3)

    def test_failed_step_is_reported_and_retried_when_the_file_is_added_again(self, runner: BatchRunner) -> None:
        files, group = runner.create_files(1), "99999999@N00"
        steps = {"after": [Step("flickr.groups.pools.add", group_id=group)], "license": 4, "album": "Fjords"}
        (entry,) = runner.run(files, arguments=steps).failed
        assert entry.error.startswith(f"photo {entry.photo_id} is uploaded, but flickr.groups.pools.add: error 2: ")
        assert settings(runner, entry.photo_id)["license"] == 4
        assert albums(runner.emulator)["Fjords"] == ["000"]
        assert runner.run([]).failed == [entry]
        assert len(calls(runner.emulator, "groups.pools.add")) == 1
        runner.run(files)
        assert len(calls(runner.emulator, "groups.pools.add")) == 2
        assert (runner.upload_requests(), len(calls(runner.emulator, "photos.licenses.setLicense"))) == (1, 1)

    def test_step_that_fails_temporarily_remains_for_the_next_run(self, runner: BatchRunner) -> None:
        fault = runner.emulator.faults.add("http-503", method="flickr.photos.licenses.setLicense", times=10)
        report = runner.run(runner.create_files(1), arguments={"license": 4})
        (entry,) = report.remaining
        assert (entry.state, report.photos) == ("uploaded", {entry.path: entry.photo_id})
        assert "setLicense" in entry.error
        runner.emulator.faults.remove(fault)
        (entry,) = runner.run([]).done
        assert (entry.error, runner.upload_requests()) == ("", 1)

    def test_photo_that_flickr_does_not_show_yet_is_waited_for(
        self, emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("flickr_sdk.uploads.step_runner.FIRST_PAUSE", 0.01)
        runner, hidden = BatchRunner(BLOCKING, emulator, tmp_path), list[httpx.Request]()

        class Delay(httpx.HTTPTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                if not hidden and b"setLicense" in request.read():
                    hidden.append(request)
                    return httpx.Response(200, json={"stat": "fail", "code": 1, "message": "Photo not found"})
                return super().handle_request(request)

        with httpx.Client(transport=Delay()) as client:
            runner.client_options["http_client"] = client
            assert len(runner.run(runner.create_files(1), arguments={"license": 4}, lookup_timeout=60).done) == 1
        assert hidden

    def test_stopped_step_remains_for_the_next_run(self, emulator: Emulator, tmp_path: Path) -> None:
        runner, batches = BatchRunner(BLOCKING, emulator, tmp_path), list[Uploads]()

        class Stop(httpx.HTTPTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                if b"setLicense" in request.read():
                    batches[0].stop()
                    return httpx.Response(200, json={"stat": "fail", "code": 1, "message": "Photo not found"})
                return super().handle_request(request)

        options: dict[str, Any] = {"token": runner.token, "base_url": emulator.base_url, "limiter": False}
        with (
            httpx.Client(transport=Stop()) as client,
            Flickr(emulator.api_key, emulator.api_secret, http_client=client, **options) as flickr,
            flickr.uploads(runner.journal) as uploads,
        ):
            batches.append(uploads)
            uploads.add(picture(), license=4, album="Fjords")
            assert states(uploads.run().remaining) == ["uploaded"]
        assert states(runner.run([]).done) == ["done"]
        assert len(albums(emulator)["Fjords"]) == 1

    def test_progress_counts_files_whose_steps_are_done(self, runner: BatchRunner) -> None:
        events: list[BatchProgress] = []
        runner.run(runner.create_files(4, 1000), arguments={"album": "Fjords"}, progress=events.append)
        assert (events[-1].done, events[-1].sent == events[-1].bytes) == (4, True)
        assert str(events[-1]).startswith("4 of 4 files, 100 %")


class TestAlbums:
    def test_photos_are_in_the_order_in_which_their_files_were_added(self, runner: BatchRunner) -> None:
        files = runner.create_files(12)
        runner.emulator.faults.add("slow-start", path=UPLOAD_PATH, delay=0.3)
        report = runner.run(files[:8], arguments={"album": " Summer  nights"})
        assert states(report.entries) == ["done"] * 8
        assert len(runner.run(files, arguments={"album": "Summer nights"}).done) == 12
        assert albums(runner.emulator)["Summer nights"] == titles(12)
        assert len(calls(runner.emulator, "photosets.create")) == 1
        assert len(calls(runner.emulator, "photosets.addPhoto")) == 11
        assert calls(runner.emulator, "photosets.reorderPhotos") == []

    def test_existing_album_of_the_account_is_found(self, runner: BatchRunner) -> None:
        before = albums(runner.emulator)
        title = next(iter(before))
        runner.run(runner.create_files(2), arguments={"album": title})
        assert albums(runner.emulator) == {**before, title: [*before[title], "000", "001"]}

    @pytest.mark.parametrize("fault", [{"times": 1}, {"probability": 1}], ids=["once", "always"])
    def test_album_that_a_short_list_lacks_is_not_made_again(
        self, runner: BatchRunner, monkeypatch: pytest.MonkeyPatch, fault: dict[str, Any]
    ) -> None:
        monkeypatch.setattr(short_page, "SHARE", 1.0)
        before = albums(runner.emulator)
        title, files = next(iter(before)), runner.create_files(1)
        with runner.emulator.faults.add("short-page", method="flickr.photosets.getList", **fault) as short:
            (entry,) = runner.run(files, arguments={"album": title}).entries
        assert short.struck
        if "probability" in fault:
            assert "the list of albums lacks items" in entry.error
            assert albums(runner.emulator) == before
            runner.run(files, arguments={"album": title})
        assert albums(runner.emulator) == {**before, title: [*before[title], "000"]}

    @pytest.mark.parametrize("method", ["getList", "create", "addPhoto"])
    def test_run_ends_while_albums_fail(self, runner: BatchRunner, method: str) -> None:
        files, arguments = runner.create_files(3), {"album": ["Fjords", next(iter(albums(runner.emulator)))]}
        with runner.emulator.faults.add("http-503", method=f"flickr.photosets.{method}", probability=1) as fault:
            report = runner.run(files, arguments=arguments)
        assert fault.struck
        assert len(report.remaining) == 3
        assert len(runner.run(files, arguments=arguments).done) == 3
        assert albums(runner.emulator)["Fjords"] == titles(3)

    def test_photo_that_is_already_in_the_album_counts_as_added(self, runner: BatchRunner) -> None:
        files = runner.create_files(3)
        runner.run(files, arguments={"album": "Fjords"})
        for number, path in enumerate(runner.folder.glob("upload.sqlite*")):
            path.rename(runner.folder / f"old-{number}")
        assert states(runner.run(files, arguments={"album": "Fjords"}).entries) == ["done"] * 3
        assert albums(runner.emulator)["Fjords"] == titles(3)
        assert len(calls(runner.emulator, "photosets.create")) == 1
        assert len(calls(runner.emulator, "photosets.addPhoto")) == 2 + 3

    def test_copies_of_a_photo_are_in_the_albums_of_each(self, runner: BatchRunner) -> None:
        files = runner.create_files(1)
        for _ in range(2):
            runner.run(files, arguments={"album": ["Fjords", "Summer"]})
            runner.run(files, arguments={"album": "Family"})
        found = albums(runner.emulator)
        assert [found[title] for title in ("Fjords", "Summer", "Family")] == [["000"]] * 3
        assert (runner.upload_requests(), len(calls(runner.emulator, "photosets.create"))) == (1, 3)

    @pytest.mark.parametrize("fault", ["lost", "http-503"])
    def test_album_is_found_after_a_lost_response(self, runner: BatchRunner, fault: Any) -> None:
        runner.emulator.faults.add(fault, method="flickr.photosets.create", takes_effect=True)
        assert len(runner.run(runner.create_files(3), arguments={"album": "Fjords"}).done) == 3
        assert albums(runner.emulator)["Fjords"] == titles(3)
        assert len(calls(runner.emulator, "photosets.create")) == 1

    def test_creation_that_did_not_take_effect_is_repeated(self, runner: BatchRunner) -> None:
        runner.emulator.faults.add("reset", method="flickr.photosets.create", takes_effect=False)
        assert len(runner.run(runner.create_files(3), arguments={"album": "Fjords"}).done) == 3
        assert albums(runner.emulator)["Fjords"] == titles(3)

    def test_photo_that_is_uploaded_late_is_moved_to_its_place(self, runner: BatchRunner) -> None:
        files = runner.create_files(5)
        content = files[1].read_bytes()
        # The run finds the third file changed.
        report = runner.run(files, between=lambda: files[1].write_bytes(b"changed"), arguments={"album": "Fjords"})
        assert states(report.entries) == ["done", "failed", "done", "done", "done"]
        assert albums(runner.emulator)["Fjords"] == ["000", "002", "003", "004"]
        files[1].write_bytes(content)
        runner.emulator.faults.add("http-503", method="flickr.photosets.reorderPhotos", times=5)
        assert len(runner.run([files[1]]).done) == 5
        assert albums(runner.emulator)["Fjords"] == ["000", "002", "003", "004", "001"]
        runner.emulator.faults.clear()
        runner.run([])
        assert albums(runner.emulator)["Fjords"] == titles(5)
        count = len(calls(runner.emulator, "photosets.reorderPhotos"))
        runner.run([])
        assert len(calls(runner.emulator, "photosets.reorderPhotos")) == count

    def test_deleted_album_is_made_again(self, runner: BatchRunner) -> None:
        files = runner.create_files(2)
        runner.run(files[:1], arguments={"album": "Fjords"})
        with runner.emulator.world.transaction() as connection:
            connection.execute("DELETE FROM photosets WHERE title = 'Fjords'")
        assert len(runner.run(files, arguments={"album": "Fjords"}).done) == 2
        assert albums(runner.emulator)["Fjords"] == ["001"]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"album": " "}, "argument 'album' contains ' '; pass the title of an album"),
        ({"album": 5}, "argument 'album' is 5; pass the title of an album, or a list of titles"),
        ({"geo": (60.39,)}, "argument 'geo' is a tuple; pass (latitude, longitude) in degrees"),
        ({"geo": (160.39, 5.32)}, "argument 'geo' contains 160.39; pass (latitude, longitude) in degrees, up to 90 and 180"),
        (
            {"geo": [60.39, 5.32, 0]},
            "argument 'geo' has the accuracy 0; pass an integer from 1 (world) to 16 (street), or omit it",
        ),
        (
            {"geo": (60.39, 5.32, 20)},
            "argument 'geo' has the accuracy 20; pass an integer from 1 (world) to 16 (street), or omit it",
        ),
        ({"geo": (60.39, "east")}, "argument 'geo' contains 'east'; pass (latitude, longitude) in degrees, up to 90 and 180"),
        ({"permissions": 1}, "argument 'permissions' is 1; pass Permissions(is_public=True)"),
        ({"permissions": Permissions(), "is_public": True}, "argument 'is_public' is part of permissions; omit it"),
        ({"date_taken": 5}, "flickr.photos.setDates: argument 'date_taken' must be a datetime or a string"),
        ({"after": "flickr.photos.setMeta"}, "argument 'after' is a string of 21 characters; pass a Step or a list of them"),
        ({"after": ["x"]}, "argument 'after' contains 'x'; pass a Step or a list of them"),
        ({"after": Step("flickr.photos.setMetta")}, "a step whose method is 'flickr.photos.setMetta'; pass Flickr's name"),
        ({"after": Step("flickr.photos.getInfo")}, "contains flickr.photos.getInfo, which does not change a photo"),
        ({"after": Step("flickr.photos.comments.addComment", comment_text="x")}, "whose repeat after a crash would change more"),
        ({"after": Step("flickr.photos.setMeta", titel="x")}, "argument 'titel' does not exist; the method has description"),
        ({"after": Step("flickr.photos.setMeta", photo_id="5")}, "argument 'photo_id' is the uploaded photo; omit it"),
        ({"after": Step("flickr.groups.pools.add")}, "flickr.groups.pools.add: argument 'group_id' is required"),
    ],
    ids=lambda value: None if isinstance(value, str) else "-".join(value),
)
def test_invalid_step_is_rejected_when_the_file_is_added(tmp_path: Path, arguments: dict[str, Any], problem: str) -> None:
    with Flickr("key", "secret", token=("token", "secret")) as flickr, flickr.uploads(tmp_path / "journal") as uploads:
        with pytest.raises(ArgumentError) as caught:
            uploads.add(picture(), **arguments)
        assert uploads.entries() == []
    assert problem in str(caught.value)
