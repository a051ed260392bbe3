#!/usr/bin/env bash
# Writes an answer in every format with the built package and has it read by readers that are not ours.
#   scripts/check-exports/check.sh ANSWER.json [python]
set -euo pipefail
here="$(cd "$(dirname "$0")/../.." && pwd)"
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
write() { node "$here/dist/bin/citeside.js" export "$1" --quiet --format "$2" --output "$place/answer.$3"; }
write "$1" docx docx
write "$1" ris ris
write "$1" bibtex bib
write "$1" csl csl.json
write "$1" csv csv
write "$1" text txt
write "$1" markdown md
write "$1" html html
write "$1" pdf pdf || echo "no PDF: no Chromium on this machine"
"${2:-python3}" "$here/scripts/check-exports/check.py" "$1" "$place"
