# Dear ImGui 1.92 or 1.93 (dynamic fonts, ImFontLoader): a folder given in PIPAOI_IMGUI_DIR, else Debian testing's or sid's source.
target=$DEPS/imgui
if [ -n "${PIPAOI_IMGUI_DIR:-}" ]; then
  [ -f "$PIPAOI_IMGUI_DIR/imgui.h" ] || fail "PIPAOI_IMGUI_DIR has no imgui.h: point it at a Dear ImGui 1.92 folder, then run again"
  rm -rf "$target" && ln -s "$PIPAOI_IMGUI_DIR" "$target"
else
  rm -f "$target" 2>/dev/null || true
  fetch_source imgui testing "$target" || fetch_source imgui sid "$target" ||
    fail "could not fetch the imgui source from Debian testing or sid (log: .deps/imgui.log): check the network, then run again"
fi
version=$(sed -n 's/^#define IMGUI_VERSION  *"\(.*\)".*/\1/p' "$target/imgui.h")
case $version in
  1.92*|1.93*) say "  Dear ImGui $version" ;;
  *) fail "Dear ImGui $version is not 1.92 or 1.93: set PIPAOI_IMGUI_DIR to one that is, then run again" ;;
esac
keep_licence imgui "$target/LICENSE.txt"
