"""Code with tables and files that type checkers must accept. It never runs."""

from __future__ import annotations

from typing import assert_type

from flickr_sdk import AsyncFlickr, Flickr, data
from flickr_sdk.data import WriteReport
from flickr_sdk.enums import LICENSES, License
from flickr_sdk.harvest import HarvestPlan
from flickr_sdk.models import Photo


def tables(flickr: Flickr) -> None:
    assert_type(flickr.harvest(tags=["aurora"]).write("aurora.csv", columns=["id"], if_exists="append"), WriteReport)
    assert_type(flickr.harvest(tags=["aurora"]).plan(), HarvestPlan)
    assert_type(data.columns_of(Photo)["id"].type, data.ColumnType)
    for row in data.records(flickr.walk(tags=["aurora"]), ["id", "title"]):
        assert_type(row, dict[str, data.Cell])
    data.write(flickr.photos.search(), "aurora.jsonl")
    flickr.harvest(tags=["aurora"], extras=data.extras_of(["id", "views"]))
    flickr.harvest(license=[License(number) for number, terms in LICENSES.items() if terms.allows_commercial_use])
    flickr.walk(tags=["aurora"], extras=[*data.extras_of(), *data.extras_of(["url_o"])])


async def async_tables(flickr: AsyncFlickr) -> None:
    assert_type(await flickr.harvest(tags=["aurora"]).write("aurora.csv"), WriteReport)
    assert_type(await flickr.harvest(tags=["aurora"]).plan(), HarvestPlan)
    assert_type(await data.async_write(flickr.walk(tags=["aurora"]), "aurora.geojson"), WriteReport)
