// See examples.h.
#include "shell/ui/examples.h"

namespace shell {

const std::vector<ExampleList>& example_lists() {
  static const std::vector<ExampleList> lists{
      {"text", text_examples},
      {"scripts", scripts_examples},
      {"rich-text", rich_text_examples},
      {"action", action_examples},
      {"banner", banner_examples},
      {"field", field_examples},
      {"date-field", date_field_examples},
      {"suggest-field", suggest_field_examples},
      {"summary", summary_examples},
      {"disclosure", disclosure_examples},
      {"tabs", tabs_examples},
      {"progress", progress_examples},
      {"data-table", data_table_examples},
      {"month", month_examples},
      {"plot", plot_examples},
      {"timeline", timeline_examples},
      {"place-map", place_map_examples},
      {"attach", attach_examples},
      {"qr", qr_examples},
  };
  return lists;
}

}  // namespace shell
