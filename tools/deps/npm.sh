# npm packages of the page's build and the browser tests, at the lock file's versions.
# Not `npm ci`: it refuses a lock file without the optional packages of other systems, which not every registry carries.
mkdir -p "$DEPS/npm"
cp tools/deps/npm/package.json tools/deps/npm/package-lock.json "$DEPS/npm/"
( cd "$DEPS/npm" && logged npm npm install --no-audit --no-fund --ignore-scripts --no-save ) ||
  fail "npm install failed (log: .deps/npm.log): check the network and the disk, then run again"
