"""Engines that are not installed."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys

for name, package in (("dask", "dask"), ("ray", "ray"), ("spark", "pyspark")):
    sys.modules[package] = None
    try:
        __import__(f"flickr_sdk.contrib.{name}")
    except ModuleNotFoundError as error:
        print(error, error.name)
"""


def test_missing_engine_is_reported_with_its_extra() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == [
        "flickr_sdk.contrib.dask requires Dask; run pip install 'flickr-sdk[dask]' dask",
        "flickr_sdk.contrib.ray requires Ray Data; run pip install 'flickr-sdk[ray]' ray",
        "flickr_sdk.contrib.spark requires PySpark; run pip install 'flickr-sdk[spark]' pyspark",
    ]
