"""Responses to uploads and replacements: rejections, retries after lost responses, and parsing."""

from __future__ import annotations

import pickle
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
from ..support.upload_parts import BIG, FAST_RETRIES, EarlyResponse, upload_requests, uploaded


class TestRejections:
    def test_unsupported_and_large_files_are_rejected(self, client: Any, emulator: Emulator) -> None:
        with pytest.raises(errors.FileTypeRefused) as caught:
            client.upload(b"%PDF-1.7 and more")
        assert (caught.value.code, caught.value.method) == (5, "upload")
        with pytest.raises(errors.FileTooLarge):
            client.upload(picture(size=2 * BIG + 1))
        assert not uploaded(emulator)

    def test_damaged_image_is_rejected_directly_or_by_its_ticket(self, client: Any, emulator: Emulator) -> None:
        damaged = picture()[:20]
        with pytest.raises(errors.FileTypeRefused):
            client.upload(damaged)
        ticket = client.start_upload(damaged)
        assert ticket.check().state == "failed"
        with pytest.raises(TicketError, match="could not process the file"):
            ticket.wait()
        assert not uploaded(emulator)

    def test_account_limits_raise_upload_errors(self, make: Make, emulator: Emulator) -> None:
        emulator.upload_limits = UploadLimits(count=0)
        ben = make(token=emulator.access_token("write", "10000002@N02"))
        with pytest.raises(errors.UploadLimitReached):
            ben.upload(picture())
        with pytest.raises(errors.ProRequired):
            ben.replace(picture(), "53000000001")

    def test_duplicate_reports_the_existing_photo(self, client: Any, emulator: Emulator) -> None:
        first = client.upload(picture(7), dedup_check=True)
        assert client.upload(picture(8), dedup_check=True) != first
        with pytest.raises(DuplicatePhoto, match=f"The existing photo has the id {first}") as caught:
            client.upload(picture(7), dedup_check=True)
        assert caught.value.photo_id == first
        assert pickle.loads(pickle.dumps(caught.value)).photo_id == first
        assert client.upload(picture(7)) != first
        assert len(uploaded(emulator)) == 3

    def test_token_errors_are_those_of_other_calls(self, make: Make, emulator: Emulator) -> None:
        from flickr_sdk.errors import InsufficientPermissions, InvalidToken

        token = emulator.access_token("write")
        emulator.revoke(token)
        with pytest.raises(InvalidToken):
            make(token=token).upload(picture())
        with pytest.raises(InsufficientPermissions):
            make(token=emulator.access_token("read")).upload(picture())

    @pytest.mark.parametrize("other", ["<other />", "<other>12</other>", '<other secret="x"><photoid>13</photoid></other>', "\n"])
    def test_photo_and_ticket_are_found_beside_other_elements(self, other: str) -> None:
        photo = '<photoid secret="ab" originalsecret="cd">12</photoid>'
        for body in (f"{other}{photo}", f"{photo}{other}", f"{other}{photo}{other}"):
            found = parse_response("upload", f'<rsp stat="ok">{body}</rsp>'.encode()).require_photo()
            assert (found, found.secret, found.originalsecret) == ("12", "ab", "cd")
        for body in (f"{other}<ticketid>1-2</ticketid>", f"<ticketid>1-2</ticketid>{other}"):
            assert parse_response("upload", f'<rsp stat="ok">{body}</rsp>'.encode()).require_ticket() == "1-2"

    @pytest.mark.parametrize(("code", "cls"), sorted(upload_errors.UPLOAD_ERRORS.items()))
    def test_every_upload_error_code_has_a_class(self, code: int, cls: type[UploadError]) -> None:
        with pytest.raises(UploadError) as caught:
            parse_response("upload", f'<rsp stat="fail"><err code="{code}" msg="No" /></rsp>'.encode())
        assert type(caught.value) is cls
        assert (caught.value.code, caught.value.message) == (code, "No")
        again = pickle.loads(pickle.dumps(caught.value))
        assert (type(again), str(again)) == (cls, str(caught.value))

    @pytest.mark.parametrize(("code", "cls"), sorted(upload_errors.REPLACE_ERRORS.items()))
    def test_every_replace_error_code_has_a_class(self, code: int, cls: type[UploadError]) -> None:
        with pytest.raises(UploadError) as caught:
            parse_response("replace", f'<rsp stat="fail"><err code="{code}" msg="No" /></rsp>'.encode())
        assert type(caught.value) is cls

    def test_error_details_are_found_in_attributes_and_elements(self) -> None:
        details = "<duplicate_photo_id>12</duplicate_photo_id><duplicate_photo_status>3</duplicate_photo_status>"
        for body in (
            f'<rsp stat="fail"><err code="9" msg="Duplicate">{details}</err></rsp>',
            f'<rsp stat="fail"><err code="9" msg="Duplicate" />{details}</rsp>',
            '<rsp stat="fail"><err code="9" msg="Duplicate" duplicate_photo_id="12" duplicate_photo_status="3" /></rsp>',
            '<rsp stat="fail" duplicate_photo_id="12" duplicate_photo_status="3"><err code="9" msg="Duplicate" /></rsp>',
            f'<rsp stat="fail">{details}<other code="1" /><err code="9" msg="Duplicate" /></rsp>',
        ):
            with pytest.raises(DuplicatePhoto) as caught:
                parse_response("upload", body.encode())
            assert (caught.value.photo_id, caught.value.status) == ("12", "3")
        wait = '<rsp stat="fail"><err code="14" msg="No" non_pro_desktop_upload_wait_time="90" /></rsp>'
        with pytest.raises(errors.AutoUploadRefused) as rejected:
            parse_response("upload", wait.encode())
        assert rejected.value.wait == 90.0

    def test_code_0_of_an_unavailable_service_is_service_unavailable(self) -> None:
        body = b'<rsp stat="fail"><err code="0" msg="Sorry, the Flickr API service is not currently available." /></rsp>'
        with pytest.raises(ServiceUnavailable):
            parse_response("upload", body)

    @pytest.mark.parametrize(
        "body",
        [b"", b"<html><body>502</body></html>", b'{"stat":"ok"}', b"<rsp/>", b'<rsp stat="ok"><photos /></rsp>', b"\xff\xfe"],
    )
    def test_malformed_response_is_rejected(self, body: bytes) -> None:
        with pytest.raises(MalformedResponse):
            parse_response("upload", body)

    def test_successful_responses_are_parsed(self) -> None:
        plain = parse_response("upload", b'<?xml version="1.0"?>\n<rsp stat="ok">\n<photoid>12</photoid>\n</rsp>').photo
        assert plain is not None
        assert (plain, plain.secret, plain.originalsecret) == ("12", "", "")
        body = b'<rsp stat="ok"><photoid secret="ab" originalsecret="cd">12</photoid></rsp>'
        full = parse_response("replace", body).photo
        assert full is not None
        assert (full, full.secret, full.originalsecret) == ("12", "ab", "cd")
        again = pickle.loads(pickle.dumps(full))
        assert (again, again.secret) == ("12", "ab")
        ticket = parse_response("upload", b'<rsp stat="ok"><ticketid>1-2</ticketid></rsp>')
        assert (ticket.photo, ticket.ticket) == (None, "1-2")


