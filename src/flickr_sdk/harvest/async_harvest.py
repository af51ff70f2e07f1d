"""Iterators over all photos of a search, beyond Flickr's limit of 4,000."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .._pipeline.events import call_hook
from .._pipeline.prefetch import AsyncPrefetcher
from .._utils.short_traceback import ShortTracebacks
from .harvest_base import BEFORE_ALL, BaseHarvest, HarvestQuery
from .sharding import Shard, ShardResult, check_shard

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._pipeline.commands import Flow
    from ..types import FileFormat, IfExists, WriteReport
    from .plan import HarvestPlan


class AsyncHarvest(BaseHarvest, AsyncIterator["Photo"]):
    """An iterator over all photos of a search, without duplicates, shard by shard in the order of their upload.

    ::

        async with flickr.harvest(tags=["aurora"], checkpoint="aurora.sqlite") as harvest:
            async for photo in harvest:
                print(photo.title)

    After an error, the next loop resumes the harvest. With a checkpoint, so does the next run of the program.
    """

    __iter__: ClassVar[None] = None  # async-only

    def __init__(self, query: HarvestQuery, run: Callable[[Flow[Any]], Coroutine[Any, Any, Any]]) -> None:
        super().__init__(query)
        self._run = run
        self._prefetcher: AsyncPrefetcher[ShardResult] = AsyncPrefetcher(run, query.prefetch)
        # Concurrent loops may share a harvest.
        self._lock = asyncio.Lock()
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        super()._after_fork_in_child()
        self._lock = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Photo:
        if self._photos:  # async-only: threads would race for the last photo
            return self._photos.popleft()
        async with self._lock:
            while not self._photos:
                if not await self._fetch_more():
                    self._warn_if_incomplete()
                    raise StopAsyncIteration
            return self._photos.popleft()

    async def _fetch_more(self) -> bool:
        """Buffer photos of earlier runs or of the next shard; return whether the harvest continues."""
        self._has_started = True
        with ShortTracebacks():
            self._photos.extend(await asyncio.to_thread(self._replay))
            if self._photos:
                return True
            while self._can_schedule():
                self._schedule(await self._run(self._query.next_shard(self._open(), self._planned_until)))
                self._prefetcher.prefetch(self._scheduled)
            if not self._scheduled:
                self._report = self._open().report()
                return False
            shard, flow = next(iter(self._scheduled.items()))
            result = await self._prefetcher.result(shard, flow)
            photos = await asyncio.to_thread(self._add, result)
            self._scheduled.pop(shard, None)
        self._photos.extend(photos)
        call_hook(self._query.progress, self._report)
        return True

    async def shards(self) -> AsyncIterator[Shard]:
        """Find the unfinished shards, to be fetched by threads, processes, Dask or Spark.

        Yields:
            Shards for `fetch_shard`, each as soon as it is found.
        """
        planned_until = BEFORE_ALL
        while True:
            with ShortTracebacks():
                checkpoint = await asyncio.to_thread(self._open)
            shard = await self._run(self._query.next_shard(checkpoint, planned_until))
            if shard is None:
                return
            planned_until = shard.end
            yield shard

    async def fetch_shard(self, shard: Shard) -> ShardResult:
        """Fetch all photos of a shard. The client has the same method, for workers without a harvest.

        Args:
            shard: A shard from `shards()`.

        Returns:
            The photos, for `add`.

        Raises:
            FlickrError: A call failed. The shard stays unfinished.
        """
        with ShortTracebacks():
            result: ShardResult = await self._run(self._query.fetch_flow(check_shard(shard))())
        return result

    async def add(self, result: ShardResult) -> list[Photo]:
        """Store the photos of a shard in the checkpoint, and mark the shard as finished.

        Args:
            result: The result of `fetch_shard`. Results may come in any order and more than once.

        Returns:
            The photos that no other shard contained.

        Raises:
            CheckpointError: The shard belongs to another harvest, or the checkpoint cannot be written.
        """
        with ShortTracebacks():
            photos = await asyncio.to_thread(self._add, result)
        call_hook(self._query.progress, self._report)
        return photos

    async def plan(self) -> HarvestPlan:
        """Estimate the photos, calls, hours and bytes of the harvest with a few calls, without starting it.

        With a checkpoint, the plan covers the rest of the harvest. Create the harvest with the `extras` that it will need,
        because the size of the responses depends on them.

        Returns:
            The plan. `print(plan)` shows it in one line.

        Raises:
            FlickrError: A call failed, or the checkpoint cannot be read.
        """
        from .plan import plan

        with ShortTracebacks():
            ranges, finished = await asyncio.to_thread(self._unfinished)
        made: HarvestPlan = await self._run(plan(self._query, ranges, finished))
        return made

    async def write(
        self,
        path: str | os.PathLike[str],
        *,
        columns: Sequence[str] | None = None,
        format: FileFormat | None = None,
        if_exists: IfExists = "error",
        escape_formulas: bool = False,
        table: str = "photos",
    ) -> WriteReport:
        """Write all photos to a file: Parquet, CSV, JSON Lines, GeoJSON or SQLite. Close the harvest at the end.

        The file appears when it is complete. A program that is killed before leaves the old file unchanged; with a checkpoint,
        its next run resumes, and the file contains each photo once. Only one batch of rows is in memory. The harvest requests
        the extras of the columns. Parquet requires the extra `arrow`.

        Args:
            path: The file. Its ending is the format: `.parquet`, `.csv`, `.jsonl`, `.geojson`, `.geojsonl` or `.sqlite`.
            columns: The names of the columns, see `flickr_sdk.data.columns_of`; the default columns if omitted.
            format: The format, if the ending does not name it.
            if_exists: `error` rejects an existing file, `replace` replaces it when the new one is complete, and `append` adds
                the photos that it lacks, by their ids.
            escape_formulas: Write an apostrophe before strings of a CSV file that a spreadsheet would read as formulas.
            table: The name of the table in a SQLite file.

        Returns:
            The number of rows and the size of the file. `report` tells which photos are missing.

        Raises:
            ArgumentError: A column, the format or another option is invalid.
            DataFileError: The file exists, cannot be written, or has other columns.
            UsageError: The harvest has already returned photos.
            FlickrError: A call failed.
        """
        from ..data.async_files import async_write

        self._check_write()
        try:
            return await async_write(
                self,
                path,
                columns=columns,
                format=format,
                if_exists=if_exists,
                escape_formulas=escape_formulas,
                table=table,
            )
        finally:
            await self.aclose()

    # sync-only: def __arrow_c_stream__(self, requested_schema: object = None) -> object:
    # sync-only:     """Return the default columns of the photos as an Arrow stream, for polars, DuckDB, pandas and pyarrow."""
    # sync-only:     # Few programs need this module, and pyarrow.
    # sync-only:     from ..data.sync_tables import arrow_stream
    # sync-only:
    # sync-only:     return arrow_stream(self).__arrow_c_stream__(requested_schema)

    async def aclose(self) -> None:
        """Stop prefetching, and close the checkpoint. The harvest cannot be used afterwards, except for its `report`."""
        await self._prefetcher.close()
        await asyncio.to_thread(self._close_checkpoint)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
