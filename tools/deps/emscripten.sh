# Emscripten: the one on PATH when there is one (an emsdk), else Debian's.
command -v emcc >/dev/null || need_packages emscripten
emcc=$(command -v emcc) || fail "emcc is not on PATH after installing emscripten: check the installation, then run again"
if [ -f /usr/share/doc/emscripten/copyright ] && [ "$(readlink -f "$emcc")" = "$(readlink -f /usr/bin/emcc)" ]; then
  keep_licence emscripten /usr/share/doc/emscripten/copyright
else
  licence=$(dirname "$(readlink -f "$emcc")")/LICENSE
  [ -f "$licence" ] || fail "no LICENSE beside $emcc: use a complete Emscripten, then run again"
  keep_licence emscripten "$licence"
fi
