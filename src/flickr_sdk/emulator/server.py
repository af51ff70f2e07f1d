"""The emulator: its parts put together, started and stopped."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from .accounts import AccessToken, Accounts
from .auth_methods import AuthMethods
from .authenticator import Authenticator
from .authorizations import Authorizations
from .catalog import load_catalog
from .clock import ForeignClock, VirtualClock
from .control import Control
from .dispatcher import Dispatcher
from .explorer import Explorer
from .faults import Faults
from .image_host import ImageHost
from .listener import Listener
from .method_errors import MethodErrors
from .photo_store import PhotoStore
from .request_log import RequestLog
from .rest import RestService
from .routes import Routes
from .sign_in import SignIn, is_callback_url
from .upload_service import UploadLimits, UploadService
from .upload_tickets import UploadTickets
from .world import Quirks, World
from .xmlrpc_soap import add_rpc_routes

if TYPE_CHECKING:
    import os
    from types import TracebackType

    from .transport import EmulatorTransport
    from .world.seed import Seed

__all__ = ["Emulator"]


class Emulator:
    """A Flickr on this machine.

    ::

        with Emulator() as emulator, Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            flickr.test.echo()

    Args:
        host: The address to listen on.
        port: The port; 0 for a free one. It is taken when the emulator starts, or when its address is first asked for.
        clock: Tells the time in Unix seconds, for all dates and for what expires; without one, a `VirtualClock` that is running.
        legacy_callback: The key's callback address for web applications that use the older way to log in.
        upload_limits: How large and how many uploads may be.
        ticket_delay: How many seconds asynchronous uploads take.
        seed: What the world begins with: a mapping, or the path of a JSON file; the small made-up world by default.
        data: The file that keeps the world; without one, it ends with the emulator.
        empty: Whether only the people are taken from the seed.
        images: The origin of the addresses of images in answers, such as `https://live.staticflickr.com`; by default the one
            that a call is sent to, so that images can be downloaded.
        quirks: The limits and oddities that searches have; Flickr's by default.

    Attributes:
        api_key: A valid key.
        api_secret: Its secret.
        clock: Tells the time, and can be moved where it is no function of yours.
        world: The people and photos.

    Raises:
        ValueError: The callback is no address, or the seed is not understood.
        OSError: A file cannot be read.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        clock: Callable[[], float] | None = None,
        legacy_callback: str | None = None,
        upload_limits: UploadLimits | None = None,
        ticket_delay: float = 0.0,
        seed: Seed | None = None,
        data: str | os.PathLike[str] | None = None,
        empty: bool = False,
        images: str | None = None,
        quirks: Quirks | None = None,
    ) -> None:
        if legacy_callback is not None and not is_callback_url(legacy_callback):
            raise ValueError(
                f"legacy_callback is {legacy_callback!r}, expected an address such as http://localhost:8000/callback"
            )
        self.api_key: str = secrets.token_hex(16)
        self.api_secret: str = secrets.token_hex(8)
        tell = VirtualClock(running=True) if clock is None else clock
        self.clock: VirtualClock = tell if isinstance(tell, VirtualClock) else ForeignClock(tell)
        api = load_catalog()
        self.world: World = World(seed, data=data, empty=empty, clock=tell, quirks=quirks)
        self._accounts = Accounts({self.api_key: self.api_secret}, self.world)
        self._authorizations = Authorizations(self._accounts, tell, legacy_callback)
        authenticator = Authenticator(self._accounts, tell)
        self._tickets = UploadTickets(self.world, ticket_delay)
        auth = AuthMethods(self._accounts, self._authorizations)
        errors = MethodErrors(api, self.world)
        rest = RestService(api, frozenset((self.api_key,)), authenticator, auth, self.world, errors, images)
        routes = Routes()
        routes.add("/services/rest/", rest.handle)
        add_rpc_routes(routes, rest.handle)
        SignIn(self._accounts, self._authorizations, authenticator).add_routes(routes)
        store = PhotoStore(self.world)
        keys = frozenset((self.api_key,))
        self._upload_service = UploadService(keys, authenticator, store, self._tickets, upload_limits)
        self._upload_service.add_routes(routes)
        ImageHost(self.world).add_routes(routes)
        self._dispatcher = Dispatcher(routes, tell)
        Control(self.faults, tell, self.requests, rest.coverage()).add_routes(routes)
        Explorer(self._dispatcher, self._accounts, api, rest.coverage()).add_routes(routes)
        self._address = (host, port)
        self._lock = threading.Lock()
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None
        self._stopped = False

    def __repr__(self) -> str:
        return f"<Emulator {self.base_url if self._listener else 'without an address'}>"

    def _listening(self) -> Listener:
        with self._lock:
            if self._listener is None:
                if self._stopped:
                    raise RuntimeError("this emulator is stopped; make a new one")
                self._listener = Listener(self._address, self._dispatcher)
            return self._listener

    @property
    def base_url(self) -> str:
        """The origin that the emulator listens on, such as `http://127.0.0.1:8080`."""
        host, port = self._listening().server_address[:2]
        name = str(host)
        return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"

    @property
    def transport(self) -> EmulatorTransport:
        """A way to the emulator without a socket: `Flickr(key, http_client=httpx.Client(transport=emulator.transport))`.

        It does for `httpx.AsyncClient` too, and needs no start.
        """
        from .transport import EmulatorTransport

        return EmulatorTransport(self._dispatcher)

    @property
    def requests(self) -> RequestLog:
        """Every request so far in order, each a mapping of its arguments as they were sent in the address and the form."""
        return self._dispatcher.log

    @property
    def faults(self) -> Faults:
        """What goes wrong: `emulator.faults.add("http-502", times=2)`."""
        return self._dispatcher.faults

    @property
    def upload_limits(self) -> UploadLimits:
        """How large and how many uploads may be; it can be set at any time."""
        return self._upload_service.limits

    @upload_limits.setter
    def upload_limits(self, limits: UploadLimits) -> None:
        self._upload_service.limits = limits

    @property
    def ticket_delay(self) -> float:
        """How many seconds the asynchronous uploads that follow take; it can be set at any time."""
        return self._tickets.delay

    @ticket_delay.setter
    def ticket_delay(self, seconds: float) -> None:
        self._tickets.delay = seconds

    def access_token(self, perms: str = "write", user: str | None = None) -> AccessToken:
        """Make an access token of OAuth, as if somebody had just logged in.

        Args:
            perms: What it permits: `read`, `write` or `delete`, each with those before it; or `none`.
            user: Who gives it, by NSID, username or path alias; by default Ada Lindqvist.

        Returns:
            The token and its secret.

        Raises:
            ValueError: There is no such permission or person.
        """
        grant = self._accounts.issue_token(self.api_key, self._accounts.user(user), perms, oauth=True)
        return AccessToken(grant.token, grant.secret)

    def legacy_token(self, perms: str = "write", user: str | None = None) -> str:
        """Make a token of the older way to log in.

        Args:
            perms: What it permits.
            user: Who gives it.

        Returns:
            The token, for `auth_token`.

        Raises:
            ValueError: There is no such permission or person.
        """
        return self._accounts.issue_token(self.api_key, self._accounts.user(user), perms, oauth=False).token

    def frob(self, perms: str = "write", user: str | None = None) -> str:
        """Make a frob to which somebody has consented, which `flickr.auth.getToken` exchanges for a token of the older way.

        Args:
            perms: What it permits.
            user: Who consented.

        Returns:
            The frob.

        Raises:
            ValueError: There is no such permission or person.
        """
        pending = self._authorizations.create_frob(self.api_key)
        self._authorizations.record_decision(pending, self._accounts.user(user), perms)
        return pending.token

    def mini_token(self, perms: str = "write", user: str | None = None) -> str:
        """Make a mini-token, which `flickr.auth.getFullToken` exchanges for a token of the older way.

        Args:
            perms: What it permits.
            user: Who gives it.

        Returns:
            Nine digits with dashes.

        Raises:
            ValueError: There is no such permission or person.
        """
        return self._authorizations.create_mini_token(self.api_key, self._accounts.user(user), perms)

    def revoke(self, token: AccessToken | str) -> None:
        """Make a token invalid, as people do on Flickr's pages.

        Args:
            token: A token of either kind.

        Raises:
            ValueError: It never was a token.
        """
        self._accounts.revoke(token if isinstance(token, str) else token.oauth_token)

    def start(self) -> Self:
        """Serve in a thread of its own.

        Returns:
            The emulator.
        """
        if self._thread is not None:
            return self
        if self._stopped:
            raise RuntimeError("this emulator is stopped; make a new one")
        self._thread = threading.Thread(target=self._listening().serve_forever, args=(0.02,), name="flickr-emulator", daemon=True)
        self._thread.start()
        return self

    def serve_forever(self) -> None:
        """Serve in this thread until interrupted."""
        self._listening().serve_forever()

    def stop(self) -> None:
        """Stop serving and free the port."""
        self._stopped = True
        if self._thread is not None:
            self._listening().shutdown()
            self._thread.join()
            self._thread = None
        if self._listener is not None:
            self._listener.server_close()
            self._listener.close_connections()
        self.world.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.stop()
