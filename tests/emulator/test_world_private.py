"""Hidden objects do not change responses for users who may not see them.

Two worlds differ in one private object. Every read method, called by a user who may not see it, returns the same for both.
"""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any

import httpx
import pytest

from flickr_sdk.emulator import Emulator, VirtualClock, catalog
from flickr_sdk.emulator.methods import HANDLERS

from ..support.signing import OAuth

CATALOG = catalog.load_catalog()
CLARA, DORA, MIRA, BEN = "10000006@N06", "10000007@N07", "10000003@N03", "10000002@N02"
ALBUM, HIDDEN_ALBUM, GALLERY, COLLECTION = 72177720300000900, 72177720300000901, 72157700000009900, 72157700000008900
GROUP, HIDDEN_GROUP, TOPIC = "20000009@N29", "20000008@N28", 72157700000000990
OPEN, HIDDEN = 52000000950, 52000000940
NOW = 1709000000
ORIGIN = "http://emulator.invalid"
"""The same for all emulators, so that their responses contain the same URLs."""

VALUES: dict[str, list[object]] = {
    "photo_id": [OPEN, HIDDEN],
    "user_id": [DORA, MIRA, BEN],
    "owner_id": [DORA],
    "photoset_id": [ALBUM, HIDDEN_ALBUM],
    "gallery_id": [GALLERY],
    "collection_id": [COLLECTION],
    "group_id": [GROUP, HIDDEN_GROUP],
    "group_path_alias": ["hiddengroup"],
    "topic_id": [TOPIC],
    "photo_ids": [HIDDEN, OPEN],
    "url": [
        "https://www.flickr.com/groups/hiddengroup/",
        "https://www.flickr.com/photos/10000002@N02/galleries/72157700000009900",
    ],
    "username": ["dora"],
    "find_email": ["mira@example.org"],
    "text": ["hiddentitle", "pier", "hiddentag"],
    "tag": ["pier", "hiddentag"],
    "tags": ["pier", "hiddentag"],
    "cluster_id": ["hiddentag", "pier"],
    "namespace": ["dock", "hidden"],
    "predicate": ["berth"],
    "machine_tags": ["dock:berth=", "hidden:"],
    "extras": [
        "description,license,date_upload,date_taken,original_format,last_update,geo,tags,machine_tags,o_dims,views,url_o,url_m"
    ],
    "primary_photo_extras": ["url_o,tags,geo,description,views"],
    "lat": [69.65],
    "lon": [18.96],
    "bbox": ["18,69,19,70"],
    "accuracy": [11, 13],
    "geo_context": [0, 1, 2],
    "has_geo": [0, 1],
    "woe_id": [90000105],
    "min_upload_date": [0],
    "min_date": [0],
    "date_lastupload": [0],
    "date_lastcomment": [0],
    "dates": ["0,1900000000"],
    "secret": ["0000000000"],
    "count": [50],
    "per_page": [500],
    **{name: [1] for name in ("cover_photos", "get_gallery_info", "get_user_info", "include_self", "single_photo")},
}
ALWAYS = ("min_upload_date", "extras", "primary_photo_extras", "cover_photos", "get_gallery_info", "get_user_info", "per_page")


def world() -> dict[str, Any]:
    made: dict[str, Any] = json.loads((resources.files("flickr_sdk.emulator.world") / "seed.json").read_text(encoding="utf-8"))
    made["people"] += [{"nsid": CLARA, "username": "clara"}, {"nsid": DORA, "username": "dora", "ispro": 1}]
    next(one for one in made["people"] if one["nsid"] == MIRA)["contacts"].append({"nsid": DORA})
    open_photo = {"id": OPEN, "owner": DORA, "title": "pier", "tags": ["pier", "dock:berth=1"], "date_upload": 1708000000}
    made["photos"].append({**open_photo, "date_taken": "2024-02-15 00:00:00"})
    made["photosets"].append({"id": ALBUM, "owner": DORA, "title": "Docks", "photos": [OPEN], "date_create": NOW})
    shown = {"owner": BEN, "title": "Piers", "primary_photo": OPEN, "date_create": NOW}
    made["galleries"].append({"id": GALLERY, **shown, "photos": [{"photo_id": OPEN}]})
    pooled = {"photo_id": OPEN, "added_by": DORA, "date_added": 1708000000}
    group = {"name": "Piers", "datecreate": "2024-01-01 00:00:00", "members": [{"nsid": DORA}], "photos": [pooled]}
    made["groups"].append({"nsid": GROUP, **group})
    made["collections"].append({"id": COLLECTION, "owner": DORA, "title": "All", "date_create": 1, "photosets": [ALBUM]})
    return made


def part(made: dict[str, Any], name: str, key: str, value: object) -> dict[str, Any]:
    return next(one for one in made[name] if one[key] == value)


