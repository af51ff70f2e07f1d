"""What users mean by command and option names that the program does not have."""

from __future__ import annotations

from typing import Final

__all__ = ["GROUP_SYNONYMS", "MEANT_COMMANDS", "MEANT_OPTIONS", "SYNONYMS"]

SYNONYMS: Final = {
    "auth": "flickr login",
    "authenticate": "flickr login",
    "checksums": "flickr verify",
    "export": "flickr harvest",
    "faves": "flickr favorites",
    "import": "flickr upload",
    "me": "flickr whoami",
    "methods": "flickr api --list",
    "photosets": "flickr albums",
    "sets": "flickr albums",
    "settings": "flickr config",
    "status": "flickr whoami",
    "sync": "flickr backup",
    "user": "flickr people",
    "users": "flickr people",
}
"""Commands by names that other programs have for them."""
GROUP_SYNONYMS: Final = {
    "rename": "update",
    "edit": "update",
    "set": "update",
    "info": "show",
    "get": "show",
    "view": "show",
    "find": "show",
    "ls": "list",
    "new": "create",
    "make": "create",
    "rm": "delete",
    "sort": "order",
    "tag": "add-tags",
    "tags": "add-tags",
    "untag": "remove-tag",
    "license": "set-license",
    "geotag": "set-location",
    "privacy": "set-privacy",
}
"""Commands of groups by other words for them."""
MEANT_COMMANDS: Final = {
    "flickr albums cover": "flickr albums update ALBUM --primary-photo-id PHOTO",
    "flickr albums download": "flickr download --album ALBUM",
    "flickr albums search": "flickr albums list",
    "flickr albums upload": "flickr upload PATH --album ALBUM",
    "flickr favorites download": "flickr download https://www.flickr.com/photos/PERSON/favorites/",
    "flickr galleries download": "flickr download URL",
    "flickr groups download": "flickr download --group-id GROUP",
    "flickr people download": "flickr download --user-id PERSON",
    "flickr people me": "flickr people show",
    "flickr people search": "flickr people show NAME",
    "flickr photos comments": "flickr comments list PHOTO",
    "flickr photos edit": "flickr photos set-meta PHOTO",
    "flickr photos favorite": "flickr favorites add PHOTO",
    "flickr photos move": "flickr albums add ALBUM PHOTO",
    "flickr photos rename": "flickr photos set-meta PHOTO --title TEXT",
    "flickr photos update": "flickr photos set-meta PHOTO",
    "flickr url short": "flickr url build short ID",
}
"""Command lines by the names of commands that groups do not have."""
MEANT_OPTIONS: Final = {
    "--format": ("--json, --jsonl, --csv or --parquet",),
    "--output-format": ("--json, --jsonl, --csv or --parquet",),
    "--output": ("--to FOLDER", "--json, --csv or another format, and > FILE"),
    "-o": ("--to FOLDER", "--json, --csv or another format, and > FILE"),
    "--dir": ("--to FOLDER",),
    "--folder": ("--to FOLDER",),
    "-n": ("--limit N",),
    "--count": ("--limit N",),
    "--max": ("--limit N",),
    "-v": ("--debug",),
    "--verbose": ("--debug",),
    "--force": ("--yes",),
    "-f": ("--yes",),
    "--columns": ("--fields NAME,NAME",),
    "--album": ("flickr albums photos ALBUM",),
    "--set": ("--album NAME", "flickr albums photos ALBUM"),
    "--photoset": ("--album NAME", "flickr albums photos ALBUM"),
    "--username": ("--user-id PERSON",),
    "--person": ("--user-id PERSON",),
    "--owner": ("--user-id PERSON",),
    "--of": ("--user-id PERSON",),
    "--tag": ("flickr search --mine --tags TAG",),
    "--group": ("--group-id GROUP",),
    "flickr photos list --sort": ("flickr search --mine --sort ORDER",),
    "--search": ("flickr search WORDS",),
    "flickr verify --fix": ("flickr backup --to FOLDER --verify",),
}
"""What to write in place of options of other programs and commands, or of an option of one command: the first one that the
command has, or a command line."""