@pytest.mark.parametrize(
    ("method", "arguments", "body", "message"),
    [
        ("upload", (), "<ticketid>1-2</ticketid>", "contains ticket 1-2 instead of a photo id"),
        ("replace", ("12",), "<ticketid>1-2</ticketid>", "contains ticket 1-2 instead of a photo id"),
        ("start_upload", (), "<photoid>12</photoid>", "contains photo 12 instead of a ticket id"),
        ("start_replace", ("12",), "<photoid>12</photoid>", "contains photo 12 instead of a ticket id"),
    ],
)
def test_response_of_the_other_kind_is_malformed(method: str, arguments: tuple[str, ...], body: str, message: str) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, text=f'<rsp stat="ok">{body}</rsp>'))
    with httpx.Client(transport=transport) as http_client:
        flickr = Flickr("key", "secret", token=("token", "secret"), http_client=http_client)
        with pytest.raises(MalformedResponse, match=message):
            getattr(flickr, method)(picture(), *arguments)


class TestRetries:
    """An upload is not retried if Flickr may have received the file."""

    @pytest.mark.parametrize("fault", ["lost", "http-502", "truncated", "cut-off", "garbage"])
    def test_upload_is_not_retried_after_lost_response(self, client: Any, emulator: Emulator, fault: Any) -> None:
        emulator.faults.add(fault, path="/services/upload/", takes_effect=True)
        with pytest.raises(MaybeDelivered, match="flickr.people.getPhotos") as caught:
            client.upload(picture(size=BIG), title="Aurora")
        assert caught.value.arguments == {"title": "Aurora"}
        assert len(upload_requests(emulator)) == 1
        assert len(uploaded(emulator)) == 1

    def test_replacement_is_not_retried_after_lost_response(self, client: Any, emulator: Emulator) -> None:
        photo = client.upload(picture())
        emulator.faults.add("lost", path="/services/replace/")
        with pytest.raises(MaybeDelivered, match=rf"getInfo\(photo_id='{photo}'\)"):
            client.replace(picture(1), photo)

    def test_interrupted_upload_is_retried_from_the_first_byte(self, client: Any, emulator: Emulator, tmp_path: Path) -> None:
        emulator.faults.add("reset", path="/services/upload/", after_bytes=1000)
        calls: list[int] = []
        photo = client.upload(saved(tmp_path / "a.png", size=2 * BIG), progress=lambda sent, _: calls.append(sent))
        assert list(uploaded(emulator)) == [photo]
        assert len(upload_requests(emulator)) == 2
        assert calls[-1] == 2 * BIG

    def test_error_response_before_the_end_of_the_body_is_retried(self) -> None:
        sizes: list[int] = []

        def respond_early(request: httpx.Request) -> httpx.Response:
            assert isinstance(request.stream, httpx.SyncByteStream)
            chunks = iter(request.stream)
            sizes.append(len(next(chunks)) + len(next(chunks)))
            return httpx.Response(502, text="<html>Bad Gateway</html>") if len(sizes) < 3 else httpx.Response(404)

        http_client = httpx.Client(transport=EarlyResponse(respond_early))
        options: dict[str, Any] = {"token": ("token", "secret"), "retries": FAST_RETRIES}
        with http_client, Flickr("key", "secret", http_client=http_client, **options) as flickr:
            with pytest.raises(HttpStatusError) as caught:
                flickr.upload(picture(size=BIG))
            assert caught.value.early
        assert len(sizes) == 3

    def test_iterator_upload_is_not_retried(self, client: Any, emulator: Emulator) -> None:
        emulator.faults.add("reset", path="/services/upload/", after_bytes=1000)
        with pytest.raises(TransportError) as caught:
            client.upload(iter([picture(size=2 * BIG)]), length=2 * BIG)
        assert caught.value.phase == "send"
        assert not isinstance(caught.value, MaybeDelivered)
        assert len(upload_requests(emulator)) == 1

    @pytest.mark.parametrize("fault", ["http-429", "fail-105", "fail-201"])
    def test_upload_is_retried_after_temporary_rejection(self, client: Any, emulator: Emulator, fault: Any) -> None:
        emulator.faults.add(fault, path="/services/upload/")
        assert client.upload(picture())
        assert len(upload_requests(emulator)) == 2
        assert len(uploaded(emulator)) == 1

    def test_client_timeout_does_not_apply_to_uploads(self, client: Any, emulator: Emulator) -> None:
        emulator.faults.add("slow-start", path="/services/upload/", delay=0.5)
        assert client.options(timeout=Timeout(read=0.1)).upload(picture())
        emulator.faults.add("slow-start", path="/services/upload/", delay=0.5)
        with pytest.raises(MaybeDelivered) as caught:
            client.upload(picture(), timeout=Timeout(read=0.1))
        assert isinstance(caught.value.reason, TimedOut)

    def test_default_timeout_grows_with_the_file(self) -> None:
        small, large = upload_timeout(None, 1), upload_timeout(None, 2**30)
        assert small.total < large.total < 24 * 3600
        assert upload_timeout(60, 2**30).total == 60.0
        assert upload_timeout(60, 2**30).read == small.read
        assert upload_timeout(Timeout(read=1), 5) == Timeout(read=1)


class TestReplace:
    def test_replaced_photo_keeps_its_id(self, client: Any, emulator: Emulator) -> None:
        photo = client.upload(picture(1))
        before = uploaded(emulator)[photo]
        replaced = client.replace(picture(2), photo)
        assert replaced == photo
        assert replaced.secret
        assert replaced.originalsecret
        assert uploaded(emulator)[photo] != before

    def test_invalid_photo_id_is_rejected_before_the_request(self, client: Any, emulator: Emulator) -> None:
        for photo_id in ("aurora.jpg", "", "12-34", "-1", None, 1.5, "1" * 30):
            with pytest.raises(UsageError, match="photo_id"):
                client.replace(picture(), photo_id)
        assert not emulator.requests

    def test_videos_cannot_be_replaced_or_used_as_replacement(self, client: Any) -> None:
        video = b"\0\0\0\x18ftypmp42" + bytes(100)
        photo_id, video_id = client.upload(picture()), client.upload(video)
        for file, replaced_id in ((video, photo_id), (picture(), video_id)):
            with pytest.raises(errors.VideoNotReplaceable):
                client.replace(file, replaced_id)
