#!/usr/bin/env bash
# Runs the Node side of the tests, installing what the lock file pins. Without Node it says so, and fails where CI=true.
set -euo pipefail
export CALLED_FROM="$PWD"
cd "$(dirname "$0")"

if ! command -v npm > /dev/null; then
  echo "NOT CHECKED: the contract tests against the official Pulumi types need Node.js 20 or newer with npm, and there is none on the PATH" >&2
  [ "${CI:-}" != true ] || exit 1
  exit 0
fi

stamp=node_modules/.installed-from
if ! cmp -s package-lock.json "$stamp"; then
  npm ci --silent
  cp package-lock.json "$stamp"
fi

npm run --silent "${1:-test}"
