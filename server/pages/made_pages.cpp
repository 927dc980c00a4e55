// See made_pages.h.
#include "server/pages/made_pages.h"

namespace server {

std::shared_ptr<const std::string> MadePages::page(const std::string& path, core::Language language, std::int64_t edition) {
  const std::lock_guard lock(mutex_);
  if (!maker_) return nullptr;
  const std::string city = path.substr(0, path.find('/', 1));
  if (std::int64_t& read = editions_[city]; read != edition) {
    read = edition;
    made_.clear();
    maker_->forget();
  }
  auto& made = made_[{path, language}];
  if (made) return made;
  if (auto text = maker_->make(path, language)) made = std::make_shared<const std::string>(std::move(*text));
  const auto out = made;
  if (made_.size() > kMostKept) made_.clear();  // a crawler: what people ask for is soon there again
  return out;
}

}  // namespace server
