"""People in the emulator's world: what is theirs, whom they know, and what they say of each other."""

from __future__ import annotations

import datetime as dt

from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, MIRA, As, code

AURORA = "52000000101"


def test_the_photos_of_a_person_are_those_that_the_caller_may_see(emulator: Emulator, someone: As) -> None:
    hidden = {
        "friends": emulator.world.add_photo(ADA, is_public=False, is_friend=True),
        "family": emulator.world.add_photo(ADA, is_public=False, is_family=True),
        "nobody": emulator.world.add_photo(ADA, is_public=False),
    }
    # Ada calls Ben a friend, and mira family.
    for user, seen in ((ADA, set(hidden)), (BEN, {"friends"}), (MIRA, {"family"}), (None, set())):
        photos = {one.id for one in someone(user).people.get_photos(user_id=ADA)}
        assert {name for name, photo in hidden.items() if photo in photos} == seen, user
        assert AURORA in photos


def test_a_persons_photos_are_narrowed_by_dates(emulator: Emulator, someone: As) -> None:
    new = emulator.world.add_photo(ADA, date_upload=1_800_000_000)
    since = dt.datetime.fromtimestamp(1_799_999_999, dt.UTC)
    assert [one.id for one in someone(ADA).people.get_photos(user_id="me", min_upload_date=since)] == [new]


def test_photos_of_a_person_tell_when_the_person_was_added(someone: As) -> None:
    ada = someone(ADA)
    ada.photos.people.add(photo_id="52000000102", user_id=MIRA)
    photos = someone(MIRA).people.get_photos_of(user_id="me", extras=["date_person_added"])
    assert photos[0].id == "52000000102"
    assert photos[0].datepersonadded is not None
    assert [one.id for one in someone(MIRA).people.get_photos_of(user_id="me", owner_id=BEN)] == []


def test_a_persons_groups_are_listed_without_private_ones_for_others(emulator: Emulator, someone: As) -> None:
    emulator.world.connection.execute("UPDATE groups SET privacy = 1 WHERE nsid = '20000002@N22'")
    assert {one.name for one in someone(ADA).people.get_groups(user_id=ADA)} == {"Night Skies", "Street Markets"}
    assert {one.name for one in someone(BEN).people.get_groups(user_id=ADA)} == {"Night Skies"}
    assert {one.name for one in someone(None).people.get_public_groups(user_id=ADA)} == {"Night Skies"}


def test_an_upload_counts_in_the_status(emulator: Emulator, someone: As) -> None:
    ben = someone(BEN)
    before = ben.people.get_upload_status().upload_count
    assert before is not None
    emulator.world.add_photo(BEN)
    assert ben.people.get_upload_status().upload_count == before + 1
    assert ben.people.get_limits().photos.maxupload == 200 * 1024**2


def test_contacts_are_filtered_by_what_they_are(emulator: Emulator, someone: As) -> None:
    ada = someone(ADA)
    assert {one.nsid: (one.friend, one.family) for one in ada.contacts.get_list()} == {BEN: (True, False), MIRA: (False, True)}
    assert [one.nsid for one in ada.contacts.get_list(filter="friends")] == [BEN]
    newcomer = emulator.world.add_person("newcomer")
    emulator.world.add_contact(ADA, newcomer)
    assert [one.nsid for one in ada.contacts.get_list(filter="neither")] == [newcomer]
    assert {one.nsid for one in someone(None).contacts.get_public_list(user_id=ADA)} == {BEN, MIRA, newcomer}
    assert code(lambda: ada.contacts.get_list(sort="size")) == 1


def test_contacts_who_have_uploaded_lately_are_told_with_what_the_caller_may_see(emulator: Emulator, someone: As) -> None:
    emulator.world.add_photo(MIRA)
    emulator.world.add_photo(MIRA, is_public=False)
    found = someone(ADA).contacts.get_list_recently_uploaded()
    assert [(one.nsid, one.photos_uploaded) for one in found] == [(MIRA, 1)]


def test_a_testimonial_is_written_once_approved_changed_and_approved_again(someone: As) -> None:
    ada, ben = someone(ADA), someone(BEN)
    made = ada.testimonials.add_testimonial(user_id=BEN, testimonial_text="Knows every market.")
    assert code(lambda: ada.testimonials.add_testimonial(user_id=BEN, testimonial_text="Twice")) == 4
    assert [one.id for one in ben.testimonials.get_pending_testimonials_about()] == [made.id]
    assert [one.id for one in ada.testimonials.get_testimonials_about(user_id=BEN)] == []
    ben.testimonials.approve_testimonial(testimonial_id=made.id)
    assert code(lambda: ben.testimonials.approve_testimonial(testimonial_id=made.id)) == 3
    assert [one.body for one in ada.testimonials.get_testimonials_about(user_id=BEN)] == ["Knows every market."]
    ada.testimonials.edit_testimonial(user_id=BEN, testimonial_id=made.id, testimonial_text="Knows all markets.")
    assert [one.body for one in ada.testimonials.get_all_testimonials_about_by(user_id=BEN)] == ["Knows all markets."]
    assert [one.id for one in ada.testimonials.get_testimonials_about(user_id=BEN)] == []
    assert code(lambda: someone(MIRA).testimonials.delete_testimonial(testimonial_id=made.id)) == 2
    ben.testimonials.delete_testimonial(testimonial_id=made.id)
    assert [one.id for one in ben.testimonials.get_all_testimonials_about()] == []


def test_the_most_liked_photos_come_first_and_of_a_day_alone(emulator: Emulator, someone: As) -> None:
    liked = emulator.world.add_photo(MIRA, date_upload=1_600_000_000, views=10_000)
    for user in (ADA, BEN):
        someone(user).favorites.add(photo_id=liked)
    assert someone(None).interestingness.get_list()[0].id == liked
    assert [one.id for one in someone(None).interestingness.get_list(date=dt.date(2020, 9, 13))] == [liked]
    assert [one.id for one in someone(None).interestingness.get_list(date=dt.date(2020, 9, 14))] == []
