"""The request of an upload."""

from __future__ import annotations

import asyncio
import io
import threading
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr, UploadedPhoto
from flickr_sdk.emulator import Emulator
from flickr_sdk.uploads.multipart import MIN_CHUNK as CHUNK
from flickr_sdk.uploads.multipart import Multipart
from flickr_sdk.uploads.upload_source import open_source

from ..support.clients import Make
from ..support.pictures import picture, saved
from ..support.upload_parts import upload_requests, uploaded


class TestRequest:
    @pytest.mark.usefixtures("http_library")
    def test_every_argument_is_sent(self, client: Any, emulator: Emulator, tmp_path: Path) -> None:
        given: dict[str, Any] = {
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
        photo = client.upload(saved(tmp_path / "aurora.png"), **given)
        (request,) = upload_requests(emulator)
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

    @pytest.mark.parametrize("name", ["a\rb.png", "a\nb.png", "a\r\nb.png", "\r.png", 'a"\rb.png'])
    def test_line_breaks_in_file_names_are_escaped(self, client: Any, emulator: Emulator, tmp_path: Path, name: str) -> None:
        heads: list[bytes] = []
        escaped = name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
        for options in ({"file": saved(tmp_path / name)}, {"file": picture(), "filename": name}):
            source = open_source("upload", options["file"], name=options.get("filename"))
            heads.append(Multipart({}, source).read())
            source.close()
            client.upload(**options)
        for head in heads:
            assert f'name="photo"; filename="{escaped}"\r\n'.encode() in head
            assert len(head.split(b"\r\n")) == 5
            assert head.count(b"\r") == head.count(b"\n") == 4
        assert len(uploaded(emulator)) == 2

    @pytest.mark.parametrize("method", ["upload", "start_upload", "uploads", "upload_task"])
    @pytest.mark.parametrize(
        ("name", "value", "sent"),
        [
            ("title", "T", "T"),
            ("description", "D", "D"),
            ("tags", "sea", "sea"),
            ("is_public", True, "1"),
            ("is_friend", True, "1"),
            ("is_family", True, "1"),
            ("safety_level", 2, "2"),
            ("content_type", 2, "2"),
            ("hidden", 2, "2"),
        ],
    )
    def test_every_method_sends_each_argument_under_its_name(
        self, emulator: Emulator, tmp_path: Path, method: str, name: str, value: Any, sent: str
    ) -> None:
        options: dict[str, Any] = {"token": emulator.access_token("write"), "base_url": emulator.base_url}
        arguments = {name: value}

        async def run_task() -> None:
            async with (
                AsyncFlickr(emulator.api_key, emulator.api_secret, **options) as flickr,
                flickr.upload_task(picture(), **arguments),
            ):
                pass

        if method == "upload_task":
            asyncio.run(run_task())
        else:
            with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr:
                if method == "uploads":
                    with flickr.uploads(tmp_path / "journal", machine_tag=False, dedup=False) as batch:
                        batch.add(saved(tmp_path / "a.png"), **arguments)
                        batch.run()
                else:
                    getattr(flickr, method)(picture(), **arguments)
        (request,) = upload_requests(emulator)
        expected = {name: sent} | ({"async": "1"} if method == "start_upload" else {})
        assert {key: text for key, text in request.arguments.items() if not key.startswith("oauth_")} == expected

    def test_wait_is_not_an_argument(self, client: Any, emulator: Emulator) -> None:
        with pytest.raises(TypeError, match="unexpected keyword argument 'wait'"):
            client.upload(picture(), wait=False)
        assert not upload_requests(emulator)

    def test_omitted_arguments_are_not_sent(self, client: Any, emulator: Emulator) -> None:
        client.upload(picture())
        (request,) = upload_requests(emulator)
        assert [name for name in request.arguments if not name.startswith("oauth_")] == []

    @pytest.mark.usefixtures("http_library")
    @pytest.mark.parametrize("placement", ["header", "parameters"])
    def test_content_length_is_sent_with_every_oauth_placement(self, make: Make, emulator: Emulator, placement: str) -> None:
        client = make(token=emulator.access_token("write"), oauth_placement=placement)
        assert client.upload(picture(), title="A title")
        (request,) = upload_requests(emulator)
        assert request.received > len(picture())
        assert ("oauth_signature" in request.arguments) == (placement == "parameters")

    def test_tags_string_is_sent_unchanged(self, client: Any, emulator: Emulator) -> None:
        client.upload(picture(), tags='sea "northern lights"')
        assert upload_requests(emulator)[0]["tags"] == 'sea "northern lights"'

    def test_special_characters_in_file_names_are_escaped(self, client: Any, emulator: Emulator) -> None:
        assert client.upload(picture(), filename='a"b\r\nc.png', title="Title")
        assert upload_requests(emulator)[0]["title"] == "Title"

    @pytest.mark.usefixtures("http_library")
    def test_all_kinds_of_files_send_the_same_bytes(self, client: Any, emulator: Emulator, tmp_path: Path) -> None:
        path, content = saved(tmp_path / "a.png", size=3 * CHUNK + 17), picture(size=3 * CHUNK + 17)
        with path.open("rb") as file, io.BytesIO(b"skip" + content) as stream:
            stream.seek(4)
            parts = (content[start : start + 1000] for start in range(0, len(content), 1000))
            for source in (path, str(path), file, stream, content, bytearray(content)):
                client.upload(source)
            for iterable in (parts, [content[:5], b"", content[5:]]):
                client.upload(iterable, length=len(content))
            assert not file.closed
        assert len(set(uploaded(emulator).values())) == 1
        assert len(uploaded(emulator)) == 8


@pytest.mark.usefixtures("http_library")
def test_threads_and_tasks_upload_concurrently(emulator: Emulator) -> None:
    options: dict[str, Any] = {"token": emulator.access_token("write"), "base_url": emulator.base_url}
    with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr:
        threads = [threading.Thread(target=flickr.upload, args=(picture(number, CHUNK * 2),)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    async def main() -> None:
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, **options) as flickr:
            await asyncio.gather(*(flickr.upload(picture(100 + number, CHUNK * 2)) for number in range(8)))

    asyncio.run(main())
    assert len(set(uploaded(emulator).values())) == 16
