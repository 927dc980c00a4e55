// A receipt as it is said on the telephone; see screens.h.
#include <array>

#include "app/apply/screens.h"
#include "core/base/code.h"

namespace app::apply {
namespace {

// In the order of core::kCodeSigns.
constexpr std::array<const char*, 32> kJapanese{"ゼロ", "いち",   "に",     "さん", "よん",   "ご",   "ろく",       "なな",     "はち", "きゅう", "エー",
                                                "ビー", "シー",   "ディー", "イー", "エフ",   "ジー", "エイチ",     "ジェー",   "ケー", "エム",   "エヌ",
                                                "ピー", "キュー", "アール", "エス", "ティー", "ブイ", "ダブリュー", "エックス", "ワイ", "ゼット"};

}  // namespace

std::string spelled(const std::string& code, core::Language language) {
  const bool japanese = language == core::Language::ja || language == core::Language::ja_easy;
  std::string out;
  for (const char sign : code) {
    const auto at = core::kCodeSigns.find(sign);
    if (!out.empty()) out += " ";
    out += japanese && at != std::string_view::npos ? std::string(kJapanese[at]) : std::string(1, sign);
  }
  return out;
}

}  // namespace app::apply
