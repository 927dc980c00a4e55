// The texts of the language in use, by key.
#pragma once

#include <i18n/text_keys.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "shell/ui/ui.h"

namespace app {

class Catalog {
 public:
  // json: the array that tools/build/catalogues.mjs writes. On faults nothing changes.
  core::Errors load(std::string_view json, core::Language language);
  bool loaded() const { return !texts_.empty(); }
  core::Language language() const { return language_; }

  // {name} in the text is replaced by the value given for it.
  shell::Words operator()(Text key, std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const;
  std::string plain(Text key, std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const { return (*this)(key, values).text; }

 private:
  std::vector<shell::Words> texts_;
  core::Language language_ = core::Language::ja;
};

}  // namespace app
