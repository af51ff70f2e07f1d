"""Groups: permissions of members, moderators and non-members."""

from __future__ import annotations

from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, MIRA, ClientFactory, error_code

NIGHT_SKIES, MARKETS = "20000001@N21", "20000002@N22"


def test_group_info_returns_the_role_of_the_caller(client_for: ClientFactory) -> None:
    for user, is_member, is_admin, is_moderator in (
        (ADA, True, True, False),
        (BEN, True, False, False),
        (MIRA, True, False, True),
        (None, False, False, False),
    ):
        group = client_for(user).groups.get_info(group_id=NIGHT_SKIES)
        assert (group.is_member, group.is_admin, group.is_moderator) == (is_member, is_admin, is_moderator), user
        assert group.members == 3
    assert client_for(ADA).groups.get_info(group_id=NIGHT_SKIES).is_founder is True


def test_group_is_found_by_path_alias(client_for: ClientFactory) -> None:
    assert client_for(None).groups.get_info(group_path_alias="nightskies").id == NIGHT_SKIES


def test_user_joins_and_leaves_an_open_group(emulator: Emulator, client_for: ClientFactory) -> None:
    newcomer = client_for(emulator.world.add_person("newcomer"))
    assert error_code(lambda: newcomer.groups.join(group_id=NIGHT_SKIES)) == 6
    newcomer.groups.join(group_id=NIGHT_SKIES, accept_rules=True)
    assert error_code(lambda: newcomer.groups.join(group_id=NIGHT_SKIES, accept_rules=True)) == 4
    assert newcomer.groups.get_info(group_id=NIGHT_SKIES).is_member is True
    assert "newcomer" in {one.username for one in newcomer.groups.members.get_list(group_id=NIGHT_SKIES)}
    newcomer.groups.leave(group_id=NIGHT_SKIES)
    assert newcomer.groups.get_info(group_id=NIGHT_SKIES).is_member is False
    assert error_code(lambda: newcomer.groups.leave(group_id=NIGHT_SKIES)) == 3


def test_join_request_is_sent_only_once(client_for: ClientFactory) -> None:
    ben = client_for(BEN)
    assert error_code(lambda: ben.groups.join(group_id=MARKETS)) == 5
    ben.groups.join_request(group_id=MARKETS, message="May I?", accept_rules=True)
    assert error_code(lambda: ben.groups.join_request(group_id=MARKETS, message="Please?", accept_rules=True)) == 7
    assert error_code(lambda: client_for(ADA).groups.join_request(group_id=MARKETS, message="Again", accept_rules=True)) == 4


def test_oldest_member_succeeds_the_last_administrator(client_for: ClientFactory) -> None:
    client_for(ADA).groups.leave(group_id=NIGHT_SKIES)
    assert client_for(BEN).groups.get_info(group_id=NIGHT_SKIES).is_admin is True


def test_group_without_members_is_deleted(client_for: ClientFactory) -> None:
    client_for(ADA).groups.leave(group_id=MARKETS)
    assert error_code(lambda: client_for(ADA).groups.get_info(group_id=MARKETS)) == 1


def test_private_group_is_hidden_from_non_members(emulator: Emulator, client_for: ClientFactory) -> None:
    emulator.world.connection.execute("UPDATE groups SET privacy = 1 WHERE nsid = ?", (MARKETS,))
    stranger = client_for(BEN)
    assert error_code(lambda: stranger.groups.get_info(group_id=MARKETS)) == 2
    assert error_code(lambda: stranger.groups.pools.get_photos(group_id=MARKETS)) == 2
    assert error_code(lambda: stranger.groups.discuss.topics.get_list(group_id=MARKETS)) == 2
    assert error_code(lambda: stranger.groups.members.get_list(group_id=MARKETS)) == 1
    assert [one.name for one in stranger.groups.search(text="Street")] == []
    assert client_for(ADA).groups.get_info(group_id=MARKETS).name == "Street Markets"


