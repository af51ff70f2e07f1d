"""Repeat a call in one process, and print its cost: `calls.py SIDE URL CALL TIMES`."""

from __future__ import annotations

import asyncio
import json
import sys
import time

from clients import ASYNC_SIDES, SIDES

WARMUP = 20


def cost(cpu: float, wall: float, times: int) -> dict[str, float]:
    return {"cpu": (time.process_time() - cpu) / times, "rate": times / (time.perf_counter() - wall)}


def repeat(side: str, base: str, name: str, times: int) -> dict[str, float]:
    call = SIDES[side](base)[name]
    for _ in range(WARMUP):
        call()
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(times):
        call()
    return cost(cpu, wall, times)


async def repeat_async(side: str, base: str, name: str, times: int) -> dict[str, float]:
    call = ASYNC_SIDES[side](base)[name]
    for _ in range(WARMUP):
        await call()
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(times):
        await call()
    return cost(cpu, wall, times)


side, base, name, times = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
if side in ASYNC_SIDES:
    print(json.dumps(asyncio.run(repeat_async(side, base, name, times))))
else:
    print(json.dumps(repeat(side, base, name, times)))
