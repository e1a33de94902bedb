"""Convert a page into an agency's own frame: its name above, its telephone number below.

python examples/custom_template.py [PAGE [OUTPUT]]
"""

import sys
from pathlib import Path

from a11y_reader import convert

TEMPLATE = """\
{% extends "page.html.jinja" %}
{% block header %}
<p class="agency"><strong>Ủy ban nhân dân huyện Nậm Khê</strong></p>
{{ super() }}
{% endblock %}
{% block footer %}
{{ super() }}
<p>Trang này khó đọc? Hãy gọi <a href="tel:+842151234567">0215 123 4567</a>.</p>
{% endblock %}
"""

CSS = """
.agency {
  margin-block: 0;
  border-inline-start: 0.3em solid var(--link);
  padding-inline-start: 0.6em;
}
"""

defaults = [str(Path(__file__).with_name("portal_page.html")), "framed.html"]
page, output = sys.argv[1:] + defaults[len(sys.argv) - 1 :]

html = convert(Path(page).read_bytes(), template=TEMPLATE, css=CSS)
Path(output).write_text(html, encoding="utf-8")
print(f"Written: {output}")
