"""Ask once in a cold process, print the answer, and end: `cold.py SIDE ADDRESS WHAT`."""

from __future__ import annotations

import sys

from clients import SIDES

print(SIDES[sys.argv[1]](sys.argv[2])[sys.argv[3]]())
