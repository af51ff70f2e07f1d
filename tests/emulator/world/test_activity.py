"""Activity on photos, and push subscriptions."""

from __future__ import annotations

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator, VirtualClock

from .conftest import ADA, BEN, MIRA, ClientFactory, error_code

AURORA, REINDEER = "52000000101", "52000000102"
CALLBACK = "https://ben.example.org/push"


def test_activity_on_own_photos_is_listed(client_for: ClientFactory) -> None:
    ada, ben = client_for(ADA), client_for(BEN)
    ben.favorites.add(photo_id=REINDEER)
    ben.photos.comments.add_comment(photo_id=REINDEER, comment_text="Whose is it?")
    ada.photos.comments.add_comment(photo_id=REINDEER, comment_text="Nobody's.")
    ada.galleries.add_photo(gallery_id="72157700000009011", photo_id="52000000401")
    (item,) = ada.activity.user_photos(timeframe="1h")
    assert (item.id, item.title, item.comments, item.faves) == (REINDEER, "Reindeer at noon", 2, 1)
    assert sorted((one.type, one.user, one.text) for one in item.activity or ()) == [
        ("comment", BEN, "Whose is it?"),
        ("fave", BEN, None),
    ]
    everything = {one.id: one for one in ada.activity.user_photos()}
    kinds = {one.type for one in everything[AURORA].activity or ()}
    assert kinds == {"comment", "note", "fave", "added_to_gallery"}
    assert everything["72177720300000001"].type == "photoset"
    assert [one.id for one in ben.activity.user_photos(timeframe="2d")] == []


def test_activity_on_commented_photos_is_listed(client_for: ClientFactory) -> None:
    mira = client_for(MIRA)
    items = {one.id: one for one in mira.activity.user_comments()}
    assert set(items) == {AURORA, "72177720300000001"}
    client_for(ADA).photos.comments.add_comment(photo_id=AURORA, comment_text="At the bridge.")
    assert mira.activity.user_comments()[0].activity[-1].text == "At the bridge."


def test_activity_is_paginated(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    page = ada.activity.user_photos(per_page=1, page=2)
    assert (len(page), page.page, page.total, page.pages) == (1, 2, 3, 3)


def test_subscription_is_created_once_per_callback_and_can_be_removed(client_for: ClientFactory) -> None:
    push = client_for(ADA).push
    assert [one.topic for one in push.get_subscriptions()] == ["contacts_photos"]
    push.subscribe(topic="tags", callback=CALLBACK, verify="sync", tags=["aurora"])
    push.subscribe(topic="tags", callback=CALLBACK, verify="sync", tags=["snow"])
    assert error_code(lambda: push.subscribe(topic="my_photos", callback=CALLBACK, verify="sync")) == 3
    (_, mine) = push.get_subscriptions()
    assert (mine.topic, mine.pending, mine.expiry) == ("tags", False, None)
    assert error_code(lambda: push.unsubscribe(topic="my_photos", callback=CALLBACK, verify="sync")) == 7
    push.unsubscribe(topic="tags", callback=CALLBACK, verify="sync")
    assert [one.topic for one in push.get_subscriptions()] == ["contacts_photos"]
    assert "geo" in {one.name for one in client_for(None).push.get_topics()}


def test_invalid_subscription_fails(client_for: ClientFactory) -> None:
    push = client_for(ADA).push
    for arguments, expected in (
        ({"topic": "weather"}, 2),
        ({"topic": "my_photos", "callback": "ftp://ben.example.org"}, 2),
        ({"topic": "my_photos", "callback": f"{CALLBACK}?{'x' * 255}"}, 2),
        ({"topic": "my_photos", "verify": "later"}, 2),
        ({"topic": "my_photos", "lease_seconds": 59}, 2),
        ({"topic": "my_photos", "verify_token": "x" * 201}, 2),
        ({"topic": "tags"}, 1),
        ({"topic": "geo"}, 1),
        ({"topic": "geo", "woe_ids": ["1"]}, 2),
        ({"topic": "commons", "nsids": [ADA]}, 2),
    ):
        sent = {"callback": CALLBACK, "verify": "sync", **arguments}
        assert error_code(lambda sent=sent: push.subscribe(**sent)) == expected, arguments
    assert error_code(lambda: client_for(BEN).push.get_subscriptions()) == 5
    assert error_code(lambda: client_for(BEN).push.subscribe(topic="my_photos", callback=CALLBACK, verify="sync")) == 5


def test_subscription_is_verified_later_and_expires_with_its_lease() -> None:
    clock = VirtualClock(1_709_300_000)
    with Emulator(clock=clock) as emulator:
        token = emulator.access_token("read", user=ADA)
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as ada:
            ada.push.subscribe(topic="my_photos", callback=CALLBACK, verify="async", lease_seconds=600)
            assert ada.push.get_subscriptions()[-1].pending is True
            again = {"topic": "my_photos", "callback": CALLBACK, "verify": "async"}
            assert error_code(lambda: ada.push.subscribe(**again)) == 6
            assert error_code(lambda: ada.push.unsubscribe(**again)) == 6
            clock.advance(60)
            assert ada.push.get_subscriptions()[-1].pending is False
            clock.advance(540)
            assert [one.topic for one in ada.push.get_subscriptions()] == ["contacts_photos"]
