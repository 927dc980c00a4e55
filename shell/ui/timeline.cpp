// See timeline.h.
#include "shell/ui/timeline.h"

#include <algorithm>

#include "core/base/ruby.h"
#include "shell/ui/disclosure.h"

namespace shell {
namespace {

using Kind = DrawingShape::Kind;
using Anchor = DrawingShape::Anchor;

constexpr float kType = 4, kLeft = 20, kRight = 98, kTop = 8, kRow = 8;

Drawing drawn(const Timeline& of) {
  Drawing out;
  const float bottom = kTop + kRow * static_cast<float>(of.rows.size());
  out.height = bottom + 2;
  const auto across = [&](int minute) {
    const auto share = static_cast<float>(std::clamp(minute, of.from, of.to) - of.from) / static_cast<float>(std::max(1, of.to - of.from));
    return kLeft + (kRight - kLeft) * share;
  };
  // As many hours as have room for their figures.
  const int hours = (of.to - of.from) / 60, every = std::max(1, (hours + 7) / 8);
  for (int hour = (of.from + 59) / 60; hour * 60 <= of.to; ++hour) {
    const float x = across(hour * 60);
    out.shapes.push_back({Kind::line, Color::line, {{x, kTop}, {x, bottom}}, 0.2f});
    if (hour % every == 0) out.shapes.push_back({Kind::label, Color::secondary, {{x, kTop - 2}}, kType, std::to_string(hour), Anchor::middle});
  }
  for (std::size_t i = 0; i < of.rows.size(); ++i) {
    const float top = kTop + kRow * static_cast<float>(i), middle = top + kRow / 2;
    out.shapes.push_back({Kind::label, Color::text, {{kLeft - 1.5f, middle + kType * 0.35f}}, kType, core::base_text(of.rows[i].name.text), Anchor::end});
    out.shapes.push_back({Kind::line, Color::line, {{kLeft, top + kRow}, {kRight, top + kRow}}, 0.2f});
    for (const TimelineSpan& span : of.rows[i].spans)
      out.shapes.push_back(
          {Kind::box, span.marked ? Color::error : Color::primary, {{across(span.from), top + 1.5f}, {across(span.to), top + kRow - 1.5f}}, 0});
  }
  return out;
}

}  // namespace

bool timeline(Ui& ui, std::string_view key, const Timeline& timeline, const Words& table, bool table_open) {
  const auto box = ui.scope(Role::group, key, Look::stack);
  ui.leaf(Role::paragraph, "caption", Look::label, timeline.caption);
  Node& figure = ui.leaf(Role::image, "figure", Look::figure, {"", timeline.caption.language});
  figure.label = core::base_text(timeline.caption.text);
  figure.drawing = std::make_shared<const Drawing>(drawn(timeline));
  const bool pressed = disclosure(ui, "open", table, table_open);
  if (table_open) data_table(ui, "table", timeline.caption, timeline.columns, timeline.lines);
  return pressed;
}

}  // namespace shell
