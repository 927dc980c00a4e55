// What the camera sees while it looks for a QR code: the page draws it (web/scan/camera.ts), and tells what it read ("scanned" in docs/page-protocol.md). The
// button that starts it has the gesture "scan".
#pragma once

#include "shell/ui/ui.h"

namespace shell {

void camera(Ui& ui, std::string_view key, const Words& name);

}  // namespace shell
