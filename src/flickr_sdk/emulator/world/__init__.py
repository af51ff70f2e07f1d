"""The data that an emulator serves, stored in SQLite.

`World` adds people and photos for tests. The package contains:

- `database`: the SQLite connection, with transactions, queries and ids.
- `schema.sql`: all tables. To change them, edit this file and increase `VERSION` in `database`.
- `seed`, `seed_validator`: load the initial data. `seed.json` is the built-in world, in the format that users write.
- `photos`, `tags`: insert, update and delete photos and their tags.
- `visibility`: permissions. `VISIBLE` is a condition for queries; `relation` and `can_see` check one photo.
- `sizes`, `images`: image sizes, secrets and bytes.
- `places`: the built-in places and their hierarchy.
- `search`, `geo_filter`, `machine_tags`, `selection`: turn the arguments of a search into a query.
- `quirks`: limits and oddities of searches, which tests can disable.

A method with a handler responds from the world. To add a handler, write a function in the module of its namespace in
`flickr_sdk.emulator.methods`::

    @method("flickr.photosets.getInfo")
    def get_info(call: Call) -> dict[str, Any]:
        photoset = call.world.one("SELECT * FROM photosets WHERE id = ?", call.number("photoset_id"))
        if photoset is None:
            raise call.unknown("photoset_id")
        ...
        return {"photoset": {...}}

`Call` holds the caller and the arguments. It looks up photos that the caller may see (`call.photo()`) or edit
(`call.own_photo()`) and people (`call.person()`), and creates failures with the error codes of the method (`call.fail(2)`,
`call.unknown("photo_id")`). A handler returns the JSON payload without `stat`; the XML formats are rendered from the same
payload. Before the handler runs, the emulator has checked that required arguments are present and not empty, and that
`photo_id`, `photoset_id`, `gallery_id`, `group_id` and `user_id` exist or are `me`.

Each call is one transaction: when a handler raises, nothing has changed. `methods.render` contains the parts that many responses
share, such as `photo_list`, the standard list of photos with all `extras`.
"""

from .quirks import Quirks
from .world import World

__all__ = ["Quirks", "World"]
