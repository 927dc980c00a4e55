// A QR code (ISO/IEC 18004) of an address, for another phone's camera. What it says must also stand there as words or a link.
#pragma once

#include "shell/ui/ui.h"

namespace shell {

// alternative: what the code is for, read out in its place. A text too long for any code (2.9 KB) gives nothing.
void qr_code(Ui& ui, std::string_view key, const std::string& text, const Words& alternative);

// The code's modules row by row, '#' dark and '.' light, without the quiet zone; empty: too long. Error correction "medium", with many digits "low".
std::string qr_modules(const std::string& text);

}  // namespace shell
