"""What comes of uploads that Flickr refuses or does not answer, and of photos that are replaced."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import (
    DuplicatePhoto,
    Flickr,
    HttpStatusError,
    MaybeDelivered,
    TicketError,
    TimedOut,
    Timeout,
    TransportError,
    UploadError,
    UsageError,
    errors,
)
from flickr_sdk.emulator import Emulator, UploadLimits
from flickr_sdk.errors import MalformedResponse, ServiceUnavailable, upload_errors
from flickr_sdk.uploads.upload import parse_response, upload_timeout

from ..support.clients import Make
from ..support.pictures import picture, saved
from ..support.upload_parts import BIG, QUICK, Hasty, kept, uploads


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator(upload_limits=UploadLimits(photo=2 * BIG)) as running:
        yield running


@pytest.fixture
def ada(make: Make, emulator: Emulator) -> Any:
    """A client of either kind whose user may write."""
    return make(token=emulator.access_token("write"), retries=QUICK)


class TestRefusals:
    def test_flickr_refuses_what_it_cannot_take(self, ada: Any, emulator: Emulator) -> None:
        with pytest.raises(errors.FileTypeRefused) as caught:
            ada.upload(b"%PDF-1.7 and more")
        assert (caught.value.code, caught.value.method) == (5, "upload")
        with pytest.raises(errors.FileTooLarge):
            ada.upload(picture(size=2 * BIG + 1))
        assert not kept(emulator)

    def test_a_damaged_picture_is_refused_at_once_or_by_its_ticket(self, ada: Any, emulator: Emulator) -> None:
        damaged = picture()[:20]
        with pytest.raises(errors.FileTypeRefused):
            ada.upload(damaged)
        ticket = ada.start_upload(damaged)
        assert ticket.check().state == "failed"
        with pytest.raises(TicketError, match="could not process the file"):
            ticket.wait()
        assert not kept(emulator)

    def test_an_account_that_is_full_takes_no_more(self, make: Make, emulator: Emulator) -> None:
        emulator.upload_limits = UploadLimits(count=0)
        ben = make(token=emulator.access_token("write", "10000002@N02"))
        with pytest.raises(errors.UploadLimitReached):
            ben.upload(picture())
        with pytest.raises(errors.ProRequired):
            ben.replace(picture(), "53000000001")

    def test_a_duplicate_tells_the_photo_that_is_there(self, ada: Any, emulator: Emulator) -> None:
        first = ada.upload(picture(7), dedup_check=True)
        assert ada.upload(picture(8), dedup_check=True) != first
        with pytest.raises(DuplicatePhoto, match=f"The existing photo has the id {first}") as caught:
            ada.upload(picture(7), dedup_check=True)
        assert caught.value.photo_id == first
        assert pickle.loads(pickle.dumps(caught.value)).photo_id == first
        assert ada.upload(picture(7)) != first
        assert len(kept(emulator)) == 3

    def test_a_revoked_token_is_the_same_error_as_elsewhere(self, make: Make, emulator: Emulator) -> None:
        from flickr_sdk.errors import InsufficientPermissions, InvalidToken

        token = emulator.access_token("write")
        emulator.revoke(token)
        with pytest.raises(InvalidToken):
            make(token=token).upload(picture())
        with pytest.raises(InsufficientPermissions):
            make(token=emulator.access_token("read")).upload(picture())

    @pytest.mark.parametrize(("code", "kind"), sorted(upload_errors.UPLOAD_ERRORS.items()))
    def test_every_code_of_uploads_has_its_class(self, code: int, kind: type[UploadError]) -> None:
        with pytest.raises(UploadError) as caught:
            parse_response("upload", f'<rsp stat="fail"><err code="{code}" msg="No" /></rsp>'.encode())
        assert type(caught.value) is kind
        assert (caught.value.code, caught.value.message) == (code, "No")
        again = pickle.loads(pickle.dumps(caught.value))
        assert (type(again), str(again)) == (kind, str(caught.value))

    @pytest.mark.parametrize(("code", "kind"), sorted(upload_errors.REPLACE_ERRORS.items()))
    def test_every_code_of_replacing_has_its_class(self, code: int, kind: type[UploadError]) -> None:
        with pytest.raises(UploadError) as caught:
            parse_response("replace", f'<rsp stat="fail"><err code="{code}" msg="No" /></rsp>'.encode())
        assert type(caught.value) is kind

    def test_what_else_a_refusal_tells_is_found_wherever_it_stands(self) -> None:
        told = "<duplicate_photo_id>12</duplicate_photo_id><duplicate_photo_status>3</duplicate_photo_status>"
        for body in (
            f'<rsp stat="fail"><err code="9" msg="Duplicate">{told}</err></rsp>',
            f'<rsp stat="fail"><err code="9" msg="Duplicate" />{told}</rsp>',
            '<rsp stat="fail"><err code="9" msg="Duplicate" duplicate_photo_id="12" duplicate_photo_status="3" /></rsp>',
        ):
            with pytest.raises(DuplicatePhoto) as caught:
                parse_response("upload", body.encode())
            assert (caught.value.photo_id, caught.value.status) == ("12", "3")
        wait = '<rsp stat="fail"><err code="14" msg="No" non_pro_desktop_upload_wait_time="90" /></rsp>'
        with pytest.raises(errors.AutoUploadRefused) as refused:
            parse_response("upload", wait.encode())
        assert refused.value.wait == 90.0

    def test_code_0_of_a_service_that_is_away_says_nothing_of_videos(self) -> None:
        body = b'<rsp stat="fail"><err code="0" msg="Sorry, the Flickr API service is not currently available." /></rsp>'
        with pytest.raises(ServiceUnavailable):
            parse_response("upload", body)

    @pytest.mark.parametrize(
        "body",
        [b"", b"<html><body>502</body></html>", b'{"stat":"ok"}', b"<rsp/>", b'<rsp stat="ok"><photos /></rsp>', b"\xff\xfe"],
    )
    def test_an_answer_of_something_else_is_none(self, body: bytes) -> None:
        with pytest.raises(MalformedResponse):
            parse_response("upload", body)

    def test_every_shape_of_a_good_answer_is_read(self) -> None:
        plain = parse_response("upload", b'<?xml version="1.0"?>\n<rsp stat="ok">\n<photoid>12</photoid>\n</rsp>').photo
        assert plain is not None
        assert (plain, plain.secret, plain.originalsecret) == ("12", "", "")
        told = b'<rsp stat="ok"><photoid secret="ab" originalsecret="cd">12</photoid></rsp>'
        full = parse_response("replace", told).photo
        assert full is not None
        assert (full, full.secret, full.originalsecret) == ("12", "ab", "cd")
        again = pickle.loads(pickle.dumps(full))
        assert (again, again.secret) == ("12", "ab")
        ticket = parse_response("upload", b'<rsp stat="ok"><ticketid>1-2</ticketid></rsp>')
        assert (ticket.photo, ticket.ticket) == (None, "1-2")


class TestNoAnswer:
    """An upload is never sent twice by itself where Flickr may have got it once."""

    @pytest.mark.parametrize("fault", ["lost", "http-502", "truncated", "cut-off", "garbage"])
    def test_an_upload_whose_answer_got_lost_is_not_sent_again(self, ada: Any, emulator: Emulator, fault: Any) -> None:
        emulator.faults.add(fault, path="/services/upload/", takes_effect=True)
        with pytest.raises(MaybeDelivered, match="flickr.people.getPhotos") as caught:
            ada.upload(picture(size=BIG), title="Aurora")
        assert caught.value.arguments == {"title": "Aurora"}
        assert len(uploads(emulator)) == 1
        assert len(kept(emulator)) == 1

    def test_replacing_is_no_exception(self, ada: Any, emulator: Emulator) -> None:
        photo = ada.upload(picture())
        emulator.faults.add("lost", path="/services/replace/")
        with pytest.raises(MaybeDelivered, match=rf"getInfo\(photo_id='{photo}'\)"):
            ada.replace(picture(1), photo)

    def test_an_upload_that_broke_off_midway_is_sent_again_from_the_beginning(
        self, ada: Any, emulator: Emulator, tmp_path: Path
    ) -> None:
        emulator.faults.add("reset", path="/services/upload/", after_bytes=1000)
        told: list[int] = []
        photo = ada.upload(saved(tmp_path / "a.png", size=2 * BIG), progress=lambda sent, _: told.append(sent))
        assert list(kept(emulator)) == [photo]
        assert len(uploads(emulator)) == 2
        assert told[-1] == 2 * BIG

    def test_an_error_page_that_comes_before_the_whole_was_sent_leaves_nothing_unsure(self) -> None:
        seen: list[int] = []

        def hasty(request: httpx.Request) -> httpx.Response:
            pieces = iter(request.stream)  # type: ignore[arg-type]  # it is one that blocks
            seen.append(len(next(pieces)) + len(next(pieces)))
            return httpx.Response(502, text="<html>Bad Gateway</html>") if len(seen) < 3 else httpx.Response(404)

        way = httpx.Client(transport=Hasty(hasty))
        with way, Flickr("key", "secret", token=("token", "secret"), http_client=way, retries=QUICK) as flickr:
            with pytest.raises(HttpStatusError) as caught:
                flickr.upload(picture(size=BIG))
            assert caught.value.early
        assert len(seen) == 3

    def test_what_cannot_be_read_twice_is_not_sent_twice(self, ada: Any, emulator: Emulator) -> None:
        emulator.faults.add("reset", path="/services/upload/", after_bytes=1000)
        with pytest.raises(TransportError) as caught:
            ada.upload(iter([picture(size=2 * BIG)]), length=2 * BIG)
        assert caught.value.phase == "send"
        assert not isinstance(caught.value, MaybeDelivered)
        assert len(uploads(emulator)) == 1

    @pytest.mark.parametrize("fault", ["http-429", "fail-105", "fail-201"])
    def test_an_upload_that_flickr_could_not_take_is_sent_again(self, ada: Any, emulator: Emulator, fault: Any) -> None:
        emulator.faults.add(fault, path="/services/upload/")
        assert ada.upload(picture())
        assert len(uploads(emulator)) == 2
        assert len(kept(emulator)) == 1

    def test_an_answer_that_is_late_is_waited_for_longer_than_that_of_a_call(self, ada: Any, emulator: Emulator) -> None:
        emulator.faults.add("slow-start", path="/services/upload/", delay=0.5)
        assert ada.options(timeout=Timeout(read=0.1)).upload(picture())
        emulator.faults.add("slow-start", path="/services/upload/", delay=0.5)
        with pytest.raises(MaybeDelivered) as caught:
            ada.upload(picture(), timeout=Timeout(read=0.1))
        assert isinstance(caught.value.reason, TimedOut)

    def test_the_larger_the_file_the_longer_it_may_take_but_never_for_ever(self) -> None:
        small, large = upload_timeout(None, 1), upload_timeout(None, 2**30)
        assert small.total < large.total < 24 * 3600
        assert upload_timeout(60, 2**30).total == 60.0
        assert upload_timeout(60, 2**30).read == small.read
        assert upload_timeout(Timeout(read=1), 5) == Timeout(read=1)


class TestReplacing:
    def test_a_photo_gets_another_file_and_keeps_its_id(self, ada: Any, emulator: Emulator) -> None:
        photo = ada.upload(picture(1))
        before = kept(emulator)[photo]
        replaced = ada.replace(picture(2), photo)
        assert replaced == photo
        assert replaced.secret
        assert replaced.originalsecret
        assert kept(emulator)[photo] != before

    def test_an_id_that_is_none_is_refused_before_anything_is_sent(self, ada: Any, emulator: Emulator) -> None:
        for wrong in ("aurora.jpg", "", "12-34", "-1", None, 1.5, "1" * 30):
            with pytest.raises(UsageError, match="photo_id"):
                ada.replace(picture(), wrong)
        assert not emulator.requests

    def test_videos_are_neither_replaced_nor_put_in_a_photos_place(self, ada: Any) -> None:
        video = b"\0\0\0\x18ftypmp42" + bytes(100)
        photo, film = ada.upload(picture()), ada.upload(video)
        for content, place in ((video, photo), (picture(), film)):
            with pytest.raises(errors.VideoNotReplaceable):
                ada.replace(content, place)
