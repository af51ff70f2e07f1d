"""Keep parsed pages of 500 photos, and print the memory of a photo in bytes: `page_memory.py SIDE FOLDER NAME`.

The pages are in the files `NAME.json` and `NAME.xml` of the folder.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path

from page import SIDES

PAGES, PHOTOS = 20, 500


def resident() -> int:
    """Return the resident memory of this process in bytes, on Linux."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * 4096


if __name__ == "__main__":
    side, folder, name = SIDES[sys.argv[1]], Path(sys.argv[2]), sys.argv[3]
    parse = side(Path(folder, f"{name}.json").read_bytes(), Path(folder, f"{name}.xml").read_bytes())
    assert parse is not None
    for _ in range(2):  # creates the parser
        parse()
    gc.collect()
    before = resident()
    kept = [parse() for _ in range(PAGES)]
    gc.collect()
    print(json.dumps({name: (resident() - before) / (PAGES * PHOTOS)}))
