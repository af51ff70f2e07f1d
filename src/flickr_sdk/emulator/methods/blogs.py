"""Blogs that photos can be posted to: `flickr.blogs.*`."""

from __future__ import annotations

from typing import Any, Final

from .registry import Call, method

__all__: list[str] = []

SERVICES: Final = {
    "beta.blogger.com": "Blogger",
    "LiveJournal": "LiveJournal",
    "MetaWeblogAPI": "Wordpress",
    "Twitter": "Twitter",
}
"""Names of the blog services, by id."""


@method("flickr.blogs.getServices")
def get_services(_: Call) -> dict[str, Any]:
    return {"services": {"service": [{"id": one, "_content": name} for one, name in SERVICES.items()]}}


@method("flickr.blogs.getList")
def get_list(call: Call) -> dict[str, Any]:
    query = "SELECT * FROM blogs WHERE owner = ? AND ? IN ('', service) ORDER BY id"
    names = ("id", "name", "service", "needspassword", "url")
    found = call.world.all(query, call.user, call.argument("service"))
    return {"blogs": {"blog": [{name: one[name] for name in names} | {"id": str(one["id"])} for one in found]}}


@method("flickr.blogs.postPhoto")
def post_photo(call: Call) -> dict[str, Any]:
    query = "SELECT * FROM blogs WHERE owner = ? AND (id = ? OR service = ?) ORDER BY id"
    blog = call.world.one(query, call.user, call.number("blog_id"), call.argument("service"))
    if blog is None:
        raise call.fail(1)
    photo = call.photo()
    if blog["needspassword"] and not call.has("blog_password"):
        raise call.fail(3)
    content = {"title": call.argument("title"), "description": call.argument("description")}
    call.world.put("blog_posts", blog_id=blog["id"], photo_id=photo["id"], date_create=call.now, **content)
    return {}
