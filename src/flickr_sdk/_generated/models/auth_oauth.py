"""Response models: auth_oauth."""

from __future__ import annotations

from flickr_sdk._model import FlickrModel, Str


class OAuthAccessToken(FlickrModel):
    """An OAuth token with its secret."""

    oauth_token: Str
    """The token."""
    oauth_token_secret: Str
    """The token's secret."""


class OAuthExchange(FlickrModel):
    """The OAuth token that replaces a legacy token."""

    access_token: OAuthAccessToken
    """The new token."""
