// See yes_no.h.
#include "core/forms/yes_no.h"

namespace core::forms {

std::vector<Option> yes_and_no() {
  return {{"yes", {{"はい", "はい", "Yes", "是", "是", "예", "ใช่"}}, {}, {}}, {"no", {{"いいえ", "いいえ", "No", "否", "否", "아니요", "ไม่ใช่"}}, {}, {}}};
}

std::vector<Option> only_yes() {
  auto out = yes_and_no();
  out.pop_back();
  return out;
}

}  // namespace core::forms
