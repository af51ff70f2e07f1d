"""Run the program: `python -m flickr_sdk.cli`."""

import sys

from . import main

sys.exit(main())
