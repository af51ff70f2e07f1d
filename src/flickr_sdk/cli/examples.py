"""The examples in the help of each command. The tests run them against the emulator.

Uppercase words are placeholders for the user's values: ids, URLs, titles, files and folders.
"""

from __future__ import annotations

from typing import Final

__all__ = ["EXAMPLES", "examples_of"]

EXAMPLES: Final[dict[str, tuple[str, ...]]] = {
    "login": (
        "flickr login",
        "flickr login --perms delete",
        "flickr login --no-browser > login.txt",
        "flickr login --code CODE < login.txt",
    ),
    "logout": ("flickr logout", "flickr logout --user NAME"),
    "whoami": ("flickr whoami", "flickr whoami --template '{username}'"),
    "accounts": ("flickr accounts", "flickr accounts use NAME"),
    "accounts list": ("flickr accounts list", "flickr accounts list --json"),
    "accounts use": ("flickr accounts use NAME",),
    "config": ("flickr config list", "flickr config set limit 50", "flickr config get user"),
    "config path": ("flickr config path", "flickr config path --json"),
    "config list": ("flickr config list", "flickr config list --profile work"),
    "config get": ("flickr config get base_url", "flickr config get user --profile work"),
    "config set": (
        "flickr config set api_secret -",
        "flickr config set limit 50",
        "flickr config set read_only true --profile work",
    ),
    "config unset": ("flickr config unset limit", "flickr config unset user --profile work"),
    "search": (
        "flickr search aurora --min-taken-date 2024 --license 4,5",
        "flickr search --mine --tags aurora,snow --tag-mode any --csv",
        "flickr search --bbox 18,69,20,70 --sort date-taken-desc --limit 20",
    ),
    "show": ("flickr show PHOTO --full", "flickr show URL --json"),
    "open": ("flickr open PHOTO", "flickr open URL --print"),
    "photos": (
        "flickr photos list --only untagged",
        "flickr photos set-tags PHOTO --tags aurora,snow",
        "flickr photos list --album ALBUM | flickr photos set-privacy - --friends",
    ),
    "photos list": (
        "flickr photos list --only not-in-album --fields id,title",
        "flickr photos list --privacy private --min-upload-date 2024-02",
        "flickr photos list --sort -views --limit 20",
        'flickr photos list --template "{id} {title}"',
    ),
    "photos show": ("flickr photos show PHOTO", "flickr photos show PHOTO --full --json"),
    "photos sizes": ("flickr photos sizes PHOTO", "flickr photos sizes PHOTO --fields label,source"),
    "photos exif": ("flickr photos exif PHOTO", "flickr photos exif PHOTO --csv"),
    "photos delete": (
        "flickr photos delete PHOTO --dry-run",
        "flickr photos list --only untagged --fields id | flickr photos delete - --yes",
    ),
    "photos set-meta": (
        'flickr photos set-meta PHOTO --title "Aurora over the fjord"',
        'flickr photos set-meta PHOTO --description ""',
    ),
    "photos set-tags": ('flickr photos set-tags PHOTO --tags "aurora,northern lights"', 'flickr photos set-tags PHOTO --tags ""'),
    "photos add-tags": (
        "flickr photos add-tags PHOTO --tags aurora",
        "flickr albums photos ALBUM | flickr photos add-tags - --tags aurora",
    ),
    "photos remove-tag": ("flickr photos remove-tag PHOTO --tag aurora",),
    "photos set-privacy": (
        "flickr photos set-privacy PHOTO --friends --family",
        "flickr albums photos ALBUM | flickr photos set-privacy - --private",
    ),
    "photos set-location": (
        "flickr photos set-location PHOTO --lat 69.65 --lon 18.96",
        "flickr photos set-location PHOTO --remove",
    ),
    "photos set-license": (
        "flickr photos set-license PHOTO --license 4",
        'flickr photos set-license PHOTO --license "CC BY 2.0"',
    ),
    "photos rotate": ("flickr photos rotate PHOTO", "flickr photos rotate PHOTO --degrees 270"),
    "albums": (
        "flickr albums list",
        "flickr albums photos ALBUM",
        'flickr albums create PHOTO --title "Night skies"',
    ),
    "albums list": (
        "flickr albums list --sort -updated",
        "flickr albums list --user-id PERSON --fields id,title,photos",
        "flickr albums list --photo PHOTO",
    ),
    "albums show": ("flickr albums show ALBUM", "flickr albums show URL --json"),
    "albums photos": ("flickr albums photos ALBUM", "flickr albums photos ALBUM --fields id,tags,url_o --jsonl"),
    "albums create": (
        'flickr albums create PHOTO --title "Night skies"',
        'flickr search --mine --tags aurora | flickr albums create - --title "Aurora"',
    ),
    "albums update": (
        'flickr albums update ALBUM --title "Night skies"',
        "flickr albums update ALBUM --primary-photo-id PHOTO",
    ),
    "albums delete": ("flickr albums delete ALBUM --dry-run", "flickr albums delete ALBUM --yes"),
    "albums add": (
        "flickr albums add ALBUM PHOTO",
        "flickr search --mine --tags aurora | flickr albums add ALBUM -",
    ),
    "albums remove": ("flickr albums remove ALBUM PHOTO",),
    "albums order": ("flickr albums order ALBUM", "flickr albums list --sort title | flickr albums order -"),
    "groups": ("flickr groups list", "flickr groups search night", "flickr groups add GROUP PHOTO"),
    "groups list": (
        "flickr groups list",
        "flickr groups list --user-id PERSON --fields id,name",
        "flickr groups list --photo PHOTO",
    ),
    "groups search": ("flickr groups search night", "flickr groups search night sky --limit 10"),
    "groups show": ("flickr groups show GROUP", "flickr groups show GROUP --json"),
    "groups photos": ("flickr groups photos GROUP --limit 20", "flickr groups photos GROUP --user-id PERSON"),
    "groups members": ("flickr groups members GROUP", "flickr groups members GROUP --csv"),
    "groups add": ("flickr groups add GROUP PHOTO", "flickr search --mine --tags snow | flickr groups add GROUP -"),
    "groups remove": ("flickr groups remove GROUP PHOTO",),
    "groups join": ("flickr groups join GROUP --dry-run", "flickr groups join GROUP --accept-rules"),
    "groups leave": ("flickr groups leave GROUP", "flickr groups leave GROUP --yes"),
    "galleries": (
        "flickr galleries list",
        "flickr galleries photos GALLERY",
        'flickr galleries create --title "Light" --description "Nights"',
    ),
    "galleries list": ("flickr galleries list", "flickr galleries list --user-id PERSON"),
    "galleries show": ("flickr galleries show GALLERY", "flickr galleries show GALLERY --json"),
    "galleries photos": ("flickr galleries photos GALLERY", "flickr galleries photos GALLERY --fields id,title"),
    "galleries create": ('flickr galleries create --title "Light" --description "Nights"',),
    "galleries update": ('flickr galleries update GALLERY --title "Light"',),
    "galleries add": ('flickr galleries add GALLERY OTHER --comment "The best one"',),
    "galleries remove": ("flickr galleries remove GALLERY OTHER",),
    "people": ("flickr people show PERSON", "flickr people photos PERSON --limit 20"),
    "people show": ("flickr people show", "flickr people show PERSON --json"),
    "people photos": ("flickr people photos PERSON --limit 20", "flickr people photos --of"),
    "people groups": ("flickr people groups PERSON",),
    "people limits": ("flickr people limits",),
    "contacts": ("flickr contacts list",),
    "contacts list": ("flickr contacts list --sort name", "flickr contacts list --user-id PERSON"),
    "favorites": ("flickr favorites list", "flickr favorites add OTHER"),
    "favorites list": ("flickr favorites list", "flickr favorites list --user-id PERSON --limit 20"),
    "favorites add": ("flickr favorites add OTHER",),
    "favorites remove": ("flickr favorites remove OTHER",),
    "comments": ("flickr comments list PHOTO", 'flickr comments add PHOTO "Great light"'),
    "comments list": ("flickr comments list PHOTO", "flickr comments list URL --json"),
    "comments add": ('flickr comments add PHOTO "Great light"', 'flickr comments add URL "Great light" --dry-run'),
    "comments edit": ('flickr comments edit COMMENT "Great light"',),
    "comments delete": ("flickr comments delete COMMENT --yes",),
    "stats": ("flickr stats views", "flickr stats popular --limit 10"),
    "stats views": ("flickr stats views", "flickr stats views --json"),
    "stats popular": ("flickr stats popular --limit 10", "flickr stats popular --sort comments"),
    "stats photo": ("flickr stats photo PHOTO",),
    "stats referrers": ("flickr stats referrers PHOTO --date 2024-02-11", "flickr stats referrers --date 2024-02-11"),
    "upload": (
        'flickr upload FOLDER --album "Norway" --tags "norway,winter" --exif',
        'flickr upload FOLDER --folder-albums --exclude "*.png" --private',
        "flickr upload FILE --dry-run",
    ),
    "replace": ("flickr replace PHOTO FILE", "flickr replace PHOTO FILE --yes"),
    "download": (
        "flickr download URL --to FOLDER",
        'flickr download --album ALBUM --size b --names "{taken:%Y}/{title}-{id}.{ext}"',
        "flickr download --mine --tags snow --sidecar json,xmp --to FOLDER",
    ),
    "harvest": (
        "flickr harvest --mine -o photos.csv",
        "flickr harvest --tags aurora --min-taken-date 2024 --plan",
        "flickr harvest --user-id PERSON -o photos.jsonl --columns id,title,tags",
    ),
    "backup": (
        "flickr backup --plan",
        "flickr backup --to FOLDER",
        "flickr backup --to FOLDER --details all --album-folders",
    ),
    "restore": ("flickr restore FOLDER --dry-run", "flickr restore FOLDER"),
    "verify": ("flickr verify FOLDER", "flickr verify FOLDER --offline --json"),
    "checksums": ("flickr checksums add --all", "flickr checksums find FOLDER"),
    "checksums add": ("flickr checksums add PHOTO", "flickr checksums add --all"),
    "checksums verify": ("flickr checksums verify --all",),
    "checksums find": (
        "flickr checksums find FOLDER --csv",
        "flickr checksums find FOLDER --missing --fields file | flickr upload -",
    ),
    "watch": (
        "flickr watch --tags aurora",
        "flickr watch --group-id GROUP --since 2024-01-01 --state seen.watch --jsonl",
    ),
    "api": (
        "flickr api photos.getInfo photo_id=PHOTO --fields title,views",
        "flickr api photosets.getList --all --fields id,title",
        "flickr api --search geo",
    ),
    "licenses": ("flickr licenses", "flickr licenses PHOTO --markup markdown"),
    "url": ("flickr url parse URL", "flickr url build short PHOTO"),
    "url parse": ("flickr url parse URL", "flickr albums list --fields page_url | flickr url parse -"),
    "url build": ("flickr url build short PHOTO", "flickr url build album ALBUM --owner PERSON"),
    "emulator": ("flickr emulator", "flickr emulator --port 8080 --data flickr.sqlite"),
    "completion": ("flickr completion --install", 'eval "$(flickr completion bash)"', "flickr completion fish | source"),
    "doctor": ("flickr doctor", "flickr doctor --json", "flickr doctor --live --output report.json"),
}
"""The command lines, by the name of the command without `flickr`."""


def examples_of(path: str) -> tuple[str, ...]:
    """Return the examples of a command, such as `flickr albums list`."""
    name = path.partition(" ")[2]
    # These commands are the same with and without `photos`.
    return EXAMPLES.get(name) or EXAMPLES.get(name.removeprefix("photos "), ())
