"""Run an emulator with 10,000 photos of one user: `python -m benchmarks.photostream_server [LATENCY]`.

The latency of all responses is in seconds. The printed URL ends with the API key and its secret.
"""

from __future__ import annotations

import sys
import time

from flickr_sdk.emulator import Emulator

ADA = "10000001@N01"
PHOTOS = 10_000


def main(latency: float) -> None:
    photos = [{"id": 52_000_000_000 + number, "owner": ADA, "date_upload": 1_707_652_800 + number} for number in range(PHOTOS)]
    seed = {"people": [{"nsid": ADA, "username": "ada.lindqvist"}], "photos": photos}
    with Emulator(seed=seed) as emulator:
        if latency:
            emulator.faults.add("slow-start", probability=1, delay=latency)
        print(f"listening on {emulator.base_url}?{emulator.api_key}?{emulator.api_secret}", flush=True)
        while True:
            time.sleep(3600)


if __name__ == "__main__":
    main(float(sys.argv[1]) if sys.argv[1:] else 0.0)
