"""Signals that end the program: Ctrl+C, SIGTERM, and SIGHUP, which a closed terminal sends.

The first one raises `KeyboardInterrupt` in the command, which then closes its files and reports what is done. This module
imports little, because it is loaded before all others: until then, a signal prints a traceback.
"""

from __future__ import annotations

import atexit
import math
import os
import signal
import sys
import time
from collections.abc import Callable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Final

__all__ = ["Interrupts", "Terminated"]

INTERRUPTED: Final = 130
"""The exit code of an interrupted command."""
SAME_INTERRUPT_SECONDS: Final = 0.5
"""Signals within this time count as one: programs that start others often send a second one, and users press Ctrl+C twice."""
RETRY_SECONDS: Final = 0.01
"""The delay of an interrupt that must not be raised yet, in seconds."""
DELIVERY_SECONDS: Final = 0.05
"""The time that Python has to call the handler of a signal. A main thread that waits for a lock may not call it."""
SIGNALS: Final = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))
NOTE_SECONDS: Final = 1.0
"""The time after an interrupt until a terminal shows what the command waits for, in seconds."""
NOTE: Final = b"\r\nwaiting for responses to requests that were sent; press Ctrl+C again to stop at once\r\n"
SHOW_CURSOR: Final = b"\x1b[?25h"


class Terminated(KeyboardInterrupt):
    """Raised for signals other than Ctrl+C."""


class Interrupts:
    """Handles the signals of the program from its start to its end."""

    def __init__(self) -> None:
        self._running = False
        self._interrupted_at: float | None = None
        self._kind: type[KeyboardInterrupt] = KeyboardInterrupt
        self._exit_code = INTERRUPTED
        self._is_deferred = False
        self._is_noted = False
        self._handled_at = -math.inf

    @property
    def received(self) -> bool:
        """Whether the command was interrupted. Libraries may have replaced the exception with one of their own."""
        return self._interrupted_at is not None

    def install(self) -> None:
        """Handle the signals, except those that the parent process ignores, such as SIGHUP with `nohup`."""
        for number in SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._handle)
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, self._handle_later)
        # Runs last. Afterwards, the interpreter restores the default handlers, which would change the exit code.
        atexit.register(self._ignore)
        sys.unraisablehook = self._repeat_lost_interrupt

    def run(self, command: Callable[[], int]) -> int:
        """Run a command and return its exit code. Signals interrupt it once; afterwards they end the process with that code."""
        try:
            self._running = True
            self._exit_code = command()
            self._running = False
        except KeyboardInterrupt:
            self._running = False
        return self._exit_code

    def _ignore(self) -> None:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)

    def watch_delivery(self) -> None:
        """Wake the main thread if a signal arrives just before it waits for a lock: Python would call the handler afterwards.

        Opens files, so that the standard streams must be open.
        """
        if not hasattr(signal, "pthread_kill"):
            return
        # Not imported before the handlers are installed.
        import threading

        arrived, arriving = os.pipe()
        os.set_blocking(arriving, False)
        signal.set_wakeup_fd(arriving, warn_on_full_buffer=False)
        main = threading.get_ident()

        def watch() -> None:
            signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
            while os.read(arrived, 4096):
                start = time.monotonic()
                time.sleep(DELIVERY_SECONDS)
                # The alarm of a deferred interrupt may also arrive just before a wait.
                while self._handled_at < start - DELIVERY_SECONDS or (self._is_deferred and self._running):
                    signal.pthread_kill(main, signal.SIGALRM)
                    time.sleep(DELIVERY_SECONDS)
                if self.received and not self._is_noted:
                    self._is_noted = True
                    time.sleep(NOTE_SECONDS)
                    if self._running and os.isatty(2):
                        os.write(2, NOTE)

        threading.Thread(target=watch, daemon=True).start()

    def _handle(self, number: int, frame: FrameType | None) -> None:
        self._handled_at = time.monotonic()
        if not self._running:
            os._exit(self._exit_code)
        if self._interrupted_at is None:
            self._interrupted_at = time.monotonic()
            self._kind = KeyboardInterrupt if number == signal.SIGINT else Terminated
            self._interrupt(frame)
        elif time.monotonic() - self._interrupted_at >= SAME_INTERRUPT_SECONDS:
            try:
                if "rich" in sys.modules and os.isatty(2):
                    # A progress bar hides the cursor.
                    os.write(2, SHOW_CURSOR)
            finally:
                os._exit(INTERRUPTED)

    def _handle_later(self, number: int, frame: FrameType | None) -> None:
        self._handled_at = time.monotonic()
        if self._running and self._is_deferred:
            self._interrupt(frame)

    def _interrupt(self, frame: FrameType | None) -> None:
        """Raise the interrupt; during an import, raise it later, because many modules replace the exception."""
        while frame is not None and hasattr(signal, "setitimer"):
            if frame.f_code.co_filename == "<frozen importlib._bootstrap>":
                self._defer()
                return
            frame = frame.f_back
        self._is_deferred = False
        raise self._kind

    def _defer(self) -> None:
        self._is_deferred = True
        signal.setitimer(signal.ITIMER_REAL, RETRY_SECONDS)

    def _repeat_lost_interrupt(self, unraisable: sys.UnraisableHookArgs) -> None:
        """Raise an interrupt again if a destructor swallowed it. Python only prints exceptions of destructors."""
        if issubclass(unraisable.exc_type, KeyboardInterrupt) and hasattr(signal, "setitimer"):
            self._defer()
        else:
            sys.__unraisablehook__(unraisable)
