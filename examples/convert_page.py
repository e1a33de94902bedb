"""Convert a saved page to an accessible one.

python examples/convert_page.py [PAGE [OUTPUT]]

Without a PAGE it takes the portal page beside this script; without an OUTPUT it writes
`readable.html` in the current folder.
"""

import sys
from pathlib import Path

from a11y_reader import read, to_html

defaults = [str(Path(__file__).with_name("portal_page.html")), "readable.html"]
page, output = sys.argv[1:] + defaults[len(sys.argv) - 1 :]

document = read(Path(page).read_bytes())
Path(output).write_text(to_html(document), encoding="utf-8")
print(f"{document.title}: {output}")
