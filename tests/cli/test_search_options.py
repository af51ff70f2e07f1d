"""The options of searches and lists: each has an effect or is rejected, and all dates have the same format."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli, Sent

IDS = ("--fields", "id")


@pytest.mark.parametrize(
    ("line", "problem", "remedy"),
    [
        ("search x --mine --user-id 10000002@N02", "--mine and --user-id cannot be combined", "use one of them"),
        ("search x --privacy public --user-id me", "--privacy and --user-id cannot be combined", "use one of them"),
        ("search --bbox 1,2,3,4 --lat 0 --lon 0", "--bbox and --lat cannot be combined", "use one of them"),
        ("search --lat 0", "--lat has no effect without --lon", "add --lon"),
        ("search x --radius 5", "--radius has no effect without --lat and --lon", "add --lat and --lon"),
        ("harvest --text x --tag-mode all --plan", "--tag-mode has no effect without --tags", "add --tags"),
        ("search x --license by", "'by' is not a known license", "flickr licenses"),
        ("search x --sort relevanc", "--sort is invalid: 'relevanc'", "did you mean 'relevance'?"),
        ("search x --media film", "--media is invalid: 'film'", "use one of all, photos, videos"),
        ("search x --extras nonsense", "--extras is invalid: 'nonsense'", "flickr api flickr.photos.search --help"),
        ("search x --min-taken-date yesterday", "--min-taken-date is invalid: 'yesterday'", "without a time zone"),
        ("search x --min-taken-date 2024-02-10T10:00Z", "--min-taken-date is invalid: ", "without a time zone"),
        ("search x --min-upload-date 2024-13", "--min-upload-date is invalid: '2024-13'", "pass a date such as"),
        ("search --mine --min-taken-date 2024-03 --max-taken-date 2024-02", "--min-taken-date is later than", "swap them"),
        ("photos list --min-upload-date 2024 --max-upload-date 2024-01-01", "are the same time", "pass a later date as --max"),
        ("search --lat 95 --lon 1", "--lat is invalid: 95", "pass a number from -90 to 90"),
        ("search --lat 5 --lon 1 --radius 50", "--radius is invalid: 50", "pass a number from 0 to 32"),
        ("watch --tags x --since yesterday", "--since is invalid: 'yesterday'", "pass a date such as"),
        ("watch --tags x --sort relevance", "no such option: --sort", "--since"),
        ("watch --tags x --min-upload-date 2024", "no such option: --min-upload-date", "--min-taken-date"),
        ("download 52000000101 --tags x --mine", "--tags does not filter", "omit --tags and --mine"),
        ("photos list --only untagged --user-id me", "--user-id has no effect with --only untagged", "omit it"),
        ("photos list --only recently-updated --privacy public", "--privacy has no effect", "--updated-since DATE"),
        ("photos list --updated-since 2024", "--updated-since has no effect here", "add --only recently-updated"),
        ("photos list --user-id me --privacy public", "--privacy selects only from your own photos", "omit --user-id"),
        ("licenses --markup html", "--markup has no effect without a photo", "pass PHOTO"),
        ("doctor --output x.json", "--output has no effect without --live", "add --live"),
        ("url build group x --owner y", "--owner has no effect for kind 'group'", "omit it"),
        ("photos set-location 1 --remove --accuracy 5", "--accuracy has no effect with --remove", "omit it"),
        ("photos set-location 1 --lat 100 --lon 5", "--lat is invalid: 100", "pass a number from -90 to 90"),
        ("login --code 1 --no-browser", "--no-browser has no effect with --code", "omit it"),
        ("harvest --mine -o x.jsonl --escape-formulas", "--escape-formulas applies only to CSV", "--format csv"),
        ("harvest --mine -o x.csv --columns id,titel", "--columns contains 'titel'", "did you mean title"),
        ("photos list --min-upload-date x", "--min-upload-date is invalid: 'x'", "pass a date such as"),
    ],
)
def test_option_without_effect_or_value_is_a_usage_error(
    flickr_cli: FlickrCli, emulator: Emulator, line: str, problem: str, remedy: str
) -> None:
    sent = Sent(emulator)
    result = flickr_cli(*line.split())
    assert (result.code, result.out) == (2, "")
    error, _, second = result.err.partition("\n")
    assert problem in error
    assert remedy in second
    assert sent.all() == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("search --tags aurora --min-upload-date 2024", {"min_upload_date": "1704067200"}),
        ("search --tags aurora --max-upload-date 2024-02-29", {"max_upload_date": "1709164800"}),
        ("photos list --min-upload-date 2024-02-29T01:00+01:00", {"min_upload_date": "1709164800"}),
        ("harvest --tags aurora --min-upload-date 1709164800 --plan", {"min_upload_date": "1709164800"}),
        ("search --tags aurora --min-taken-date 2024-02", {"min_taken_date": "2024-02-01 00:00:00"}),
        ("search --tags aurora --min-taken-date 20240210", {"min_taken_date": "2024-02-10 00:00:00"}),
        ("search --tags aurora --max-taken-date 1709164800", {"max_taken_date": "1709164800"}),
        ("search --tags aurora --min-taken-date 2024-02-10T10:00", {"min_taken_date": "2024-02-10 10:00:00"}),
        ("photos list --only recently-updated --updated-since 2024", {"min_date": "1704067200"}),
        ("search --lat 0 --lon 10", {"lat": "0", "lon": "10"}),
    ],
)
def test_upload_dates_are_in_utc_and_taken_dates_have_no_time_zone(
    flickr_cli: FlickrCli, emulator: Emulator, line: str, expected: dict[str, str]
) -> None:
    sent = Sent(emulator)
    assert flickr_cli(*line.split()).code == 0
    request = sent.all()[0]
    assert {name: request[name] for name in expected} == expected


def test_uploads_of_the_program_are_untagged_until_the_user_adds_a_tag(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    untagged = ("photos", "list", "--only", "untagged", *IDS)
    before = flickr_cli(*untagged).lines
    assert len(before) == 2
    ids = []
    for number in (1, 2):
        Image.new("RGB", (8, 8), (number, 0, 0)).save(tmp_path / f"{number}.png")
        ids += [flickr_cli("upload", str(tmp_path / f"{number}.png"), *IDS).lines[0]]
    assert set(flickr_cli(*untagged).lines) == {*before, *ids}
    assert flickr_cli("photos", "add-tags", ids[0], "--tags", "snow").code == 0
    assert set(flickr_cli(*untagged).lines) == {*before, ids[1]}
    assert flickr_cli(*untagged, "--limit", "1").lines == [ids[1]]


@pytest.mark.parametrize(("option", "value"), [("--content-type", "9"), ("--safety-level", "0"), ("--license", "99")])
def test_numbers_are_checked_before_an_upload(
    flickr_cli: FlickrCli, emulator: Emulator, tmp_path: Path, option: str, value: str
) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "one.png")
    sent = Sent(emulator)
    result = flickr_cli("upload", str(tmp_path / "one.png"), option, value)
    assert (result.code, sent.all()) == (2, [])
    assert f"{option} is invalid: {value}\n" in result.err


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.flickr.com/search/?text=night%20sky&view_all=1", {"text": "night sky"}),
        ("flickr.com/search?tags=aurora%2Csnow&tag_mode=any&license=4%2C5", {"tags": "aurora,snow", "license": "4,5"}),
        ("https://flickr.com/search/?user_id=10000001%40N01&min_upload_date=1709164800", {"min_upload_date": "1709164800"}),
    ],
)
def test_url_of_a_search_has_its_criteria(flickr_cli: FlickrCli, emulator: Emulator, url: str, expected: dict[str, str]) -> None:
    for command in (("search",), ("download", "--dry-run")):
        sent = Sent(emulator)
        assert flickr_cli(*command, url).code == 0
        request = sent.all()[0]
        assert request.method == "flickr.photos.search"
        assert {name: request[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("search https://www.flickr.com/search/?text=x&color_codes=0", "has the filter 'color_codes'"),
        ("search https://www.flickr.com/search/?lat=x&lon=1", "lat of the search URL is invalid: 'x'"),
        ("search https://www.flickr.com/search/?text=x word", "cannot be combined with other sources"),
        ("download https://www.flickr.com/search/?text=x --mine", "cannot be combined with other sources"),
        ("download https://www.flickr.com/search/", "selects no photos"),
    ],
)
def test_search_url_with_an_unsupported_filter_is_a_usage_error(
    flickr_cli: FlickrCli, emulator: Emulator, line: str, problem: str
) -> None:
    sent = Sent(emulator)
    result = flickr_cli(*line.split())
    assert (result.code, sent.all()) == (2, [])
    assert problem in result.err


def test_tag_page_of_a_person_has_the_photos_of_that_person(flickr_cli: FlickrCli) -> None:
    def planned(owner: str) -> list[str]:
        return flickr_cli("download", f"https://www.flickr.com/photos/{owner}/tags/aurora/", "--dry-run").lines

    assert len(planned("adalindqvist")) == 1
    assert planned("10000002@N02") == []
