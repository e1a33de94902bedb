#!/bin/sh
# Makes sure that the browser tests have a Chromium: the one that is there, else the system's
# package, else Playwright's own.
set -u

python=${PYTHON_WITH_PLAYWRIGHT:-.venv/bin/python}

if [ -n "${A11Y_READER_CHROMIUM:-}" ]; then
    command -v "$A11Y_READER_CHROMIUM" && exit 0
    echo "A11Y_READER_CHROMIUM is $A11Y_READER_CHROMIUM, which cannot be run" >&2
    exit 1
fi

for name in chromium chromium-browser google-chrome; do
    command -v "$name" && exit 0
done

own='from playwright.sync_api import sync_playwright as start
with start() as playwright: print(playwright.chromium.executable_path)'
path=$("$python" -c "$own" 2>/dev/null) && [ -x "$path" ] && echo "$path" && exit 0

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -qq -y chromium && command -v chromium && exit 0
fi

"$python" -m playwright install chromium && exit 0

echo "No Chromium could be installed. Install one (on Debian: sudo apt install chromium)," >&2
echo "or name its path in A11Y_READER_CHROMIUM." >&2
exit 1
