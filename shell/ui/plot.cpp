// See plot.h.
#include "shell/ui/plot.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/decimal.h"
#include "core/base/ruby.h"
#include "shell/ui/data_table.h"
#include "shell/ui/disclosure.h"

namespace shell {
namespace {

using Kind = DrawingShape::Kind;
using Anchor = DrawingShape::Anchor;

// In hundredths of the box's width: 16 px of type on the narrowest phone (320 px, less the page's margins).
constexpr float kType = 5.5f;
constexpr float kLeft = 14, kRight = 98, kAbove = 6, kLegend = 8, kPlot = 44, kBelow = 10;
constexpr std::array<Color, 2> kColors{Color::primary, Color::warning};

// At most two decimals, none that say nothing.
std::string number(double value) {
  const double rounded = std::round(value * 100) / 100;
  return core::decimal(value, rounded == std::round(rounded) ? 0 : rounded * 10 == std::round(rounded * 10) ? 1 : 2);
}

class Plotting {
 public:
  explicit Plotting(const Plot& plot) : plot_(plot) {
    double most = 0;
    for (const PlotSeries& series : plot.series)
      for (const double value : series.values) most = std::max(most, value);
    axis_ = plot_axis(most);
  }

  Drawing drawn() {
    if (plot_.series.size() > 1) legend();
    bottom_ = top_ + kPlot;
    out_.height = bottom_ + kBelow;
    axes();
    for (std::size_t i = 0; i < plot_.series.size() && i < kColors.size(); ++i) plot_.kind == Plot::Kind::bars ? bars(i) : line(i);
    return std::move(out_);
  }

 private:
  float slot() const { return (kRight - kLeft) / static_cast<float>(std::max<std::size_t>(1, plot_.labels.size())); }
  float middle(std::size_t i) const { return kLeft + slot() * (static_cast<float>(i) + 0.5f); }
  float height_of(double value) const { return bottom_ - (bottom_ - top_) * static_cast<float>(value / axis_.end); }

  // What a colour stands for.
  void legend() {
    for (std::size_t i = 0; i < plot_.series.size() && i < kColors.size(); ++i, top_ += kLegend) {
      out_.shapes.push_back({Kind::dot, kColors[i], {{kLeft + 2, top_}}, 2});
      out_.shapes.push_back({Kind::label, Color::text, {{kLeft + 6, top_ + kType * 0.35f}}, kType, core::base_text(plot_.series[i].name.text)});
    }
  }

  void axes() {
    for (int step = 0; step * axis_.step <= axis_.end * 1.0001; ++step) {
      const double value = step * axis_.step;
      const float y = height_of(value);
      out_.shapes.push_back({Kind::line, step == 0 ? Color::border : Color::line, {{kLeft, y}, {kRight, y}}, 0.4f});
      out_.shapes.push_back({Kind::label, Color::secondary, {{kLeft - 2, y + kType * 0.35f}}, kType, number(value), Anchor::end});
    }
    // As many of the labels as have room beside each other.
    std::size_t longest = 1;
    for (const Words& label : plot_.labels) longest = std::max(longest, core::base_text(label.text).size());
    const float width = kType * 0.6f * static_cast<float>(longest) + 2;
    const auto every = static_cast<std::size_t>(std::max(1.0f, std::ceil(width / slot())));
    for (std::size_t i = 0; i < plot_.labels.size(); i += every)
      out_.shapes.push_back(
          {Kind::label, Color::secondary, {{middle(i), bottom_ + kType * 1.3f}}, kType, core::base_text(plot_.labels[i].text), Anchor::middle});
  }

  void bars(std::size_t series) {
    const auto count = static_cast<float>(std::min(plot_.series.size(), kColors.size()));
    const float width = slot() * 0.7f / count;
    const std::vector<double>& values = plot_.series[series].values;
    for (std::size_t i = 0; i < values.size() && i < plot_.labels.size(); ++i) {
      const float left = middle(i) - slot() * 0.35f + width * static_cast<float>(series);
      out_.shapes.push_back({Kind::box, kColors[series], {{left, height_of(values[i])}, {left + width * 0.94f, bottom_}}, 0});
    }
  }

  void line(std::size_t series) {
    DrawingShape drawn{Kind::line, kColors[series], {}, 0.8f};
    const std::vector<double>& values = plot_.series[series].values;
    for (std::size_t i = 0; i < values.size() && i < plot_.labels.size(); ++i) drawn.points.push_back({middle(i), height_of(values[i])});
    const std::vector<DrawingPoint> points = drawn.points;
    out_.shapes.push_back(std::move(drawn));
    for (const DrawingPoint& point : points) out_.shapes.push_back({Kind::dot, kColors[series], {point}, 1});
  }

  const Plot& plot_;
  PlotAxis axis_;
  float top_ = kAbove, bottom_ = 0;
  Drawing out_;
};

}  // namespace

PlotAxis plot_axis(double most) {
  if (!(most > 0)) return {};
  const double power = std::pow(10, std::floor(std::log10(most)));
  for (const double factor : {0.2, 0.5, 1.0, 2.0}) {
    const double step = factor * power, steps = std::ceil(most / step - 1e-9);
    if (steps <= 6) return {steps * step, step};
  }
  return {most, most};
}

bool plot(Ui& ui, std::string_view key, const Plot& plot, const Words& table, bool table_open) {
  const auto box = ui.scope(Role::group, key, Look::stack);
  ui.leaf(Role::paragraph, "caption", Look::label, plot.caption);
  Node& figure = ui.leaf(Role::image, "figure", Look::figure, {"", plot.caption.language});
  figure.label = core::base_text(plot.caption.text);
  figure.drawing = std::make_shared<const Drawing>(Plotting(plot).drawn());
  const bool pressed = disclosure(ui, "open", table, table_open);
  if (!table_open) return pressed;
  std::vector<TableColumn> columns{{plot.label_column}};
  for (const PlotSeries& series : plot.series) columns.push_back({series.name, true});
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < plot.labels.size(); ++i) {
    TableRow row{std::to_string(i), {plot.labels[i]}};
    for (const PlotSeries& series : plot.series) row.cells.push_back({number(series.values[i]), plot.caption.language});
    rows.push_back(std::move(row));
  }
  data_table(ui, "table", plot.caption, columns, rows);
  return pressed;
}

}  // namespace shell
