"""Create the table of access tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import migrations, models

if TYPE_CHECKING:
    Base = object  # Django ships no types
else:
    from django.db.migrations import Migration as Base


class Migration(Base):
    """Create the model `FlickrToken`."""

    initial: ClassVar[bool] = True
    dependencies: ClassVar[list[object]] = [migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations: ClassVar[list[object]] = [
        migrations.CreateModel(
            name="FlickrToken",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=models.CASCADE,
                        primary_key=True,
                        related_name="flickr_token",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("api_key", models.CharField(editable=False, max_length=64)),
                ("oauth_token", models.TextField(editable=False)),
                ("oauth_token_secret", models.TextField(editable=False)),
                ("perms", models.CharField(editable=False, max_length=16)),
                ("user_nsid", models.CharField(db_index=True, editable=False, max_length=64)),
                ("username", models.TextField(editable=False)),
                ("fullname", models.TextField(editable=False)),
                ("created", models.DateTimeField(auto_now=True)),
            ],
        ),
    ]
