"""`python -m wegweiser …`"""

import sys

from wegweiser.cli import main

# The guard matters: the web server starts its own process from this module.
if __name__ == "__main__":
    sys.exit(main())
