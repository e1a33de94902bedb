"""Give a site that exists an accessible view of its pages, in Flask.

python examples/flask_view.py

Then open http://127.0.0.1:5000/ for the page as it is, and http://127.0.0.1:5000/doc for the page
to read. Flask comes with a11y-reader's `test` extra, or with `pip install flask`.
"""

from pathlib import Path

from flask import Flask, url_for

from a11y_reader import convert

HERE = Path(__file__).parent

app = Flask(__name__, static_folder=str(HERE / "images"), static_url_path="/images")


@app.get("/")
def page() -> str:
    """Return the page as the site has it."""
    return (HERE / "portal_page.html").read_text(encoding="utf-8")


@app.get("/doc")
def readable_page() -> str:
    """Return the same page to read: these two lines are all that a site adds."""
    return convert(page(), url=url_for("page", _external=True))


if __name__ == "__main__":
    app.run()
