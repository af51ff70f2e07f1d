"""Endpoints of flickr.groups.discuss: parameters, response types and errors."""

from __future__ import annotations
