#!/bin/sh
# Installs the Nu HTML checker as package-lock.json has it. Without npm or Java its test is skipped,
# unless in CI.
set -u

cd "$(dirname "$0")" || exit 1

for tool in npm java; do
    if ! command -v "$tool" >/dev/null; then
        echo "$tool is not installed: the pages are not shown to the Nu HTML checker" >&2
        [ "${CI:-}" != true ]
        exit
    fi
done

[ node_modules -nt package-lock.json ] && exit 0

# The package's own script would fetch a Java
npm ci --ignore-scripts --no-audit --no-fund && touch node_modules
