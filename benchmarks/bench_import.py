"""What importing the package and its first namespace cost, beside `import httpx, pydantic`: fresh processes, in turns."""

from __future__ import annotations

import subprocess
import sys

from .measure import Result, machine, table

BASE = "import httpx, pydantic"
SIDES = {
    BASE: BASE,
    "the same, then import flickr_sdk": f"{BASE}\nimport flickr_sdk",
    "the same, then from flickr_sdk import Flickr": f"{BASE}\nfrom flickr_sdk import Flickr",
    "the same, then Flickr('key').photos": f"{BASE}\nfrom flickr_sdk import Flickr\nFlickr('key').photos",
    "nothing": "pass",
    "from flickr_sdk import Flickr, alone": "from flickr_sdk import Flickr",
}
PROBE = """
import time
start = time.process_time()
{code}
print(time.process_time() - start)
"""


def once(code: str) -> float:
    """Give the CPU seconds that some code takes in a fresh process."""
    done = subprocess.run([sys.executable, "-c", PROBE.format(code=code)], check=True, capture_output=True, text=True)
    return float(done.stdout)


def main() -> None:
    print(machine())
    times: dict[str, list[float]] = {name: [] for name in SIDES}
    for _ in range(15):
        for name, code in SIDES.items():
            times[name].append(once(code))
    results = [Result(name, tuple(found)) for name, found in times.items()]
    print(table("CPU of imports in a fresh process", results))
    by_name = {one.name: one.median * 1000 for one in results}
    package = by_name["the same, then from flickr_sdk import Flickr"] - by_name[BASE]
    photos = by_name["the same, then Flickr('key').photos"] - by_name["the same, then from flickr_sdk import Flickr"]
    print(f"added to `{BASE}`: {package:.1f} ms by the import, {photos:.1f} ms by the first client and its first namespace")


if __name__ == "__main__":
    main()
