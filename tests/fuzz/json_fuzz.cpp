// Any bytes through every reader of outside JSON: packs, settings, messages of the page. Built with the product's flags
// (no exceptions, no RTTI), so a wrong shape that ended the browser program ends this too.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "app/app.h"
#include "app/settings/record.h"
#include "core/base/municipality.h"
#include "core/forms/references.h"
#include "core/waste/pack.h"
#include "core/waste/pack_writer.h"
#include "core/waste/schedule.h"
#include "core/waste/search.h"
#include "shell/frame/host.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)core::read_municipality(text, "fuzz");
  (void)app::read_settings(text);
  if (auto pack = core::waste::read_pack(text, "fuzz")) {
    for (const core::waste::Area& area : pack->areas) (void)core::waste::schedule(*pack, area, core::Date{20000}, 60);
    (void)core::waste::ItemIndex(pack->items).search("でんち");
    if (!core::waste::read_pack(core::waste::write_pack(*pack), "again")) __builtin_trap();
  }
  if (const auto procedures = core::forms::read_procedures(text, "fuzz"))
    for (const core::forms::Procedure& one : procedures->all) (void)core::forms::missing_texts(one);
  app::App app;
  shell::Host host(app, nullptr);
  (void)host.frame(text);
  app.at_url(text);
  app.stored("settings", text);
  app.clock(text);
  (void)host.frame("{}");
  return 0;
}