def with_a_private_photo(made: dict[str, Any]) -> None:
    mark = {"title": "hiddentitle", "description": "hiddentext", "tags": ["hiddentag", "pier", "dock:berth=2", "hidden:berth=1"]}
    hung = {
        "notes": [{"author": DORA, "text": "hiddennote"}],
        "people": [{"nsid": MIRA, "added_by": DORA}],
        "comments": [{"author": MIRA, "text": "hiddencomment"}],
        "faves": [{"nsid": MIRA}, {"nsid": BEN}],
        "exif": [{"tagspace": "IFD0", "tag": "Make", "label": "Make", "raw": "hiddencamera"}],
    }
    times = {"date_upload": 1700000000, "date_taken": "2001-02-03 00:00:00"}
    where = {"latitude": 69.65, "longitude": 18.96, "place": "90000105"}
    made["photos"].append(
        {"id": HIDDEN, "owner": DORA, "is_public": 0, "camera": "hiddencamera", **mark, **hung, **times, **where}
    )
    part(made, "photosets", "id", ALBUM)["photos"] = [HIDDEN, OPEN]
    comment = {"author": MIRA, "date_create": NOW, "text": "hiddencomment"}
    album = {"id": HIDDEN_ALBUM, "owner": DORA, "title": "hiddenalbum", "photos": [HIDDEN], "comments": [comment]}
    made["photosets"].append(album)
    part(made, "collections", "id", COLLECTION)["photosets"] = [HIDDEN_ALBUM, ALBUM]
    gallery = part(made, "galleries", "id", GALLERY)
    gallery |= {"primary_photo": HIDDEN, "photos": [{"photo_id": HIDDEN}, {"photo_id": OPEN}]}
    part(made, "groups", "nsid", GROUP)["photos"].append({"photo_id": HIDDEN, "added_by": DORA, "date_added": NOW})


def with_a_private_group(made: dict[str, Any]) -> None:
    group = copy.deepcopy(part(made, "groups", "nsid", GROUP))
    topic = {"id": TOPIC, "author": DORA, "subject": "hiddentopic", "message": "hiddenmessage", "date_create": NOW}
    group |= {"nsid": HIDDEN_GROUP, "name": "hiddengroup", "privacy": 1, "path_alias": "hiddengroup", "topics": [topic]}
    made["groups"].append(group)


def with_a_private_location(made: dict[str, Any]) -> None:
    where = {"latitude": 69.65, "longitude": 18.96, "accuracy": 12, "geo_context": 2, "place": "90000105", "geo_public": 0}
    part(made, "photos", "id", OPEN).update(where)


def questions(method: str) -> Iterator[dict[str, object]]:
    arguments = [one for one in CATALOG.reflection[method]["arguments"]["argument"] if one["name"] != "api_key"]
    needed = [one["name"] for one in arguments if not int(one["optional"])]
    names = [one["name"] for one in arguments]
    always = {name: VALUES[name][0] for name in ALWAYS if name in names}
    for values in itertools.product(*(VALUES.get(name, [1]) for name in needed)):
        asked = dict(zip(needed, values, strict=True)) | always
        yield asked
        for name in names:
            if name not in asked:
                yield from ({**asked, name: value} for value in VALUES.get(name, ()))


def told(seed: dict[str, Any], who: str | None) -> dict[str, str]:
    answers: dict[str, str] = {}
    emulator = Emulator(seed=seed, clock=VirtualClock(NOW))
    auth = OAuth(emulator.api_key, emulator.api_secret, *emulator.access_token("delete", who)) if who else None
    common = {"api_key": emulator.api_key, "format": "json", "nojsoncallback": "1"}
    with httpx.Client(transport=emulator.transport, base_url=ORIGIN) as http:
        for method in sorted(HANDLERS):
            about = CATALOG.reflection[method]["method"]
            if about["requiredperms"] > 1 or (about["needslogin"] and who is None):
                continue
            for asked in questions(method):
                sent = {name: str(value) for name, value in asked.items()}
                answer = http.post("/services/rest/", data={**sent, **common, "method": method}, auth=auth)
                assert answer.status_code == 200
                answers[f"{method} {json.dumps(asked)}"] = answer.text
    emulator.stop()
    return answers


@pytest.mark.parametrize("who", [None, "clara"], ids=["unauthenticated", "unrelated"])
@pytest.mark.parametrize("add", [with_a_private_photo, with_a_private_group, with_a_private_location])
def test_hidden_objects_do_not_change_responses_for_others(add: Callable[[dict[str, Any]], None], who: str | None) -> None:
    plain, more = world(), world()
    add(more)
    without, with_it = told(plain, who), told(more, who)
    differ = {asked: (without[asked], with_it[asked]) for asked in without if without[asked] != with_it[asked]}
    # The existence of an id is not secret: Flickr has separate failures for private groups and pools.
    differ = {asked: answers for asked, answers in differ.items() if not all('"stat":"fail"' in one for one in answers)}
    assert differ == {}
    assert len(without) > 200


@pytest.mark.parametrize("add", [with_a_private_photo, with_a_private_group, with_a_private_location])
def test_own_objects_change_responses(add: Callable[[dict[str, Any]], None]) -> None:
    plain, more = world(), world()
    add(more)
    without, with_it = told(plain, "dora"), told(more, "dora")
    changed = {asked.split()[0] for asked in without if without[asked] != with_it[asked]}
    assert len(changed) > 3
