"""flickr.push: Subscriptions whose updates Flickr sends to a URL."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import push as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import JsonValue

    from ..enums import PushTopic, PushVerify, RadiusUnit


class Push(SyncNamespace):
    """Subscriptions whose updates Flickr sends to a URL."""

    _path: ClassVar[str] = "push"

    def get_subscriptions(self) -> dict[str, JsonValue]:
        """List the calling user's push subscriptions.

        Experimental; Flickr may change it.

        Needs a token with `read` permission.

        Returns:
            The subscriptions with topic, callback URL, state and expiry. The decoded answer: its shape is not
            documented.

        Raises:
            ApiError: With one of the method's codes: 5 Push subscriptions are limited to Pro accounts.

        https://www.flickr.com/services/api/flickr.push.getSubscriptions.html
        """
        return self._client._call(
            endpoints.GET_SUBSCRIPTIONS,
            {},
        )

    def get_topics(self) -> dict[str, JsonValue]:
        """List the topics one can subscribe to.

        Experimental; Flickr may change it.

        Returns:
            The topics with their names. The decoded answer: its shape is not documented.

        https://www.flickr.com/services/api/flickr.push.getTopics.html
        """
        return self._client._call(
            endpoints.GET_TOPICS,
            {},
        )

    def subscribe(
        self,
        topic: PushTopic | str,
        callback: str,
        verify: PushVerify | str,
        *,
        verify_token: str | None = None,
        lease_seconds: int | None = None,
        woe_ids: Sequence[str] | str | None = None,
        place_ids: Sequence[str] | str | None = None,
        lat: float | None = None,
        lon: float | None = None,
        radius: float | None = None,
        radius_units: RadiusUnit | str | None = None,
        accuracy: int | None = None,
        nsids: Sequence[str] | str | None = None,
        tags: Sequence[str] | str | None = None,
    ) -> dict[str, JsonValue]:
        """Subscribe a callback URL to a topic.

        Experimental; Flickr may change it. Location arguments belong to the topic `geo`: `woe_ids` wins over
        `place_ids`, and both win over a circle of `lat`, `lon` and `radius`.

        Needs a token with `read` permission.

        Args:
            topic: The name of a topic from `flickr.push.getTopics`.
            callback: The URL that gets the notifications, at most 255 bytes. Each subscription needs a URL of its
                own.
            verify: Whether Flickr calls back to verify during the request (`sync`) or later (`async`).
            verify_token: A token Flickr repeats when it verifies the callback, at most 200 bytes.
            lease_seconds: The subscription's lifetime, from 60 to 86400 seconds. When left out, Flickr keeps renewing
                the subscription.
            woe_ids: Where On Earth ids to watch; topic `geo` only.
            place_ids: Flickr place ids to watch; topic `geo` only.
            lat: The latitude of the circle's centre; topic `geo` only.
            lon: The longitude of the circle's centre; topic `geo` only.
            radius: The circle's radius in `radius_units`; topic `geo` only. Defaults to 5 km.
            radius_units: The unit of `radius`, `km` (the default) or `mi`; topic `geo` only.
            accuracy: The least accuracy of a photo's position, 1 (the default) to 16; topic `geo` only.
            nsids: The Commons institutions to watch; topic `commons` only. Defaults to all of them.
            tags: Tags to watch, any one of which is enough; topic `tags` only.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 A required argument is missing; 2 An argument has a value
                Flickr does not accept; 3 Another subscription uses this callback URL; 4 The callback could not be
                reached or did not confirm the subscription; 5 Push subscriptions are limited to Pro accounts; 6 The
                same subscription still waits for its verification; try again later.

        https://www.flickr.com/services/api/flickr.push.subscribe.html
        """
        return self._client._call(
            endpoints.SUBSCRIBE,
            {
                "topic": topic,
                "callback": callback,
                "verify": verify,
                "verify_token": verify_token,
                "lease_seconds": lease_seconds,
                "woe_ids": woe_ids,
                "place_ids": place_ids,
                "lat": lat,
                "lon": lon,
                "radius": radius,
                "radius_units": radius_units,
                "accuracy": accuracy,
                "nsids": nsids,
                "tags": tags,
            },
        )

    def unsubscribe(
        self, topic: PushTopic | str, callback: str, verify: PushVerify | str, *, verify_token: str | None = None
    ) -> dict[str, JsonValue]:
        """End a push subscription.

        Experimental; Flickr may change it.

        Needs a token with `read` permission.

        Args:
            topic: The subscription's topic.
            callback: The URL given when subscribing.
            verify: Whether Flickr calls back to verify during the request (`sync`) or later (`async`).
            verify_token: A token Flickr repeats when it verifies the callback, at most 200 bytes.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 A required argument is missing; 2 An argument has a value
                Flickr does not accept; 4 The callback could not be reached or did not confirm the end of the
                subscription; 6 The subscription still waits for its verification; try again later; 7 The calling user
                has no such subscription.

        https://www.flickr.com/services/api/flickr.push.unsubscribe.html
        """
        return self._client._call(
            endpoints.UNSUBSCRIBE,
            {"topic": topic, "callback": callback, "verify": verify, "verify_token": verify_token},
        )
