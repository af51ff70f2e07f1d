"""`flickr upload`, `replace`, `download` and `harvest`."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from ..support.pictures import picture
from .conftest import FlickrCli, Sent

AURORA = "52000000101"
ALBUM = "https://www.flickr.com/photos/adalindqvist/albums/72177720300000001"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two photos, one of them in a subfolder, and other files."""
    folder = tmp_path / "Photos"
    (folder / "Norway").mkdir(parents=True)
    (folder / "one.png").write_bytes(picture(1))
    (folder / "Norway" / "two.PNG").write_bytes(picture(2))
    (folder / ".hidden.png").write_bytes(picture(3))
    (folder / "notes.txt").write_text("not a photo")
    return folder


def test_folder_is_uploaded_once_into_an_album(flickr_cli: FlickrCli, flickr: Flickr, folder: Path) -> None:
    command = ("upload", str(folder), "--album", "Trip", "--tags", "sea,two words", "--private")
    rows = [line.split("\t") for line in flickr_cli(*command).lines]
    assert [(row[1], Path(row[2]).name) for row in rows] == [("uploaded", "two.PNG"), ("uploaded", "one.png")]
    album = next(one for one in flickr.photosets.get_list() if one.title == "Trip")
    assert {photo.id for photo in flickr.walk_set(album.id)} == {row[0] for row in rows}
    photo = flickr.photos.get_info(rows[0][0])
    assert [tag.raw for tag in photo.tags][:2] == ["sea", "two words"]
    assert not photo.visibility.ispublic
    again = json.loads(flickr_cli(*command, "--json").out)
    assert [(one["id"], one["status"]) for one in again] == [(row[0], "present") for row in rows]
    assert flickr.photosets.get_info(album.id).photos == 2


def test_album_of_an_upload_is_a_title_an_id_or_a_url(flickr_cli: FlickrCli, flickr: Flickr, folder: Path) -> None:
    for number, album in enumerate(("northern LIGHTS", "72177720300000001", ALBUM)):
        options = ("--album", album, "--license", "cc0", "--duplicates", "--include", "one*", "--tags", str(number))
        assert flickr_cli("upload", str(folder), *options).code == 0
    assert [album.title for album in flickr.photosets.get_list()] == ["Northern lights", "Reindeer"]
    assert flickr_cli("upload", str(folder), "--license", "cc-by", "--dry-run").code == 2


def test_folders_become_albums_and_files_move(flickr_cli: FlickrCli, flickr: Flickr, folder: Path, tmp_path: Path) -> None:
    done = tmp_path / "done"
    result = flickr_cli("upload", str(folder), "--folder-albums", "--move-to", str(done), "--exclude", "one*")
    assert (result.code, len(result.lines)) == (0, 1)
    assert "Norway" in [album.title for album in flickr.photosets.get_list()]
    assert [one.name for one in done.iterdir()] == ["two.PNG"]
    assert not (folder / "Norway" / "two.PNG").exists()


def test_file_of_an_earlier_upload_is_present_and_moved(flickr_cli: FlickrCli, folder: Path, tmp_path: Path) -> None:
    assert flickr_cli("upload", str(folder / "one.png")).lines[0].split("\t")[1] == "uploaded"
    copy = tmp_path / "copies"
    copy.mkdir()
    for name in ("a.png", "b.png"):
        (copy / name).write_bytes((folder / "one.png").read_bytes())
    # Another journal: Flickr reports that the account has the file.
    assert [line.split("\t")[1] for line in flickr_cli("upload", str(copy), "--album", "Trip").lines] == [
        "present",
        "present",
    ]
    # The first run was stopped before it moved the files.
    rows = json.loads(flickr_cli("upload", str(copy), "--move-to", str(tmp_path / "done"), "--json").out)
    assert [(Path(row["file"]).name, row["status"]) for row in rows] == [("a.png", "present"), ("b.png", "present")]
    assert sorted(file.name for file in (tmp_path / "done").iterdir()) == ["a.png", "b.png"]
    assert list(copy.iterdir()) == []
    # The folder of a nightly job may be empty.
    nothing = flickr_cli("upload", str(copy), "--move-to", str(tmp_path / "done"))
    assert (nothing.code, nothing.out) == (0, "")
    assert nothing.err.startswith("warning: the paths contain no photos or videos")


def test_upload_ends_with_a_summary_on_a_terminal(flickr_cli: FlickrCli, folder: Path) -> None:
    (folder / "empty.png").write_bytes(b"")
    assert "2 uploaded, 0 present, 1 failed\n" in flickr_cli("upload", str(folder), terminal=True).err


