"""Convert a page in a brand's own colours.

python examples/custom_theme.py [PAGE [OUTPUT]]

Three colours are enough: the whole contrast ladder is built from them, and each of its steps is
proven. A step the colours cannot reach as they are gets lighter or darker ones of the same hue.
"""

import sys
from pathlib import Path

from a11y_reader import THEMES, Preferences, Theme, read, to_html
from a11y_reader.options import CONTRASTS

defaults = [str(Path(__file__).with_name("portal_page.html")), "themed.html"]
page, output = sys.argv[1:] + defaults[len(sys.argv) - 1 :]

brand = Theme.from_colours(
    "nam-khe", label="Nậm Khê", background="#fff8ec", text="#40201c", link="#b5121b"
)
document = read(Path(page).read_bytes())
html = to_html(document, Preferences(theme=brand.name), themes={brand.name: brand, **THEMES})
Path(output).write_text(html, encoding="utf-8")

for step in CONTRASTS:
    print(f"{step:<9} {brand.contrast(step):5.2f}:1")
