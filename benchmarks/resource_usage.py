"""Run a program and write its CPU time and peak memory to a file: `resource_usage.py FILE PROGRAM ...`.

A process inherits the peak memory of its parent, so the parent must be small: this file imports only modules that Python has
already loaded.
"""

import os
import sys

pid = os.fork()
if pid == 0:
    try:
        os.execvp(sys.argv[2], sys.argv[2:])
    finally:
        os._exit(127)
_, status, usage = os.wait4(pid, 0)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(f"{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss}")
sys.exit(os.waitstatus_to_exitcode(status) & 255)
