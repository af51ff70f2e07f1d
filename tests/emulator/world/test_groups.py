"""Groups in the emulator's world: what members, moderators and strangers may do, and what it changes."""

from __future__ import annotations

from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, MIRA, As, code

NIGHT_SKIES, MARKETS = "20000001@N21", "20000002@N22"


def test_a_group_tells_each_caller_what_they_are_in_it(someone: As) -> None:
    for user, is_member, is_admin, is_moderator in (
        (ADA, True, True, False),
        (BEN, True, False, False),
        (MIRA, True, False, True),
        (None, False, False, False),
    ):
        group = someone(user).groups.get_info(group_id=NIGHT_SKIES)
        assert (group.is_member, group.is_admin, group.is_moderator) == (is_member, is_admin, is_moderator), user
        assert group.members == 3
    assert someone(ADA).groups.get_info(group_id=NIGHT_SKIES).is_founder is True


def test_a_group_is_found_by_its_alias(someone: As) -> None:
    assert someone(None).groups.get_info(group_path_alias="nightskies").id == NIGHT_SKIES


def test_who_joins_an_open_group_is_in_it_until_they_leave(emulator: Emulator, someone: As) -> None:
    newcomer = someone(emulator.world.add_person("newcomer"))
    assert code(lambda: newcomer.groups.join(group_id=NIGHT_SKIES)) == 6
    newcomer.groups.join(group_id=NIGHT_SKIES, accept_rules=True)
    assert code(lambda: newcomer.groups.join(group_id=NIGHT_SKIES, accept_rules=True)) == 4
    assert newcomer.groups.get_info(group_id=NIGHT_SKIES).is_member is True
    assert "newcomer" in {one.username for one in newcomer.groups.members.get_list(group_id=NIGHT_SKIES)}
    newcomer.groups.leave(group_id=NIGHT_SKIES)
    assert newcomer.groups.get_info(group_id=NIGHT_SKIES).is_member is False
    assert code(lambda: newcomer.groups.leave(group_id=NIGHT_SKIES)) == 3


def test_a_group_by_invitation_is_asked_once(someone: As) -> None:
    ben = someone(BEN)
    assert code(lambda: ben.groups.join(group_id=MARKETS)) == 5
    ben.groups.join_request(group_id=MARKETS, message="May I?", accept_rules=True)
    assert code(lambda: ben.groups.join_request(group_id=MARKETS, message="Please?", accept_rules=True)) == 7
    assert code(lambda: someone(ADA).groups.join_request(group_id=MARKETS, message="Again", accept_rules=True)) == 4


def test_when_the_last_administrator_leaves_the_oldest_member_becomes_one(someone: As) -> None:
    someone(ADA).groups.leave(group_id=NIGHT_SKIES)
    assert someone(BEN).groups.get_info(group_id=NIGHT_SKIES).is_admin is True


def test_a_group_that_nobody_is_left_in_is_gone(someone: As) -> None:
    someone(ADA).groups.leave(group_id=MARKETS)
    assert code(lambda: someone(ADA).groups.get_info(group_id=MARKETS)) == 1


def test_a_private_group_tells_strangers_nothing(emulator: Emulator, someone: As) -> None:
    emulator.world.connection.execute("UPDATE groups SET privacy = 1 WHERE nsid = ?", (MARKETS,))
    stranger = someone(BEN)
    assert code(lambda: stranger.groups.get_info(group_id=MARKETS)) == 2
    assert code(lambda: stranger.groups.pools.get_photos(group_id=MARKETS)) == 2
    assert code(lambda: stranger.groups.discuss.topics.get_list(group_id=MARKETS)) == 2
    assert code(lambda: stranger.groups.members.get_list(group_id=MARKETS)) == 1
    assert [one.name for one in stranger.groups.search(text="Street")] == []
    assert someone(ADA).groups.get_info(group_id=MARKETS).name == "Street Markets"


def test_groups_are_found_by_words_and_members_by_type(someone: As) -> None:
    ada = someone(ADA)
    assert [one.nsid for one in ada.groups.search(text="aurora stars")] == [NIGHT_SKIES]
    assert [one.nsid for one in ada.groups.members.get_list(group_id=NIGHT_SKIES, membertypes=[3])] == [MIRA]
    assert {one.nsid for one in ada.groups.pools.get_groups()} == {NIGHT_SKIES, MARKETS}


def test_a_pool_takes_a_photo_once_and_gives_it_back(emulator: Emulator, someone: As) -> None:
    ada = someone(ADA)
    photo = emulator.world.add_photo(ADA, title="New moon")
    ada.groups.pools.add(photo_id=photo, group_id=NIGHT_SKIES)
    assert code(lambda: ada.groups.pools.add(photo_id=photo, group_id=NIGHT_SKIES)) == 3
    first = ada.groups.pools.get_photos(group_id=NIGHT_SKIES)[0]
    assert (first.id, first.ownername) == (photo, "ada.lindqvist")
    assert first.dateadded is not None
    ada.groups.pools.remove(photo_id=photo, group_id=NIGHT_SKIES)
    assert photo not in {one.id for one in ada.groups.pools.get_photos(group_id=NIGHT_SKIES)}


