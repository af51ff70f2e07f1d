"""Galleries, URLs and blogs."""

from __future__ import annotations

from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, MIRA, ClientFactory, error_code

BEST, EMPTY = "72157700000009001", "72157700000009002"
AURORA, SUNSET, ICE = "52000000101", "52000000301", "52000000401"


def test_gallery_is_created_filled_and_emptied(client_for: ClientFactory) -> None:
    ben = client_for(BEN)
    made = ben.galleries.create(title="Cold", description="Ice and light", primary_photo_id=AURORA, full_result=True)
    assert made is not None
    gallery = made.gallery_id or ""
    ben.galleries.add_photo(gallery_id=gallery, photo_id=ICE, comment="Colder")
    assert error_code(lambda: ben.galleries.add_photo(gallery_id=gallery, photo_id=ICE)) == 8
    photos = ben.galleries.get_photos(gallery_id=gallery)
    assert [(one.id, one.is_primary, one.comment) for one in photos] == [(AURORA, True, None), (ICE, False, "Colder")]
    ben.galleries.edit_photo(gallery_id=gallery, photo_id=AURORA, comment="Green")
    ben.galleries.edit_photos(gallery_id=gallery, primary_photo_id=ICE, photo_ids=[ICE, AURORA])
    photos = ben.galleries.get_photos(gallery_id=gallery)
    assert [(one.id, one.is_primary, one.comment) for one in photos] == [(ICE, True, "Colder"), (AURORA, False, "Green")]
    ben.galleries.remove_photo(gallery_id=gallery, photo_id=ICE)
    info = ben.galleries.get_info(gallery_id=gallery)
    assert (info.count_total, info.primary_photo_id) == (1, AURORA)
    assert error_code(lambda: ben.galleries.remove_photo(gallery_id=gallery, photo_id=ICE)) == 4


def test_gallery_accepts_only_public_and_safe_photos_of_others(emulator: Emulator, client_for: ClientFactory) -> None:
    mira, add = client_for(MIRA), emulator.world.add_photo
    rejected = {
        7: add(MIRA),
        6: add(ADA, is_public=False, is_family=True),
        11: add(ADA, safety_level=1),
        3: add(BEN, is_public=False),
    }
    codes = [error_code(lambda p=photo: mira.galleries.add_photo(gallery_id=EMPTY, photo_id=p)) for photo in rejected.values()]
    assert codes == list(rejected)
    assert len(mira.galleries.get_photos(gallery_id=EMPTY)) == 0


def test_only_the_owner_edits_a_gallery(client_for: ClientFactory) -> None:
    ben, mira = client_for(BEN), client_for(MIRA)
    assert error_code(lambda: ben.galleries.add_photo(gallery_id=BEST, photo_id=SUNSET)) == 2
    assert error_code(lambda: ben.galleries.edit_meta(gallery_id=BEST, title="Mine")) == 1
    mira.galleries.edit_meta(gallery_id=BEST, title="Lights", description="All of them")
    assert ben.galleries.get_info(gallery_id=BEST).title == "Lights"


def test_galleries_of_a_user_and_of_a_photo_are_listed(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    assert [one.gallery_id for one in ada.galleries.get_list(user_id=MIRA)] == [EMPTY, BEST]
    first = ada.galleries.get_list(user_id=MIRA, per_page=1, continuation="0")
    assert [one.gallery_id for one in first] == [EMPTY]
    last = ada.galleries.get_list(user_id=MIRA, per_page=1, continuation=first.continuation)
    assert ([one.gallery_id for one in last], last.continuation) == ([BEST], "-1")
    assert [one.gallery_id for one in ada.galleries.get_list_for_photo(photo_id=AURORA)] == [BEST]


def test_urls_of_users_groups_and_galleries_are_resolved(client_for: ClientFactory) -> None:
    ada = client_for(None)
    assert ada.urls.lookup_user(url=ada.urls.get_user_photos(user_id=ADA).url).id == ADA
    assert ada.urls.lookup_user(url=ada.urls.get_user_profile(user_id=BEN).url).id == BEN
    assert ada.urls.lookup_group(url=ada.urls.get_group(group_id="20000001@N21").url).id == "20000001@N21"
    gallery = ada.galleries.get_info(gallery_id=BEST)
    assert ada.urls.lookup_gallery(url=gallery.url).gallery_id == BEST
    assert error_code(lambda: ada.urls.lookup_user(url="https://www.flickr.com/photos/nobody/")) == 1
    assert error_code(lambda: ada.urls.lookup_group(url="https://www.flickr.com/groups/nobody/")) == 1


def test_photo_is_posted_to_a_blog_with_a_password(emulator: Emulator, client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    blog = ada.blogs.get_list(service="MetaWeblogAPI")[0]
    post = {"blog_id": blog.id, "photo_id": AURORA, "title": "Tonight", "description": "Look"}
    assert error_code(lambda: ada.blogs.post_photo(**post)) == 3
    ada.blogs.post_photo(**post, blog_password="open")
    assert emulator.world.counts()["blog_posts"] == 1
    assert error_code(lambda: client_for(BEN).blogs.post_photo(**post, blog_password="open")) == 1
