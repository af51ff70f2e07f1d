"""Albums and collections: later calls return what earlier calls changed."""

from __future__ import annotations

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, ClientFactory, error_code

ALBUM, REINDEER, MARKETS = "72177720300000001", "72177720300000004", "72177720300000002"
FIRST, SECOND, THIRD = "52000000101", "52000000102", "52000000103"


def inside(client: Flickr, album: str = ALBUM) -> list[str]:
    return [one.id for one in client.photosets.get_photos(photoset_id=album)]


def test_reordered_album_keeps_unnamed_photos_at_the_end(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    ada.photosets.reorder_photos(photoset_id=ALBUM, photo_ids=[THIRD])
    assert inside(ada) == [THIRD, FIRST, SECOND]
    ada.photosets.edit_photos(photoset_id=ALBUM, primary_photo_id=SECOND, photo_ids=[SECOND, FIRST])
    assert inside(ada) == [SECOND, FIRST]
    assert ada.photosets.get_info(photoset_id=ALBUM).primary == SECOND


def test_album_gets_a_new_title_and_primary_photo(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    ada.photosets.edit_meta(photoset_id=ALBUM, title="Green", description="Only the best")
    ada.photosets.set_primary_photo(photoset_id=ALBUM, photo_id=THIRD)
    album = ada.photosets.get_info(photoset_id=ALBUM)
    assert (album.title, album.description, album.primary) == ("Green", "Only the best", THIRD)


def test_album_replaces_a_removed_primary_photo_and_is_deleted_when_empty(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    ada.photosets.remove_photo(photoset_id=ALBUM, photo_id=FIRST)
    assert ada.photosets.get_info(photoset_id=ALBUM).primary == SECOND
    assert error_code(lambda: ada.photosets.remove_photo(photoset_id=ALBUM, photo_id=FIRST)) == 3
    ada.photosets.remove_photos(photoset_id=ALBUM, photo_ids=[SECOND, THIRD])
    assert error_code(lambda: ada.photosets.get_info(photoset_id=ALBUM)) == 1


def test_albums_are_ordered_by_their_owner(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    assert [one.id for one in ada.photosets.get_list()] == [ALBUM, REINDEER]
    ada.photosets.order_sets(photoset_ids=[REINDEER])
    assert [one.id for one in ada.photosets.get_list()] == [REINDEER, ALBUM]
    assert error_code(lambda: ada.photosets.order_sets(photoset_ids=[MARKETS])) == 1
    ada.photosets.delete(photoset_id=REINDEER)
    assert [one.id for one in ada.photosets.get_list()] == [ALBUM]


def test_users_cannot_edit_albums_of_others(emulator: Emulator, client_for: ClientFactory) -> None:
    ben = client_for(BEN)
    mine = emulator.world.add_photo(BEN)
    changes = {
        "title": lambda: ben.photosets.edit_meta(photoset_id=ALBUM, title="Mine"),
        "photos": lambda: ben.photosets.edit_photos(photoset_id=ALBUM, primary_photo_id=mine, photo_ids=[mine]),
        "delete": lambda: ben.photosets.delete(photoset_id=ALBUM),
        "order": lambda: ben.photosets.reorder_photos(photoset_id=ALBUM, photo_ids=[THIRD]),
    }
    assert {name: error_code(change) for name, change in changes.items()} == dict.fromkeys(changes, 1)
    assert inside(ben) == [FIRST, SECOND, THIRD]


def test_album_context_returns_neighboring_photos(emulator: Emulator, client_for: ClientFactory) -> None:
    context = client_for(ADA).photosets.get_context(photo_id=SECOND, photoset_id=ALBUM)
    assert context.prevphoto is not None
    assert context.nextphoto is not None
    assert (context.prevphoto.id, context.nextphoto.id) == (FIRST, THIRD)
    other = emulator.world.add_photo(ADA)
    assert error_code(lambda: client_for(ADA).photosets.get_context(photo_id=other, photoset_id=ALBUM)) == 2


def test_album_comments_are_edited_and_deleted_by_permitted_users(client_for: ClientFactory) -> None:
    ben, ada = client_for(BEN), client_for(ADA)
    made = ben.photosets.comments.add_comment(photoset_id=ALBUM, comment_text="Where is this?")
    assert error_code(lambda: ada.photosets.comments.edit_comment(comment_id=made.id, comment_text="Here")) == 2
    ben.photosets.comments.edit_comment(comment_id=made.id, comment_text="Where was this?")
    found = {one.id: one.text for one in ada.photosets.comments.get_list(photoset_id=ALBUM)}
    assert found[made.id] == "Where was this?"
    assert ada.photosets.get_info(photoset_id=ALBUM).count_comments == len(found)
    # Owners may delete comments of others on their albums.
    ada.photosets.comments.delete_comment(comment_id=made.id)
    assert made.id not in {one.id for one in ada.photosets.comments.get_list(photoset_id=ALBUM)}
    assert error_code(lambda: ben.photosets.comments.delete_comment(comment_id=made.id)) == 2


def test_collections_form_a_tree_of_albums(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    winters, travels = ada.collections.get_tree()
    assert [one.id for one in winters.set] == [ALBUM]
    assert [one.title for one in travels.collection] == ["Coast"]
    assert [one.title for one in travels.collection[0].set] == ["Reindeer"]
    info = ada.collections.get_info(collection_id=winters.id)
    assert (info.title, info.child_count) == ("Winters", 1)
    assert {one.id for one in info.iconphotos} == {FIRST, SECOND, THIRD}
    assert error_code(lambda: client_for(BEN).collections.get_info(collection_id=winters.id)) == 1
    assert error_code(lambda: ada.collections.get_tree(collection_id="1-999")) == 2
    ada.photosets.delete(photoset_id=ALBUM)
    assert [one.set for one in ada.collections.get_tree(collection_id=winters.id)] == [[]]


@pytest.mark.parametrize(("page", "per_page", "code"), [(2, 500, 1), (3, 2, 1), (9999, 1, 1), (2, 2, None), (1, 500, None)])
def test_page_beyond_the_last_of_an_album_is_not_found(
    client_for: ClientFactory, page: int, per_page: int, code: int | None
) -> None:
    ada = client_for(ADA)

    def get_page() -> object:
        return ada.photosets.get_photos(photoset_id=ALBUM, page=page, per_page=per_page)

    if code is None:
        assert get_page()
    else:
        assert error_code(get_page) == code


def test_empty_album_has_one_empty_page(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    ada.photosets.remove_photo(photoset_id=ALBUM, photo_id=THIRD)
    assert len(ada.photosets.get_photos(photoset_id=ALBUM, media="videos")) == 0
    assert error_code(lambda: ada.photosets.get_photos(photoset_id=ALBUM, media="videos", page=2)) == 1


def test_page_beyond_the_last_of_other_lists_is_empty(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    assert len(ada.photosets.get_list(page=9)) == 0
    assert len(ada.people.get_photos(user_id="me", page=9)) == 0
