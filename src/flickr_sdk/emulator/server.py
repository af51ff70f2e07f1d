"""The `Emulator` class: creates, starts and stops an emulator."""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, Self

from .accounts import AccessToken, Accounts, check_key, derive_secret
from .allowed_hosts import AllowedHosts, is_loopback
from .auth_methods import AuthMethods
from .authenticator import Authenticator
from .authorizations import Authorizations
from .catalog import load_catalog
from .clock import CallableClock, VirtualClock
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

log: Final = logging.getLogger("flickr_sdk.emulator")


class Emulator:
    """A local emulator of the Flickr API.

    ::

        with Emulator() as emulator, Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            flickr.test.echo()

    Args:
        host: The host name or IP address to listen on.
        port: The port to listen on; 0 chooses a free port. It is bound when the emulator starts.
        clock: Returns the current time as a Unix timestamp; a running `VirtualClock` by default.
        legacy_callback: The callback URL of the API key, for web applications that use legacy authentication.
        upload_limits: The limits on the size and number of uploads.
        ticket_delay: The time that an asynchronous upload takes, in seconds.
        seed: The initial data: a mapping or the path of a JSON file; built-in sample data by default.
        data: The file that stores the data; in memory by default.
        empty: Whether to load only the people of the seed.
        images: The origin of image URLs, such as `https://live.staticflickr.com`. By default, the origin that a request is
            sent to, so that the images can be downloaded.
        quirks: The limits and quirks of searches; those of Flickr by default.
        allowed_hosts: Host names with a dot under which browsers and the control API may reach the emulator. IP addresses,
            `localhost`, `host` and names without a dot are always allowed.
        api_key: The API key, 32 hexadecimal digits; by default, that of the last start with the same `data`, or a new one.
        api_secret: The secret of the API key, 16 hexadecimal digits; by default, that of an earlier start, or one that is derived
            from a given API key, so that it is the same at every start.

    Attributes:
        api_key: A valid API key.
        api_secret: The secret of the API key.
        clock: The clock; it can be changed unless you passed a callable of your own.
        world: The people and photos.

    Raises:
        ValueError: The callback is not a URL, the ticket delay is negative, or the seed, the API key or its secret is invalid.
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
        allowed_hosts: Iterable[str] = (),
        api_key: str | None = None,
        api_secret: str | None = None,
    ) -> None:
        if legacy_callback is not None and not is_callback_url(legacy_callback):
            raise ValueError(f"legacy_callback is {legacy_callback!r}, expected a URL such as http://localhost:8000/callback")
        check_key(api_key, api_secret)
        get_time = VirtualClock(running=True) if clock is None else clock
        self.clock: VirtualClock = get_time if isinstance(get_time, VirtualClock) else CallableClock(get_time)
        api = load_catalog()
        self.world: World = World(seed, data=data, empty=empty, clock=get_time, quirks=quirks)
        saved = self.world.credentials
        key, secret = (api_key, None) if api_key else (saved.last_key() or (secrets.token_hex(16), None))
        self.api_key: str = key
        self.api_secret: str = api_secret or secret or saved.secret(key) or derive_secret(key)
        saved.save_key(self.api_key, self.api_secret)
        self._accounts = Accounts({self.api_key: self.api_secret}, self.world)
        self._authorizations = Authorizations(self._accounts, get_time, legacy_callback)
        authenticator = Authenticator(self._accounts, get_time)
        self._tickets = UploadTickets(self.world, ticket_delay)
        auth = AuthMethods(self._accounts, self._authorizations)
        errors = MethodErrors(api, self.world)
        rest = RestService(api, frozenset((self.api_key,)), authenticator, auth, self.world, errors, images)
        routes = Routes(AllowedHosts.of((host, *allowed_hosts)).protect)
        routes.add("/services/rest/", rest.handle)
        add_rpc_routes(routes, rest.handle)
        SignIn(self._accounts, self._authorizations, authenticator).add_routes(routes)
        store = PhotoStore(self.world)
        keys = frozenset((self.api_key,))
        self._upload_service = UploadService(keys, authenticator, store, self._tickets, upload_limits)
        self._upload_service.add_routes(routes)
        ImageHost(self.world).add_routes(routes)
        self._dispatcher = Dispatcher(routes, get_time)
        Control(self.faults, get_time, self.requests, rest.coverage()).add_routes(routes)
        Explorer(self._dispatcher, self._accounts, api, rest.coverage()).add_routes(routes)
        self._address = (host, port)
        self._lock = threading.Lock()
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None
        self._stopped = False

    def __repr__(self) -> str:
        return f"<Emulator {self.base_url if self._listener else 'not listening'}>"

    def _listening(self) -> Listener:
        with self._lock:
            if self._listener is None:
                if self._stopped:
                    raise RuntimeError("this emulator is stopped; create a new one")
                self._listener = Listener(self._address, self._dispatcher)
                if not is_loopback(str(self._listener.server_address[0])):
                    log.warning(
                        "the emulator listens on %s: other machines can read its API secret and control it; "
                        "use the host 127.0.0.1 to prevent this",
                        self._address[0],
                    )
            return self._listener

    @property
    def base_url(self) -> str:
        """The origin that the emulator listens on, such as `http://127.0.0.1:8080`.

        Raises:
            RuntimeError: The emulator is not started.
        """
        if self._listener is None:
            raise RuntimeError("the emulator is not started; use `with Emulator() as emulator`, or call start()")
        host, port = self._listener.server_address[:2]
        name = str(host)
        return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"

    @property
    def transport(self) -> EmulatorTransport:
        """An httpx transport to the emulator: `Flickr(key, http_client=httpx.Client(transport=emulator.transport))`.

        It uses no socket, works without `start`, and serves `httpx.AsyncClient` too.
        """
        from .transport import EmulatorTransport

        return EmulatorTransport(self._dispatcher)

    @property
    def requests(self) -> RequestLog:
        """The log of all requests, in order; each is a mapping of its query and form arguments."""
        return self._dispatcher.log

    @property
    def faults(self) -> Faults:
        """The injected faults: `emulator.faults.add("http-502", times=2)`."""
        return self._dispatcher.faults

    @property
    def upload_limits(self) -> UploadLimits:
        """The limits on the size and number of uploads. They can be changed at any time."""
        return self._upload_service.limits

    @upload_limits.setter
    def upload_limits(self, limits: UploadLimits) -> None:
        self._upload_service.limits = limits

    @property
    def ticket_delay(self) -> float:
        """The time that an asynchronous upload takes, in seconds. A change applies to later uploads."""
        return self._tickets.delay

    @ticket_delay.setter
    def ticket_delay(self, seconds: float) -> None:
        self._tickets.delay = seconds

    def access_token(self, perms: str = "write", user: str | None = None) -> AccessToken:
        """Create an OAuth access token, as if a user had just signed in.

        Args:
            perms: The permission: `none`, `read`, `write` or `delete`. Each includes those before it.
            user: The user's NSID, username or path alias; Ada Lindqvist by default.

        Returns:
            The token and its secret.

        Raises:
            ValueError: The permission or the user is unknown.
        """
        grant = self._accounts.issue_token(self.api_key, self._accounts.user(user), perms, oauth=True)
        return AccessToken(grant.token, grant.secret)

    def saved_access_token(self, perms: str = "delete", user: str | None = None) -> AccessToken:
        """Return a valid OAuth access token of an earlier start with the same `data`, or create one.

        Args:
            perms: The permission, as in `access_token`.
            user: The user, as in `access_token`.

        Returns:
            The token and its secret.

        Raises:
            ValueError: The permission or the user is unknown.
        """
        grant = self._accounts.reuse_token(self.api_key, self._accounts.user(user), perms)
        return AccessToken(grant.token, grant.secret)

    def legacy_token(self, perms: str = "write", user: str | None = None) -> str:
        """Create a token for legacy authentication.

        Args:
            perms: The permission, as in `access_token`.
            user: The user, as in `access_token`.

        Returns:
            The value for `auth_token`.

        Raises:
            ValueError: The permission or the user is unknown.
        """
        return self._accounts.issue_token(self.api_key, self._accounts.user(user), perms, oauth=False).token

    def frob(self, perms: str = "write", user: str | None = None) -> str:
        """Create an approved frob, which `flickr.auth.getToken` exchanges for a legacy token.

        Args:
            perms: The permission, as in `access_token`.
            user: The user who approved it, as in `access_token`.

        Returns:
            The frob.

        Raises:
            ValueError: The permission or the user is unknown.
        """
        pending = self._authorizations.create_frob(self.api_key)
        self._authorizations.record_decision(pending, self._accounts.user(user), perms)
        return pending.token

    def mini_token(self, perms: str = "write", user: str | None = None) -> str:
        """Create a mini-token, which `flickr.auth.getFullToken` exchanges for a legacy token.

        Args:
            perms: The permission, as in `access_token`.
            user: The user, as in `access_token`.

        Returns:
            Nine digits in three groups separated by hyphens.

        Raises:
            ValueError: The permission or the user is unknown.
        """
        return self._authorizations.create_mini_token(self.api_key, self._accounts.user(user), perms)

    def authorize(self, url: str, *, user: str | None = None, allow: bool = True) -> str:
        """Sign in on the authorization page of a login, in place of the browser and its user.

        It sends the requests of a browser without a socket, so that it works without `start` too. It does not call the callback.

        Args:
            url: The URL of the page, to which a login redirects the browser.
            user: The user, as in `access_token`.
            allow: Whether the user authorizes the application.

        Returns:
            The callback URL with its parameters. If the login has no callback, the code that the user enters in the application;
            an empty string if there is no code either.

        Raises:
            ValueError: The user is unknown, or the page shows an error, for example because the login was completed before.
        """
        from .browser import authorize

        return authorize(self.transport, url, self._accounts.user(user).nsid, allow=allow)

    def revoke(self, token: AccessToken | str) -> None:
        """Revoke a token, as users do on Flickr's website.

        Args:
            token: An OAuth access token or a legacy token.

        Raises:
            ValueError: The emulator never issued this token.
        """
        self._accounts.revoke(token if isinstance(token, str) else token.oauth_token)

    def start(self) -> Self:
        """Start serving in a background thread, and return the emulator."""
        if self._thread is not None:
            return self
        if self._stopped:
            raise RuntimeError("this emulator is stopped; create a new one")
        self._thread = threading.Thread(target=self._listening().serve_forever, args=(0.02,), name="flickr-emulator", daemon=True)
        self._thread.start()
        return self

    def listen(self) -> str:
        """Open the port and return the URL; requests wait until `serve_forever` or `start` is called."""
        self._listening()
        return self.base_url

    def serve_forever(self) -> None:
        """Serve in the current thread until interrupted."""
        self._listening().serve_forever()

    def stop(self) -> None:
        """Stop serving and release the port."""
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
