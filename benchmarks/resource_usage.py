"""Run a program and write its CPU time, peak memory and wall time to a file: `resource_usage.py FILE PROGRAM ...`.

A process inherits the peak memory of its parent, so the parent must be small: this file imports only modules that Python has
already loaded.
"""

import os
import sys
import time

start = time.monotonic()
pid = os.fork()
if pid == 0:
    try:
        os.execvp(sys.argv[2], sys.argv[2:])
    finally:
        os._exit(127)
_, status, usage = os.wait4(pid, 0)
wall = time.monotonic() - start
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(f"{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss} {wall}")
sys.exit(os.waitstatus_to_exitcode(status) & 255)
