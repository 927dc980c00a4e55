// Any bytes as the five CSV files of a 5374 site (separated by 0x1E). What comes in must be a pack that reads back.
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/waste/import_5374.h"
#include "core/waste/pack_writer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string parts[5];
  int part = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] == 0x1E && part < 4) ++part;
    else parts[part] += static_cast<char>(data[i]);
  }
  core::waste::Files5374 files{parts[0], parts[1], parts[2], parts[3], parts[4], "fuzz", {}};
  const auto imported = core::waste::import_5374(files);
  if (imported && !core::waste::read_pack(core::waste::write_pack(imported->pack), "again")) __builtin_trap();
  return 0;
}
