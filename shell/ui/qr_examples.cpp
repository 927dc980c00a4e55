// Examples of shell/ui/qr.h.
#include "shell/ui/examples.h"
#include "shell/ui/qr.h"

namespace shell {

void qr_examples(const ExampleContext& c) { qr_code(c.ui, "code", "https://example.org/bibai/visit/artepiazza", c.words("place")); }

}  // namespace shell
