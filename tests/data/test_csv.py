"""CSV files that another program has saved."""

from __future__ import annotations

from pathlib import Path

from flickr_sdk import Flickr, data

from .account import DAY
from .test_files import read_csv


def test_csv_file_with_a_byte_order_mark_is_appended_to(client: Flickr, tmp_path: Path) -> None:
    path = tmp_path / "photos.csv"
    photos = list(client.walk(**DAY)[:3])
    data.write(photos[:2], path, columns=["id", "title"])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())  # as a spreadsheet does
    report = data.write(photos, path, columns=["id", "title"], if_exists="append")
    assert (report.rows, report.skipped) == (1, 2)
    assert [row["id"] for row in read_csv(path)] == [photo.id for photo in photos]
