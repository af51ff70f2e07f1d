"""The data source `flickr` of Spark, and its reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

import pyarrow as pa
from pyspark.sql.datasource import (
    DataSource,
    DataSourceReader,
    EqualTo,
    Filter,
    GreaterThan,
    GreaterThanOrEqual,
    In,
    InputPartition,
    LessThan,
    LessThanOrEqual,
)
from pyspark.sql.types import StructType

from ...errors import ConfigurationError
from .._engines.photo_source import PhotoSource
from .._engines.search_filters import Comparison, narrow
from .options import source_of

__all__ = ["FlickrDataSource"]

OPERATORS: Final = {
    EqualTo: "=",
    GreaterThan: ">",
    GreaterThanOrEqual: ">=",
    LessThan: "<",
    LessThanOrEqual: "<=",
    In: "in",
}


class FlickrDataSource(DataSource):
    """All photos of a search, beyond Flickr's limit of 4,000, each photo once.

    Its options are the arguments of `flickr.harvest`, and `columns`, `base_url`, `limiter`, `limit` and `seconds`. Lists are
    separated by commas.
    """

    @classmethod
    def name(cls) -> str:
        """Return the name of the format."""
        return "flickr"

    def schema(self) -> str:
        """Return the schema of the columns. `spark.read.schema` selects other ones."""
        return ", ".join(f"`{field.name}` {spark_type(field)}" for field in source_of(self.options).schema)

    def reader(self, schema: StructType) -> DataSourceReader:
        """Return the reader of a query."""
        return FlickrReader(source_of({**self.options, "columns": ",".join(schema.fieldNames())}), schema)


class FlickrReader(DataSourceReader):
    """Divides the search of a query into partitions, and reads them."""

    def __init__(self, source: PhotoSource, schema: StructType) -> None:
        for given, field in zip(schema, source.schema, strict=True):
            expected = spark_type(field)
            if given.dataType.simpleString() != expected:
                problem = f"column {field.name!r} has the type {given.dataType.simpleString()}; declare it as {expected}"
                raise ConfigurationError(problem)
        self._source = source
        self._nullable = [field.nullable for field in schema]
        self._is_empty = False

    def pushFilters(self, filters: list[Filter]) -> Iterable[Filter]:  # noqa: N802
        """Narrow the search by filters of upload time, user, license and location. Spark applies all filters again."""
        comparisons = [
            Comparison(".".join(each.attribute), OPERATORS[type(each)], each.value) for each in filters if type(each) in OPERATORS
        ]
        search = narrow(self._source.search, comparisons)
        self._is_empty = search is None
        if search is not None:
            self._source = replace(self._source, search=search)
        return filters

    def partitions(self) -> list[InputPartition]:
        """Divide the search into shards, with about one call per shard."""
        return [] if self._is_empty else [InputPartition(shard) for shard in self._source.shards()]

    def read(self, partition: InputPartition) -> Iterator[pa.RecordBatch]:
        """Fetch a shard in a task. Spark repeats a task that fails."""
        if partition.value is None:  # Spark creates it if there are no partitions
            return
        fields = zip(self._source.schema, self._nullable, strict=True)
        schema = pa.schema([pa.field(field.name, arrow_type(field), nullable) for field, nullable in fields])
        for batch in self._source.batches(partition.value):
            columns = [column.cast(field.type) for column, field in zip(batch.columns, schema, strict=True)]
            yield pa.RecordBatch.from_arrays(columns, schema=schema)


def arrow_type(field: pa.Field) -> pa.DataType:
    """Return the Arrow type that Spark expects, whose times have microseconds."""
    return pa.timestamp("us", field.type.tz) if pa.types.is_timestamp(field.type) else field.type


def spark_type(field: pa.Field) -> str:
    """Return the name of the Spark type of a column."""
    if pa.types.is_timestamp(field.type):
        return "timestamp" if field.type.tz else "timestamp_ntz"
    names = {pa.string(): "string", pa.int64(): "bigint", pa.float64(): "double", pa.bool_(): "boolean"}
    return names[field.type]
