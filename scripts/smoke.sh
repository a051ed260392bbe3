#!/usr/bin/env bash
# The package as a new user gets it: packed, installed without install scripts into an empty folder, asked, verified.
set -euo pipefail
here="$(cd "$(dirname "$0")/.." && pwd)"
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$here"
archive="$(npm pack --silent --ignore-scripts --pack-destination "$place" | tail -n 1)"
cd "$place"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund "./$archive"
unset CITESIDE_LIBRARY
export HOME="$place/home" XDG_DATA_HOME="$place/home"
npx --no-install citeside ask "What is calcific myopathy?" --format json --output "$place/answer.json"
npx --no-install citeside verify "$place/answer.json"
npx --no-install citeside doctor
echo "smoke: the packed package installs, asks and verifies"