def test_groups_are_searched_by_text_and_members_by_type(client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    assert [one.nsid for one in ada.groups.search(text="aurora stars")] == [NIGHT_SKIES]
    assert [one.nsid for one in ada.groups.members.get_list(group_id=NIGHT_SKIES, membertypes=[3])] == [MIRA]
    assert {one.nsid for one in ada.groups.pools.get_groups()} == {NIGHT_SKIES, MARKETS}


def test_photo_is_added_to_a_pool_once_and_can_be_removed(emulator: Emulator, client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    photo = emulator.world.add_photo(ADA, title="New moon")
    ada.groups.pools.add(photo_id=photo, group_id=NIGHT_SKIES)
    assert error_code(lambda: ada.groups.pools.add(photo_id=photo, group_id=NIGHT_SKIES)) == 3
    first = ada.groups.pools.get_photos(group_id=NIGHT_SKIES)[0]
    assert (first.id, first.ownername) == (photo, "ada.lindqvist")
    assert first.dateadded is not None
    ada.groups.pools.remove(photo_id=photo, group_id=NIGHT_SKIES)
    assert photo not in {one.id for one in ada.groups.pools.get_photos(group_id=NIGHT_SKIES)}


def test_photo_of_a_member_needs_moderation(emulator: Emulator, client_for: ClientFactory) -> None:
    ben = client_for(BEN)
    photo = emulator.world.add_photo(BEN)
    assert error_code(lambda: ben.groups.pools.add(photo_id=photo, group_id=NIGHT_SKIES)) == 6
    assert error_code(lambda: ben.groups.pools.add(photo_id=photo, group_id=NIGHT_SKIES)) == 7
    assert photo not in {one.id for one in ben.groups.pools.get_photos(group_id=NIGHT_SKIES)}


def test_pool_rejects_photos_against_its_rules(emulator: Emulator, client_for: ClientFactory) -> None:
    ada, add = client_for(ADA), emulator.world.add_photo
    assert error_code(lambda: ada.groups.pools.add(photo_id=add(ADA, safety_level=2), group_id=NIGHT_SKIES)) == 28
    assert error_code(lambda: client_for(BEN).groups.pools.add(photo_id=add(BEN), group_id=MARKETS)) == 2
    # The pool accepts two photos per day.
    for _ in range(2):
        ada.groups.pools.add(photo_id=add(ADA), group_id=NIGHT_SKIES)
    assert error_code(lambda: ada.groups.pools.add(photo_id=add(ADA), group_id=NIGHT_SKIES)) == 5


def test_pool_context_returns_neighboring_photos(emulator: Emulator, client_for: ClientFactory) -> None:
    ada = client_for(ADA)
    before, after = (ada.groups.pools.get_photos(group_id=NIGHT_SKIES)[place].id for place in (1, 0))
    context = ada.groups.pools.get_context(photo_id=before, group_id=NIGHT_SKIES)
    assert context.prevphoto is None
    assert context.nextphoto.id == after
    assert error_code(lambda: ada.groups.pools.get_context(photo_id=emulator.world.add_photo(ADA), group_id=NIGHT_SKIES)) == 2


def test_only_owners_and_moderators_remove_photos_from_a_pool(emulator: Emulator, client_for: ClientFactory) -> None:
    theirs = client_for(ADA).groups.pools.get_photos(group_id=NIGHT_SKIES, user_id=ADA)[0].id
    assert error_code(lambda: client_for(BEN).groups.pools.remove(photo_id=theirs, group_id=NIGHT_SKIES)) == 3
    client_for(MIRA).groups.pools.remove(photo_id=theirs, group_id=NIGHT_SKIES)
    assert error_code(lambda: client_for(MIRA).groups.pools.remove(photo_id=theirs, group_id=NIGHT_SKIES)) == 2
    assert error_code(lambda: client_for(MIRA).groups.pools.remove(photo_id="1", group_id=NIGHT_SKIES)) == 4


def test_topics_and_replies_are_added_edited_and_deleted(client_for: ClientFactory) -> None:
    ben, ada = client_for(BEN), client_for(ADA)
    ben.groups.discuss.topics.add(group_id=NIGHT_SKIES, subject="Clouds", message="What do you do then?")
    topics = ada.groups.discuss.topics.get_list(group_id=NIGHT_SKIES)
    assert [one.is_sticky for one in topics] == [True, False, False]
    topic = next(one for one in topics if one.subject == "Clouds")
    ada.groups.discuss.replies.add(group_id=NIGHT_SKIES, topic_id=topic.id, message="Sleep.")
    (reply,) = ben.groups.discuss.replies.get_list(group_id=NIGHT_SKIES, topic_id=topic.id)
    assert (reply.message, reply.author, reply.can_edit) == ("Sleep.", ADA, False)
    which = {"group_id": NIGHT_SKIES, "topic_id": topic.id, "reply_id": reply.id}
    assert error_code(lambda: ben.groups.discuss.replies.edit(**which, message="Wait.")) == 4
    ada.groups.discuss.replies.edit(**which, message="Wait.")
    changed = ben.groups.discuss.replies.get_info(**which)
    assert changed.message == "Wait."
    assert changed.lastedit is not None
    assert ben.groups.discuss.topics.get_info(group_id=NIGHT_SKIES, topic_id=topic.id).count_replies == 1
    assert error_code(lambda: ben.groups.discuss.replies.delete(**which)) == 3
    ada.groups.discuss.replies.delete(**which)
    assert error_code(lambda: ada.groups.discuss.replies.get_info(**which)) == 2


def test_locked_topic_accepts_only_replies_of_moderators(client_for: ClientFactory) -> None:
    locked = {"group_id": NIGHT_SKIES, "topic_id": "72157700000000502", "message": "But"}
    assert error_code(lambda: client_for(BEN).groups.discuss.replies.add(**locked)) == 2
    client_for(MIRA).groups.discuss.replies.add(**locked)
    assert error_code(lambda: client_for(BEN).groups.discuss.topics.add(group_id=MARKETS, subject="Hello", message="You")) == 2
