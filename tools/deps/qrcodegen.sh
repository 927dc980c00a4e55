# Nayuki's QR code generator, its C version (bookworm's 1.8, or a folder given in PIPAOI_QRCODEGEN_DIR): one source for page and server.
target=$DEPS/qrcodegen
if [ -n "${PIPAOI_QRCODEGEN_DIR:-}" ]; then
  [ -f "$PIPAOI_QRCODEGEN_DIR/c/qrcodegen.c" ] || fail "PIPAOI_QRCODEGEN_DIR has no c/qrcodegen.c: point it at the library's source folder, then run again"
  rm -rf "$target" && ln -s "$PIPAOI_QRCODEGEN_DIR" "$target"
else
  rm -f "$target" 2>/dev/null || true
  fetch_source qr-code-generator bookworm "$target" ||
    fail "could not fetch the qr-code-generator source from Debian bookworm (log: .deps/qr-code-generator.log): check the network, then run again"
fi
# Its licence stands at the head of each file.
# (One reader: in a pipe, one that ends early would make the other fail now and then.)
awk '/^\/\*/ { on = 1 } on { print } on && /\*\// { exit }' "$target/c/qrcodegen.h" > "$DEPS/licences/qrcodegen.txt"
