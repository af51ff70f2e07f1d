"""The whole job, end to end, on this machine: reflection over HTTP, a generated package, typed calls, typed answers.

Run as `python -m examples.demo` from a checkout, or by `nox -s demo`.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from codegen.fetch import fetch
from codegen.generate import OUT, check, generate, write
from flickr_sdk import ApiError, AsyncFlickr, Flickr, UnknownMethodError
from flickr_sdk.emulator import Emulator

PHOTO, SET, ADA = "52000000101", "72177720300000001", "10000001@N01"


def title(text: str) -> None:
    """Print a heading."""
    bold, plain = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
    print(f"\n{bold}{text}{plain}\n{'─' * len(text)}")


def say(call: str, *lines: object) -> None:
    """Print a call and what came back."""
    print(f"\n  >>> {call}")
    for line in lines:
        print(f"      {line}")


def regenerate(emulator: Emulator) -> None:
    """Fetch reflection over HTTP, generate the package from it, and compare it with the committed one."""
    title("1. Reflection over HTTP becomes a package")
    with tempfile.TemporaryDirectory() as folder:
        reflection, package = Path(folder, "reflection"), Path(folder, "package")
        fetch(reflection, base_url=emulator.base_url, api_key=emulator.api_key)
        files = generate(reflection)
        write(files, package)
        size = sum(map(len, files.values()))
        print(f"generated {len(files)} files, {size // 1024} KiB, from {len(list(reflection.iterdir())) - 1} methods")
        differences = check(files, OUT)
        if differences:
            raise SystemExit("\n".join(["the committed package differs:", *differences]))
        print("equal to the committed package, byte for byte")


def blocking_calls(emulator: Emulator) -> None:
    """Make typed calls of different namespaces."""
    title("2. Typed calls")
    token = emulator.access_token("delete")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
        user = flickr.test.login()
        say("flickr.test.login()", f"logged in as {user.username} ({user.id})")
        info = flickr.photos.get_info(photo_id=PHOTO)
        say(
            f'info = flickr.photos.get_info(photo_id="{PHOTO}")',
            f"{info.title!r} by {info.owner.username}, seen {info.views} times",
            f"posted {info.dates.posted:%d %B %Y, %H:%M} UTC, tagged {', '.join(tag.raw or tag.text for tag in info.tags)}",
            f"{info.short_url}  {info.url('b')}",
        )
        photos = flickr.photos.search(tags=["aurora"], extras=["geo", "date_taken", "url_o"], per_page=10)
        say(
            'photos = flickr.photos.search(tags=["aurora"], extras=["geo", "date_taken", "url_o"])',
            f"page {photos.page} of {photos.pages}, {photos.total} photos in all",
            *(f"{photo.id}  {photo.title or '':24}  taken {photo.datetaken}  at {photo.coordinates}" for photo in photos),
        )
        album = flickr.photosets.get_photos(photoset_id=SET)
        say(f'flickr.photosets.get_photos(photoset_id="{SET}")', f"{album.title!r}: {[photo.title for photo in album]}")
        person = flickr.people.get_info(user_id=ADA)
        say(
            f'flickr.people.get_info(user_id="{ADA}")',
            f"{person.realname} ({person.username}), {person.location}",
            person.icon_url,
        )
        sizes = flickr.photos.get_sizes(photo_id=PHOTO)
        say(
            f'flickr.photos.get_sizes(photo_id="{PHOTO}")',
            *(f"{size.label:14} {size.width} x {size.height}" for size in sizes[:4]),
            "...",
        )
        comments = flickr.photos.comments.get_list(photo_id=PHOTO)
        say("flickr.photos.comments.get_list(...)", *(f"{one.authorname}: {one.text}" for one in comments))
        licenses = flickr.photos.licenses.get_info()
        say("flickr.photos.licenses.get_info()", f"{len(licenses)} licenses, the first is {licenses[0].name!r}")
        members = flickr.groups.members.get_list(group_id="20000001@N21")
        say("flickr.groups.members.get_list(...)", *(f"{one.username} ({one.nsid})" for one in members))
        tags = flickr.tags.get_list_photo(photo_id=PHOTO)
        say("flickr.tags.get_list_photo(...)", ", ".join(tag.raw or "" for tag in tags.tags))
        flickr.photos.delete(photo_id=PHOTO)
        say("flickr.photos.delete(...)", "done; a write without an answer returns None")
        errors(flickr)


def errors(flickr: Flickr) -> None:
    """Show what a mistake looks like."""
    title("3. Mistakes are caught early, and say what to do")
    try:
        flickr.photos.get_info(photo_id="1")
    except ApiError as error:
        say('flickr.photos.get_info(photo_id="1")', f"{type(error).__name__}: {error}")
    try:
        flickr.photos.get_infoo  # type: ignore[attr-defined]  # noqa: B018 - the typo is what is shown
    except UnknownMethodError as error:
        say("flickr.photos.get_infoo", f"{type(error).__name__}: {error}")


async def awaited_calls(emulator: Emulator) -> None:
    """Make calls at once."""
    title("4. The same, awaited, three at once")
    async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        favorites, places, galleries = await asyncio.gather(
            flickr.favorites.get_public_list(user_id=ADA),
            flickr.places.find(query="Tromsø"),
            flickr.galleries.get_list(user_id=ADA),
        )
    say("flickr.favorites.get_public_list(...)", [photo.title for photo in favorites])
    say('flickr.places.find(query="Tromsø")', [place.text for place in places])
    say("flickr.galleries.get_list(...)", [gallery.title for gallery in galleries])


def main() -> None:
    """Run the demo."""
    with Emulator() as emulator:
        print(f"a Flickr listens on {emulator.base_url}")
        regenerate(emulator)
        blocking_calls(emulator)
        asyncio.run(awaited_calls(emulator))
    print("\nNext: README.md, and `nox` for the tests.")


if __name__ == "__main__":
    main()
