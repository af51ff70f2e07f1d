"""The documented layout names every file of a backup and every key of its documents."""

from __future__ import annotations

import json
import re

from flickr_sdk.backup import DETAILS

from ..conftest import ROOT
from .conftest import Account


def test_page_names_every_file_and_key(account: Account) -> None:
    account.flickr.photos.comments.add_comment(photo_id=account.photo_ids[0], comment_text="Nice")
    account.flickr.photos.people.add(account.photo_ids[0], account.nsid, person_x=1, person_y=1, person_w=10, person_h=10)
    gallery = account.flickr.galleries.create(title="Favorites", description="Snow")
    account.flickr.galleries.add_photo(gallery.id, "52000000301", comment="Red")
    account.flickr.favorites.add("52000000301")
    account.backup(details=DETAILS, album_folders=True)
    page = (ROOT / "docs" / "backup.md").read_text(encoding="utf-8").partition("## Layout\n")[2]
    tree = page.split("```")[1]
    keys = set(re.findall(r"`(\w+)`", page)) | {"format", "version"}
    documents = list(account.folder.rglob("*.json"))
    assert {path.parent.name for path in documents} >= {"albums", "galleries", "account"}
    for path in documents:
        assert json.loads(path.read_text(encoding="utf-8")).keys() <= keys, path.name
    names = {path.name for path in (*account.folder.iterdir(), *account.folder.joinpath("account").iterdir())}
    assert len(names) > 10
    for name in names:
        assert name in tree or name.removesuffix(".lock") in tree, name
