"""Response models: test."""

from __future__ import annotations

from flickr_sdk._model import FlagTextOrNone, FlickrModel, Text, TextOrNone, TimeTextOrNone


class Echo(FlickrModel):
    """The parameters of a call. Parameters without a field are attributes too and are in `model_extra`."""

    # pydantic reads the type of extra keys from this attribute; its stubs declare it without a type.
    __pydantic_extra__: dict[str, Text]  # pyright: ignore[reportIncompatibleVariableOverride]

    method: TextOrNone = None
    """The method."""
    api_key: TextOrNone = None
    """The API key."""
    format: TextOrNone = None
    """The requested format."""
    nojsoncallback: TextOrNone = None
    """The `nojsoncallback` parameter, which requests plain JSON."""
    jsoncallback: TextOrNone = None
    """The requested JSONP callback function."""
    api_sig: TextOrNone = None
    """The signature of a call with legacy authentication."""
    auth_token: TextOrNone = None
    """The legacy authentication token."""
    api_auth_is_oauth: FlagTextOrNone = None
    """Whether the call was signed with OAuth."""
    oauth_consumer_key: TextOrNone = None
    """The OAuth name of the API key."""
    oauth_nonce: TextOrNone = None
    """The OAuth nonce."""
    oauth_signature: TextOrNone = None
    """The OAuth signature."""
    oauth_signature_method: TextOrNone = None
    """The OAuth signature method."""
    oauth_timestamp: TimeTextOrNone = None
    """The OAuth timestamp."""
    oauth_token: TextOrNone = None
    """The OAuth token."""
    oauth_version: TextOrNone = None
    """The OAuth version."""