def test_checksums_are_added_verified_and_found(
    flickr_cli: FlickrCli, flickr: Flickr, emulator: Emulator, folder: Path, tmp_path: Path
) -> None:
    flickr.photos.delete("52000000104")  # a video without a file
    uploaded = flickr_cli("upload", str(folder / "one.png"), "--fields", "id").lines
    assert flickr_cli("checksums", "find", str(folder), "--fields", "id,status").lines == ["\tmissing", f"{uploaded[0]}\tfound"]
    sent = Sent(emulator)
    planned = flickr_cli("checksums", "add", "52000000101", "--dry-run").lines
    assert planned[0].startswith("flickr.photos.addTags photo_id=52000000101 tags=flickrsdk:sha256=")
    assert sent.writes() == []
    assert flickr_cli("checksums", "add", "--all", "--fields", "id").lines == ["52000000103", "52000000102", "52000000101"]
    assert flickr_cli("checksums", "add", "--all").lines == []
    assert flickr_cli("checksums", "verify", "--all", "--fields", "status").lines == ["intact"] * 4
    assert flickr_cli("download", "52000000101", "--to", str(tmp_path / "got")).code == 0
    assert flickr_cli("checksums", "find", str(tmp_path / "got"), "--fields", "id").lines == ["52000000101"]
    assert flickr_cli("checksums", "find", str(folder), "--missing", "--fields", "status").lines == ["missing"]
    flickr.photos.set_tags("52000000101", [f"flickrsdk:sha256={'0' * 64}"])
    assert "instead of 000" in flickr_cli("checksums", "verify", "52000000101").err
    assert flickr_cli("checksums", "verify", "52000000201").code == 3
    assert flickr_cli("checksums", "add").code == flickr_cli("checksums", "add", "1", "--all").code == 2


def test_failed_files_are_reported(flickr_cli: FlickrCli, folder: Path) -> None:
    (folder / "empty.png").write_bytes(b"")
    result = flickr_cli("upload", str(folder), "--json")
    assert (result.code, result.out) == (8, "")
    report = json.loads(result.err)
    assert [Path(one["file"]).name for one in report["failed"]] == ["empty.png"]
    assert len(report["done"]) == 2


def upload_statuses(flickr_cli: FlickrCli, *arguments: str) -> dict[str, str]:
    """Run `flickr upload`, and return the statuses of the files by their names."""
    result = flickr_cli("upload", *arguments)
    assert result.code == 0
    return {Path(row[2]).name: row[1] for row in (line.split("\t") for line in result.lines)}


def test_deleted_photo_is_reported_and_uploaded_again_on_request(
    flickr_cli: FlickrCli, flickr: Flickr, emulator: Emulator, folder: Path, tmp_path: Path
) -> None:
    ids = flickr_cli("upload", str(folder), "--fields", "id").lines
    flickr.photos.delete(ids[0])
    sent = Sent(emulator)
    result = flickr_cli("upload", str(folder), "--album", "Late", "--move-to", str(tmp_path / "done"), "--fields", "id,status")
    assert (result.code, result.lines) == (0, [f"{ids[0]}\tdeleted", f"{ids[1]}\tpresent"])
    problem = "1 photo was deleted from Flickr after the upload; pass --reupload-deleted to upload the files again"
    assert result.err == f"warning: {problem}\n"
    assert sent.writes() == ["flickr.photosets.create"]
    # The only copy of a file is not moved.
    assert [file.name for file in (tmp_path / "done").iterdir()] == ["one.png"]
    (tmp_path / "done" / "one.png").rename(folder / "one.png")
    assert json.loads(flickr_cli("upload", str(folder), "--json").err) == {"warnings": [problem]}
    planned = flickr_cli("upload", str(folder), "--dry-run").lines
    assert [line.split()[0:2] for line in planned] == [["deleted", f"photo_id={ids[0]}"], ["present", f"photo_id={ids[1]}"]]
    planned = flickr_cli("upload", str(folder), "--reupload-deleted", "--dry-run").lines
    assert [line.split()[0] for line in planned] == ["upload", "present"]
    again = upload_statuses(flickr_cli, str(folder), "--reupload-deleted", "--title", "Again")
    assert again == {"two.PNG": "uploaded", "one.png": "present"}
    assert upload_statuses(flickr_cli, str(folder), "--reupload-deleted") == dict.fromkeys(again, "present")
    assert sent.writes().count("/services/upload/") == 1
    assert [photo.title for photo in flickr.people.get_photos("me")].count("Again") == 1


