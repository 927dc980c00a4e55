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
  name,       // of a person: letters, with the variants of ideographs (IVS) as typed
  kana,       // hiragana or katakana: how a name is read
  number,     // whole number, low..high
  money,      // whole yen, low..high
  date,       // a civil day; asked as era, year, month, day
  postal,     // seven digits
  address,    // in the town: block and house number
  phone,      // 10 or 11 digits from 0
  email,
  choice,       // one of options
  choices,      // any of options
  yes_no,       // "yes" or "no"
  pick,         // one of a long list of a source, searched by typing
  day,          // one of the days a source offers
  consent,      // "yes", or the form is not sent
  photos,       // up to `high` pictures, each told as core/forms/attachment.h does
  files,        // the same, PDF too
  information,  // asks nothing: its label is read
  computed,     // asks nothing: shows the Computed its source names
};
std::optional<Kind> kind_from_name(std::string_view name);

// Whether a kind has answers.
constexpr bool asks(Kind kind) { return kind != Kind::information && kind != Kind::computed; }
constexpr bool is_attachment(Kind kind) { return kind == Kind::photos || kind == Kind::files; }
// Whether an answer may have more than one value.
constexpr bool has_many(Kind kind) { return kind == Kind::choices || is_attachment(kind); }

// The answer to `question` is one of `any_of` (empty: is anything), or as a number lies in least..most. Within a repeated page its own row is looked at
// first.
struct Condition {
  std::string question;
  std::vector<std::string> any_of;
  std::optional<std::int64_t> least, most;
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
  std::string source;                 // pick and day: where the options come from ("waste.areas"); computed: of what
  std::int64_t low = 0, high = 0;     // number and money; photos and files: how many
  bool past = false;                  // date: not after today
  std::size_t most_characters = 100;  // text and long_text
  std::string fills;                  // postal: the question that gets the town's name, where nothing is written yet
  std::string autocomplete;           // HTML's token
  std::string remember;               // the key under which the device may keep the answer; without one, the token
  Conditions when;
};

// How two answers must stand to each other: dates, numbers or money.
enum class Relation : std::uint8_t { less, at_most, same, at_least, more };
std::optional<Relation> relation_from_name(std::string_view name);

// A rule: `question` must stand so to `other` (an answer; empty: today), plus so many months and then days, or units. Where one of them is not answered it is
// kept.
struct Comparison {
  std::string question;
  Relation relation = Relation::same;
  std::string other;
  std::int64_t plus = 0;
  int months = 0;  // of dates
  Localized text;  // said at `question` where it is broken
};

// A page asks about one subject. Repeated: once a row ("another child"), its answers in rows under the page's id.
struct Page {
  std::string id;
  Localized title, text;
  std::vector<Question> questions;
  std::vector<Comparison> rules;
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

// What is computed from the answers to one question.
struct Computed {
  enum class What : std::uint8_t {
    sum,   // of a number over the page's rows, times a value of the city
    rows,  // of the page, times a value of the city
    age,   // full years from the date until today
    date,  // the date, months and then days later; in a month without that day its last
  };
  std::string id;
  Localized label;
  What what = What::sum;
  std::string page, question;  // rows: no question
  std::string times;           // name of a value of the city ("waste.bulky.fee"); empty: 1
  std::int64_t each = 1;       // of sum and rows: times this, too
  bool yen = false;
  int months = 0, days = 0;
};

// Where one goes in person.
struct Counter {
  Localized place, hours;
};

// Whom a procedure is for, where it is not for everybody.
enum class Audience : std::uint8_t { family, elderly, moving, disaster };
std::optional<Audience> audience_from_name(std::string_view name);
std::string_view audience_name(Audience audience);

struct Procedure {
  std::string id;
  std::int64_t version = 1;
  Localized name, summary;
  std::string reading;  // hiragana, for searching
  std::vector<std::string> synonyms;
  std::vector<Audience> audiences;  // none: everybody
  int minutes = 0;                  // it takes about so long
  std::vector<Localized> needs;     // to have at hand
  std::vector<Localized> after;     // what happens next, in order
  int answer_days = 0;              // the city decides within so many days after it was sent; 0: not said
  Localized payment;                // how and where a fee is paid; may be empty
  std::optional<Counter> counter;
  std::vector<Page> pages;  // none: at the counter only
  std::vector<Stop> stops;
  std::vector<Computed> computed;
  Provenance provenance;

  const Page* page(const std::string& wanted) const;
  const Computed* value(const std::string& wanted) const;
};

// A few questions that lead to the procedures somebody needs; see guide.h.
struct GuideEntry {
  std::string procedure;
  Conditions when;
  Localized reason, deadline;  // deadline may be empty
};
struct Guide {
  Procedure form;  // one page, "guide"; only its questions are used
  std::vector<GuideEntry> entries;
};

struct Procedures {
  std::vector<Procedure> all;
  std::optional<Guide> guide;
  const Procedure* find(const std::string& id) const;
};

// References between pages and questions are checked too; see references.h.
Result<Procedures> read_procedures(std::string_view json, const std::string& file_name);

}  // namespace core::forms
