// How a node looks: one table for the canvas (layout and painting) and for the plain view (the build writes it as CSS), so the two
// views cannot drift apart. Lengths are CSS px at text size 100 %; fonts, pictures and columns grow with the text size, spaces do not.
#pragma once

#include <cstdint>

#include "shell/theme/tokens.h"

namespace shell {

enum class Look : std::uint8_t {
  block,
  page,
  header,
  brand,
  tool,
  nav,
  nav_link,
  body,
  main,
  footer,
  h1,
  h2,
  h3,
  text,
  small,
  lead,
  answer,
  link,
  back_link,
  phone,
  primary,
  secondary,
  quiet,
  card,
  tile,
  tiles,
  stack,
  row_card,
  cluster,
  picture,
  qr,
  qr_dense,
  note,
  sample,
  warning,
  error_box,
  success_box,
  list,
  rows,
  row_link,
  field,
  label,
  hint,
  error,
  input,
  textarea,
  select,
  choice,
  choices,
  choice_label,
  radio,
  checkbox,
  form,
  parts,
  part,
  fields,
  drawing,
  practice,
  summary,
  urgent,
  search_row,
  month,
  month_row,
  weekday,
  day,
  day_today,
  day_off,
  day_number,
  day_mark,
  year,
  year_day,
  year_off,
  rich,
  words,
  strong,
  inline_link,
  disclosure,
  tabs,
  tab,
  tab_panel,
  progress,
  table,
  table_row,
  table_head,
  table_cell,
  table_number,
  figure,
  photo,
  blank,        // room for a pen
  blank_lines,  // of several lines
  count_
};

enum class Flow : std::uint8_t {
  leaf,     // text, with the picture before it
  column,   // children below each other, as wide as the box
  row,      // children beside each other; those marked wide share what is left
  wrap,     // children at their own width, going to the next line when full
  grid,     // equal columns of at least column_px
  columns,  // as many equal columns as the node says
  text,     // children are words of one paragraph
};

struct LookStyle {
  const char* name;  // CSS class
  Flow flow = Flow::leaf;
  float pad_y = 0, pad_x = 0, gap = 0;
  float font_px = 18, line = 1.7f;
  bool bold = false, center = false, underline = false;
  Color text = Color::text, background = Color::none, border = Color::none;
  float border_px = 0, radius = 0, min_height = 0, column_px = 0, picture_px = 0, max_width_px = 0;
  Color hover = Color::none;  // background under the pointer
};

const LookStyle& style_of(Look look);

}  // namespace shell
