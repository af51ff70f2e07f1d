"""Read a search of Flickr with Dask, one partition for each shard. Requires the extra `dask`.

::

    frame = read_flickr(tags=["aurora"], has_geo=True)
    frame.groupby("license_terms.spdx_id").views.sum().compute()
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..harvest import Shard
from ._engines.extras import missing_engine
from ._engines.photo_source import PhotoSource
from ._engines.worker_client import WorkerClient

try:
    import dask.bag
    import dask.dataframe
    import pandas
    import pyarrow
except ModuleNotFoundError as _error:
    raise missing_engine(_error, "dask", "Dask", "pandas", "pyarrow") from None

if TYPE_CHECKING:
    from ..data import Cell

__all__ = ["WorkerClient", "read_flickr", "read_flickr_bag"]


def read_flickr(
    *, columns: Sequence[str] | None = None, client: WorkerClient | None = None, **search: Any
) -> dask.dataframe.DataFrame:
    """Return a Dask dataframe of all photos of a search, beyond Flickr's limit of 4,000, each photo once.

    The search is divided into shards at once, with about one call per shard. Each partition fetches its shard whenever it is
    computed; call `persist()` to fetch once. A partition whose worker fails is fetched again. All columns have Arrow types, so
    that missing numbers are null.

    Args:
        columns: The names of the columns, see `flickr_sdk.data.columns_of`; the default columns if omitted.
        client: The credentials and the rate limiter of the workers.
        **search: The arguments of `flickr.harvest`, such as `tags` or `bbox`.

    Raises:
        ArgumentError: A column or an argument is invalid.
        FlickrError: A call failed.
    """
    source = PhotoSource.create(client, columns, search)
    empty = _to_pandas(source.schema.empty_table())
    shards = source.shards()
    frame: dask.dataframe.DataFrame
    if shards:
        frame = dask.dataframe.from_map(_Partition(source), shards, meta=empty, label="read-flickr")
    else:
        frame = dask.dataframe.from_pandas(empty, npartitions=1)
    return frame


def read_flickr_bag(*, columns: Sequence[str] | None = None, client: WorkerClient | None = None, **search: Any) -> dask.bag.Bag:
    """Return a Dask bag with a flat dictionary for each photo of a search, as `flickr_sdk.data.records` returns them.

    Args:
        columns: The keys of the dictionaries; the default columns if omitted.
        client: The credentials and the rate limiter of the workers.
        **search: The arguments of `flickr.harvest`.

    Raises:
        ArgumentError: A column or an argument is invalid.
        FlickrError: A call failed.
    """
    source = PhotoSource.create(client, columns, search)
    bag: dask.bag.Bag = dask.bag.from_sequence(source.shards(), partition_size=1).map_partitions(_Records(source))
    return bag


def _to_pandas(table: pyarrow.Table) -> pandas.DataFrame:
    # Otherwise, the type of a column with nulls would depend on the partition.
    frame: pandas.DataFrame = table.to_pandas(types_mapper=pandas.ArrowDtype)
    return frame


class _Partition:
    """Fetches a partition of a dataframe."""

    def __init__(self, source: PhotoSource) -> None:
        self.source = source

    def __call__(self, shard: Shard) -> pandas.DataFrame:
        return _to_pandas(pyarrow.Table.from_batches(self.source.batches(shard), schema=self.source.schema))


class _Records:
    """Fetches a partition of a bag."""

    def __init__(self, source: PhotoSource) -> None:
        self.source = source

    def __call__(self, shards: Iterable[Shard]) -> Iterator[dict[str, Cell]]:
        for shard in shards:
            yield from self.source.records(shard)
