"""The state of an emulator: people, photos, and all that connects them, in SQLite.

`World` is the database with helpers for tests. The modules beside it each know one matter:

- `schema.sql`: all tables. New ones go there, with a higher `VERSION` in `world`.
- `seed`: what a world begins with. `seed.json` is the small made-up world, in the same form that users may write.
- `photos`, `words`: how photos and their tags come in, change and go.
- `visibility`: who may see what. `VISIBLE` is the condition for queries, `relation` and `sees` are for one photo.
- `sizes`, `images`: the sizes of photos, their secrets, and their bytes.
- `places`: the few places that are known, and what is in what.
- `search`: from the arguments of a search to a query.
- `quirks`: limits and oddities that can be switched off.

A method answers from the world when it has a handler. To add one, write a function in the module of its namespace in
`flickr_sdk.emulator.methods`::

    @method("flickr.photosets.getInfo")
    def get_info(call: Call) -> dict[str, Any]:
        photoset = call.world.one("SELECT * FROM photosets WHERE id = ?", number(call.text("photoset_id")))
        if photoset is None:
            raise call.unknown("photoset_id")
        ...
        return {"photoset": {...}}

`Call` says who calls and with what. It finds photos that the caller may see (`call.photo()`) or change (`call.own_photo()`),
people (`call.person()`), and makes failures in the method's own codes (`call.fail(2)`, `call.unknown("photo_id")`). The answer is
what stands in JSON beside `stat`; XML is written from the same. Before a handler is called, it is certain that required arguments
are there and not empty, and that `photo_id`, `photoset_id`, `gallery_id`, `group_id` and `user_id` name something that exists, or
`me`.

Each call is one transaction: when a handler raises, nothing has changed. `methods.render` has what many answers share, such as
`photo_list`, the standard list of photos with all `extras`; `PHOTOS` there is the start of a query for it, in which the photo is
`p` and its owner is `o`.
"""

from .quirks import Quirks
from .world import World

__all__ = ["Quirks", "World"]
