#!/bin/sh
# Builds the map into dist/, once for each state of its sources and lockfile. Maven calls this; so may you.
set -eu
cd "$(dirname "$0")"

say() { echo "web: $*" >&2; }

fingerprint() {
    find src public dev index.html phone.html package.json package-lock.json tsconfig.json vite.config.ts build.sh \
        -type f ! -path 'public/basemap/*' | LC_ALL=C sort | while read -r f; do cksum "$f"; done | cksum | tr -d ' \n'
}

want=$(fingerprint)
if [ -f dist/index.html ] && [ -f dist/fingerprint ] && [ "$(cat dist/fingerprint)" = "$want" ]; then
    exit 0
fi

command -v node >/dev/null 2>&1 || { say "Node is missing: install Node 20.19 or newer to build the map."; exit 1; }
command -v npm >/dev/null 2>&1 || { say "npm is missing: it comes with Node 20.19 or newer."; exit 1; }
node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)' || {
    say "Node $(node -v) is too old: the map needs 20.19 or newer."
    exit 1
}

lock=$(cksum <package-lock.json | tr -d ' \n')
if [ ! -f node_modules/.lock ] || [ "$(cat node_modules/.lock)" != "$lock" ]; then
    npm ci --no-audit --no-fund --loglevel=error || { say "npm ci failed: the packages could not be fetched."; exit 1; }
    printf %s "$lock" >node_modules/.lock
fi
rm -rf target/classes/web
npm run --silent build || { say "The build failed; the lines above say where."; exit 1; }
printf %s "$want" >dist/fingerprint
