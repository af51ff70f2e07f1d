"""flickr.groups.discuss: how its methods are asked and what they answer."""

from __future__ import annotations
