"""The client's methods for downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._pipeline.async_runner import AsyncRunner

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from pathlib import Path

    from .._generated.enums import PhotoSize, SizeLabel
    from .._generated.models import Size
    from ..config import Timeout
    from ..types import PhotoLike
    from .async_batch import AsyncDownloads
    from .contact_sheet import AsyncSheetPhotos, ContactSheet
    from .download import DownloadProgressCallback
    from .metadata import SidecarFormat
    from .name_template import NameTemplate


class AsyncDownloadMethods(AsyncRunner):
    """The client's methods for downloads."""

    async def download(
        self,
        photo: str | int | PhotoLike,
        size: PhotoSize | SizeLabel | Literal["original", "largest", ""] | Size = "original",
        to: str | os.PathLike[str] = ".",
        *,
        progress: DownloadProgressCallback | None = None,
        resume: bool = True,
        timeout: Timeout | float | None = None,
        sidecar: SidecarFormat | Iterable[SidecarFormat] | None = None,
        set_times: bool = False,
    ) -> Path:
        """Download a photo or video, and return the path of the file.

        The file is written atomically: until it is complete, the bytes received so far are in a file that ends with `.part`.
        After a failure, the next attempt resumes there, unless the file at Flickr has changed.

        If the photo comes from a response that contains the URL, for example with the extras `url_o` and `media`, the client
        requests only the file. Otherwise it calls `flickr.photos.getSizes` first, and `flickr.photos.getInfo` if it needs to know
        whether the photo is a video. The request for the file carries no token, and waits for the limiter of the image host.

        Args:
            photo: The photo, its id or its URL.
            size: `original`, `largest`, a suffix such as `b`, or Flickr's name of the size, such as `Large 2048` or, for a video,
                `HD MP4`. Or a `Size` of `flickr.photos.getSizes`.
            to: The file, or the folder in which the file gets the id and the size as its name. A path that does not exist is a
                folder if it ends with `/`, and a file if it has an extension such as `.jpg`. Missing folders are created.
            progress: Called with the number of bytes received so far and the total, which is `None` if the server does not send
                it. It may be a coroutine function. It stops the download by raising `DownloadCancelled`.
            resume: Whether to resume a partial download.
            timeout: The time limits: a `Timeout`, or the seconds for the whole download, one hour by default.
            sidecar: Files with the metadata of the photo to write beside the file: `json`, `xmp` or both. They take one or two
                more API calls.
            set_times: Whether the file gets the date taken as its modification time.

        Raises:
            SizeNotAvailable: Flickr does not offer the photo in that size.
            DownloadCancelled: The callback stopped the download.
            DownloadError: The file cannot be written, the target is not a regular file, another download is writing it, or the
                image host does not have the file.
            MalformedResponse: The image host sent a page, an empty file, or another response that is no image or video.
            FlickrError: The photo does not exist, or a request failed.
        """
        from .download import download

        await self._load_token()  # async-only
        flow = download(
            self._config, photo, size, to, timeout=timeout, progress=progress, resume=resume, sidecar=sidecar, set_times=set_times
        )
        return await self._run(flow)

    async def contact_sheet(
        self,
        photos: AsyncSheetPhotos,
        to: str | os.PathLike[str],
        *,
        columns: int = 5,
        size: int = 240,
        captions: bool = True,
        font: str | os.PathLike[str] | None = None,
    ) -> ContactSheet:
        """Write one picture with many photos and their titles.

        The images are fetched one after the other and wait for the limiter of the image host. The picture is written atomically.
        Requires `pip install flickr-sdk[images]`.

        Args:
            photos: The photos: a page, a walk, or a list of photos, ids or URLs. Ids and URLs cost a call for each photo.
            to: The path of the picture, which ends with `.jpg`, `.png` or `.webp`. An existing file is replaced.
            columns: The number of photos in a row.
            size: The width and height of the place of a photo in pixels, from 50 to 1024. Images keep their aspect ratio.
            captions: Whether to write the title below each photo.
            font: The path of a TrueType or OpenType font for the titles. The default has Latin letters only.

        Returns:
            The path and the size of the picture, and the photos whose image is missing. Their place has a gray box, and an
            `IncompleteWarning` reports them.

        Raises:
            ConfigurationError: Pillow is not installed.
            ArgumentError: An argument is invalid, or the picture would be too large.
            DownloadError: The picture cannot be written.
            FlickrError: A request failed. No picture is written.
        """
        from .._utils.short_traceback import ShortTracebacks
        from .contact_sheet import SheetOptions, async_take_photos, contact_sheet

        with ShortTracebacks():
            options = SheetOptions.create(to, columns, size, captions, font)
            taken = await async_take_photos(photos, options)
        return await self._run(contact_sheet(self._config, taken, options))

    def downloads(
        self,
        to: str | os.PathLike[str],
        *,
        journal: str | os.PathLike[str] | None = None,
        size: PhotoSize | SizeLabel | Literal["original", "largest", ""] = "original",
        names: str | NameTemplate | None = None,
        concurrency: int = 4,
        verify: bool = False,
        max_attempts: int = 5,
        timeout: Timeout | float | None = None,
        sidecar: SidecarFormat | Iterable[SidecarFormat] | None = None,
        set_times: bool = False,
    ) -> AsyncDownloads:
        """Download many photos, each once, across crashes, restarts and network failures.

        ::

            async with flickr.downloads(to="Photos", journal="photos.sqlite") as downloads:
                await downloads.add(flickr.walk.people.get_photos("me", extras=downloads.extras))
                await downloads.add("https://www.flickr.com/photos/adalindqvist/albums/72157600000000001")
                report = await downloads.run(progress=print)

        After a crash, run the same program again: it skips complete files, and resumes partial files.

        Args:
            to: The folder. It is created if it does not exist.
            journal: The SQLite file that records the state of each file, which one program can use at a time. Without one, a file
                in the folder is skipped if it has the size of the file at Flickr, which takes a request for each file.
            size: The size of the photos, as in `download`.
            names: The template of the file names, such as `{taken:%Y}/{album}/{title}-{id}.{ext}`; see `NameTemplate`. By
                default, a name consists of the id and the size.
            concurrency: The number of parallel downloads, from 1 to 32. All of them wait for the limiter of the image host.
            verify: Whether to compare the files that are there with their checksums in the journal, and download damaged ones
                again. Otherwise, only their sizes are compared.
            max_attempts: How many times a run requests a file at most, apart from rejections because of the rate limit.
            timeout: The time limits of each download, as in `download`.
            sidecar: Files with the metadata of each photo to write beside its file: `json`, `xmp` or both. They take one or two
                more API calls for each photo. They are written again when the photo has changed, if its source has the extras.
            set_times: Whether the files get the date taken as their modification time.

        Returns:
            The batch. Use it with `async with`, or close it afterwards.

        Raises:
            ConfigurationError: An argument is invalid.
            DownloadJournalError: The journal cannot be opened.
        """
        from .async_batch import AsyncDownloads
        from .batch_target import DownloadOptions
        from .metadata import parse_sidecar
        from .name_template import NameTemplate

        template, sidecars = NameTemplate(names) if isinstance(names, str) else names, parse_sidecar(sidecar)
        options = DownloadOptions(size, verify, max_attempts, timeout, template, sidecars, bool(set_times))
        return AsyncDownloads(self, to, journal, concurrency, options)
