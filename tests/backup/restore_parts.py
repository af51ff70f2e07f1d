"""Two accounts on two emulators: one with photos to back up, and an empty one to restore them to."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, get_args

from flickr_sdk import Flickr, Retries
from flickr_sdk.backup import DETAILS, Backup, Detail, RestorePart
from flickr_sdk.emulator import Emulator

from ..support.backups import BRIEF, save_account
from ..support.pictures import picture

OWNER, OTHER, MIRA = "10000001@N01", "10000002@N02", "10000003@N03"
GROUP = "10000009@N09"
WITH_PARTS: tuple[Detail, ...] = tuple(one for one in DETAILS if one not in ("exif", "favorited_by", "stats"))
"""The details that a restore of all parts needs."""
PARTS: tuple[RestorePart, ...] = get_args(RestorePart)
FAST = Retries(2, initial_delay=0.01)
VIDEO = b"\0\0\0\x18ftypisom" + bytes(40)


@dataclasses.dataclass
class Target:
    """An empty account, and what was done to it."""

    emulator: Emulator
    flickr: Flickr
    folder: Path

    def calls(self) -> Counter[str]:
        return Counter(request.method or request.path for request in self.emulator.requests)

    def saved(self, folder: Path, details: Sequence[Detail] = BRIEF) -> Backup:
        return save_account(self.flickr, folder, details)


def client_of(emulator: Emulator, stack: ExitStack, user: str = OWNER) -> Flickr:
    token = emulator.access_token("delete", user=user)
    client = Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url, retries=FAST)
    return stack.enter_context(client)


@contextmanager
def accounts(tmp_path: Path) -> Iterator[tuple[Target, Target]]:
    """Yield an account to back up and one of another person to restore to, both empty, on emulators of their own."""
    with ExitStack() as stack:
        source = stack.enter_context(Emulator(empty=True))
        target = stack.enter_context(Emulator(empty=True))
        folder = tmp_path / "backup"
        yield Target(source, client_of(source, stack), folder), Target(target, client_of(target, stack, OTHER), folder)


def fill_briefly(source: Target, start: int = 1500000000) -> list[str]:
    """Add two photos and an album that contains both, and back them up."""
    add = source.emulator.world.add_photo
    ids = [add(OWNER, picture(number), title=f"Photo {number}", license=4, date_upload=start + number) for number in (1, 2)]
    album = source.flickr.photosets.create(title="Both", primary_photo_id=ids[1])
    source.flickr.photosets.add_photo(album.id, ids[0])
    save_account(source.flickr, source.folder)
    return ids


def fill(source: Target) -> list[str]:
    """Add photos that differ in everything that the API can set."""
    world = source.emulator.world
    month: dict[str, Any] = {"date_taken": "2015-06-01 00:00:00", "taken_granularity": 4}
    friend: dict[str, Any] = {"is_public": 0, "is_friend": 1, "perm_comment": 1, "perm_addmeta": 0}
    geo: dict[str, Any] = {
        "latitude": 67.85,
        "longitude": 20.2253,
        "accuracy": 12,
        "geo_context": 2,
        "geo_public": 0,
        "geo_contact": 1,
    }
    ids = [
        world.add_photo(OWNER, picture(1), title="Aurora", tags=["Northern Lights", "a,b", "x:y=Z 1"], date_upload=1500000300),
        world.add_photo(OWNER, picture(2), title="", description="<b>&amp;</b> ok", date_upload=1500000100, **friend, **geo),
        world.add_photo(OWNER, picture(3), title="❄️ ümlaut", license=4, safety_level=1, content_type=1, date_upload=1500000200),
        world.add_photo(OWNER, VIDEO, title="Film", media="video", is_public=0, is_family=1, date_upload=1500000200),
        world.add_photo(OWNER, picture(1), title="The same file", date_upload=1500000400, **month),
    ]
    flickr = source.flickr
    flickr.photos.notes.add(ids[0], 0, 0, 1, 1, "A note")
    flickr.photos.people.add(ids[0], OWNER)
    flickr.photos.comments.add_comment(photo_id=ids[0], comment_text="Nice")
    for title, members in (("Second", ids[3:0:-1]), ("First", [ids[0]]), ("First", [ids[0], ids[4]])):
        album = flickr.photosets.create(title=title, description="d", primary_photo_id=members[0])
        flickr.photosets.edit_photos(album.id, members[-1], members)
    return ids


def add_others(emulator: Emulator) -> list[str]:
    """Add photos of another person, whose ids are the same on each empty emulator, and a group with both accounts."""
    world = emulator.world
    ids = [world.add_photo(MIRA, picture(100 + number), title=f"Mira {number}", id=900000 + number) for number in range(4)]
    with world.transaction():
        rules = {"restrictions": '{"moderate_ok": 1, "restricted_ok": 1}', "datecreate": "2010-01-01 00:00:00"}
        world.put("groups", nsid=GROUP, name="Lights", **rules)
        for nsid in (OWNER, OTHER, MIRA):
            world.put("group_members", group_id=GROUP, nsid=nsid)
    return ids


def fill_parts(source: Target, ids: list[str], others: list[str]) -> None:
    """Add what other people see: comments, a photo in a group, galleries and favorites; and a contact and a collection."""
    flickr = source.flickr
    for photo_id in (ids[0], ids[0], ids[1]):
        flickr.photos.comments.add_comment(photo_id=photo_id, comment_text="Nice")
    albums = flickr.photosets.get_list()
    flickr.photosets.comments.add_comment(albums[0].id, "All of them")
    flickr.groups.pools.add(photo_id=ids[0], group_id=GROUP)
    for title in ("Old", "New", "New"):
        gallery = flickr.galleries.create(title=title, description="d")
        if title == "Old":
            flickr.galleries.edit_meta(gallery.id, title, description="")
        for number in (2, 0, 1) if title == "New" else ():
            flickr.galleries.add_photo(gallery_id=gallery.id, photo_id=others[number], comment="c" * number)
        if title == "New":
            flickr.galleries.edit_photos(gallery.id, others[1], [others[number] for number in (1, 2, 0)])
        source.emulator.clock.advance(1)
    for photo_id in others[2:0:-1]:
        flickr.favorites.add(photo_id)
        source.emulator.clock.advance(1)
    source.emulator.world.add_contact(OWNER, MIRA, friend=True)
    with source.emulator.world.transaction():
        number = source.emulator.world.put("collections", owner=OWNER, title="Everything", date_create=1)
        source.emulator.world.put("collection_photosets", collection_id=number, photoset_id=int(albums[0].id), position=0)
