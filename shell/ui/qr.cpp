// See qr.h. The library's C version: no exceptions, two buffers.
#include "shell/ui/qr.h"

#include <qrcodegen.h>

#include <array>

#include "core/base/ruby.h"

namespace shell {

std::string qr_modules(const std::string& text) {
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> work{}, code{};
  if (!qrcodegen_encodeText(text.c_str(), work.data(), code.data(), qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO,
                            true))
    return {};
  const int size = qrcodegen_getSize(code.data());
  std::string out;
  out.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) out += qrcodegen_getModule(code.data(), x, y) ? '#' : '.';
  return out;
}

void qr_code(Ui& ui, std::string_view key, const std::string& text, const Words& alternative) {
  std::string modules = qr_modules(text);
  if (modules.empty()) return;
  Node& node = ui.leaf(Role::image, key, Look::qr, {"", alternative.language});
  node.label = core::base_text(alternative.text);
  node.modules = std::move(modules);
}

}  // namespace shell
