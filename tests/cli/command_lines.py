"""One command line for each command that only reads. `test_formats.py` runs all of them in every format."""

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
"""Add a command that reads here; it must have a result with the seed of the emulator."""
