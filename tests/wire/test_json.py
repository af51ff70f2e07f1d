"""JSON responses: values of changing types, old and new shapes, and invalid bodies."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from flickr_sdk import ApiError, MalformedResponse, SchemaDrift, SchemaDriftWarning, parse_response
from flickr_sdk._wire import xml
from flickr_sdk._wire.json import MARKS, MAX_VALUES, is_oversized
from flickr_sdk.models import GeoContext, License, PhotoSafetyLevel, TicketStatus

IMPORTED = dt.datetime(2024, 2, 11, 11, tzinfo=dt.UTC)


def parsed(method: str, response: dict[str, Any], **options: Any) -> Any:
    body = json.dumps({**response, "stat": "ok"}).replace("/", "\\/")
    return parse_response(f"flickr.{method}", body, **{"strict": True, **options})


PHOTO = {"id": "1", "owner": "10000001@N01", "secret": "s", "server": "2", "farm": 66, "title": "t"}


def photo(**more: Any) -> Any:
    """Parse a list with one photo and return it."""
    return parsed("photos.search", {"photos": {"page": 1, "photo": [{**PHOTO, **more}]}})[0]


def info(**more: Any) -> Any:
    """Parse a photo of `getInfo`."""
    fields = {
        "id": "1",
        "secret": "s",
        "server": "2",
        "farm": 66,
        "dateuploaded": "1707649200",
        "isfavorite": 0,
        "license": "0",
        "safety_level": "0",
        "rotation": 0,
        "media": "photo",
        "views": "7",
        "comments": {"_content": "0"},
        "publiceditability": {"cancomment": 1, "canaddmeta": 0},
        "usage": {"candownload": 1, "canblog": 0, "canprint": 0, "canshare": 1},
        "owner": {"nsid": "10000001@N01", "username": "Ada", "iconserver": 58, "iconfarm": 1},
        "title": {"_content": "t"},
        "description": {"_content": ""},
        "visibility": {"ispublic": 1, "isfriend": 0, "isfamily": 0},
        "dates": {"posted": "1707649200", "taken": "2024-02-10 23:14:05", "takengranularity": 0, "lastupdate": "1709200800"},
        "editability": {"cancomment": 1, "canaddmeta": 0},
    }
    return parsed("photos.getInfo", {"photo": {**fields, **more}})


# Values


@pytest.mark.parametrize("value", [0, "0"])
def test_zero_may_be_a_number_or_a_string(value: Any) -> None:
    assert photo(views=value).views == 0
    assert photo(license=value).license is License.ALL_RIGHTS_RESERVED
    assert photo(safety_level=value).safety_level is PhotoSafetyLevel(0)
    assert photo(iconserver=value).iconserver == "0"
    assert info(comments={"_content": value}).comments == 0
    assert photo(datetakenunknown=value).datetakenunknown is False
    assert photo(context=value).context is GeoContext(0)


@pytest.mark.parametrize(("value", "number"), [(132, 132), ("132", 132), ("", None), (None, None)])
def test_count_may_be_a_number_a_string_empty_or_null(value: Any, number: int | None) -> None:
    assert photo(views=value).views == number


@pytest.mark.parametrize(("value", "expected"), [(58, "58"), ("7432", "7432"), (0, "0"), ("", ""), (None, None)])
def test_id_is_always_a_string(value: Any, expected: str | None) -> None:
    assert photo(iconserver=value).iconserver == expected
    assert photo(place_id=value).place_id == expected


@pytest.mark.parametrize(
    ("value", "flag"), [(0, False), ("0", False), (False, False), ("", False), (1, True), ("1", True), (True, True)]
)
def test_flag_becomes_a_bool(value: Any, flag: bool) -> None:
    tag = {"id": "1", "author": "10000001@N01", "raw": "a", "_content": "a", "machine_tag": value}
    assert parsed("tags.getListPhoto", {"photo": {"id": "1", "tags": {"tag": [tag]}}}).tags[0].machine_tag is flag
    assert photo(ispublic=value).ispublic is flag
    assert info(visibility={"ispublic": value, "isfriend": value, "isfamily": value}).visibility.isfamily is flag


def test_width_may_be_a_string_or_a_number() -> None:
    result = photo(
        url_n="https://x/1_n.jpg", height_n="320", width_n=240, url_o="https://x/1_o.jpg", height_o="4000", width_o="3000"
    )
    assert (result.url_n, result.height_n, result.width_n, result.height_o) == ("https://x/1_n.jpg", 320, 240, 4000)


def test_unknown_width_and_height_of_a_video_are_0() -> None:
    sizes = [
        {"label": "Square", "width": 75, "height": 75, "source": "https://x/s.jpg", "url": "https://x/", "media": "photo"},
        {"label": "Video Original", "width": "", "height": "", "source": "https://x/", "url": "https://x/", "media": "video"},
        {"label": "Large 2K8", "width": "2800", "height": None, "source": "https://x/", "url": "https://x/", "media": "photo"},
    ]
    page = parsed("photos.getSizes", {"sizes": {"canblog": 0, "canprint": 0, "candownload": 1, "size": sizes}})
    assert [(size.label, size.width, size.height) for size in page] == [
        ("Square", 75, 75),
        ("Video Original", 0, 0),
        ("Large 2K8", 2800, 0),
    ]


@pytest.mark.parametrize(
    ("latitude", "longitude", "accuracy", "where"),
    [
        (0, 0, 0, None),
        ("69.649208", "18.955324", "16", (69.649208, 18.955324)),
        (69.649208, -18.955324, "11", (69.649208, -18.955324)),
        (0, 0, "16", (0.0, 0.0)),
        (12, 7, 3, (12.0, 7.0)),
    ],
)
def test_zero_coordinates_mean_no_location(
    latitude: Any, longitude: Any, accuracy: Any, where: tuple[float, float] | None
) -> None:
    assert photo(latitude=latitude, longitude=longitude, accuracy=accuracy).coordinates == where


@pytest.mark.parametrize("total", [3, "3"])
@pytest.mark.parametrize("per_page", [{"perpage": 100}, {"per_page": "100"}, {"perpage": "100", "per_page": 100}])
def test_page_numbers_may_have_either_name(total: Any, per_page: dict[str, Any]) -> None:
    fields = {"id": "1", "secret": "s", "server": "2", "farm": 66, "title": "t"}
    album = {"id": "5", "primary": "1", "owner": "10000001@N01", "ownername": "Ada", "photo": [fields]}
    album |= {"page": "1", "pages": 1, "total": total, **per_page}
    page = parsed("photosets.getPhotos", {"photoset": album})
    assert (page.page, page.pages, page.per_page, page.total, len(page)) == (1, 1, 100, 3, 1)
    assert page.model_extra == {}


@pytest.mark.parametrize(("photos", "videos"), [("1", 0), (97, "1")])
def test_counts_of_an_album_may_change_type(photos: Any, videos: Any) -> None:
    album = {"id": "5", "primary": "1", "secret": "s", "server": "2", "farm": 66, "date_create": "1707649200", "can_comment": 0}
    album |= {"title": {"_content": "t"}, "description": {"_content": ""}, "count_views": "0", "count_comments": "0"}
    listed = parsed("photosets.getList", {"photosets": {"photoset": [{**album, "photos": photos, "videos": videos}]}})[0]
    assert (listed.photos, listed.videos) == (int(photos), int(videos))
    result = parsed(
        "photosets.getInfo", {"photoset": {**album, "photos": photos, "count_photos": photos, "count_videos": videos}}
    )
    assert (result.count_photos, result.count_videos) == (int(photos), int(videos))


def test_upload_status_accepts_lots_null_and_64_bit_numbers() -> None:
    user = {
        "id": "10000001@N01",
        "username": {"_content": "Ada"},
        "bandwidth": {"maxbytes": 214748364800, "usedbytes": "5147483648", "remainingbytes": 0, "unlimited": 1},
        "videos": {"uploaded": 0, "remaining": 2},
        "sets": {"created": None, "remaining": "lots"},
    }
    status = parsed("people.getUploadStatus", {"user": user})
    assert (status.bandwidth.maxbytes, status.bandwidth.usedbytes) == (214748364800, 5147483648)
    assert (status.videos.remaining, status.sets.created, status.sets.remaining) == (2, None, "lots")
    user["videos"] = {"uploaded": "0", "remaining": "lots"}
    assert parsed("people.getUploadStatus", {"user": user}).videos.remaining == "lots"


def test_video_in_processing_has_no_width_and_height() -> None:
    video = {"ready": 0, "failed": 0, "pending": 1, "width": None, "height": None}
    result = info(server="999", media="video", video=video, visibility={"ispublic": "1", "isfriend": "0", "isfamily": "0"})
    assert (result.server, result.visibility.ispublic, result.video.ready, result.video.width) == ("999", True, False, None)


@pytest.mark.parametrize("granularity", [0, "0", 4, "6", 8])
def test_granularity_may_be_a_string_and_takenunknown_missing(granularity: Any) -> None:
    dates = {"posted": "1707649200", "taken": "2024-02-10 23:14:05", "takengranularity": granularity, "lastupdate": "1"}
    result = info(dates=dates)
    assert result.dates.takengranularity == int(granularity)
    assert result.dates.takenunknown is None
    assert info(dates={**dates, "takenunknown": "1"}).dates.takenunknown is True


def test_null_becomes_none() -> None:
    person = {"nsid": "10000001@N01", "username": "Ada", "path_alias": None}
    assert info(owner=person).owner.path_alias is None
    assert photo(pathalias=None, username=None).pathalias is None
    group = {"id": "20000001@N21", "name": {"_content": "G"}, "lang": None}
    assert parsed("groups.getInfo", {"group": group}).lang is None
    ticket = {"id": "7-8", "complete": 1, "photoid": "1", "imported": None}
    assert parsed("photos.upload.checkTickets", {"uploader": {"ticket": [ticket]}})[0].imported is None
    neighbour = {"id": "3", "title": "t", "secret": "s", "url": "/photos/ada/3/", "license": None}
    assert parsed("photos.getContext", {"count": {"_content": 1}, "prevphoto": neighbour}).prevphoto.license is None


def test_missing_optional_fields_are_none() -> None:
    result = info()
    assert (result.originalsecret, result.location, result.permissions, result.owner.realname) == (None, None, None, None)
    urls = {"photosurl": {"_content": "https://x/photos"}, "profileurl": {"_content": "https://x/people"}}
    counts = {"photos": {"count": {"_content": 0}}}
    person = {"id": "10000001@N01", "nsid": "10000001@N01", "username": {"_content": "Ada"}, **urls, **counts}
    found = parsed("people.getInfo", {"person": person})
    assert (found.realname, found.location, found.timezone) == (None, None, None)
    exif = {
        "id": "1",
        "secret": "s",
        "server": "2",
        "exif": [{"tagspace": "IFD0", "tagspaceid": 0, "tag": "Make", "label": "Make"}],
    }
    assert parsed("photos.getExif", {"photo": exif}).exif[0].raw is None


def test_incomplete_places_are_parsed() -> None:
    place = {"place_id": "p", "woeid": "1", "latitude": "", "longitude": "", "place_type": "", "place_type_id": ""}
    result = parsed("places.getInfo", {"place": place})
    assert (result.latitude, result.longitude, result.place_type, result.place_type_id) == (None, None, "", None)


def test_escapes_are_decoded() -> None:
    body = r'{"user":{"id":"1","username":{"_content":"a\/b \u00e9 \ud83d\udcf7 \"q\""}},"stat":"ok"}'
    user: Any = parse_response("flickr.test.login", body)
    assert user.username == 'a/b é \U0001f4f7 "q"'


# Shapes


def test_title_may_be_wrapped_or_a_plain_string() -> None:
    assert photo(title="t").title == photo(title={"_content": "t"}).title == "t"
    assert photo(description={"_content": "d"}).description == "d"


def test_list_with_one_item_is_a_list_and_a_missing_list_is_empty() -> None:
    author = {"author": "10000001@N01", "authorname": "Ada"}
    comment = {"id": "2", **author, "datecreate": "1707649200", "permalink": "https://x/", "_content": "a"}
    assert len(parsed("photos.comments.getList", {"comments": {"photo_id": "1", "comment": [comment]}})) == 1
    for empty in ({}, {"comment": []}, {"comment": None}, {"comment": ""}):
        page = parsed("photos.comments.getList", {"comments": {"photo_id": "1", **empty}})
        assert (list(page), page.photo_id) == ([], "1")
    for empty in ({}, {"notes": {}}, {"notes": []}, {"notes": None}, {"notes": {"note": []}}, {"notes": {"note": None}}):
        assert info(**empty).notes == []


ADDED = {"id": "1", "author": "10000001@N01", "raw": "A b", "machine_tag": 0, "_content": "ab"}


@pytest.mark.parametrize(("response", "raw"), [({}, []), ({"tags": {"tag": []}}, []), ({"tags": {"tag": [ADDED]}}, ["A b"])])
def test_added_tags_are_listed_or_the_response_is_empty(response: dict[str, Any], raw: list[str]) -> None:
    assert [tag.raw for tag in parsed("photos.addTags", response)] == raw


def test_context_has_several_roots_and_a_zero_id_at_the_end() -> None:
    neighbour = {"id": "7", "title": "t", "secret": "s", "server": "2", "url": "/photos/ada/7/", "is_faved": 1}
    for zero in (0, "0"):
        end = {"id": zero, "is_faved": 0}
        first = parsed("photos.getContext", {"count": {"_content": "3"}, "prevphoto": end, "nextphoto": neighbour})
        assert (first.count, first.prevphoto, first.nextphoto.id, first.nextphoto.is_faved) == (3, None, "7", True)


def test_missing_contexts_are_empty_lists() -> None:
    both = parsed("photos.getAllContexts", {"set": [{"id": "1", "title": "a"}], "pool": [{"id": "20000001@N21", "title": "b"}]})
    assert ([context.title for context in both.set], [context.title for context in both.pool]) == (["a"], ["b"])
    none = parsed("photos.getAllContexts", {})
    assert (none.set, none.pool) == ([], [])


def test_hot_list_is_parsed_in_both_formats() -> None:
    old = parsed("tags.getHotList", {"hottags": {"period": "day", "count": 1, "tag": [{"score": "100", "_content": "x"}]}})
    assert (old.hottags.period, old.hottags.count_, old.hottags[0].score, old.hottags[0].text) == ("day", 1, 100, "x")
    sample = {"id": "1", "owner": "10000001@N01", "secret": "s", "server": "2", "farm": 66, "title": "t", "username": None}
    data = {"photos": {"photo": [sample]}}
    new = parsed("tags.getHotList", {"period": "day", "count": 1, "hottags": {"tag": [{"_content": "x", "thm_data": data}]}})
    assert (new.period, new.count, new.hottags[0].text, new.hottags[0].thm_data.photos[0].id) == ("day", 1, "x", "1")


def test_license_history_is_a_list_beside_stat() -> None:
    change = {"date_change": 1707649200, "old_license": "All Rights Reserved", "new_license": ""}
    history = parsed("photos.licenses.getLicenseHistory", {"license_history": [change, change]})
    assert [(change.date_change, change.new_license) for change in history] == [(IMPORTED, "")] * 2
    assert parsed("photos.licenses.getLicenseHistory", {}) == []


def test_new_comment_may_be_an_id_or_the_comment() -> None:
    assert parsed("photos.comments.addComment", {"comment": {"id": "1-2-3"}}).text is None
    complete = {"id": "1-2-3", "author": "10000001@N01", "iconurls": {"default": "https://x/i.jpg"}, "_content": "Nice"}
    comment = parsed("photos.comments.addComment", {"comment": complete})
    assert (comment.text, comment.iconurls.default) == ("Nice", "https://x/i.jpg")


def test_tickets_may_be_invalid_and_ids_contain_hyphens() -> None:
    tickets = [{"id": "123-72157", "complete": 0}, {"id": "124-72157", "complete": "2"}, {"id": "9", "invalid": 1}]
    tickets.append({"id": "125-72157", "complete": 1, "photoid": 52000000101, "imported": "1707649200"})
    pending, failed, unknown, done = parsed("photos.upload.checkTickets", {"uploader": {"ticket": tickets}})
    assert (pending.id, pending.complete, failed.complete) == ("123-72157", TicketStatus(0), TicketStatus(2))
    assert (unknown.complete, unknown.invalid, pending.invalid) == (None, True, None)
    assert (done.complete, done.photoid, done.imported) == (TicketStatus(1), "52000000101", IMPORTED)


def test_rotated_photo_may_have_new_secrets() -> None:
    turned = parsed("photos.transform.rotate", {"photoid": {"_content": "1", "secret": "n", "originalsecret": "o"}})
    assert (turned.id, turned.secret, turned.originalsecret) == ("1", "n", "o")
    assert parsed("photos.transform.rotate", {}) is None
    perms = parsed("photos.setPerms", {"photoid": {"_content": "1", "secret": "n", "originalsecret": ""}})
    assert (perms.id, perms.originalsecret) == ("1", "")


# Invalid responses and drift


@pytest.mark.parametrize(
    "body",
    [
        "",
        "null",
        "[]",
        '"ok"',
        "{",
        '{"stat": "ok"',
        "{}",
        '{"stat": "maybe"}',
        "<rsp stat='ok'/>",
        "a(b",
        "jsonFlickrApi()",
        "\xff",
    ],
)
def test_invalid_json_raises(body: str) -> None:
    with pytest.raises(MalformedResponse):
        parse_response("flickr.test.login", body.encode("latin-1"))


def test_deeply_nested_json_raises() -> None:
    with pytest.raises(MalformedResponse):
        parse_response("flickr.test.login", b'{"stat":"ok","user":' + b"[" * 200_000)


def test_response_of_another_method_raises() -> None:
    with pytest.raises(MalformedResponse, match="'user'"):
        parse_response("flickr.test.login", '{"photos": {"page": 1}, "stat": "ok"}')


@pytest.mark.parametrize("code", [1, "1"])
def test_failure_raises_with_code_and_message(code: Any) -> None:
    body = json.dumps({"stat": "fail", "code": code, "message": "Photo not found"})
    for written in (body, f"jsonFlickrApi({body})", f" show( {body} );\n"):
        with pytest.raises(ApiError) as caught:
            parse_response("flickr.photos.getInfo", written)
        assert (caught.value.code, caught.value.message) == (1, "Photo not found")


def test_drift_is_kept_and_passed_to_the_hook() -> None:
    response = {"photos": {"page": 1, "photo": [{**PHOTO, "views": "many"}]}}
    drifts: list[Any] = []
    page = parsed("photos.search", response, strict=False, on_drift=drifts.append)
    assert (page[0].views, page[0].title, page.page) == ("many", "t", 1)
    assert [(drift.method, drift.path, drift.value) for drift in drifts] == [
        ("flickr.photos.search", "photos.photo[0].views", "many")
    ]
    with pytest.raises(SchemaDrift) as caught:
        parsed("photos.search", response)
    assert (caught.value.path, caught.value.value) == ("photos.photo[0].views", "many")


def test_drift_warns_once_without_a_hook() -> None:
    response = {"photos": {"photo": [{**PHOTO, "height_5k": "tall"}]}}
    with pytest.warns(SchemaDriftWarning, match=r"photos\.photo\[0\]\.height_5k is 'tall'"):
        parsed("photos.search", response, strict=False)
    assert parsed("photos.search", response, strict=False)[0].height_5k == "tall"


def test_missing_required_value_is_drift() -> None:
    drifts: list[Any] = []
    page = parsed("photos.search", {"photos": {"photo": [{"id": "1", "server": "2"}]}}, strict=False, on_drift=drifts.append)
    missing = {drift.path.removeprefix("photos.photo[0].") for drift in drifts if drift.missing}
    assert missing == {"owner", "secret", "farm", "title"}
    assert (page[0].id, page[0].secret) == ("1", None)


@pytest.mark.parametrize("mark", [*MARKS, *xml.MARKS])
def test_marks_are_counted_exactly(mark: bytes) -> None:
    limit = MAX_VALUES * (4 if mark == b'"' else 1)
    for body in (mark * limit, b"x" * 100_000 + mark * limit, (b"x" + mark) * limit):
        assert not is_oversized(body, (mark,))
        assert is_oversized(body + mark, (mark,))
    assert not is_oversized(b"x" * MAX_VALUES + mark, (mark,))
