"""The commands of the program: the module of each, and its line in the help."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["COMMANDS", "EXAMPLES", "SECTIONS", "UNLISTED", "Entry"]


class Entry(NamedTuple):
    """A command or a group of commands."""

    module: str  # a module of `flickr_sdk.cli`, with a `CommandApp` called `app`
    section: str
    help: str
    group: bool = False  # whether an app is the command, and not a command of this name in the app
    app: str = "app"  # the name of the app in the module


SECTIONS: Final = ("Account", "Photos", "Albums and people", "Upload, download and backup", "API", "Tools")
"""The sections of the help, in their order."""

COMMANDS: Final[dict[str, Entry]] = {
    "login": Entry("commands.account", "Account", "Sign in and store the access token."),
    "logout": Entry("commands.account", "Account", "Remove the stored access token."),
    "whoami": Entry("commands.account", "Account", "Show the account and permission of the access token."),
    "accounts": Entry("commands.account", "Account", "List the stored accounts, and select the default one.", True, "accounts"),
    "config": Entry("commands.config", "Account", "Show and change settings.", group=True),
    "search": Entry("commands.find", "Photos", "Search photos by words, tags, dates, location and license."),
    "show": Entry("commands.find", "Photos", "Show the photo, album, person, group or gallery of a URL or id."),
    "open": Entry("commands.find", "Photos", "Open the page of a URL or id in the browser."),
    "photos": Entry("commands.photos", "Photos", "List, show, change and delete photos.", group=True),
    "albums": Entry("commands.albums", "Albums and people", "List, show, create and change albums.", group=True),
    "groups": Entry("commands.groups", "Albums and people", "List, find and show groups, and add photos to them.", group=True),
    "galleries": Entry("commands.galleries", "Albums and people", "List, show, create and change galleries.", group=True),
    "people": Entry("commands.people", "Albums and people", "Find people, and list their photos and groups.", group=True),
    "contacts": Entry("commands.community", "Albums and people", "List contacts.", True, "contacts"),
    "favorites": Entry("commands.community", "Albums and people", "List, add and remove favorites.", True, "favorites"),
    "comments": Entry("commands.community", "Albums and people", "List, add, change and delete comments.", True, "comments"),
    "stats": Entry("commands.stats", "Albums and people", "Show views, popular photos and referrers.", group=True),
    "upload": Entry("commands.upload", "Upload, download and backup", "Upload photos and videos, each exactly once."),
    "replace": Entry("commands.upload", "Upload, download and backup", "Replace the file of a photo."),
    "download": Entry(
        "commands.download", "Upload, download and backup", "Download photos, albums, people, groups, galleries or a search."
    ),
    "harvest": Entry("commands.harvest", "Upload, download and backup", "Write all photos of a search to a file."),
    "backup": Entry("commands.backup", "Upload, download and backup", "Back up an account, and update the backup."),
    "restore": Entry("commands.backup", "Upload, download and backup", "Restore a backup to your account."),
    "verify": Entry("commands.backup", "Upload, download and backup", "Check a backup against its checksums and the account."),
    "checksums": Entry(
        "commands.checksums", "Upload, download and backup", "Add, verify and find checksums of photos.", group=True
    ),
    "watch": Entry("commands.watch", "Upload, download and backup", "Print new photos of a search as they appear."),
    "api": Entry("api_command", "API", "Call any method of the Flickr API.", group=True),
    "licenses": Entry("commands.tools", "Tools", "List the licenses, or print the credit line of a photo."),
    "url": Entry("commands.url", "Tools", "Parse and build URLs.", group=True),
    "emulator": Entry("commands.emulator", "Tools", "Run a local Flickr emulator, without an API key."),
    "completion": Entry("commands.completion", "Tools", "Print or install the shell completion."),
    "doctor": Entry("commands.tools", "Tools", "Check the key, token, clock, network and files."),
}
"""Each command by its name, in the order of the help."""

UNLISTED: Final[dict[str, Entry]] = {
    "help": Entry("help_command", "", "Show the help of a command."),
    "version": Entry("help_command", "", "Print the version."),
}
"""Commands that the help does not list, because `--help` and `--version` have the same effect."""

EXAMPLES: Final = (
    ("Albums with their photo counts", "flickr albums list --csv --fields title,photos"),
    ("Upload a folder", "flickr upload FOLDER --album NAME --private"),
    ("Photos without tags", "flickr photos list --only untagged"),
    ("License of a photo", "flickr photos show ID --fields license_name"),
    ("Tag the photos of an album", "flickr albums photos ALBUM | flickr photos add-tags - --tags TAG"),
    ("Download an album", "flickr download --album TITLE --to FOLDER"),
    ("Back up and check", "flickr backup --to FOLDER && flickr verify FOLDER"),
    ("Photos per year", 'flickr photos list --template "{taken:%Y}" | sort | uniq -c'),
    ("Call any method", "flickr api photos.getInfo photo_id=ID"),
)
"""The examples in the help: tasks and their command lines."""
