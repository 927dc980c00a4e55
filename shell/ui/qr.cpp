// See qr.h. The library's C version: no exceptions, two buffers.
#include "shell/ui/qr.h"

#include <qrcodegen.h>

#include <array>

#include "core/base/ruby.h"

namespace shell {
namespace {

// A camera wants three pixels a module: from version 10 on the code is drawn larger.
constexpr std::size_t kDenseModules = 57 * 57 - 1;
constexpr std::size_t kManyDigits = 100;
constexpr std::size_t kMostDigits = 7089;  // of the largest code

}  // namespace

std::string qr_modules(const std::string& text) {
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> work{}, code{}, bytes{}, numbers{};
  // Digits at the end go in numeric mode, 10 bits for three of them.
  const std::size_t last = text.find_last_not_of("0123456789"), digits_at = last == std::string::npos ? 0 : last + 1;
  const std::string digits = text.substr(digits_at);
  if (digits_at > bytes.size() || digits.size() > kMostDigits) return {};
  std::array<qrcodegen_Segment, 2> segments{};
  std::size_t count = 0;
  if (digits_at > 0) segments[count++] = qrcodegen_makeBytes(reinterpret_cast<const std::uint8_t*>(text.data()), digits_at, bytes.data());
  if (!digits.empty()) segments[count++] = qrcodegen_makeNumeric(digits.c_str(), numbers.data());
  // So much is read off a screen held still, where nothing is scratched.
  const qrcodegen_Ecc correction = digits.size() > kManyDigits ? qrcodegen_Ecc_LOW : qrcodegen_Ecc_MEDIUM;
  if (!qrcodegen_encodeSegmentsAdvanced(segments.data(), count, correction, qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, true,
                                        work.data(), code.data()))
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
  Node& node = ui.leaf(Role::image, key, modules.size() > kDenseModules ? Look::qr_dense : Look::qr, {"", alternative.language});
  node.label = core::base_text(alternative.text);
  node.modules = std::move(modules);
}

}  // namespace shell
