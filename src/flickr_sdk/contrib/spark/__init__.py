"""Read searches of Flickr with Spark, one partition for each shard. Requires the extra `spark`.

::

    from flickr_sdk.contrib.spark import register

    register(spark)
    photos = spark.read.format("flickr").option("tags", "aurora").load()
    photos.where("license IN (4, 5) AND dateupload >= '2024-01-01'").write.parquet("aurora")

Set `FLICKR_API_KEY` in the environment of the driver and of the executors. All tasks share one rate limiter: a file on a single
machine, or a Redis server, `.option("limiter", "redis://cache.example:6379/0")`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._engines.extras import missing_engine

try:
    from .data_source import FlickrDataSource
except ModuleNotFoundError as _error:
    raise missing_engine(_error, "spark", "PySpark", "pyspark", "pyarrow") from None

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

__all__ = ["FlickrDataSource", "register"]

PUSHDOWN = "spark.sql.python.filterPushdown.enabled"


def register(spark: SparkSession) -> None:
    """Register the format `flickr`, and enable the pushdown of filters to data sources in Python.

    Args:
        spark: The session.
    """
    spark.conf.set(PUSHDOWN, "true")
    spark.dataSource.register(FlickrDataSource)
