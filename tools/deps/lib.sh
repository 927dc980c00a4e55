# Shared by the recipes of tools/deps: how a thing is fetched, and how a failure is told (one line, what and what to do).

say() { printf '%s\n' "$*" >&2; }
fail() { say "setup: $*"; exit 1; }

# need_room MB: stops early rather than in the middle of an unpack.
need_room() {
  local free
  free=$(df -Pm "$DEPS" | awk 'NR==2{print $4}')
  [ "$free" -ge "$1" ] || fail "only $free MB free on the disk of $DEPS: free at least $1 MB, then run again"
}

# as_root CMD...: runs it as root, or says that root is missing.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "need root or sudo to run: $*"
  fi
}

# logged NAME CMD...: output to .deps/NAME.log; on failure the caller's message names the log.
logged() {
  local log=$DEPS/$1.log
  shift
  "$@" > "$log" 2>&1
}

# need_packages PKG...: installs the ones Debian does not have yet.
need_packages() {
  local missing=() p
  for p in "$@"; do
    dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || missing+=("$p")
  done
  [ ${#missing[@]} = 0 ] && return 0
  say "  installing ${missing[*]}"
  logged apt-update as_root apt-get update ||
    fail "apt-get update failed (log: .deps/apt-update.log): check the network and the package sources, then run again"
  logged apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" ||
    fail "could not install ${missing[*]} (log: .deps/apt-install.log): check network, disk and rights, then run again"
}

# debian_mirror: the mirror this machine already uses, from deb822 or one-line sources.
debian_mirror() {
  { cat /etc/apt/sources.list.d/*.sources 2>/dev/null | awk '/^URIs:/{print $2}'
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
      sed -n 's/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p'; } |
    grep '/debian/\?$' | head -n 1
}

# private_apt SUITE: prints options for apt that see only this suite and leave the system's lists alone.
private_apt() {
  local suite=$1 dir=$DEPS/apt/$1 mirror key=/usr/share/keyrings/debian-archive-keyring.gpg
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || fail "no Debian mirror found in /etc/apt: add one, then run again"
  mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
  printf 'deb [signed-by=%s] %s %s main\ndeb-src [signed-by=%s] %s %s main\n' $key "$mirror" "$suite" $key "$mirror" "$suite" > "$dir/sources.list"
  echo "-o Dir::Etc::SourceList=$dir/sources.list -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists=$dir/lists -o Dir::Cache=$dir/cache -o APT::Sandbox::User=root"
}

# fetch_source NAME SUITE TARGET: a Debian source package's upstream files, unpacked into TARGET.
fetch_source() {
  local name=$1 suite=$2 target=$3 work=$DEPS/apt/src-$1 opts orig
  opts=$(private_apt "$suite")
  rm -rf "$work" && mkdir -p "$work"
  logged "$name" apt-get $opts update || return 1
  ( cd "$work" && logged "$name" apt-get $opts source --download-only --tar-only "$name" ) || return 1
  orig=$(ls "$work"/*.orig.tar.* | grep -v '\.asc$' | head -n 1) || return 1
  rm -rf "$target.part" && mkdir -p "$target.part"
  tar xf "$orig" -C "$target.part" --strip-components=1 || return 1
  rm -rf "$target" && mv "$target.part" "$target" && rm -rf "$work"
}

# fetch_deb PACKAGE SUITE|"": a binary package unpacked into .deps/PACKAGE, nothing installed ("" = the machine's own suites).
fetch_deb() {
  local package=$1 suite=$2 target=$DEPS/$1 work=$DEPS/apt/deb-$1 opts=""
  if [ -n "$suite" ]; then
    opts=$(private_apt "$suite")
    logged "$package" apt-get $opts update || return 1
  else
    logged apt-update as_root apt-get update || return 1
  fi
  rm -rf "$work" && mkdir -p "$work"
  ( cd "$work" && logged "$package" apt-get $opts download "$package" ) || return 1
  rm -rf "$target.part" && dpkg-deb -x "$work"/*.deb "$target.part" || return 1
  rm -rf "$target" && mv "$target.part" "$target" && rm -rf "$work"
}

# keep_licence NAME FILE: the text NOTICE will carry.
keep_licence() { cp "$2" "$DEPS/licences/$1.txt"; }
