"""Make one call in a new process and print its result: `cold.py SIDE URL CALL`."""

from __future__ import annotations

import sys

from clients import SIDES

print(SIDES[sys.argv[1]](sys.argv[2])[sys.argv[3]]())
