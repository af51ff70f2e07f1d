"""Uploads, downloads and contact sheets that type checkers must accept. This code never runs."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

from flickr_sdk import (
    AsyncFlickr,
    BatchProgress,
    BatchReport,
    DownloadEntry,
    DownloadReport,
    Flickr,
    FlickrUrl,
    HarvestReport,
    TicketState,
    UploadedPhoto,
    UploadEntry,
    WalkReport,
    parse_url,
)
from flickr_sdk.downloads import ContactSheet, NameTemplate
from flickr_sdk.enums import License
from flickr_sdk.errors import LicenseNotAvailable
from flickr_sdk.models import (
    LicenseInfo,
)
from flickr_sdk.uploads import AsyncTicket, Permissions, Step, Ticket


def moving_photos(flickr: Flickr) -> None:
    assert_type(flickr.upload("aurora.jpg", tags=["aurora"], progress=lambda sent, total: print(sent / total)), UploadedPhoto)
    assert_type(flickr.start_upload(Path("aurora.jpg")), Ticket)
    assert_type(flickr.start_replace(b"...", "1"), Ticket)
    assert_type(flickr.upload(iter([b"..."]), length=3, callback=lambda progress, done: None), UploadedPhoto)
    assert_type(flickr.replace("aurora.jpg", "1"), UploadedPhoto)
    assert_type(flickr.ticket("1-2").wait(), UploadedPhoto)
    assert_type(flickr.wait_for_tickets(["1-2"]), list[TicketState])
    try:
        flickr.photos.licenses.set_license("1", License(4))
    except LicenseNotAvailable as error:
        assert_type(error.remedy, str)
        assert_type(flickr.photos.licenses.get_available("1", owner_id="10000001@N01"), list[LicenseInfo])
    assert_type(flickr.download(flickr.photos.search()[0], "b", to="photos/"), Path)
    assert_type(flickr.download("1", progress=print), Path)
    assert_type(parse_url("https://flic.kr/p/7Afjsu"), FlickrUrl)
    same: str = flickr.upload("aurora.jpg")
    print(flickr.photos.get_info(same), flickr.uploads("journal").run().photos)


def batches(flickr: Flickr) -> None:
    with flickr.uploads("journal", concurrency=2, machine_tag=False, max_attempts=3) as uploads:
        entry = uploads.add("ferry.jpg", title="Ferry", metadata=True, geo=(60.39, 5.32), album="Harbor")
        assert_type(entry, UploadEntry)
        assert_type(uploads.run(), BatchReport)
    states = flickr.check_tickets([flickr.start_upload("aurora.jpg"), "1-2"])
    assert_type(states, list[TicketState])
    assert_type(flickr.download("1", "original", to=Path("photos"), resume=True, set_times=True, sidecar="xmp"), Path)


def followed(flickr: Flickr) -> None:
    def on_batch(progress: BatchProgress) -> None:
        assert_type(progress.rate, float | None)

    def on_walk(progress: WalkReport) -> None:
        assert_type(progress.items, int)

    def on_harvest(progress: HarvestReport) -> None:
        assert_type(progress.photos, int)

    report: BatchReport = flickr.uploads("journal").run(progress=on_batch)
    failed: list[UploadEntry] = report.failed
    assert_type(failed[0].error, str)
    flickr.uploads("a").add(
        "b", album="A", geo=[1.0, 2, 16], license=4, permissions=Permissions(), after=[Step("c", group_id="1")]
    )
    downloads = flickr.downloads("photos", journal="photos.sqlite", size="b", names="{title}-{id}.{ext}", sidecar=("json", "xmp"))
    downloads.add(["1", 2, parse_url("https://flic.kr/p/7Afjsu")])
    downloads.add(flickr.walk(tags=["aurora"], extras=downloads.extras))
    downloads.add([*flickr.harvest(tags=["aurora"]), flickr.photosets.get_list()[0]])
    files: DownloadReport = downloads.run(progress=on_batch)
    assert_type(files.failed + files.remaining, list[DownloadEntry])
    assert_type(files.done[0].path, str)
    assert_type(NameTemplate("{title}").format(flickr.photos.search(text="x")[0], album="A"), str)
    flickr.walk(tags=["aurora"], progress=on_walk)
    flickr.harvest(tags=["aurora"], progress=on_harvest)


async def moving_photos_in_asyncio(flickr: AsyncFlickr) -> None:
    assert_type(await flickr.upload("aurora.jpg"), UploadedPhoto)
    assert_type(await flickr.start_upload("aurora.jpg"), AsyncTicket)
    async with flickr.upload_task("aurora.jpg") as upload:
        async for sent, total in upload:
            assert_type((sent, total), tuple[int, int])
    assert_type(upload.photo, UploadedPhoto)
    async with flickr.downloads("photos") as downloads:
        await downloads.add(flickr.walk(tags=["aurora"]))
        assert_type(await downloads.run(), DownloadReport)
    assert_type(await flickr.download("1"), Path)


def sheets(flickr: Flickr) -> None:
    assert_type(flickr.contact_sheet(flickr.photos.search(tags="aurora"), "sheet.jpg", columns=4), ContactSheet)
    flickr.contact_sheet(flickr.walk(tags="aurora")[:20], to=Path("sheet.png"), captions=False)
    flickr.contact_sheet(["1", "2"], to="sheet.webp", font="font.ttf")
    assert_type(flickr.photosets.get_list()[0].cover_url("q"), str | None)


async def awaited_sheets(flickr: AsyncFlickr) -> None:
    assert_type(await flickr.contact_sheet(flickr.walk(tags="aurora"), "sheet.jpg"), ContactSheet)
    await flickr.contact_sheet(await flickr.photos.search(tags="aurora"), "sheet.jpg")
