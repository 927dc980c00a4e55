// Examples of the widgets, for looking at and for tests (app/gallery shows them). Each widget's stand beside it, in <widget>_examples.cpp.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "shell/ui/ui.h"

namespace shell {

// What an example is made of: words in one language, and what the person has done so far.
struct ExampleContext {
  Ui& ui;
  core::Language language;
  const std::map<std::string, std::string, std::less<>>& texts;
  std::map<std::string, std::string>& state;

  Words words(std::string_view key) const {
    const auto found = texts.find(key);
    return {found == texts.end() ? "" : found->second, language};
  }
  bool open(const std::string& key) const { return !state[key].empty(); }
  void set(const std::string& key, bool open) const { open ? state[key].assign(1, '1') : state[key].erase(); }
  Words plain(std::string text) const { return {std::move(text), language}; }
};

struct ExampleList {
  std::string_view name;  // of the widget
  void (*build)(const ExampleContext&);
};

const std::vector<ExampleList>& example_lists();

void text_examples(const ExampleContext& context);
void scripts_examples(const ExampleContext& context);
void rich_text_examples(const ExampleContext& context);
void action_examples(const ExampleContext& context);
void banner_examples(const ExampleContext& context);
void field_examples(const ExampleContext& context);
void date_field_examples(const ExampleContext& context);
void suggest_field_examples(const ExampleContext& context);
void summary_examples(const ExampleContext& context);
void disclosure_examples(const ExampleContext& context);
void tabs_examples(const ExampleContext& context);
void progress_examples(const ExampleContext& context);
void data_table_examples(const ExampleContext& context);
void month_examples(const ExampleContext& context);
void plot_examples(const ExampleContext& context);
void timeline_examples(const ExampleContext& context);
void place_map_examples(const ExampleContext& context);
void attach_examples(const ExampleContext& context);
void qr_examples(const ExampleContext& context);

}  // namespace shell
