// Strings that are more than a row of characters: marks on marks, conjuncts, joined emoji, variants of a character, line-breaking cases.
#include "shell/ui/examples.h"
#include "shell/ui/text.h"

namespace shell {

void scripts_examples(const ExampleContext& c) {
  using core::Language;
  text(c.ui, "thai", {"ที่นี่มีน้ำดื่ม กำลังปรุงกุ้ง", Language::th}, Look::lead);
  text(c.ui, "hindi", {"हिन्दी क्षत्रिय स्त्री कृपया", Language::en}, Look::lead);
  text(c.ui, "emoji", {"👨‍👩‍👧‍👦 🇯🇵 👍🏽 ❤️ 🚌", Language::ja}, Look::lead);
  text(c.ui, "variant", {"葛\U000E0100城市", Language::ja}, Look::lead);
  text(c.ui, "standard", {"葛城市", Language::ja}, Look::lead);
  text(c.ui, "marks", {"が と か\u3099、ば と は\u3099", Language::ja}, Look::lead);
  text(c.ui, "hangul", {"한국어 안내", Language::ko}, Look::lead);
  text(c.ui, "supplementary", {"𠮷野家 𩸽", Language::ja}, Look::lead);
  text(c.ui, "kinsoku", {"「雪の日」、（朝）。ごみは、八時までに「袋」に入れて、ふたをしめて、道に出して下さい……。", Language::ja});
}

}  // namespace shell
