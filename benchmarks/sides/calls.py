"""Repeat a call in one process, and print its cost: `calls.py SIDE URL CALL TIMES`."""

from __future__ import annotations

import json
import sys
import time

from clients import SIDES

WARMUP = 20

call = SIDES[sys.argv[1]](sys.argv[2])[sys.argv[3]]
times = int(sys.argv[4])
for _ in range(WARMUP):
    call()
cpu, wall = time.process_time(), time.perf_counter()
for _ in range(times):
    call()
print(json.dumps({"cpu": (time.process_time() - cpu) / times, "rate": times / (time.perf_counter() - wall)}))
