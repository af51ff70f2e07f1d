"""Translate the library's remedies, which mention Python methods and arguments, to commands and options."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

__all__ = ["with_commands"]

COMMANDS: Final = {
    "people.findByUsername": "flickr people show NAME",
    "people.findByEmail": "flickr people show EMAIL",
    "people.getLimits": "flickr people limits",
    "urls.lookupUser": "flickr people show URL",
    "urls.lookupGroup": "flickr groups show URL",
    "urls.lookupGallery": "flickr galleries show URL",
    "photos.licenses.getAvailable": "flickr licenses",
    "photos.licenses.getInfo": "flickr licenses",
    "photos.getInfo": "flickr photos show PHOTO",
    "photos.get_info": "flickr photos show PHOTO",
    "photos.getSizes": "flickr photos sizes PHOTO",
    "photos.get_sizes": "flickr photos sizes PHOTO",
    "photos.search": "flickr search",
    "photosets.getList": "flickr albums list",
    "groups.join": "flickr groups join GROUP",
}
"""The commands for methods in remedies. For other methods, remedies mention `flickr api`."""
METHOD: Final = r"`?(?<![\w./-])flickr\.((?:\w+\.)+[a-z]\w*|\w+)(?:\(\))?(?![\w.]*\()`?"

PHRASES: Final = (
    (r"`?(?:flickr\.|call )?login\(perms=[\"'](\w+)[\"']\)`?", r"run flickr login --perms \1"),
    (r"(?i)^sign in with run (flickr login --perms \w+), or pass a `token` with this permission", r"run \1"),
    (r"run (flickr login --perms \w+) or pass token", r"run \1"),
    (r"call login\(\), or omit user to call without authentication", "run flickr login"),
    (r"(?i)sign in again with `login`, or replace the token in `token=` or `(\w+)`", r"run flickr login, or replace \1"),
    (
        r"(?i)sign in with the permission that the method requires, or pass a `token` that has it",
        "run flickr login --perms delete",
    ),
    (
        r"(?i)pass `api_secret` to the client, and a token if the method requires a user",
        "set FLICKR_API_SECRET, and run flickr login",
    ),
    (r"pass (api_key|api_secret)=\.\.\., or set (FLICKR_API_\w+)", r"set \2, or run flickr config set \1 VALUE"),
    (r"sign in again, or pass headless=True", "run flickr login --no-browser"),
    (r"pass a user, or sign in first", "pass a PERSON, or run flickr login"),
    (r"use a client with the token of that account, or pass account=False", "pass --user NAME for that account, or --offline"),
    (r"(?i)use the existing photo, or upload without dedup_check", "use the existing photo, or pass --duplicates"),
    (r"free some space, or pass check_free_space=False", "free some space"),
    (r"set `tag_mode` to `all`", "pass --tag-mode all"),
    (r"narrow the search or use harvest\(\)", "narrow the search, or use flickr harvest"),
    (r"(?i)\bcheck the photoset's id,", "check the album's id with flickr albums list,"),
    (
        r"(?i)\bcheck the user; `flickr.people.findByUsername` .*",
        "check the name with flickr people show NAME",
    ),
    (r"(?i), which has a hyphen; `flickr.urls.lookupGallery` finds it by URL", " with flickr galleries list, or pass its URL"),
    (r"(?i)\bcheck the group's NSID or path alias,", "check the name with flickr groups list or flickr groups search,"),
    (r"pass format=", "pass --format"),
    (r"\bbase_url\b", "FLICKR_BASE_URL"),
    (r"\('json', 'xmp'\)", "json,xmp"),
)
"""Regular expressions for parts of remedies about Python, and their replacements."""


def with_commands(text: str, parameters: Sequence[Any] = ()) -> str:
    """Return a remedy with commands in place of methods, and options of the command in place of arguments."""
    for one in parameters:
        if one.param_type_name == "option" and "_" in one.name:
            text = re.sub(rf"`?\b{one.name}\b`?", one.opts[0], text)
    for pattern, replacement in PHRASES:
        text = re.sub(pattern, replacement, text)
    # The message of an error begins with the method that failed.
    failed = re.match(r"flickr\.[\w.]+: ", text)
    prefix = failed[0] if failed else ""
    text = prefix + re.sub(METHOD, lambda found: COMMANDS.get(found[1], f"flickr api {found[1]}"), text[len(prefix) :])
    return text.replace("`", "")
