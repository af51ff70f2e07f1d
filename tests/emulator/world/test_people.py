"""People: photos, contacts and testimonials."""

from __future__ import annotations

import datetime as dt

from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, MIRA, ClientFactory, error_code

AURORA = "52000000101"


def test_photos_of_a_user_respect_visibility(emulator: Emulator, client_for: ClientFactory) -> None:
    hidden = {
        "friends": emulator.world.add_photo(ADA, is_public=False, is_friend=True),
        "family": emulator.world.add_photo(ADA, is_public=False, is_family=True),
        "nobody": emulator.world.add_photo(ADA, is_public=False),
    }
    # For Ada, Ben is a friend and mira is family.
    for user, seen in ((ADA, set(hidden)), (BEN, {"friends"}), (MIRA, {"family"}), (None, set())):
        photos = {one.id for one in client_for(user).people.get_photos(user_id=ADA)}
        assert {name for name, photo in hidden.items() if photo in photos} == seen, user
        assert AURORA in photos


def test_photos_of_a_user_are_filtered_by_date(emulator: Emulator, client_for: ClientFactory) -> None:
    new = emulator.world.add_photo(ADA, date_upload=1_800_000_000)
    since = dt.datetime.fromtimestamp(1_799_999_999, dt.UTC)
    assert [one.id for one in client_for(ADA).people.get_photos(user_id="me", min_upload_date=since)] == [new]


def test_photos_of_a_person_include_the_date_added(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    ada.photos.people.add(photo_id="52000000102", user_id=MIRA)
    photos = client_for(MIRA).people.get_photos_of(user_id="me", extras=["date_person_added"])
    assert photos[0].id == "52000000102"
    assert photos[0].datepersonadded is not None
    assert [one.id for one in client_for(MIRA).people.get_photos_of(user_id="me", owner_id=BEN)] == []


def test_groups_are_paged_by_arguments_that_flickr_does_not_document(emulator: Emulator, client_for: ClientFactory) -> None:
    client = client_for(ADA)
    names = [group.name for group in client.people.get_groups(user_id=ADA)]
    assert len(names) == 2
    paged = [client.people.get_groups(user_id=ADA, page=page, per_page=1) for page in (1, 2, 3)]
    assert [[group.name for group in page] for page in paged] == [names[:1], names[1:], []]
    assert (emulator.requests[-1]["page"], emulator.requests[-1]["per_page"]) == ("3", "1")


def test_private_groups_are_listed_only_for_their_members(emulator: Emulator, client_for: ClientFactory) -> None:
    emulator.world.connection.execute("UPDATE groups SET privacy = 1 WHERE nsid = '20000002@N22'")
    assert {one.name for one in client_for(ADA).people.get_groups(user_id=ADA)} == {"Night Skies", "Street Markets"}
    assert {one.name for one in client_for(BEN).people.get_groups(user_id=ADA)} == {"Night Skies"}
    assert {one.name for one in client_for(None).people.get_public_groups(user_id=ADA)} == {"Night Skies"}


def test_upload_status_counts_uploads(emulator: Emulator, client_for: ClientFactory) -> None:
    ben = client_for(BEN)
    before = ben.people.get_upload_status().upload_count
    assert before is not None
    emulator.world.add_photo(BEN)
    assert ben.people.get_upload_status().upload_count == before + 1
    assert ben.people.get_limits().photos.maxupload == 200 * 1024**2


def test_contacts_are_filtered_by_relation(emulator: Emulator, client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    assert {one.nsid: (one.friend, one.family) for one in ada.contacts.get_list()} == {BEN: (True, False), MIRA: (False, True)}
    assert [one.nsid for one in ada.contacts.get_list(filter="friends")] == [BEN]
    newcomer = emulator.world.add_person("newcomer")
    emulator.world.add_contact(ADA, newcomer)
    assert [one.nsid for one in ada.contacts.get_list(filter="neither")] == [newcomer]
    assert {one.nsid for one in client_for(None).contacts.get_public_list(user_id=ADA)} == {BEN, MIRA, newcomer}
    assert error_code(lambda: ada.call("flickr.contacts.getList", sort="size")) == 1


def test_recent_uploads_of_contacts_respect_visibility(emulator: Emulator, client_for: ClientFactory) -> None:
    emulator.world.add_photo(MIRA)
    emulator.world.add_photo(MIRA, is_public=False)
    found = client_for(ADA).contacts.get_list_recently_uploaded()
    assert [(one.nsid, one.photos_uploaded) for one in found] == [(MIRA, 1)]


def test_edited_testimonial_needs_approval_again(client_for: ClientFactory) -> None:
    ada, ben = client_for(ADA), client_for(BEN)
    made = ada.testimonials.add_testimonial(user_id=BEN, testimonial_text="Knows every market.")
    assert error_code(lambda: ada.testimonials.add_testimonial(user_id=BEN, testimonial_text="Twice")) == 4
    assert [one.id for one in ben.testimonials.get_pending_testimonials_about()] == [made.id]
    assert [one.id for one in ada.testimonials.get_testimonials_about(user_id=BEN)] == []
    ben.testimonials.approve_testimonial(testimonial_id=made.id)
    assert error_code(lambda: ben.testimonials.approve_testimonial(testimonial_id=made.id)) == 3
    assert [one.body for one in ada.testimonials.get_testimonials_about(user_id=BEN)] == ["Knows every market."]
    ada.testimonials.edit_testimonial(user_id=BEN, testimonial_id=made.id, testimonial_text="Knows all markets.")
    assert [one.body for one in ada.testimonials.get_all_testimonials_about_by(user_id=BEN)] == ["Knows all markets."]
    assert [one.id for one in ada.testimonials.get_testimonials_about(user_id=BEN)] == []
    assert error_code(lambda: client_for(MIRA).testimonials.delete_testimonial(testimonial_id=made.id)) == 2
    ben.testimonials.delete_testimonial(testimonial_id=made.id)
    assert [one.id for one in ben.testimonials.get_all_testimonials_about()] == []


def test_interesting_photos_are_sorted_and_filtered_by_day(emulator: Emulator, client_for: ClientFactory) -> None:
    liked = emulator.world.add_photo(MIRA, date_upload=1_600_000_000, views=10_000)
    for user in (ADA, BEN):
        client_for(user).favorites.add(photo_id=liked)
    assert client_for(None).interestingness.get_list()[0].id == liked
    assert [one.id for one in client_for(None).interestingness.get_list(date=dt.date(2020, 9, 13))] == [liked]
    assert [one.id for one in client_for(None).interestingness.get_list(date=dt.date(2020, 9, 14))] == []
