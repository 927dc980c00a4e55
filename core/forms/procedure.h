// A procedure of the city as data: pages of questions, rules, branches, values computed from answers. procedures.json of a pack. The same
// definition asks on the screen, is checked by the server, and is what staff read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/language.h"
#include "core/base/provenance.h"
#include "core/base/suggest.h"

namespace core::forms {

enum class Kind : std::uint8_t {
  text,       // one line
  long_text,  // several lines
  kana,       // hiragana or katakana: how a name is read
  number,     // whole number, low..high
  date,       // a civil day; asked as era, year, month, day
  postal,     // seven digits
  phone,      // 10 or 11 digits from 0
  email,
  choice,   // one of options
  choices,  // any of options
  pick,     // one of a long list of a source, searched by typing
  day,      // one of the days a source offers
};
std::optional<Kind> kind_from_name(std::string_view name);

// The answer to `question` is one of `any_of`. Within a repeated page its own row is looked at first.
struct Condition {
  std::string question;
  std::vector<std::string> any_of;
};
using Conditions = std::vector<Condition>;  // all hold; none: always

struct Option {
  std::string id;
  Localized label, hint;
  std::vector<std::string> words;  // further words it is found by
};
inline std::vector<Findable> findable(const std::vector<Option>& options) { return core::findable(options, &Option::label, &Option::words); }

struct Question {
  std::string id;
  Kind kind = Kind::text;
  Localized label, hint;
  bool optional = false;
  std::vector<Option> options;        // choice and choices
  std::string source;                 // pick and day: where the options come from ("waste.areas")
  std::int64_t low = 0, high = 0;     // number
  bool past = false;                  // date: not after today
  std::size_t most_characters = 100;  // text and long_text
  std::string fills;                  // postal: the question that gets the town's name, where nothing is written yet
  std::string autocomplete;           // HTML's token
  std::string remember;               // the key under which the device may keep the answer; without one, the token
  Conditions when;
};

// A page asks about one subject. Repeated: once a row ("another child"), its answers in rows under the page's id.
struct Page {
  std::string id;
  Localized title, text;
  std::vector<Question> questions;
  std::size_t rows_least = 0, rows_most = 0;  // rows_most 0: not repeated
  Localized row_name, add_row;
  Conditions when;

  bool repeated() const { return rows_most > 0; }
  const Question* question(const std::string& wanted) const;
};

// Answers with which the procedure is not for this person: said after the page, with what to do instead.
struct Stop {
  std::string page;
  Conditions when;
  Localized text;
  std::string link;  // address below the city; may be empty
  Localized link_text;
};

// A number computed from answers: the sum of a number question over a page's rows, times a value of the city.
struct Computed {
  std::string id;
  Localized label;
  std::string page, question;
  std::string times;  // name of the value ("waste.bulky.fee"); empty: 1
  bool yen = false;
};

struct Procedure {
  std::string id;
  std::int64_t version = 1;
  Localized name, summary;
  std::string reading;  // hiragana, for searching
  std::vector<std::string> synonyms;
  int minutes = 0;               // it takes about so long
  std::vector<Localized> needs;  // to have at hand
  std::vector<Localized> after;  // what happens next, in order
  Localized payment;             // how and where a fee is paid; may be empty
  std::vector<Page> pages;
  std::vector<Stop> stops;
  std::vector<Computed> computed;
  Provenance provenance;

  const Page* page(const std::string& wanted) const;
};

struct Procedures {
  std::vector<Procedure> all;
  const Procedure* find(const std::string& id) const;
};

// References between pages and questions are checked too.
Result<Procedures> read_procedures(std::string_view json, const std::string& file_name);

}  // namespace core::forms
