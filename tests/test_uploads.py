"""Uploading and replacing photos, by both clients over real sockets."""

from __future__ import annotations

import asyncio
import io
import os
import pickle
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import (
    AsyncFlickr,
    ConfigurationError,
    DuplicatePhoto,
    FileError,
    Flickr,
    HttpStatusError,
    MaybeDelivered,
    Retries,
    TicketError,
    TimedOut,
    Timeout,
    TransportError,
    UploadCancelled,
    UploadedPhoto,
    UploadError,
    UsageError,
    upload_errors,
)
from flickr_sdk._core.multipart import SMALLEST_PIECE as PIECE
from flickr_sdk._core.multipart import piece_size
from flickr_sdk._core.upload import read_answer, suited_timeout
from flickr_sdk._generated.errors import BY_CODE
from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator.uploading import UploadLimits
from flickr_sdk.errors import ArgumentError, MalformedResponse, ServiceUnavailable

from .either import AWAITING, BLOCKING, Awaited, Make
from .pictures import picture, saved

BIG = 8 * 1024 * 1024
QUICK = Retries(2, first=0.01)


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator(upload_limits=UploadLimits(photo=2 * BIG)) as running:
        yield running


@pytest.fixture
def ada(make: Make, emulator: Emulator) -> Any:
    """A client of either kind whose user may write."""
    return make(token=emulator.access_token("write"), retries=QUICK)


def uploads(emulator: Emulator) -> list[Any]:
    """The requests of the upload service."""
    return [one for one in emulator.requests if one.path == "/services/upload/"]


def kept(emulator: Emulator) -> dict[str, str]:
    """The photos that were uploaded: what is the same for the same bytes, by id."""
    with emulator.world.transaction():
        return {str(row["photo_id"]): row["digest"] for row in emulator.world.all("SELECT photo_id, digest FROM uploads")}


class Hasty(httpx.BaseTransport):
    """Answers before it has read the whole."""

    def __init__(self, answer: Callable[[httpx.Request], httpx.Response]) -> None:
        self.handle_request = answer  # type: ignore[method-assign]  # it is one


def eventually(what: Callable[[], bool]) -> bool:
    for _ in range(500):
        if what():
            return True
        time.sleep(0.01)
    return False


class TestWhatIsSent:
    def test_every_argument_arrives_and_the_signature_leaves_the_photo_out(
        self, ada: Any, emulator: Emulator, tmp_path: Path
    ) -> None:
        given = {
            "title": "Nordlys \N{LATIN SMALL LETTER O WITH STROKE} & 'more' \r\n--x",
            "description": "<b>over</b> the fjord",
            "tags": ["northern lights", "aurora", "a,b"],
            "is_public": False,
            "is_friend": True,
            "is_family": False,
            "safety_level": 1,
            "content_type": 3,
            "hidden": 2,
            "dedup_check": True,
        }
        photo = ada.upload(saved(tmp_path / "aurora.png"), **given)
        (request,) = uploads(emulator)
        sent = {name: value for name, value in request.arguments.items() if not name.startswith("oauth_")}
        assert sent == {
            **{name: str(given[name]) for name in ("title", "description", "safety_level", "content_type", "hidden")},
            "tags": '"northern lights" aurora "a,b"',
            "is_public": "0",
            "is_friend": "1",
            "is_family": "0",
            "dedup_check": "1",
        }
        assert isinstance(photo, UploadedPhoto)
        assert photo == photo.id
        assert type(photo.id) is str
        assert photo.short_url.startswith("https://flic.kr/p/")

    def test_what_is_not_said_is_left_to_what_the_user_has_set_at_flickr(self, ada: Any, emulator: Emulator) -> None:
        ada.upload(picture())
        (request,) = uploads(emulator)
        assert [name for name in request.arguments if not name.startswith("oauth_")] == []

    @pytest.mark.parametrize("placement", ["header", "parameters"])
    def test_the_length_is_announced_wherever_the_signature_stands(self, make: Make, emulator: Emulator, placement: str) -> None:
        client = make(token=emulator.access_token("write"), oauth_placement=placement)
        assert client.upload(picture(), title="A title")
        (request,) = uploads(emulator)
        assert request.received > len(picture())
        assert ("oauth_signature" in request.arguments) == (placement == "parameters")

    def test_tags_may_be_given_in_flickrs_own_form(self, ada: Any, emulator: Emulator) -> None:
        ada.upload(picture(), tags='sea "northern lights"')
        assert uploads(emulator)[0]["tags"] == 'sea "northern lights"'

    def test_names_with_quotation_marks_and_line_ends_stay_names(self, ada: Any, emulator: Emulator) -> None:
        assert ada.upload(picture(), filename='a"b\r\nc.png', title="kept")
        assert uploads(emulator)[0]["title"] == "kept"

    def test_paths_open_files_bytes_and_iterators_send_the_same(self, ada: Any, emulator: Emulator, tmp_path: Path) -> None:
        path, content = saved(tmp_path / "a.png", size=3 * PIECE + 17), picture(size=3 * PIECE + 17)
        with path.open("rb") as file, io.BytesIO(b"skip" + content) as stream:
            stream.seek(4)
            parts = (content[start : start + 1000] for start in range(0, len(content), 1000))
            many = [(path, {}), (str(path), {}), (file, {}), (stream, {}), (content, {}), (bytearray(content), {})]
            for photo, more in [
                *many,
                (parts, {"length": len(content)}),
                ([content[:5], b"", content[5:]], {"length": len(content)}),
            ]:
                ada.upload(photo, **more)
            assert not file.closed
        assert len(set(kept(emulator).values())) == 1
        assert len(kept(emulator)) == 8


