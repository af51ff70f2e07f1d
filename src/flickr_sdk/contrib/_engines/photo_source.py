"""A search that an engine divides into shards, and reads shard by shard in its workers."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ... import Flickr, IncompleteWarning, data
from ...errors import UsageError
from ...harvest import Shard, ShardResult
from .worker_client import WorkerClient

if TYPE_CHECKING:
    import pyarrow as pa

    from ...data import Cell

__all__ = ["PhotoSource"]

ROWS: Final = 4096
ATTEMPTS: Final = 3
"""How often a worker fetches a shard with incomplete pages before it returns fewer photos."""
UNSUPPORTED: Final = ("checkpoint", "prefetch", "progress", "replay")


@dataclass(frozen=True)
class PhotoSource:
    """A search and the columns of its table. It can be pickled.

    Attributes:
        client: The settings of the clients of the workers.
        columns: The names of the columns.
        search: The arguments of `flickr.harvest`.
    """

    client: WorkerClient
    columns: tuple[str, ...]
    search: Mapping[str, Any]

    @classmethod
    def create(
        cls, client: WorkerClient | None, columns: Sequence[str] | None, search: Mapping[str, Any], extras: Sequence[str] = ()
    ) -> PhotoSource:
        """Validate the columns, and request their extras.

        Raises:
            ArgumentError: A column is unknown.
            UsageError: An argument has no meaning for an engine.
        """
        for name in UNSUPPORTED:
            if name in search:
                raise UsageError(f"{name} is not an argument of an engine, which fetches and retries the shards itself; omit it")
        names = tuple(columns or data.default_columns())
        given = search.get("extras") or ()
        needed = {*(given.split(",") if isinstance(given, str) else given), *data.extras_of(names), *extras}
        planned = (client or WorkerClient()).planned()
        return cls(planned, names, {**search, **({"extras": sorted(needed)} if needed else {})})

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema of the table."""
        return data.arrow_schema(self.columns)

    def shards(self) -> list[Shard]:
        """Divide the search into shards. This takes about one call per shard.

        Raises:
            FlickrError: An argument is invalid, or a call failed.
        """
        with self.client.open() as flickr, flickr.harvest(**self.search) as harvest:
            return list(harvest.shards())

    def batches(self, shard: Shard, rows: int = ROWS) -> Iterator[pa.RecordBatch]:
        """Fetch a shard, and yield its rows as Arrow record batches.

        Raises:
            FlickrError: A call failed. The engine may fetch the shard again.
        """
        with self.client.open() as flickr:
            photos = fetch(flickr, shard).photos
        yield from data.record_batches(photos, self.columns, rows=rows)

    def records(self, shard: Shard) -> Iterator[dict[str, Cell]]:
        """Fetch a shard, and yield its rows as dictionaries.

        Raises:
            FlickrError: A call failed. The engine may fetch the shard again.
        """
        with self.client.open() as flickr:
            photos = fetch(flickr, shard).photos
        yield from data.records(photos, self.columns)


def fetch(flickr: Flickr, shard: Shard) -> ShardResult:
    """Fetch a shard, again if its pages were incomplete. Warn of photos that Flickr does not return."""
    result = flickr.fetch_shard(shard)
    for _ in range(ATTEMPTS - 1):
        if not result.retryable:
            break
        result = flickr.fetch_shard(shard)
    if result.limit:
        message = f"{result.missing:,} photos uploaded from {shard.start} to {shard.end} are missing: {result.limit}"
        warnings.warn(message, IncompleteWarning, stacklevel=2)
    return result
