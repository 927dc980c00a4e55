# SDL2's source for the browser build (bookworm's 2.26, or a folder given in PIPAOI_SDL2_DIR). Which files are compiled: tools/deps/sdl2.cmake.
target=$DEPS/sdl2
if [ -n "${PIPAOI_SDL2_DIR:-}" ]; then
  [ -f "$PIPAOI_SDL2_DIR/include/SDL.h" ] || fail "PIPAOI_SDL2_DIR has no include/SDL.h: point it at an SDL2 source folder, then run again"
  rm -rf "$target" && ln -s "$PIPAOI_SDL2_DIR" "$target"
else
  rm -f "$target" 2>/dev/null || true
  fetch_source libsdl2 bookworm "$target" ||
    fail "could not fetch the libsdl2 source from Debian bookworm (log: .deps/libsdl2.log): check the network, then run again"
fi
keep_licence sdl2 "$target/LICENSE.txt"