class TestProgress:
    def test_it_ends_at_exactly_the_number_of_bytes(self, ada: Any, tmp_path: Path) -> None:
        size, told = 5 * PIECE + 1, []
        ada.upload(saved(tmp_path / "a.png", size=size), progress=lambda sent, total: told.append((sent, total)))
        assert [sent for sent, _ in told] == [PIECE, 2 * PIECE, 3 * PIECE, 4 * PIECE, 5 * PIECE, size]
        assert {total for _, total in told} == {size}

    def test_large_files_go_in_large_pieces(self) -> None:
        assert [piece_size(size) // 1024 for size in (1, 2**22, 2**23, 2**24, 2**30)] == [64, 64, 128, 256, 512]

    def test_in_percent_it_says_once_that_it_is_done(self, ada: Any) -> None:
        told: list[tuple[float, bool]] = []
        ada.upload(picture(size=4 * PIECE), callback=lambda progress, done: told.append((progress, done)))
        assert told == [(25.0, False), (50.0, False), (75.0, False), (100.0, False), (100.0, True)]

    def test_it_is_not_done_when_flickr_refuses(self, ada: Any) -> None:
        told: list[tuple[float, bool]] = []
        with pytest.raises(upload_errors.FileTypeRefused):
            ada.upload(b"no picture", callback=lambda progress, done: told.append((progress, done)))
        assert told == [(100.0, False)]

    def test_it_counts_what_the_connection_took_and_not_what_was_read(self, make: Make, emulator: Emulator) -> None:
        told: list[int] = []
        with socket.create_server(("127.0.0.1", 0)) as deaf:
            client = make(base_url=f"http://127.0.0.1:{deaf.getsockname()[1]}", token=emulator.access_token("write"), retries=0)
            total = 64 * 1024 * 1024
            with pytest.raises(TransportError) as caught:
                client.upload(
                    iter([bytes(1024 * 1024)] * 64),
                    length=total,
                    timeout=Timeout(write=0.3),
                    progress=lambda sent, _: told.append(sent),
                )
        assert caught.value.phase == "send"
        # What nobody reads fits into the buffers of two sockets, and no further.
        assert 0 < told[-1] < total / 2

    def test_coroutine_functions_are_awaited(self, emulator: Emulator) -> None:
        told = []

        async def tell(sent: int, total: int) -> None:
            await asyncio.sleep(0)
            told.append((sent, total))

        async def go() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                await flickr.upload(picture(size=2 * PIECE), progress=tell)

        asyncio.run(go())
        assert told == [(PIECE, 2 * PIECE), (2 * PIECE, 2 * PIECE)]

    def test_what_is_no_function_is_refused(self, ada: Any, emulator: Emulator) -> None:
        for name in ("progress", "callback"):
            with pytest.raises(ArgumentError, match=name):
                ada.upload(picture(), **{name: "often"})
        assert not uploads(emulator)


class TestIterating:
    """Progress as an asynchronous iterator."""

    def go(self, emulator: Emulator, body: Callable[[AsyncFlickr], Awaitable[None]]) -> None:
        async def run() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                await body(flickr)

        asyncio.run(run())

    async def followed(self, flickr: AsyncFlickr, photo: Any, each: Callable[[Any], object]) -> None:
        async with flickr.uploading(photo) as upload:
            async for _ in upload:
                each(upload)

    def test_it_ends_with_the_whole_and_the_photo(self, emulator: Emulator) -> None:
        told: list[tuple[int, int]] = []

        async def body(flickr: AsyncFlickr) -> None:
            async with flickr.uploading(picture(size=BIG), title="Aurora") as upload:
                with pytest.raises(UsageError, match="not done"):
                    _ = upload.photo
                async for sent, total in upload:
                    told.append((sent, total))
            assert list(kept(emulator)) == [upload.photo]

        self.go(emulator, body)
        assert told[-1] == (BIG, BIG)
        assert [sent for sent, _ in told] == sorted({sent for sent, _ in told})
        assert uploads(emulator)[0]["title"] == "Aurora"

    def test_whoever_does_not_look_gets_the_photo_too(self, emulator: Emulator) -> None:
        async def body(flickr: AsyncFlickr) -> None:
            async with flickr.uploading(picture(size=BIG)) as upload:
                pass
            assert upload.photo
            async with flickr.uploading(picture(1, size=BIG)) as upload:
                async for _ in upload:
                    break
            assert upload.photo

        self.go(emulator, body)
        assert len(kept(emulator)) == 2

    def test_errors_come_out_of_the_loop(self, emulator: Emulator) -> None:
        async def body(flickr: AsyncFlickr) -> None:
            with pytest.raises(upload_errors.FileTypeRefused):
                await self.followed(flickr, b"no picture", lambda _: None)
            with pytest.raises(FileError):
                await self.followed(flickr, "nowhere.jpg", lambda _: None)
            with pytest.raises(UsageError, match="has not begun"):
                await anext(flickr.uploading("nowhere.jpg"))

        self.go(emulator, body)

    def test_it_can_be_cancelled_and_left(self, emulator: Emulator) -> None:
        async def body(flickr: AsyncFlickr) -> None:
            with pytest.raises(UploadCancelled):
                await self.followed(flickr, picture(size=BIG), lambda upload: upload.cancel())
            with pytest.raises(ZeroDivisionError):
                await self.followed(flickr, picture(size=BIG), lambda _: 1 / 0)

        self.go(emulator, body)
        assert eventually(lambda: not emulator.requests.in_flight)
        assert not kept(emulator)


class TestCancelling:
    def test_it_ends_the_servers_read_and_makes_no_photo(self, ada: Any, emulator: Emulator) -> None:
        def cancel(sent: int, total: int) -> None:
            if sent >= 2 * PIECE:
                raise UploadCancelled("the user changed their mind")

        with pytest.raises(UploadCancelled, match="upload: the user changed their mind") as caught:
            ada.upload(picture(size=BIG), progress=cancel)
        assert (caught.value.sent, caught.value.total) == (2 * PIECE, BIG)
        assert eventually(lambda: bool(uploads(emulator)) and not emulator.requests.in_flight)
        (request,) = uploads(emulator)
        assert request.received < BIG
        assert request.status is None
        assert eventually(lambda: not emulator.requests.open_connections)
        assert not kept(emulator)
        assert ada.upload(picture())

    def test_it_is_not_too_late_when_all_bytes_were_sent(self, ada: Any, emulator: Emulator) -> None:
        def cancel(sent: int, total: int) -> None:
            if sent == total:
                raise UploadCancelled

        with pytest.raises(UploadCancelled):
            ada.upload(picture(size=PIECE), progress=cancel)
        assert eventually(lambda: not emulator.requests.in_flight)
        assert not kept(emulator)

    def test_errors_of_the_programs_own_come_back_as_they_are(self, ada: Any, emulator: Emulator) -> None:
        for error in (BrokenPipeError("mine"), TimeoutError("mine"), ZeroDivisionError()):

            def fail(sent: int, total: int, error: Exception = error) -> None:
                raise error

            with pytest.raises(type(error)) as caught:
                ada.upload(picture(), progress=fail)
            assert caught.value is error

            def parts(error: Exception = error) -> Iterator[bytes]:
                yield picture()
                raise error

            with pytest.raises((type(error), FileError)):
                ada.upload(parts(), length=BIG)
        assert not kept(emulator)

    def test_it_works_without_a_socket_too(self, emulator: Emulator) -> None:
        def cancel(sent: int, total: int) -> None:
            raise UploadCancelled

        token, way = emulator.access_token("write"), httpx.Client(transport=emulator.transport)
        with way, Flickr(emulator.api_key, emulator.api_secret, token=token, http_client=way) as flickr:
            with pytest.raises(UploadCancelled):
                flickr.upload(picture(size=BIG), progress=cancel)
            assert not kept(emulator)
            assert flickr.upload(picture(size=BIG))

    def test_a_cancelled_task_closes_the_connection(self, emulator: Emulator) -> None:
        async def go() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                task: asyncio.Task[Any]

                async def cancel(sent: int, total: int) -> None:
                    task.cancel()
                    await asyncio.sleep(0)

                task = asyncio.ensure_future(flickr.upload(picture(size=BIG), progress=cancel))
                with pytest.raises(asyncio.CancelledError):
                    await task

        asyncio.run(go())
        assert eventually(lambda: not emulator.requests.in_flight)
        assert not kept(emulator)


class TestBadFiles:
    @pytest.fixture
    def refused(self, ada: Any, emulator: Emulator) -> Callable[..., FileError]:
        def refused(photo: Any, **more: Any) -> FileError:
            with pytest.raises(FileError) as caught:
                ada.upload(photo, **more)
            assert eventually(lambda: not emulator.requests.in_flight)
            assert not kept(emulator)
            again = pickle.loads(pickle.dumps(caught.value))
            assert (str(again), again.kind, again.file) == (str(caught.value), caught.value.kind, caught.value.file)
            return caught.value

        return refused

    def test_each_has_an_error_of_its_own_before_anything_is_sent(
        self, refused: Callable[..., FileError], emulator: Emulator, tmp_path: Path
    ) -> None:
        empty = tmp_path / "empty.jpg"
        empty.touch()
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        at_end = io.BytesIO(picture())
        at_end.seek(0, 2)
        closed = io.BytesIO(picture())
        closed.close()
        found = {
            "missing": refused(tmp_path / "nowhere.jpg"),
            "directory": refused(tmp_path),
            "special": refused(pipe),
            "empty": refused(empty),
            "length": refused(iter([picture()])),
            "text": refused(io.StringIO("text")),
            "unreadable": refused(closed),
        }
        assert {kind: error.kind for kind, error in found.items()} == {kind: kind for kind in found}
        assert str(found["missing"]) == f"upload: '{tmp_path / 'nowhere.jpg'}' does not exist; check the path"
        for photo, more in ((b"", {}), (at_end, {}), (io.BytesIO(), {}), (iter([b""]), {"length": 0})):
            assert refused(photo, **more).kind == "empty"
        assert "seek(0)" in str(refused(at_end))
        assert refused(empty / "inside.jpg").kind == "missing"
        assert refused("a\0b").kind == "unreadable"
        assert not uploads(emulator)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
    def test_a_file_that_may_not_be_read_says_so(self, refused: Callable[..., FileError], tmp_path: Path) -> None:
        path = saved(tmp_path / "a.png")
        path.chmod(0)
        assert refused(path).kind == "unreadable"

    def test_a_file_that_fails_while_it_is_read_says_so(self, refused: Callable[..., FileError]) -> None:
        class Broken(io.BytesIO):
            def read(self, size: int | None = -1) -> bytes:
                raise OSError(5, "Input/output error")

        error = refused(Broken(picture()))
        assert (error.kind, str(error)) == ("unreadable", "upload: the Broken cannot be read: Input/output error")

    def test_a_file_that_grows_shrinks_or_changes_while_it_is_sent_makes_no_photo(
        self, refused: Callable[..., FileError], tmp_path: Path
    ) -> None:
        path, size = tmp_path / "a.png", 4 * PIECE

        def grow(sent: int, total: int) -> None:
            with path.open("ab") as file:
                file.write(b"more")

        def shrink(sent: int, total: int) -> None:
            os.truncate(path, PIECE // 2)

        def change(sent: int, total: int) -> None:
            os.utime(path, ns=(sent, sent))

        for kind, work in (("grew", grow), ("shrank", shrink), ("changed", change)):
            assert refused(saved(path, size=size), progress=work).kind == kind
            assert refused(saved(path, size=PIECE), progress=work).kind == (kind if kind != "shrank" else "changed")

    def test_iterators_have_to_keep_to_their_length(self, refused: Callable[..., FileError]) -> None:
        assert refused(iter([picture()]), length=len(picture()) - 1).kind == "grew"
        assert refused(iter([picture()]), length=len(picture()) + 1).kind == "shrank"
        assert refused(iter(["text"]), length=4).kind == "text"

    def test_what_is_no_file_at_all_is_a_wrong_argument(self, ada: Any, emulator: Emulator) -> None:
        for photo, more in (
            (None, {}),
            (5, {}),
            (picture(), {"length": -1}),
            (picture(), {"length": True}),
            (picture(), {"filename": ""}),
        ):
            with pytest.raises(ArgumentError):
                ada.upload(photo, **more)
        for wrong in ({"title": b"x"}, {"is_public": "perhaps"}, {"safety_level": "safe"}, {"tags": ['a"b']}):
            with pytest.raises(ArgumentError, match=next(iter(wrong))):
                ada.upload(picture(), **wrong)
        for wrong in (0, float("inf"), "soon"):
            with pytest.raises(ConfigurationError):
                ada.upload(picture(), timeout=wrong)
        assert not uploads(emulator)

    def test_who_is_not_logged_in_or_may_not_write_is_told_before_the_file_is_opened(
        self, make: Make, emulator: Emulator
    ) -> None:
        from flickr_sdk import Token

        with pytest.raises(ConfigurationError, match="nobody is logged in"):
            make().upload("nowhere.jpg")
        reader = Token(*emulator.access_token("read"), perms="read")
        with pytest.raises(ConfigurationError, match="permits reading only"):
            make(token=reader).upload("nowhere.jpg")
        assert not uploads(emulator)


class TestRefusals:
    def test_flickr_refuses_what_it_cannot_take(self, ada: Any, emulator: Emulator) -> None:
        with pytest.raises(upload_errors.FileTypeRefused) as caught:
            ada.upload(b"%PDF-1.7 and more")
        assert (caught.value.code, caught.value.method) == (5, "upload")
        with pytest.raises(upload_errors.FileTooLarge):
            ada.upload(picture(size=2 * BIG + 1))
        assert not kept(emulator)

    def test_a_damaged_picture_is_refused_at_once_or_by_its_ticket(self, ada: Any, emulator: Emulator) -> None:
        damaged = picture()[:20]
        with pytest.raises(upload_errors.FileTypeRefused):
            ada.upload(damaged)
        ticket = ada.upload(damaged, wait=False)
        assert ticket.check().state == "failed"
        with pytest.raises(TicketError, match="no photo of the file"):
            ticket.wait()
        assert not kept(emulator)

    def test_an_account_that_is_full_takes_no_more(self, make: Make, emulator: Emulator) -> None:
        emulator.upload_limits = UploadLimits(count=0)
        ben = make(token=emulator.access_token("write", "10000002@N02"))
        with pytest.raises(upload_errors.UploadLimitReached):
            ben.upload(picture())
        with pytest.raises(upload_errors.ProRequired):
            ben.replace(picture(), "53000000001")

    def test_a_duplicate_tells_the_photo_that_is_there(self, ada: Any, emulator: Emulator) -> None:
        first = ada.upload(picture(7), dedup_check=True)
        assert ada.upload(picture(8), dedup_check=True) != first
        with pytest.raises(DuplicatePhoto, match=f"The photo that is there has the id {first}") as caught:
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
            read_answer("upload", f'<rsp stat="fail"><err code="{code}" msg="No" /></rsp>'.encode(), BY_CODE)
        assert type(caught.value) is kind
        assert (caught.value.code, caught.value.message) == (code, "No")
        again = pickle.loads(pickle.dumps(caught.value))
        assert (type(again), str(again)) == (kind, str(caught.value))

    @pytest.mark.parametrize(("code", "kind"), sorted(upload_errors.REPLACE_ERRORS.items()))
    def test_every_code_of_replacing_has_its_class(self, code: int, kind: type[UploadError]) -> None:
        with pytest.raises(UploadError) as caught:
            read_answer("replace", f'<rsp stat="fail"><err code="{code}" msg="No" /></rsp>'.encode(), BY_CODE)
        assert type(caught.value) is kind

    def test_what_else_a_refusal_tells_is_found_wherever_it_stands(self) -> None:
        told = "<duplicate_photo_id>12</duplicate_photo_id><duplicate_photo_status>3</duplicate_photo_status>"
        for body in (
            f'<rsp stat="fail"><err code="9" msg="Duplicate">{told}</err></rsp>',
            f'<rsp stat="fail"><err code="9" msg="Duplicate" />{told}</rsp>',
            '<rsp stat="fail"><err code="9" msg="Duplicate" duplicate_photo_id="12" duplicate_photo_status="3" /></rsp>',
        ):
            with pytest.raises(DuplicatePhoto) as caught:
                read_answer("upload", body.encode(), BY_CODE)
            assert (caught.value.photo_id, caught.value.status) == ("12", "3")
        wait = '<rsp stat="fail"><err code="14" msg="No" non_pro_desktop_upload_wait_time="90" /></rsp>'
        with pytest.raises(upload_errors.AutoUploadRefused) as refused:
            read_answer("upload", wait.encode(), BY_CODE)
        assert refused.value.wait == 90.0

    def test_code_0_of_a_service_that_is_away_says_nothing_of_videos(self) -> None:
        body = b'<rsp stat="fail"><err code="0" msg="Sorry, the Flickr API service is not currently available." /></rsp>'
        with pytest.raises(ServiceUnavailable):
            read_answer("upload", body, BY_CODE)

    @pytest.mark.parametrize(
        "body",
        [b"", b"<html><body>502</body></html>", b'{"stat":"ok"}', b"<rsp/>", b'<rsp stat="ok"><photos /></rsp>', b"\xff\xfe"],
    )
    def test_an_answer_of_something_else_is_none(self, body: bytes) -> None:
        with pytest.raises(MalformedResponse):
            read_answer("upload", body, BY_CODE)

    def test_every_shape_of_a_good_answer_is_read(self) -> None:
        plain = read_answer("upload", b'<?xml version="1.0"?>\n<rsp stat="ok">\n<photoid>12</photoid>\n</rsp>', BY_CODE).photo
        assert plain is not None
        assert (plain, plain.secret, plain.originalsecret) == ("12", "", "")
        told = b'<rsp stat="ok"><photoid secret="ab" originalsecret="cd">12</photoid></rsp>'
        full = read_answer("replace", told, BY_CODE).photo
        assert full is not None
        assert (full, full.secret, full.originalsecret) == ("12", "ab", "cd")
        again = pickle.loads(pickle.dumps(full))
        assert (again, again.secret) == ("12", "ab")
        ticket = read_answer("upload", b'<rsp stat="ok"><ticketid>1-2</ticketid></rsp>', BY_CODE)
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
        small, large = suited_timeout(None, 1), suited_timeout(None, 2**30)
        assert small.total < large.total < 24 * 3600
        assert suited_timeout(60, 2**30).total == 60.0
        assert suited_timeout(60, 2**30).read == small.read
        assert suited_timeout(Timeout(read=1), 5) == Timeout(read=1)


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
            with pytest.raises(upload_errors.VideoNotReplaceable):
                ada.replace(content, place)


class TestTickets:
    def test_a_ticket_is_waited_for(self, ada: Any) -> None:
        ticket = ada.upload(picture(), wait=False)
        assert "-" in ticket.id
        assert str(ticket._target if isinstance(ticket, Awaited) else ticket) == ticket.id
        photo = ticket.wait(timeout=5)
        assert isinstance(photo, UploadedPhoto)
        assert ticket.check().state == "done"
        assert ada.ticket(ticket.id).wait() == photo

    def test_replacing_gives_tickets_too(self, ada: Any) -> None:
        photo = ada.upload(picture())
        assert ada.replace(picture(1), photo, wait=False).wait() == photo

    def test_a_ticket_that_takes_too_long_can_be_waited_for_once_more(self, make: Make, emulator: Emulator) -> None:
        emulator.ticket_delay = 3600
        ada = make(token=emulator.access_token("write"))
        ticket = ada.upload(picture(), wait=False)
        assert ticket.check().state == "pending"
        with pytest.raises(TimedOut, match="still pending after 0.05 s"):
            ticket.wait(timeout=0.05)
        emulator.clock.advance(3601)
        assert ticket.wait()

    def test_a_ticket_that_failed_or_never_was_says_which(self, ada: Any) -> None:
        for known, state in (("1-99", "invalid"),):
            with pytest.raises(TicketError, match=known) as caught:
                ada.ticket(known).wait()
            assert (caught.value.ticket, caught.value.state) == (known, state)
            assert pickle.loads(pickle.dumps(caught.value)).state == state

    def test_many_are_asked_for_together(self, ada: Any, emulator: Emulator) -> None:
        tickets = [ada.upload(picture(number), wait=False).id for number in range(5)]
        wanted = [*tickets, *(f"9-{number}" for number in range(150)), tickets[0]]
        states = ada.wait_for_tickets(wanted, timeout=5)
        assert [one.ticket for one in states] == wanted
        assert [one.state for one in states] == [*["done"] * 5, *["invalid"] * 150, "done"]
        assert len(emulator.requests.of("flickr.photos.upload.checkTickets")) == 2

    def test_what_is_no_ticket_is_refused(self, ada: Any) -> None:
        for wrong in ("", " ", None, 12, "1-2,3-4"):
            with pytest.raises(ArgumentError):
                ada.ticket(wrong)
        for timeout in (0, -1, float("inf"), True):
            with pytest.raises(ConfigurationError):
                ada.wait_for_tickets(["1-2"], timeout=timeout)


def test_threads_and_tasks_upload_at_once(emulator: Emulator) -> None:
    options: dict[str, Any] = {"token": emulator.access_token("write"), "base_url": emulator.base_url}
    with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr:
        threads = [threading.Thread(target=flickr.upload, args=(picture(number, PIECE * 2),)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    async def go() -> None:
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, **options) as flickr:
            await asyncio.gather(*(flickr.upload(picture(100 + number, PIECE * 2)) for number in range(8)))

    asyncio.run(go())
    assert len(set(kept(emulator).values())) == 16


def test_both_clients_are_tried() -> None:
    assert (BLOCKING, AWAITING) == ("Flickr", "AsyncFlickr")
