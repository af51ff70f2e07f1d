"""Read a search of Flickr with Ray Data, one read task for each shard. Requires the extra `ray`.

::

    photos = ray.data.read_datasource(FlickrDatasource(tags=["aurora"], images="m"))
    photos.map_batches(Classifier, batch_size=32).write_parquet("aurora")
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ..harvest import Shard
from ._engines.extras import missing_engine
from ._engines.image_bytes import ImageSource, image_extras
from ._engines.photo_source import PhotoSource
from ._engines.worker_client import WorkerClient

try:
    import pyarrow
    from ray.data import Datasource, ReadTask
    from ray.data.block import BlockMetadata
except ModuleNotFoundError as _error:
    raise missing_engine(_error, "ray", "Ray Data", "pandas", "pyarrow") from None

if TYPE_CHECKING:
    from ray.data import DataContext

__all__ = ["FlickrDatasource", "WorkerClient"]

ROW_BYTES: Final = 600
"""The approximate size of a row with the default columns."""


class FlickrDatasource(Datasource):
    """All photos of a search, beyond Flickr's limit of 4,000, each photo once, for `ray.data.read_datasource`.

    The search is divided into shards at once, with about one call per shard. Each read task fetches its shard. Ray repeats a
    task whose worker fails. Images are downloaded by the same tasks, at a rate that all workers share.

    Args:
        columns: The names of the columns, see `flickr_sdk.data.columns_of`; the default columns if omitted.
        images: The size of the images, such as `m` or `original`. The column `image` then has their bytes; null if Flickr does
            not have the photo in this size.
        client: The credentials and the rate limiter of the workers.
        **search: The arguments of `flickr.harvest`, such as `tags` or `bbox`.

    Raises:
        ArgumentError: A column or an argument is invalid.
        FlickrError: A call failed.
    """

    def __init__(
        self,
        *,
        columns: Sequence[str] | None = None,
        images: str | None = None,
        client: WorkerClient | None = None,
        **search: Any,
    ) -> None:
        super().__init__()
        photos = PhotoSource.create(client, columns, search, image_extras(images) if images else ())
        self._source = ImageSource(photos, images) if images else photos
        self._shards = photos.shards()

    def get_name(self) -> str:
        """Return the name of the datasource."""
        return "Flickr"

    def estimate_inmemory_data_size(self) -> int | None:
        """Return the approximate size of the rows in bytes, unknown with images."""
        if isinstance(self._source, ImageSource):
            return None
        return sum(shard.total for shard in self._shards) * ROW_BYTES

    def get_read_tasks(
        self, parallelism: int, per_task_row_limit: int | None = None, data_context: DataContext | None = None
    ) -> list[ReadTask]:
        """Return a task for each shard."""
        schema = self._source.schema
        # Without the numbers of rows, because Flickr's totals are estimates, and Ray would count by them.
        metadata = BlockMetadata(num_rows=None, size_bytes=None, exec_stats=None, input_files=None)
        reads = [partial(_read, self._source, shard) for shard in self._shards] or [partial(_no_rows, schema)]
        return [ReadTask(read, metadata, schema, per_task_row_limit) for read in reads]


def _read(source: PhotoSource | ImageSource, shard: Shard) -> Iterator[pyarrow.Table]:
    for batch in source.batches(shard):
        yield pyarrow.Table.from_batches([batch])


def _no_rows(schema: pyarrow.Schema) -> Iterator[pyarrow.Table]:
    yield schema.empty_table()
