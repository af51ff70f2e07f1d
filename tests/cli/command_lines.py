"""Command lines of all commands.

`test_formats.py` and `test_processes.py` run those that read in every format, and `test_writes.py` those that change data as dry
runs, in read-only mode and as they are.
"""

from __future__ import annotations

from typing import Final

READS: Final[list[tuple[str, ...]]] = [
    ("whoami",),
    ("config", "list"),
    ("search", "--tags", "aurora"),
    ("show", "52000000101"),
    ("show", "10000001@N01"),
    ("photos", "list"),
    ("photos", "search", "fjord"),
    ("photos", "show", "52000000101", "--full"),
    ("photos", "sizes", "52000000101"),
    ("photos", "exif", "52000000101"),
    ("albums", "list"),
    ("albums", "list", "--sort", "-title"),
    ("albums", "show", "72177720300000001"),
    ("albums", "photos", "72177720300000001"),
    ("photos", "list", "--sort", "-views"),
    ("albums", "list", "--photo", "52000000101"),
    ("groups", "list", "--photo", "52000000101"),
    ("groups", "list"),
    ("groups", "list", "--user-id", "10000001@N01"),
    ("groups", "search", "night"),
    ("groups", "show", "20000001@N21"),
    ("groups", "photos", "20000001@N21"),
    ("groups", "members", "20000001@N21"),
    ("galleries", "list"),
    ("galleries", "show", "10000001-72157700000009011"),
    ("galleries", "photos", "10000001-72157700000009011"),
    ("people", "show"),
    ("people", "photos", "10000001@N01"),
    ("people", "groups", "10000001@N01"),
    ("people", "limits"),
    ("contacts", "list"),
    ("contacts", "list", "--user-id", "10000002@N02"),
    ("favorites", "list"),
    ("comments", "list", "52000000101"),
    ("stats", "views"),
    ("stats", "popular"),
    ("stats", "photo", "52000000101"),
    ("licenses",),
    ("url", "parse", "https://www.flickr.com/photos/adalindqvist/52000000101"),
    ("api", "--list"),
    ("api", "--search", "geo"),
    ("api", "photosets.getList"),
    ("api", "test.login"),
]
"""Commands that read. Add new ones here; they must have results with the sample data of the emulator."""

AURORA, REINDEER, OTHERS = "52000000101", "52000000102", "52000000301"
LIGHTS, HERD = "72177720300000001", "72177720300000004"
ALBUM_PAGE = f"https://www.flickr.com/photos/adalindqvist/albums/{LIGHTS}"
GROUP, GALLERY = "20000001@N21", "10000001-72157700000009011"

WRITES: Final[list[tuple[tuple[str, ...], list[str]]]] = [
    (
        ("albums", "create", "--title", "T", "--primary-photo-id", AURORA, REINDEER),
        ["photosets.create", "photosets.addPhoto"],
    ),
    (
        ("albums", "update", LIGHTS, "--title", "T", "--primary-photo-id", REINDEER),
        ["photosets.editMeta", "photosets.setPrimaryPhoto"],
    ),
    (("albums", "delete", HERD, LIGHTS), ["photosets.delete", "photosets.delete"]),
    (("albums", "add", HERD, AURORA), ["photosets.addPhoto"]),
    (("albums", "remove", LIGHTS, AURORA), ["photosets.removePhoto"]),
    (("albums", "order", HERD), ["photosets.orderSets"]),
    (("groups", "add", GROUP, REINDEER), ["groups.pools.add"]),
    (("groups", "remove", GROUP, AURORA), ["groups.pools.remove"]),
    (("groups", "join", GROUP), ["groups.join"]),
    (("groups", "leave", GROUP), ["groups.leave"]),
    (("galleries", "create", "--title", "T", "--description", "D"), ["galleries.create"]),
    (("galleries", "update", GALLERY, "--title", "T"), ["galleries.editMeta"]),
    (("galleries", "add", GALLERY, OTHERS), ["galleries.addPhoto"]),
    (("galleries", "remove", GALLERY, OTHERS), ["galleries.removePhoto"]),
    (("favorites", "add", OTHERS, AURORA), ["favorites.add", "favorites.add"]),
    (("favorites", "remove", OTHERS), ["favorites.remove"]),
    (("comments", "add", AURORA, "Hi"), ["photos.comments.addComment"]),
    (("comments", "add", ALBUM_PAGE, "Hi"), ["photosets.comments.addComment"]),
    (("comments", "edit", "1", "Hi"), ["photos.comments.editComment"]),
    (("comments", "delete", "1", "--album"), ["photosets.comments.deleteComment"]),
    (("photos", "delete", AURORA), ["photos.delete"]),
    (("photos", "set-meta", AURORA, REINDEER, "--title", "T"), ["photos.setMeta", "photos.setMeta"]),
    (("photos", "set-tags", AURORA, "--tags", "x"), ["photos.setTags"]),
    (("photos", "add-tags", AURORA, "--tags", "x"), ["photos.addTags"]),
    (("photos", "remove-tag", AURORA, "--tag", "aurora,northern lights"), ["photos.removeTag", "photos.removeTag"]),
    (("photos", "set-privacy", AURORA, "--private"), ["photos.setPerms"]),
    (("photos", "set-location", AURORA, "--lat", "1", "--lon", "2"), ["photos.geo.setLocation"]),
    (("photos", "set-location", AURORA, "--remove"), ["photos.geo.removeLocation"]),
    (("photos", "set-license", AURORA, "--license", "4"), ["photos.licenses.setLicense"]),
    (("photos", "rotate", AURORA), ["photos.transform.rotate"]),
    (("api", "photos.setTags", f"photo_id={AURORA}", "tags=x y"), ["photos.setTags"]),
]
"""Commands that change data, with the methods that they call. Add new ones here."""

TESTED_APART: Final[set[tuple[str, ...]]] = {
    *((name,) for name in ("login", "logout", "open", "watch", "emulator", "doctor", "completion")),
    ("accounts", "list"),
    ("accounts", "use"),
    *((name,) for name in ("upload", "replace", "download", "harvest", "backup", "restore", "verify")),
    *(("config", name) for name in ("path", "get", "set", "unset")),
    ("photos", "upload"),
    ("photos", "download"),
    *(("checksums", name) for name in ("add", "verify", "find")),
    ("stats", "referrers"),
    ("url", "build"),
}
"""Commands with their own tests: they write files, wait, start something, or have no results with the sample data."""