def test_the_photo_of_a_plain_member_waits_for_a_moderator(emulator: Emulator, someone: As) -> None:
    ben = someone(BEN)
    photo = emulator.world.add_photo(BEN)
    assert code(lambda: ben.groups.pools.add(photo_id=photo, group_id=NIGHT_SKIES)) == 6
    assert code(lambda: ben.groups.pools.add(photo_id=photo, group_id=NIGHT_SKIES)) == 7
    assert photo not in {one.id for one in ben.groups.pools.get_photos(group_id=NIGHT_SKIES)}


def test_a_pool_refuses_what_its_rules_exclude(emulator: Emulator, someone: As) -> None:
    ada, add = someone(ADA), emulator.world.add_photo
    assert code(lambda: ada.groups.pools.add(photo_id=add(ADA, safety_level=2), group_id=NIGHT_SKIES)) == 28
    assert code(lambda: someone(BEN).groups.pools.add(photo_id=add(BEN), group_id=MARKETS)) == 2
    # Two photos a day.
    for _ in range(2):
        ada.groups.pools.add(photo_id=add(ADA), group_id=NIGHT_SKIES)
    assert code(lambda: ada.groups.pools.add(photo_id=add(ADA), group_id=NIGHT_SKIES)) == 5


def test_a_photo_has_neighbours_in_its_pool(emulator: Emulator, someone: As) -> None:
    ada = someone(ADA)
    before, after = (ada.groups.pools.get_photos(group_id=NIGHT_SKIES)[place].id for place in (1, 0))
    context = ada.groups.pools.get_context(photo_id=before, group_id=NIGHT_SKIES)
    assert context.prevphoto is None
    assert context.nextphoto.id == after
    assert code(lambda: ada.groups.pools.get_context(photo_id=emulator.world.add_photo(ADA), group_id=NIGHT_SKIES)) == 2


def test_only_owners_and_moderators_take_photos_out_of_a_pool(emulator: Emulator, someone: As) -> None:
    theirs = someone(ADA).groups.pools.get_photos(group_id=NIGHT_SKIES, user_id=ADA)[0].id
    assert code(lambda: someone(BEN).groups.pools.remove(photo_id=theirs, group_id=NIGHT_SKIES)) == 3
    someone(MIRA).groups.pools.remove(photo_id=theirs, group_id=NIGHT_SKIES)
    assert code(lambda: someone(MIRA).groups.pools.remove(photo_id=theirs, group_id=NIGHT_SKIES)) == 2


def test_topics_and_replies_are_written_read_edited_and_deleted(someone: As) -> None:
    ben, ada = someone(BEN), someone(ADA)
    ben.groups.discuss.topics.add(group_id=NIGHT_SKIES, subject="Clouds", message="What do you do then?")
    topics = ada.groups.discuss.topics.get_list(group_id=NIGHT_SKIES)
    assert [one.is_sticky for one in topics] == [True, False, False]
    topic = next(one for one in topics if one.subject == "Clouds")
    ada.groups.discuss.replies.add(group_id=NIGHT_SKIES, topic_id=topic.id, message="Sleep.")
    (reply,) = ben.groups.discuss.replies.get_list(group_id=NIGHT_SKIES, topic_id=topic.id)
    assert (reply.message, reply.author, reply.can_edit) == ("Sleep.", ADA, False)
    which = {"group_id": NIGHT_SKIES, "topic_id": topic.id, "reply_id": reply.id}
    assert code(lambda: ben.groups.discuss.replies.edit(**which, message="Wait.")) == 4
    ada.groups.discuss.replies.edit(**which, message="Wait.")
    changed = ben.groups.discuss.replies.get_info(**which)
    assert changed.message == "Wait."
    assert changed.lastedit is not None
    assert ben.groups.discuss.topics.get_info(group_id=NIGHT_SKIES, topic_id=topic.id).count_replies == 1
    assert code(lambda: ben.groups.discuss.replies.delete(**which)) == 3
    ada.groups.discuss.replies.delete(**which)
    assert code(lambda: ada.groups.discuss.replies.get_info(**which)) == 2


def test_a_locked_topic_takes_replies_of_moderators_alone(someone: As) -> None:
    locked = {"group_id": NIGHT_SKIES, "topic_id": "72157700000000502", "message": "But"}
    assert code(lambda: someone(BEN).groups.discuss.replies.add(**locked)) == 2
    someone(MIRA).groups.discuss.replies.add(**locked)
    assert code(lambda: someone(BEN).groups.discuss.topics.add(group_id=MARKETS, subject="Hello", message="You")) == 2
