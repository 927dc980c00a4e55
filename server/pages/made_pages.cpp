// See made_pages.h.
#include "server/pages/made_pages.h"

namespace server {

std::optional<Coded> MadePages::known(const Name& name, std::int64_t edition) {
  const std::lock_guard lock(mutex_);
  const auto found = made_.find(name);
  return found != made_.end() && found->second.edition >= edition ? std::optional(found->second.page) : std::nullopt;
}

std::optional<Coded> MadePages::page(const std::string& path, core::Language language, std::int64_t edition) {
  const Name name{path, language};
  if (auto page = known(name, edition)) return page;
  const std::lock_guard making(making_);
  if (!maker_) return std::nullopt;
  if (auto page = known(name, edition)) return page;  // somebody made it meanwhile
  if (std::int64_t& read = read_[path.substr(0, path.find('/', 1))]; read < edition) {
    read = edition;
    maker_->forget();
  }
  auto text = maker_->make(path, language);
  if (!text) return std::nullopt;
  Coded page(std::move(*text));
  const std::lock_guard lock(mutex_);
  if (made_.size() >= kMostKept) made_.clear();  // a crawler: what people ask for is soon there again
  made_[name] = {page, edition};
  return page;
}

}  // namespace server
