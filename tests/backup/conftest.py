from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import Flickr
from flickr_sdk.backup import Backup
from flickr_sdk.emulator import Emulator

from ..support.clients import Make
from ..support.pictures import picture

PHOTOS = 5


@dataclasses.dataclass
class Account:
    """An account with a few small photos and an album, its client and the folder of its backup."""

    emulator: Emulator
    flickr: Any
    nsid: str
    photo_ids: list[str]
    contents: dict[str, bytes]
    album_id: str
    folder: Path
    make: Callable[..., Any]

    def backup(self, **options: Any) -> Any:
        return self.flickr.backup(self.folder, **options)

    def methods_of(self, work: Callable[[], Any]) -> tuple[Any, list[str]]:
        """Return a result, and the methods that were called for it; files are ``."""
        before = len(self.emulator.requests)
        result = work()
        return result, [request.method for request in self.emulator.requests[before:]]

    @property
    def saved(self) -> Backup:
        return Backup(self.folder)


@pytest.fixture
def account(emulator: Emulator, tmp_path: Path) -> Iterator[Account]:
    """An account with a synchronous client."""
    with ExitStack() as stack:

        def make(**options: Any) -> Flickr:
            given = {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "base_url": emulator.base_url, **options}
            return stack.enter_context(Flickr(**given))

        yield make_account(emulator, make, tmp_path)


@pytest.fixture
def any_account(emulator: Emulator, make: Make, tmp_path: Path) -> Account:
    """An account with each kind of client."""
    return make_account(emulator, make, tmp_path)


def make_account(emulator: Emulator, make: Make, tmp_path: Path) -> Account:
    nsid = emulator.world.add_person("nils.berg", realname="Nils Berg", ispro=True)
    contents = {}
    for number in range(PHOTOS):
        content = picture(number)
        tags = [f"tag {number}", "winter"]
        added = emulator.world.add_photo(nsid, content, title=f"Photo {number}", tags=tags, is_public=number % 2 == 0)
        contents[added] = content
    token = emulator.access_token("delete", user=nsid)
    client = make(token=token)
    ids = list(contents)
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
        album = flickr.photosets.create(title="Winter", primary_photo_id=ids[2])
        for photo_id in (ids[4], ids[0]):
            flickr.photosets.add_photo(photoset_id=album.id, photo_id=photo_id)
    return Account(emulator, client, nsid, ids, contents, album.id, tmp_path / "backup", make)
