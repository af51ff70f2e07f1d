"""Take the screenshots of the documentation: `python -m tests.screenshots`."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from .conftest import ROOT
from .support.chromium import chromium, wait_for

WIDTH, HEIGHT = 1280, 860
PAGES: Final = {
    "explorer.png": "/services/api/explore/flickr.photos.getInfo?photo_id=52000000101&_call=1",
    "gallery.png": "/photos/",
}
"""The files in `docs`, and the pages that they show."""

BACKUP_PAGES: Final = {
    "backup.png": "",
    "backup-photo.png": "#/photo/52000000101",
}
"""The files in `docs`, and the pages of a backup that they show."""

PHOTOS: Final = (
    ("Ferry at dawn", 5184, 3456),
    ("Lighthouse", 3456, 5184),
    ("Drying racks", 4000, 3000),
    ("Snow fences", 6000, 2600),
    ("Cabin", 4000, 4000),
    ("Low tide", 5184, 3456),
    ("Birches", 3000, 4000),
    ("Last light", 6000, 3375),
    ("Harbour steps", 4000, 3000),
)
"""Photos that fill the page: titles, widths and heights."""

NOTEBOOK_SIZE: Final = (910, 990)
"""The width of the notebook, and the height of its part with photos and albums."""
FIRST_PREVIEW: Final = "document.querySelectorAll('.source')[1].previousElementSibling.previousElementSibling.scrollIntoView()"

READY: Final = """
const isVisible = (one) => one.getBoundingClientRect().top < window.innerHeight;
return document.readyState === 'complete' && [...document.images].filter(isVisible).every((one) => one.complete);
"""


def take(browser: Any, emulator: Emulator, folder: Path) -> None:
    """Save a screenshot of each page in a folder."""
    size = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
    for name, page in PAGES.items():
        browser.get(emulator.base_url + page)
        wait_for(browser, lambda driver: driver.execute_script(READY))
        browser.save_screenshot(str(folder / name))


def take_notebook(browser: Any, page: Path, file: Path) -> None:
    """Save a screenshot of the previews in a notebook that has run."""
    width, height = NOTEBOOK_SIZE
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
    browser.get(page.as_uri())
    wait_for(browser, lambda driver: driver.execute_script(READY))
    browser.execute_script(FIRST_PREVIEW)
    browser.save_screenshot(str(file))


def take_backup(browser: Any, emulator: Emulator, folder: Path, pictures: Path) -> None:
    """Save screenshots of the pages of a backup, which is made in a folder."""
    token = emulator.access_token("delete")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
        flickr.photos.delete("52000000104")  # a video without a file
        flickr.backup(folder)
    size = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
    for name, place in BACKUP_PAGES.items():
        browser.get("about:blank")
        browser.get((folder / "index.html").as_uri() + place)
        wait_for(browser, lambda driver: driver.execute_script(READY))
        browser.save_screenshot(str(pictures / name))


def run_notebook(folder: Path) -> Path:
    """Run the example notebook in a folder, and return the page that shows it."""
    command = [sys.executable, "-m", "tests.support.notebook", ROOT / "examples" / "aurora.ipynb", folder / "notebook.html"]
    paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = os.environ | {"PYTHONPATH": paths, "IPYTHONDIR": str(folder / "ipython")}
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL, timeout=120)
    return folder / "notebook.html"


def main() -> None:
    """Take the screenshots of the documentation."""
    with tempfile.TemporaryDirectory() as profile, Emulator() as emulator, chromium(Path(profile)) as browser:
        owners = itertools.cycle(("10000001@N01", "10000002@N02"))
        emulator.world.add_photos(
            {"owner": next(owners), "title": title, "width": width, "height": height, "date_taken": f"2023-0{month}-03 10:00:00"}
            for month, (title, width, height) in enumerate(PHOTOS, 1)
        )
        take(browser, emulator, ROOT / "docs")
        take_backup(browser, emulator, Path(profile) / "backup", ROOT / "docs")
        take_notebook(browser, run_notebook(Path(profile)), ROOT / "docs" / "notebook.png")


if __name__ == "__main__":
    main()
