// See data_table.h.
#include "shell/ui/data_table.h"

#include "core/base/ruby.h"

namespace shell {
namespace {

// Beside each other a column needs about this much, at text size 100 %.
constexpr float kColumnPx = 110;

void as_table(Ui& ui, std::string_view key, const Words& caption, const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows) {
  auto table = ui.scope(Role::table, key, Look::table);
  table.node().label = core::base_text(caption.text);
  const auto count = static_cast<std::uint8_t>(columns.size());
  const auto body = ui.scope(Role::rows, "rows", Look::rows);
  {
    auto head = ui.scope(Role::row, "head", Look::table_row);
    head.node().columns = count;
    for (std::size_t i = 0; i < columns.size(); ++i) ui.leaf(Role::columnheader, std::to_string(i), Look::table_head, columns[i].words);
  }
  for (const TableRow& row : rows) {
    auto line = ui.scope(Role::row, row.key, Look::table_row);
    line.node().columns = count;
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i)
      ui.leaf(Role::cell, std::to_string(i), columns[i].number ? Look::table_number : Look::table_cell, row.cells[i]);
  }
}

void as_cards(Ui& ui, std::string_view key, const Words& caption, const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows) {
  auto list = ui.scope(Role::list, key, Look::list);
  list.node().label = core::base_text(caption.text);
  for (const TableRow& row : rows) {
    const auto card = ui.scope(Role::item, row.key, Look::card);
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
      const auto pair = ui.scope(Role::group, std::to_string(i), Look::part);
      if (i > 0) ui.leaf(Role::paragraph, "name", Look::hint, columns[i].words);
      ui.leaf(Role::paragraph, "value", i == 0 || columns[i].number ? Look::label : Look::text, row.cells[i]);  // the first is what the row is about
    }
  }
}

}  // namespace

void data_table(Ui& ui, std::string_view key, const Words& caption, const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows) {
  if (ui.page_width() < kColumnPx * static_cast<float>(columns.size())) as_cards(ui, key, caption, columns, rows);
  else as_table(ui, key, caption, columns, rows);
}

}  // namespace shell
