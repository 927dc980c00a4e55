// See place_map.h.
#include "shell/ui/place_map.h"

#include <algorithm>
#include <cmath>

#include "core/base/ruby.h"
#include "shell/ui/action.h"

namespace shell {
namespace {

using Kind = DrawingShape::Kind;

constexpr std::size_t kMostPlaces = 50;
constexpr float kRadius = 3.6f, kType = 4.4f, kApart = 2 * kRadius + 0.6f, kMargin = kRadius + 1, kMostHeight = 90, kLeastHeight = 40;

// Places as points of the drawing: equirectangular about their middle, which is true enough for a town.
std::vector<DrawingPoint> placed(const std::vector<MapPlace>& places, float& height) {
  constexpr double kRadians = 3.14159265358979 / 180;
  double west = 1e9, east = -1e9, south = 1e9, north = -1e9;
  for (const MapPlace& place : places) {
    west = std::min(west, place.longitude);
    east = std::max(east, place.longitude);
    south = std::min(south, place.latitude);
    north = std::max(north, place.latitude);
  }
  const double shrink = std::cos((south + north) / 2 * kRadians);
  const double wide = std::max((east - west) * shrink, 1e-6), high = std::max(north - south, 1e-6);
  const double unit = std::min((100 - 2.0 * kMargin) / wide, (kMostHeight - 2.0 * kMargin) / high);
  height = std::clamp(static_cast<float>(high * unit) + 2 * kMargin, kLeastHeight, kMostHeight);
  std::vector<DrawingPoint> out;
  for (const MapPlace& place : places)
    out.push_back({50 + static_cast<float>((place.longitude - (west + east) / 2) * shrink * unit),
                   height / 2 - static_cast<float>((place.latitude - (south + north) / 2) * unit)});
  return out;
}

// Pushes apart what lies closer than a number needs.
void spread(std::vector<DrawingPoint>& points, float height) {
  constexpr int kRounds = 60;
  for (int round = 0; round < kRounds; ++round)
    for (std::size_t i = 0; i < points.size(); ++i)
      for (std::size_t j = i + 1; j < points.size(); ++j) {
        float dx = points[j].x - points[i].x, dy = points[j].y - points[i].y;
        const float apart = std::sqrt(dx * dx + dy * dy);
        if (apart >= kApart) continue;
        if (apart < 0.01f) dx = 0.01f;
        const float push = (kApart - apart) / 2 / std::max(apart, 0.01f);
        for (auto [at, sign] : {std::pair{i, -1.0f}, {j, 1.0f}}) {
          points[at].x = std::clamp(points[at].x + sign * dx * push, kMargin, 100 - kMargin);
          points[at].y = std::clamp(points[at].y + sign * dy * push, kMargin, height - kMargin);
        }
      }
}

Drawing drawn(const std::vector<MapPlace>& places) {
  Drawing out;
  std::vector<DrawingPoint> points = placed(places, out.height);
  spread(points, out.height);
  for (std::size_t i = 0; i < points.size(); ++i) {
    out.shapes.push_back({Kind::dot, Color::primary, {points[i]}, kRadius});
    out.shapes.push_back(
        {Kind::label, Color::on_primary, {{points[i].x, points[i].y + kType * 0.36f}}, kType, std::to_string(i + 1), DrawingShape::Anchor::middle});
  }
  return out;
}

}  // namespace

void place_map(Ui& ui, std::string_view key, const Words& caption, const std::vector<MapPlace>& all) {
  const std::vector<MapPlace> places(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostPlaces)));
  const auto box = ui.scope(Role::group, key, Look::stack);
  Node& figure = ui.leaf(Role::image, "figure", Look::figure, {"", caption.language});
  figure.label = core::base_text(caption.text);
  figure.drawing = std::make_shared<const Drawing>(drawn(places));
  const auto list = ui.scope(Role::list, "places", Look::rows);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto item = ui.scope(Role::item, places[i].key, Look::block);
    Words words = places[i].words;
    words.text = std::to_string(i + 1) + "  " + words.text;
    link(ui, "open", words, places[i].href, {.look = Look::row_link});
  }
}

}  // namespace shell
