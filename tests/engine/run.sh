#!/usr/bin/env bash
# Drives the published program through the real Pulumi engine; docs/engine.md has what that needs. Without an engine it says that nothing was
# checked, and fails where CI=true.
#   run.sh                 the short form
#   ALL=1 run.sh           everything
#   run.sh FILE...         these test files
#   run.sh --available     ends with 3 where there is no engine
set -euo pipefail
case "${ENGINE:-}" in "" | own | /*) ;; *) ENGINE="$PWD/$ENGINE" ;; esac
cd "$(dirname "$0")"

ENGINE="${ENGINE:-../../../shared/engine}"
missing=
if [ "$ENGINE" != own ] && [ ! -x "$ENGINE/engine" ]; then
  missing="there is no engine at '$ENGINE': name its folder in ENGINE, or set ENGINE=own for a pulumi on the PATH (docs/engine.md)"
elif ! command -v npm > /dev/null; then
  missing="the tests need Node.js 20 or newer with npm, and there is none on the PATH"
fi
if [ -n "$missing" ]; then
  echo "NOT CHECKED: nothing ran under the Pulumi engine, as $missing" >&2
  [ "${CI:-}" != true ] || exit 1
  exit "$([ "${1:-}" = --available ] && echo 3 || echo 0)"
fi
[ "${1:-}" != --available ] || exit 0
[ "$ENGINE" = own ] || ENGINE="$(cd "$ENGINE" && pwd)"
export ENGINE

stamp=node_modules/.installed-from
if ! cmp -s package-lock.json "$stamp"; then
  npm ci --silent
  cp package-lock.json "$stamp"
fi

export TABLE="${TABLE:-$(cd ../.. && pwd)/out/engine/table.jsonl}"
mkdir -p "$(dirname "$TABLE")"
rm -f "$TABLE"

# The longest first, so that two at a time end together.
shopt -s nullglob
short=(life/prod.test.mjs life/dev.test.mjs life/rewriting.test.mjs kit/*.test.mjs plan/*.test.mjs edits/keys.test.mjs)
every=(scheduling/*.test.mjs faults/*.test.mjs life/*.test.mjs edits/*.test.mjs runbook/*.test.mjs kit/*.test.mjs plan/*.test.mjs)
if [ "${ALL:-}" = 1 ] && [ -z "${CHARTS:-}" ]; then
  echo "NOT CHECKED: scheduling, which needs authentic charts (CHARTS=<dir>); everything else runs with stubs of charts" >&2
  every=("${every[@]:1}")
fi
if [ $# -gt 0 ]; then files=("$@"); elif [ "${ALL:-}" = 1 ]; then files=("${every[@]}"); else files=("${short[@]}"); fi

status=0
node --test --test-concurrency="${SLOTS:-2}" --test-reporter=spec "${files[@]}" || status=$?
node kit/table.mjs
exit $status
