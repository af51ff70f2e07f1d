"""Albums and collections in the emulator's world: what is put in, moved and taken out is so in all later answers."""

from __future__ import annotations

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, As, code

ALBUM, REINDEER, MARKETS = "72177720300000001", "72177720300000004", "72177720300000002"
FIRST, SECOND, THIRD = "52000000101", "52000000102", "52000000103"


def inside(client: Flickr, album: str = ALBUM) -> list[str]:
    return [one.id for one in client.photosets.get_photos(photoset_id=album)]


def test_an_album_takes_a_new_order_and_keeps_what_is_not_named_behind_it(someone: As) -> None:
    ada = someone(ADA)
    ada.photosets.reorder_photos(photoset_id=ALBUM, photo_ids=[THIRD])
    assert inside(ada) == [THIRD, FIRST, SECOND]
    ada.photosets.edit_photos(photoset_id=ALBUM, primary_photo_id=SECOND, photo_ids=[SECOND, FIRST])
    assert inside(ada) == [SECOND, FIRST]
    assert ada.photosets.get_info(photoset_id=ALBUM).primary == SECOND


def test_an_album_is_renamed_and_shows_another_photo_first(someone: As) -> None:
    ada = someone(ADA)
    ada.photosets.edit_meta(photoset_id=ALBUM, title="Green", description="Only the best")
    ada.photosets.set_primary_photo(photoset_id=ALBUM, photo_id=THIRD)
    album = ada.photosets.get_info(photoset_id=ALBUM)
    assert (album.title, album.description, album.primary) == ("Green", "Only the best", THIRD)


def test_an_album_that_loses_its_first_photo_shows_the_next_and_without_any_it_is_gone(someone: As) -> None:
    ada = someone(ADA)
    ada.photosets.remove_photo(photoset_id=ALBUM, photo_id=FIRST)
    assert ada.photosets.get_info(photoset_id=ALBUM).primary == SECOND
    assert code(lambda: ada.photosets.remove_photo(photoset_id=ALBUM, photo_id=FIRST)) == 3
    ada.photosets.remove_photos(photoset_id=ALBUM, photo_ids=[SECOND, THIRD])
    assert code(lambda: ada.photosets.get_info(photoset_id=ALBUM)) == 1


def test_albums_stand_in_the_order_that_their_owner_gives_them(someone: As) -> None:
    ada = someone(ADA)
    assert [one.id for one in ada.photosets.get_list()] == [ALBUM, REINDEER]
    ada.photosets.order_sets(photoset_ids=[REINDEER])
    assert [one.id for one in ada.photosets.get_list()] == [REINDEER, ALBUM]
    assert code(lambda: ada.photosets.order_sets(photoset_ids=[MARKETS])) == 1
    ada.photosets.delete(photoset_id=REINDEER)
    assert [one.id for one in ada.photosets.get_list()] == [ALBUM]


def test_nobody_changes_the_albums_of_others(emulator: Emulator, someone: As) -> None:
    ben = someone(BEN)
    mine = emulator.world.add_photo(BEN)
    changes = {
        "title": lambda: ben.photosets.edit_meta(photoset_id=ALBUM, title="Mine"),
        "photos": lambda: ben.photosets.edit_photos(photoset_id=ALBUM, primary_photo_id=mine, photo_ids=[mine]),
        "delete": lambda: ben.photosets.delete(photoset_id=ALBUM),
        "order": lambda: ben.photosets.reorder_photos(photoset_id=ALBUM, photo_ids=[THIRD]),
    }
    assert {name: code(change) for name, change in changes.items()} == dict.fromkeys(changes, 1)
    assert inside(ben) == [FIRST, SECOND, THIRD]


def test_a_photo_has_neighbours_in_its_album(emulator: Emulator, someone: As) -> None:
    context = someone(ADA).photosets.get_context(photo_id=SECOND, photoset_id=ALBUM)
    assert context.prevphoto is not None
    assert context.nextphoto is not None
    assert (context.prevphoto.id, context.nextphoto.id) == (FIRST, THIRD)
    assert code(lambda: someone(ADA).photosets.get_context(photo_id=emulator.world.add_photo(ADA), photoset_id=ALBUM)) == 2


def test_comments_on_albums_are_written_edited_and_deleted_by_who_may(someone: As) -> None:
    ben, ada = someone(BEN), someone(ADA)
    made = ben.photosets.comments.add_comment(photoset_id=ALBUM, comment_text="Where is this?")
    assert code(lambda: ada.photosets.comments.edit_comment(comment_id=made.id, comment_text="Here")) == 2
    ben.photosets.comments.edit_comment(comment_id=made.id, comment_text="Where was this?")
    found = {one.id: one.text for one in ada.photosets.comments.get_list(photoset_id=ALBUM)}
    assert found[made.id] == "Where was this?"
    assert ada.photosets.get_info(photoset_id=ALBUM).count_comments == len(found)
    # Owners may delete what others have written on theirs.
    ada.photosets.comments.delete_comment(comment_id=made.id)
    assert made.id not in {one.id for one in ada.photosets.comments.get_list(photoset_id=ALBUM)}
    assert code(lambda: ben.photosets.comments.delete_comment(comment_id=made.id)) == 2


def test_collections_form_a_tree_of_albums(someone: As) -> None:
    ada = someone(ADA)
    winters, travels = ada.collections.get_tree()
    assert [one.id for one in winters.set] == [ALBUM]
    assert [one.title for one in travels.collection] == ["Coast"]
    assert [one.title for one in travels.collection[0].set] == ["Reindeer"]
    info = ada.collections.get_info(collection_id=winters.id)
    assert (info.title, info.child_count) == ("Winters", 1)
    assert {one.id for one in info.iconphotos} == {FIRST, SECOND, THIRD}
    assert code(lambda: someone(BEN).collections.get_info(collection_id=winters.id)) == 1
    assert code(lambda: ada.collections.get_tree(collection_id="1-999")) == 2
    ada.photosets.delete(photoset_id=ALBUM)
    assert [one.set for one in ada.collections.get_tree(collection_id=winters.id)] == [[]]