def test_status_is_uploaded_only_if_the_run_sent_the_file(flickr_cli: FlickrCli, emulator: Emulator, folder: Path) -> None:
    one, two = str(folder / "one.png"), str(folder / "Norway" / "two.PNG")
    assert upload_statuses(flickr_cli, one) == {"one.png": "uploaded"}
    both = {"one.png": "present", "two.PNG": "uploaded"}
    assert upload_statuses(flickr_cli, one, two) == both
    assert upload_statuses(flickr_cli, two, one) == dict.fromkeys(both, "present")
    # This run sends the file twice, and Flickr reports the photo of the first attempt.
    emulator.faults.add("lost", path="/services/upload/")
    (folder / "one.png").write_bytes(picture(5))
    command = ("upload", one, "--journal", str(folder / "journal.sqlite"))
    assert [line.split("\t")[1] for line in flickr_cli(*command).lines] == ["uploaded"]
    assert [line.split("\t")[1] for line in flickr_cli(*command).lines] == ["present"]


def test_dry_run_of_an_upload_prints_what_the_run_does(
    flickr_cli: FlickrCli, emulator: Emulator, folder: Path, tmp_path: Path
) -> None:
    [photo_id] = flickr_cli("upload", str(folder / "one.png"), "--fields", "id").lines
    (folder / "copy.png").write_bytes(picture(1))
    (folder / "empty.png").write_bytes(b"")
    journals = sorted(tmp_path.rglob("*.sqlite"))
    sent = Sent(emulator)
    options = ("--private", "--safety-level", "2", "--hidden", "--exif", "--album", "Trip", "--dry-run")
    # The photo is found by its checksum, because these paths have another journal.
    result = flickr_cli("upload", str(folder), *options)
    lines = sorted(result.lines)
    assert [line.split()[0] for line in lines] == ["present", "present", "upload"]
    assert f"present photo_id={photo_id} file={folder / 'copy.png'} album=Trip" in lines
    shown = "is_public=0 is_friend=0 is_family=0 exif=1 album=Trip"
    assert lines[2] == f"upload file={folder / 'Norway' / 'two.PNG'} safety_level=2 hidden=2 {shown}"
    assert result.err == f"warning: {folder / 'empty.png'} cannot be uploaded: the file is empty\n"
    assert sent.writes() == []
    assert sorted(tmp_path.rglob("*.sqlite")) == journals
    many = tmp_path / "many"
    many.mkdir()
    for number in range(12):
        (many / f"{number:02}.png").write_bytes(picture(number))
    planned = flickr_cli("upload", str(many), "--dry-run").lines
    assert [line.split()[0] for line in planned] == ["upload", "present", *["upload"] * 10]
    assert {line.split()[0] for line in flickr_cli("upload", str(many), "--duplicates", "--dry-run").lines} == {"upload"}
    signed_out = {"FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}
    assert flickr_cli("upload", str(folder), "--dry-run", env=signed_out).code == 4


def test_dry_run_of_uploads_sends_no_write(flickr_cli: FlickrCli, emulator: Emulator, folder: Path) -> None:
    sent = Sent(emulator)
    planned = json.loads(flickr_cli("upload", str(folder), "--album", "Trip", "--dry-run", "--json").out)
    assert [(one["method"], Path(one["arguments"]["file"]).name) for one in planned] == [
        ("upload", "two.PNG"),
        ("upload", "one.png"),
    ]
    assert json.loads(flickr_cli("photos", "upload", str(folder), "--album", "Trip", "--dry-run", "--json").out) == planned
    assert sent.writes() == []
    sent = Sent(emulator)
    assert flickr_cli("upload", str(folder), "--read-only").code == 5
    assert (
        flickr_cli("replace", AURORA, str(folder / "one.png"), "--dry-run").lines[0].startswith("replace photo_id=52000000101 ")
    )
    assert flickr_cli("replace", AURORA, str(folder / "one.png"), "--read-only").code == 5
    assert flickr_cli("upload", str(folder / "Norway"), "--include", "*.gif").code == 2
    assert flickr_cli("upload", str(folder / "none")).code == 2
    assert sent.all() == []


def test_file_of_a_photo_is_replaced(flickr_cli: FlickrCli, emulator: Emulator, folder: Path) -> None:
    sent = Sent(emulator)
    assert flickr_cli("replace", AURORA, str(folder / "one.png")).code == 2  # asks for confirmation
    assert flickr_cli("replace", AURORA, str(folder / "one.png"), "--yes").lines == [f"id\t{AURORA}", "status\treplaced"]
    assert sent.writes() == ["/services/replace/"]


def test_album_is_downloaded_once(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    to = tmp_path / "out"
    command = ("download", ALBUM, "--to", str(to), "--size", "m", "--names", "{album}/{id}.{ext}", "--sidecar", "json")
    rows = [line.split("\t") for line in flickr_cli(*command).lines]
    assert {row[0] for row in rows} == {"52000000101", "52000000102", "52000000103"}
    assert all(Path(row[2]).is_file() for row in rows)
    assert len(list((to / "Northern lights").glob("*.json"))) == 3
    again = json.loads(flickr_cli(*command, "--json").out)
    assert {(one["id"], one["status"]) for one in again} == {(row[0], "present") for row in rows}


def test_only_files_of_the_command_are_reported(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    def download(*source: str) -> dict[str, str]:
        lines = flickr_cli("download", *source, "--to", str(tmp_path), "--size", "m").lines
        return {row[0]: row[1] for row in (line.split("\t") for line in lines)}

    assert download(AURORA) == {AURORA: "downloaded"}
    assert download("--album", "reindeer") == {"52000000102": "downloaded"}
    assert download("52000000102", "52000000103") == {"52000000102": "present", "52000000103": "downloaded"}


def test_file_that_failed_before_is_reported_as_downloaded(flickr_cli: FlickrCli, emulator: Emulator, tmp_path: Path) -> None:
    command = ("download", AURORA, "--to", str(tmp_path), "--size", "m")
    emulator.faults.add("http-503", times=9)
    assert flickr_cli(*command, "--retries", "0").code == 7
    emulator.faults.clear()
    assert [line.split("\t")[:2] for line in flickr_cli(*command).lines] == [[AURORA, "downloaded"]]


def test_unavailable_photo_of_an_earlier_command_does_not_fail_later_ones(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    unavailable = flickr_cli("download", "99", "--to", str(tmp_path))
    assert unavailable.code == 3
    assert unavailable.err.startswith("99: flickr.photos.getSizes: error 1: Photo not found")
    for _ in range(2):
        assert flickr_cli("download", AURORA, "--to", str(tmp_path)).code == 0
    assert flickr_cli("download", "99", AURORA, "--to", str(tmp_path)).code == 8


def test_searches_and_ids_are_downloaded(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    ids = flickr_cli("download", "-", "--to", str(tmp_path / "a"), "--size", "m", input=f"{AURORA}\tx\n").lines
    found = flickr_cli("download", "--mine", "--tags", "aurora", "--to", str(tmp_path / "b"), "--size", "m").lines
    assert [line.split("\t")[0] for line in (*ids, *found)] == [AURORA, AURORA]
    limited = flickr_cli("download", ALBUM, "--limit", "1", "--to", str(tmp_path / "c"), "--size", "m").lines
    assert len(limited) == 1
    planned = flickr_cli("photos", "download", ALBUM, "--limit", "2", "--to", str(tmp_path / "d"), "--dry-run").lines
    assert [line.split()[:2] for line in planned] == [["download", f"photo_id={AURORA}"], ["download", "photo_id=52000000102"]]
    assert not (tmp_path / "d").exists()
    assert flickr_cli("download").code == 2


def test_invalid_search_creates_no_files(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    to = tmp_path / "files"
    for options in (("--tags", ""), ("--mine", "--tag-mode", "all"), ("--mine", "--license", "zzz"), ("--user-id", "no body")):
        assert flickr_cli("download", *options, "--to", str(to)).code in (2, 3), options
    assert not to.exists()


def test_invalid_option_of_a_download_creates_no_files(
    flickr_cli: FlickrCli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    signed_out = {"FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}
    wrong = [("--names", "{x}"), ("--size", "x"), ("--concurrency", "0"), ("--sidecar", "x"), ("--tags", "x"), ("--limit", "x")]
    for options in wrong:
        assert flickr_cli("download", AURORA, *options).code == 2, options
        assert flickr_cli("download", AURORA, "--to", "new", *options).code == 2, options
    assert flickr_cli("download").code == flickr_cli("download", "https://example.org/x").code == 2
    assert (flickr_cli("download", "--album", "X").code, flickr_cli("download", "me", env=signed_out).code) == (3, 4)
    assert list(empty.iterdir()) == []


def test_deleted_file_is_downloaded_again(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    command = ("download", AURORA, "--to", str(tmp_path / "files"), "--size", "m", "--fields", "status,path")
    path = ""
    for _ in range(2):
        status, path = flickr_cli(*command).lines[0].split("\t")
        assert status == "downloaded"
        assert flickr_cli(*command).lines == [f"present\t{path}"]
        Path(path).unlink()
    # Without the journal, an existing file is present too.
    flickr_cli(*command)
    (tmp_path / "files" / ".flickr-download.sqlite").unlink()
    assert flickr_cli(*command).lines == [f"present\t{path}"]
    Path(path).write_bytes(b"damaged")
    assert flickr_cli(*command, "--verify").lines == [f"downloaded\t{path}"]


def test_date_taken_that_flickr_does_not_know_is_empty(flickr_cli: FlickrCli, emulator: Emulator, tmp_path: Path) -> None:
    photo = emulator.world.add_photo("10000001@N01", picture(9), title="Scan", taken_unknown=1)
    lists = [("photos", "list", "--limit", "1"), ("photos", "show", photo)]
    for command in lists:
        assert flickr_cli(*command, "--fields", "id,taken").lines == [f"{photo}\t"]
        assert flickr_cli(*command, "--template", "{id}|{taken}|{taken:%Y}").lines == [f"{photo}||"]
        assert '"taken": null' in flickr_cli(*command, "--json").out.replace('":null', '": null')
    # Flickr's values.
    assert flickr_cli(*lists[0], "--fields", "datetaken").lines[0].startswith("20")
    assert flickr_cli(*lists[1], "--fields", "dates.taken").lines[0].startswith("20")
    command = ("download", photo, "--to", str(tmp_path), "--names", "{taken:%Y}/{id}.{ext}", "--fields", "path")
    assert flickr_cli(*command).lines == [str(tmp_path / "undated" / f"{photo}.png")]
    assert flickr_cli("photos", "show", AURORA, "--fields", "taken").lines == ["2024-02-10T23:14:05"]


def test_missing_photo_is_reported(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    alone = flickr_cli("download", "52000009999", "--to", str(tmp_path / "a"), "--json")
    assert (alone.code, alone.out) == (3, "")
    assert json.loads(alone.err)["failed"][0]["id"] == "52000009999"
    both = flickr_cli("download", "52000009999", AURORA, "--to", str(tmp_path / "b"), "--size", "m")
    assert both.code == 8
    assert both.lines[0].startswith(AURORA)


def test_harvest_writes_all_photos_of_a_person(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    file = tmp_path / "photos.csv"
    command = ("harvest", "--user-id", "10000001@N01", "-o", str(file))
    assert flickr_cli(*command, "--plan", "--json").code == 0
    written = json.loads(flickr_cli(*command, "--json").out)
    rows = list(csv.DictReader(file.read_text().splitlines()))
    assert written["photos"] == len(rows) > 2
    assert AURORA in {row["id"] for row in rows}
    assert flickr_cli(*command).code == 2
    assert flickr_cli(*command, "--if-exists", "replace").code == 0
    assert flickr_cli("harvest", "-o", str(file)).code == 2
    assert flickr_cli("harvest", "--mine").code == 2
    assert "no such option: --sort" in flickr_cli(*command, "--sort", "relevance").err


def test_harvest_accepts_upload_dates(flickr_cli: FlickrCli) -> None:
    def photos(*options: str) -> int:
        planned = flickr_cli("harvest", "--mine", "--plan", "--json", *options)
        assert planned.code == 0, planned.err
        return int(json.loads(planned.out)["photos"])

    assert photos("--min-upload-date", "2024-02-20") == 1
    assert photos("--max-upload-date", "2024-02-20T00:00+01:00") == 3
    assert photos("--min-upload-date", "2024-02", "--max-upload-date", "2025") == 4
    assert photos("--min-upload-date", "1708387200") == 1


def test_harvest_writes_the_selected_format_to_any_file_name(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    file = tmp_path / "photos.txt"
    command = ("harvest", "--user-id", "10000001@N01", "-o", str(file), "--columns", "id,title", "--escape-formulas")
    refused = flickr_cli(*command)
    assert (refused.code, file.exists()) == (2, False)
    assert "whose extension is not supported" in refused.err
    assert flickr_cli(*command, "--format", "csv").code == 0
    assert file.read_text().startswith("id,title")
