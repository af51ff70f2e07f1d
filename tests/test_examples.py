"""The demo and the small programs. The other examples have tests in `tests/contrib`, `tests/harvest` and `tests/compat`."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from examples import demo, gallery_bot, moderate_pool, who_sees
from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.emulator import Emulator


@pytest.mark.once
def test_demo_generates_the_committed_package_and_makes_calls(capsys: pytest.CaptureFixture[str]) -> None:
    demo.main()
    printed = capsys.readouterr().out
    assert "identical to the committed package" in printed
    assert "'Aurora over the fjord' by ada.lindqvist" in printed


def test_moderator_removes_photos_without_a_location(flickr_emulator: Emulator, flickr_client: Flickr) -> None:
    group = flickr_client.groups.get_info("20000001@N21")
    before = flickr_client.groups.pools.get_photos(group, extras=["geo"])
    removed = moderate_pool.moderate(flickr_client, f"https://www.flickr.com/groups/{group.id}/")
    assert removed == [photo.page_url for photo in before if photo.coordinates is None]
    left = flickr_client.groups.pools.get_photos(group, extras=["geo"])
    assert [photo.coordinates is None for photo in left] == [False]


def test_bot_adds_each_new_photo_to_the_gallery_with_its_credit(
    flickr_emulator: Emulator, async_flickr_client: AsyncFlickr, tmp_path: Path
) -> None:
    world = flickr_emulator.world

    async def run() -> list[str | None]:
        gallery = await async_flickr_client.galleries.create("Puffins", "Free photos")
        state = str(tmp_path / "bot.watch")
        bot = asyncio.create_task(gallery_bot.collect(async_flickr_client, "puffin", gallery.id, state, every=0.01))
        while not flickr_emulator.requests.of("flickr.photos.search"):
            await asyncio.sleep(0.01)
        world.add_photo("Ben Okafor", title="Free", tags=["puffin"], license=4)
        world.add_photo("Ben Okafor", title="Not free", tags=["puffin"], license=0)
        while not (photos := await async_flickr_client.galleries.get_photos(gallery)):
            await asyncio.sleep(0.01)
        bot.cancel()
        await asyncio.wait([bot])
        return [photo.title for photo in photos]

    assert asyncio.run(run()) == ["Free"]


def test_viewers_of_a_photo_are_named(flickr_emulator: Emulator, flickr_client: Flickr) -> None:
    photo = "52000000101"
    assert who_sees.viewers(flickr_client, photo) == ["everyone", "members of Night Skies", "the location: everyone"]
    flickr_client.photos.set_perms(photo, is_public=False, is_friend=True, is_family=False)
    friends = [one.username for one in flickr_client.contacts.get_list(filter="friends")]
    assert friends
    assert who_sees.viewers(flickr_client, photo)[: len(friends) + 1] == ["you", *friends]
