"""flickr.push: Subscriptions whose updates Flickr sends to a URL."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import push as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import JsonValue

    from ..enums import PushTopic, PushVerify, RadiusUnit
    from ..models import PushSubscription, PushTopicInfo


class AsyncPushNamespace(AsyncNamespace):
    """Subscriptions whose updates Flickr sends to a URL."""

    _path: ClassVar[str] = "push"

    async def get_subscriptions(self) -> list[PushSubscription]:
        """List the calling user's push subscriptions.

        Experimental; Flickr may change it.

        Needs a token with `read` permission.

        Returns:
            The subscriptions with topic, callback URL, state and expiry.

        Raises:
            ApiError: With a code of the method's own:
                5: Push subscriptions are limited to Pro accounts.

        https://www.flickr.com/services/api/flickr.push.getSubscriptions.html
        """
        return await self._client._call(
            endpoints.GET_SUBSCRIPTIONS,
            {},
        )

    async def get_topics(self) -> list[PushTopicInfo]:
        """List the topics one can subscribe to.

        Experimental; Flickr may change it.

        Returns:
            The topics with their names.

        https://www.flickr.com/services/api/flickr.push.getTopics.html
        """
        return await self._client._call(
            endpoints.GET_TOPICS,
            {},
        )

    async def subscribe(
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
    ) -> dict[str, JsonValue] | None:
        """Subscribe a callback URL to a topic.

        Experimental; Flickr may change it. Location arguments belong to the topic `geo`: `woe_ids` wins over
        `place_ids`, and both win over a circle of `lat`, `lon` and `radius`.

        Needs a token with `read` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            topic: Name of the subscription's topic, from `flickr.push.getTopics`.
            callback: The URL that receives the subscription's updates, at most 255 bytes. Each subscription
                of a user has its own.
            verify: How Flickr verifies the callback: `sync` (during the call) or `async` (later).
            verify_token: A text of at most 200 bytes that Flickr repeats to the callback when it verifies it.
            lease_seconds: How long the subscription lasts, 60 to 86400 seconds. Left out, it renews itself.
            woe_ids: Where On Earth ids of the places to follow, with the topic `geo`.
            place_ids: Flickr Places ids to follow, with the topic `geo`. With `woe_ids` they do not count.
            lat: The latitude of the circle's centre; topic `geo` only.
            lon: The longitude of the circle's centre; topic `geo` only.
            radius: The circle's radius in `radius_units`; topic `geo` only. Defaults to 5 km.
            radius_units: The unit of `radius`, `km` (the default) or `mi`; topic `geo` only.
            accuracy: The least accuracy of a photo's position, 1 (the default) to 16; topic `geo` only.
            nsids: NSIDs of the Commons institutions to follow, with the topic `commons`. All of them by
                default.
            tags: Tags to watch, any one of which is enough; topic `tags` only.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: A required argument is missing.
                2: An argument has a value Flickr does not accept.
                3: Another subscription uses this callback URL.
                4: The callback could not be reached or did not confirm the subscription.
                5: Push subscriptions are limited to Pro accounts.
                6: The same subscription still waits for its verification; try again later.

        https://www.flickr.com/services/api/flickr.push.subscribe.html
        """
        return await self._client._call(
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

    async def unsubscribe(
        self, topic: PushTopic | str, callback: str, verify: PushVerify | str, *, verify_token: str | None = None
    ) -> dict[str, JsonValue] | None:
        """End a push subscription.

        Experimental; Flickr may change it.

        Needs a token with `read` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            topic: The subscription's topic.
            callback: The URL given when subscribing.
            verify: How Flickr verifies the callback: `sync` (during the call) or `async` (later).
            verify_token: A text of at most 200 bytes that Flickr repeats to the callback when it verifies it.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: A required argument is missing.
                2: An argument has a value Flickr does not accept.
                4: The callback could not be reached or did not confirm the end of the subscription.
                6: The subscription still waits for its verification; try again later.
                7: The calling user has no such subscription.

        https://www.flickr.com/services/api/flickr.push.unsubscribe.html
        """
        return await self._client._call(
            endpoints.UNSUBSCRIBE,
            {"topic": topic, "callback": callback, "verify": verify, "verify_token": verify_token},
        )
