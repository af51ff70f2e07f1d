"""Arguments accept the models of photos, albums, people, groups and galleries in place of ids, and their URLs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import Flickr, parse_response
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ApiError, ArgumentError
from flickr_sdk.models import PhotoPage

from ..support.clients import Make
from ..support.paged import Flavor, PagedServer, ids
from ..support.pictures import picture

ADA, PHOTO = "10000001@N01", "52000000101"
PAGE_OF_ADA = "https://www.flickr.com/photos/adalindqvist/"


@pytest.fixture
def client(make: Make, emulator: Emulator) -> Any:
    return make(token=emulator.access_token(perms="delete"))


def sent(emulator: Emulator, name: str) -> str | None:
    return emulator.requests[-1].get(name)


class TestModels:
    def test_photo_from_a_list_names_itself(self, client: Any, emulator: Emulator) -> None:
        photo = client.photos.search(user_id=ADA)[0]
        assert client.photos.get_info(photo).id == sent(emulator, "photo_id") == photo.id

    def test_details_of_a_photo_and_its_owner_name_themselves(self, client: Any, emulator: Emulator) -> None:
        info = client.photos.get_info(PHOTO)
        assert client.photos.get_sizes(info)
        assert sent(emulator, "photo_id") == PHOTO
        assert client.people.get_info(info.owner).nsid == sent(emulator, "user_id") == info.owner.nsid

    def test_uploaded_photo_is_added_to_an_album(self, client: Any, emulator: Emulator) -> None:
        album = client.photosets.get_list()[0]
        uploaded = client.upload(picture(1, 500))
        client.photosets.add_photo(album, uploaded)
        assert (sent(emulator, "photoset_id"), sent(emulator, "photo_id")) == (album.id, str(uploaded))
        client.photosets.remove_photos(album, [uploaded])
        assert sent(emulator, "photo_ids") == str(uploaded)

    def test_finished_ticket_names_its_photo(self, client: Any, emulator: Emulator) -> None:
        ticket = client.start_upload(picture(2, 500))
        (state,) = client.wait_for_tickets([ticket.id])
        assert client.photos.get_info(state).id == str(state.photo)

    def test_pages_and_lists_of_photos_are_ids(self, client: Any, emulator: Emulator) -> None:
        album = client.photosets.get_list()[0]
        photos = client.photosets.get_photos(album)
        client.photosets.reorder_photos(photos, photos)
        assert sent(emulator, "photoset_id") == album.id
        assert sent(emulator, "photo_ids") == ",".join(photo.id for photo in photos)
        client.photosets.reorder_photos(album, [photos[0], int(photos[1].id)])
        assert sent(emulator, "photo_ids") == f"{photos[0].id},{photos[1].id}"

    def test_single_photo_is_a_list_of_one(self, client: Any, emulator: Emulator) -> None:
        client.photosets.get_list(photo_ids=client.photos.get_info(PHOTO))
        assert sent(emulator, "photo_ids") == PHOTO

    def test_groups_and_galleries_name_themselves(self, client: Any, emulator: Emulator) -> None:
        group = client.people.get_groups(ADA)[0]
        assert client.groups.get_info(group).name == group.name
        gallery = client.galleries.get_list(user_id="10000003@N03")[0]
        client.galleries.get_photos(gallery)
        assert sent(emulator, "gallery_id") == gallery.id

    def test_integer_is_accepted_as_an_id(self, client: Any) -> None:
        assert client.photos.get_info(int(PHOTO)).id == PHOTO

    def test_calls_by_name_and_options_accept_models(self, client: Any) -> None:
        photo = client.photos.get_info(PHOTO)
        assert client.call("flickr.photos.getInfo", photo_id=photo).id == PHOTO
        assert client.photos.getInfo(photo_id=photo).id == PHOTO
        assert client.options(retries=0).photos.get_info(photo).id == PHOTO

    def test_methods_without_a_stub_accept_models(self, client: Any, emulator: Emulator) -> None:
        photo = client.photos.get_info(PHOTO)
        for argument, expected in ((photo, PHOTO), ([photo, "3", 4], f"{PHOTO},3,4"), (photo.owner, ADA)):
            with pytest.raises(ApiError):
                client.call("flickr.photos.getSomethingNew", subject=argument)
            assert sent(emulator, "subject") == expected
        with pytest.raises(ArgumentError, match="must be a string or a number, not"):
            client.call("flickr.photos.getSomethingNew", subject=photo.dates)

    def test_own_class_with_the_property_is_accepted(self, client: Any) -> None:
        class Favorite:
            __photo_id__ = PHOTO

        assert client.photos.get_info(Favorite()).id == PHOTO

    def test_replaced_and_downloaded_photos_are_models(self, client: Any, tmp_path: Path) -> None:
        photo = client.photos.get_info(PHOTO)
        assert client.replace(picture(3, 500), photo) == PHOTO
        size = next(size for size in client.photos.get_sizes(photo) if size.label == "Thumbnail")
        assert client.download(photo, size, tmp_path / "a.jpg").read_bytes()

    def test_walks_and_harvests_accept_models(self, flickr: Flickr, emulator: Emulator) -> None:
        owner = flickr.photos.get_info(PHOTO).owner
        album = flickr.photosets.get_list(user_id=owner)[0]
        assert {photo.owner for photo in flickr.walk(user_id=owner)} == {ADA}
        assert {photo.owner for photo in flickr.harvest(user_id=owner)} == {ADA}
        assert [photo.id for photo in flickr.walk_set(album)] == [photo.id for photo in flickr.walk_set(album.id)] != []
        assert len(list(flickr.walk.people.get_public_photos(owner))) == 4


REFUSED: dict[str, tuple[Callable[[Any, Any, Any], object], str]] = {
    "album as photo": (
        lambda client, photo, album: client.photos.get_info(album),
        "flickr.photos.getInfo: argument 'photo_id' must be a photo, its id or its URL, not the album 'ALBUM'; "
        "pass a photo of the album",
    ),
    "photo as album": (
        lambda client, photo, album: client.photosets.add_photo(photo, photo),
        "flickr.photosets.addPhoto: argument 'photoset_id' must be an album, its id or its URL, not the photo 'PHOTO'",
    ),
    "photo as person": (
        lambda client, photo, album: client.people.get_info(photo),
        "flickr.people.getInfo: argument 'user_id' must be a person, their NSID or their URL, not the photo 'PHOTO'; "
        "pass the owner of the photo",
    ),
    "album in a list of photos": (
        lambda client, photo, album: client.photosets.reorder_photos(album, [photo, album]),
        "flickr.photosets.reorderPhotos: argument 'photo_ids' must contain a photo, its id or its URL at index 1, "
        "not the album 'ALBUM'; pass a photo of the album",
    ),
    "album as the group of a walk": (
        lambda client, photo, album: client.walk(group_id=album),
        "flickr.photos.search: argument 'group_id' must be a group, its NSID or its URL, not the album 'ALBUM'",
    ),
    "album as the person of a harvest": (
        lambda client, photo, album: client.harvest(user_id=album),
        "flickr.photos.search: argument 'user_id' must be a person, their NSID or their URL, not the album 'ALBUM'; "
        "pass the owner of the album",
    ),
    "album to replace": (
        lambda client, photo, album: client.replace(b"...", album),
        "replace: argument 'photo_id' must be a photo, its id or its URL, not the album 'ALBUM'; pass a photo of the album",
    ),
    "album to download": (
        lambda client, photo, album: client.download(album),
        "download: argument 'photo' must be a photo, its id or its URL, not the album 'ALBUM'; pass a photo of the album",
    ),
    "uploaded photo as album": (
        lambda client, photo, album: client.photosets.get_info(client.upload(picture(4, 500))),
        "flickr.photosets.getInfo: argument 'photoset_id' must be an album, its id or its URL, not the photo '",
    ),
    "number with decimals": (
        lambda client, photo, album: client.photos.get_info(1.5),
        "flickr.photos.getInfo: argument 'photo_id' must be a photo, its id or its URL, not 1.5",
    ),
    "comment as photo": (
        lambda client, photo, album: client.photos.get_info(client.photos.comments.get_list(photo)[0]),
        "flickr.photos.getInfo: argument 'photo_id' must be a photo, its id or its URL, not Comment(",
    ),
    "URL of an album": (
        lambda client, photo, album: client.photos.get_info(f"{PAGE_OF_ADA}albums/1"),
        "flickr.photos.getInfo: argument 'photo_id' must be a photo, its id or its URL, not the URL of an album, 'https://",
    ),
    "URL of a photo in a pool as group": (
        lambda client, photo, album: client.groups.get_info(f"{PAGE_OF_ADA}{PHOTO}/in/pool-aurora"),
        "flickr.groups.getInfo: argument 'group_id' must be a group, its NSID or its URL, not the URL of a photo, 'https://",
    ),
    "URL of another site": (
        lambda client, photo, album: client.walk_set("https://example.org/albums/1"),
        "flickr.photosets.getPhotos: argument 'photoset_id' must be an album, its id or its URL, not 'https://example.org",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_other_model_is_refused_before_the_request(client: Any, emulator: Emulator, name: str) -> None:
    call, message = REFUSED[name]
    photo, album = client.photos.get_info(PHOTO), client.photosets.get_list()[0]
    with pytest.raises(ArgumentError) as caught:
        call(client, photo, album)
    assert str(caught.value).startswith(message.replace("ALBUM", album.id).replace("PHOTO", PHOTO))
    assert emulator.requests[-1].method != caught.value.method


def test_pending_ticket_has_no_photo_yet(flickr: Flickr) -> None:
    body = '{"stat":"ok","uploader":{"ticket":[{"id":"1-2","complete":0}]}}'
    tickets: Any = parse_response("flickr.photos.upload.checkTickets", body)
    with pytest.raises(ArgumentError, match="not an UploadTicket without an id"):
        flickr.photos.get_info(tickets[0])


class TestUrls:
    def test_urls_of_photos_and_albums_contain_the_id(self, client: Any, emulator: Emulator) -> None:
        assert client.photos.get_info(f"{PAGE_OF_ADA}{PHOTO}/in/photostream").id == PHOTO
        assert sent(emulator, "photo_id") == PHOTO
        album = client.photosets.get_list()[0]
        assert client.photosets.get_info(f"{PAGE_OF_ADA}albums/{album.id}").id == album.id

    def test_url_is_downloaded(self, client: Any, tmp_path: Path) -> None:
        assert client.download(f"{PAGE_OF_ADA}{PHOTO}", "t", tmp_path / "a.jpg").read_bytes()

    def test_url_of_a_person_is_looked_up(self, client: Any, emulator: Emulator) -> None:
        assert client.people.get_info(PAGE_OF_ADA).nsid == sent(emulator, "user_id") == ADA
        assert emulator.requests[-2].method == "flickr.urls.lookupUser"

    def test_url_with_an_nsid_is_not_looked_up(self, client: Any, emulator: Emulator) -> None:
        client.people.get_info(PAGE_OF_ADA)
        before = len(emulator.requests)
        assert client.people.get_info(f"https://www.flickr.com/people/{ADA}/").nsid == ADA
        assert len(emulator.requests) == before + 1

    def test_url_of_a_gallery_is_looked_up(self, client: Any) -> None:
        gallery = client.galleries.get_list(user_id="10000003@N03")[0]
        assert client.galleries.get_info(gallery.url).id == gallery.id

    def test_unknown_person_is_the_error_of_the_lookup(self, client: Any) -> None:
        with pytest.raises(ApiError) as caught:
            client.people.get_info("https://www.flickr.com/photos/nobody/")
        assert caught.value.method == "flickr.urls.lookupUser"

    @pytest.mark.parametrize("prefetch", [0, 3])
    def test_walk_looks_up_a_url_once(self, flickr: Flickr, emulator: Emulator, prefetch: int) -> None:
        before = len(emulator.requests)
        walker = flickr.walk(user_id="flickr.com/people/adalindqvist", per_page=1, prefetch=prefetch)
        assert len(list(walker)) == len(list(walker[:])) == 4
        methods = [request.method for request in emulator.requests[before:]]
        assert methods.count("flickr.urls.lookupUser") == 1
        assert methods.count("flickr.photos.search") > 4

    def test_walk_of_a_group_by_url(self, flickr: Flickr) -> None:
        of_url = [photo.id for photo in flickr.walk(group_id="https://www.flickr.com/groups/nightskies/")]
        assert of_url == [photo.id for photo in flickr.walk(group_id="20000001@N21")] != []

    def test_walk_set_of_a_url(self, flickr: Flickr) -> None:
        album = flickr.photosets.get_list(user_id=ADA)[0]
        of_url = [photo.id for photo in flickr.walk_set(f"{PAGE_OF_ADA}albums/{album.id}/")]
        assert of_url == [photo.id for photo in flickr.walk_set(album.id)] != []

    def test_shard_of_a_harvest_has_the_id(self, flickr: Flickr, emulator: Emulator) -> None:
        before = len(emulator.requests)
        with flickr.harvest(user_id=PAGE_OF_ADA) as harvest:
            shards = list(harvest.shards())
            assert [dict(shard.search)["user_id"] for shard in shards] == [ADA]
        methods = [request.method for request in emulator.requests[before:]]
        assert methods.count("flickr.urls.lookupUser") == 1


def test_model_in_a_walk_of_both_clients(flavor: Flavor) -> None:
    server = PagedServer(range(10))
    photo = '{"id":"1","secret":"a","server":"1","farm":1,"title":"t","owner":"1@N01"}'
    photos = parse_response("flickr.photos.search", f'{{"stat":"ok","photos":{{"photo":[{photo}]}}}}')
    assert isinstance(photos, PhotoPage)
    with pytest.raises(ArgumentError, match="pass the owner of the photo"):
        flavor.client(server).walk(user_id=photos[0])
    assert ids(flavor.all(flavor.client(server).walk(user_id=photos[0].owner))) == list(range(10))
