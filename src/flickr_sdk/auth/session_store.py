"""The token of a web application's user, in the user's session."""

from __future__ import annotations

from typing import Any, Protocol, cast

from .._utils.unpicklable import Unpicklable
from ..errors.base import ConfigurationError
from ..errors.state_errors import TokenStoreError
from ..types import Token
from .token_store import account_name, fingerprint, token_from_dict


class _Session(Protocol):
    """The methods that mutable mappings and Django's sessions share."""

    def get(self, key: str, /) -> Any: ...
    def pop(self, key: str, default: Any, /) -> Any: ...
    def __setitem__(self, key: str, value: Any, /) -> None: ...


class MappingStore(Unpicklable):
    """Stores one token of one user in a mapping, such as the session of a web framework.

    The value is a dictionary of strings, so any session that can store JSON can store it. It contains a hash of the API key:
    with another key, the token is not found.

    A store cannot be pickled or copied, because the copy would contain the token.
    """

    def __init__(self, mapping: _Session, key: str = "flickr_token") -> None:
        """Create a store.

        Args:
            mapping: The session, or any other mutable mapping.
            key: The key of the token in the mapping.
        """
        self._mapping = mapping
        self._key = key

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Return the token; see `TokenStore.get`."""
        found = self._read()
        if found is None or found[0] != fingerprint(api_key) or user not in (None, found[1]):
            return None
        return found[2]

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Store a token, and replace the previous one; see `TokenStore.set`."""
        name = account_name(token, user)
        self._read()
        self._mapping[self._key] = {"api_key": fingerprint(api_key), "user": name, **token.as_dict()}
        self._set_modified()

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Delete the token; see `TokenStore.delete`."""
        if self.get(api_key, user) is None:
            return False
        self._mapping.pop(self._key, None)
        self._set_modified()
        return True

    def users(self, api_key: str) -> list[str]:
        """List the account; see `TokenStore.users`."""
        found = self._read()
        return [found[1]] if found is not None and found[0] == fingerprint(api_key) else []

    def __repr__(self) -> str:
        return f"{type(self).__name__}(key={self._key!r})"  # the repr of the mapping would show the token

    def _read(self) -> tuple[str, str, Token] | None:
        value = self._mapping.get(self._key)
        if value is None:
            return None
        token = token_from_dict(value)
        if token is None or not (isinstance(value.get("api_key"), str) and isinstance(value.get("user"), str)):
            raise TokenStoreError(
                f"session key {self._key!r}",
                "the value is damaged or not a token and was not changed; remove it from the session, or use another key",
            )
        return value["api_key"], value["user"], token

    def _set_modified(self) -> None:
        # Some sessions are saved only if this attribute is set.
        if hasattr(self._mapping, "modified"):
            cast(Any, self._mapping).modified = True


class DjangoSessionStore(MappingStore):
    """Stores one token of one user in a Django session. Does not import Django."""

    def __init__(self, request_or_session: object, key: str = "flickr_token") -> None:
        """Create a store.

        Args:
            request_or_session: The request of a view, or its session.
            key: The key of the token in the session.

        Raises:
            ConfigurationError: The request has no session.
        """
        session = getattr(request_or_session, "session", request_or_session)
        if not all(hasattr(session, name) for name in ("get", "pop", "__setitem__")):
            raise ConfigurationError(
                "the request has no session; add SessionMiddleware to MIDDLEWARE and django.contrib.sessions to INSTALLED_APPS"
            )
        super().__init__(cast(_Session, session), key)
