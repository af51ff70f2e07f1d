"""Demo against the emulator: fetch reflection over HTTP, generate the package, make typed calls.

Run it with `python -m examples.demo` from a checkout, or by `nox -s demo`.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from codegen.derive_sync import PACKAGE
from codegen.fetch import fetch
from codegen.generate import OUT, check, generate, write
from codegen.placement import check_placed, split
from flickr_sdk import ApiError, AsyncFlickr, Flickr, UnknownMethodError
from flickr_sdk.emulator import Emulator

PHOTO_ID, ALBUM_ID, USER_ID = "52000000101", "72177720300000001", "10000001@N01"


def title(text: str) -> None:
    """Print a heading."""
    bold, plain = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
    print(f"\n{bold}{text}{plain}\n{'─' * len(text)}")


def show(call: str, *lines: object) -> None:
    """Print a call and its result."""
    print(f"\n  >>> {call}")
    for line in lines:
        print(f"      {line}")


def regenerate(emulator: Emulator) -> None:
    """Fetch the reflection, generate the package from it, and compare it with the committed package."""
    title("1. Generate the package from reflection")
    with tempfile.TemporaryDirectory() as folder:
        reflection, package = Path(folder, "reflection"), Path(folder, "package")
        fetch(reflection, base_url=emulator.base_url, api_key=emulator.api_key)
        files = generate(reflection)
        write(files, package)
        size = sum(map(len, files.values()))
        print(f"generated {len(files)} files, {size // 1024} KiB, from {len(list(reflection.iterdir())) - 1} methods")
        files_of_generated, files_elsewhere = split(files)
        differences = check(files_of_generated, OUT) + check_placed(files_elsewhere, PACKAGE)
        if differences:
            raise SystemExit("\n".join(["the committed package differs:", *differences]))
        print("identical to the committed package")


def make_calls(emulator: Emulator) -> None:
    """Make typed calls to several namespaces."""
    title("2. Typed calls")
    token = emulator.access_token("delete")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
        user = flickr.test.login()
        show("flickr.test.login()", f"signed in as {user.username} ({user.id})")
        info = flickr.photos.get_info(photo_id=PHOTO_ID)
        show(
            f'info = flickr.photos.get_info(photo_id="{PHOTO_ID}")',
            f"{info.title!r} by {info.owner.username}, {info.views} views",
            f"posted {info.dates.posted:%d %B %Y, %H:%M} UTC, tagged {', '.join(tag.raw or tag.text for tag in info.tags)}",
            f"{info.short_url}  {info.url('b')}",
        )
        photos = flickr.photos.search(tags=["aurora"], extras=["geo", "date_taken", "url_o"], per_page=10)
        show(
            'photos = flickr.photos.search(tags=["aurora"], extras=["geo", "date_taken", "url_o"])',
            f"page {photos.page} of {photos.pages}, {photos.total} photos in total",
            *(f"{photo.id}  {photo.title or '':24}  taken {photo.datetaken}  at {photo.coordinates}" for photo in photos),
        )
        album = flickr.photosets.get_photos(photoset_id=ALBUM_ID)
        show(f'flickr.photosets.get_photos(photoset_id="{ALBUM_ID}")', f"{album.title!r}: {[photo.title for photo in album]}")
        person = flickr.people.get_info(user_id=USER_ID)
        show(
            f'flickr.people.get_info(user_id="{USER_ID}")',
            f"{person.realname} ({person.username}), {person.location}",
            person.icon_url,
        )
        sizes = flickr.photos.get_sizes(photo_id=PHOTO_ID)
        show(
            f'flickr.photos.get_sizes(photo_id="{PHOTO_ID}")',
            *(f"{size.label:14} {size.width} x {size.height}" for size in sizes[:4]),
            "...",
        )
        comments = flickr.photos.comments.get_list(photo_id=PHOTO_ID)
        show("flickr.photos.comments.get_list(...)", *(f"{one.authorname}: {one.text}" for one in comments))
        licenses = flickr.photos.licenses.get_info()
        show("flickr.photos.licenses.get_info()", f"{len(licenses)} licenses, the first is {licenses[0].name!r}")
        members = flickr.groups.members.get_list(group_id="20000001@N21")
        show("flickr.groups.members.get_list(...)", *(f"{one.username} ({one.nsid})" for one in members))
        tags = flickr.tags.get_list_photo(photo_id=PHOTO_ID)
        show("flickr.tags.get_list_photo(...)", ", ".join(tag.raw or "" for tag in tags.tags))
        flickr.photos.delete(photo_id=PHOTO_ID)
        show("flickr.photos.delete(...)", "returns None, as most writes do")
        show_errors(flickr)


def show_errors(flickr: Flickr) -> None:
    """Make calls that fail."""
    title("3. Errors")
    try:
        flickr.photos.get_info(photo_id="1")
    except ApiError as error:
        show('flickr.photos.get_info(photo_id="1")', f"{type(error).__name__}: {error}")
    try:
        flickr.photos.get_infoo  # type: ignore[attr-defined]  # noqa: B018 - the typo is intended
    except UnknownMethodError as error:
        show("flickr.photos.get_infoo", f"{type(error).__name__}: {error}")


async def make_async_calls(emulator: Emulator) -> None:
    """Make asynchronous calls concurrently."""
    title("4. Asynchronous calls")
    async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        favorites, places, galleries = await asyncio.gather(
            flickr.favorites.get_public_list(user_id=USER_ID),
            flickr.places.find(query="Tromsø"),
            flickr.galleries.get_list(user_id=USER_ID),
        )
    show("flickr.favorites.get_public_list(...)", [photo.title for photo in favorites])
    show('flickr.places.find(query="Tromsø")', [place.text for place in places])
    show("flickr.galleries.get_list(...)", [gallery.title for gallery in galleries])


def main() -> None:
    """Run the demo."""
    with Emulator() as emulator:
        print(f"The emulator listens on {emulator.base_url}")
        regenerate(emulator)
        make_calls(emulator)
        asyncio.run(make_async_calls(emulator))
    print("\nNext: read README.md, or run the tests with `nox`.")


if __name__ == "__main__":
    main()
