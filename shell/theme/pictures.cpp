// The drawings themselves (ours), and the reader of their path data. See pictures.h.
#include "shell/theme/pictures.h"

#include <array>
#include <cstdlib>

namespace shell {
namespace {

struct Drawing {
  std::string_view name;
  std::vector<PictureStroke> strokes;
};

using Drawings = std::array<Drawing, static_cast<std::size_t>(Picture::count_)>;

const Drawings& drawings() {
  static const Drawings all{{
      {"none", {}},
      {"home", {{"M 3 11 L 12 4 L 21 11", false}, {"M 5.5 9.5 V 20 H 18.5 V 9.5", false}, {"M 10 20 V 14 H 14 V 20", false}}},
      {"search",
       {{"M 16 10.5 C 16 13.5 13.5 16 10.5 16 C 7.5 16 5 13.5 5 10.5 C 5 7.5 7.5 5 10.5 5 C 13.5 5 16 7.5 16 10.5 Z", false}, {"M 14.8 14.8 L 20 20", false}}},
      {"calendar", {{"M 4 6 H 20 V 20 H 4 Z", false}, {"M 4 10 H 20", false}, {"M 8 3.5 V 7", false}, {"M 16 3.5 V 7", false}}},
      {"recycle",
       {{"M 5 8 H 19", false}, {"M 7 8 L 8 20 H 16 L 17 8", false}, {"M 10 8 V 5 H 14 V 8", false}, {"M 10.5 11 V 17", false}, {"M 13.5 11 V 17", false}}},
      {"bulky", {{"M 5 11 V 6 H 19 V 11", false}, {"M 3 11 H 6 V 14 H 18 V 11 H 21 V 18 H 3 Z", false}, {"M 5 18 V 20", false}, {"M 19 18 V 20", false}}},
      {"phone",
       {{"M 7 4 L 10 4 L 11.5 8.5 L 9.5 10 C 10.5 12.2 11.8 13.5 14 14.5 L 15.5 12.5 L 20 14 V 17 C 20 18.8 18.6 20 17 20 C 10 20 4 14 4 7 C 4 5.4 5.2 4 7 4 Z",
         false}}},
      {"settings",
       {{"M 4 7 H 13", false},
        {"M 17 7 H 20", false},
        {"M 15 5 V 9", false},
        {"M 4 12 H 7", false},
        {"M 11 12 H 20", false},
        {"M 9 10 V 14", false},
        {"M 4 17 H 14", false},
        {"M 18 17 H 20", false},
        {"M 16 15 V 19", false}}},
      {"info", {{"M 21 12 C 21 17 17 21 12 21 C 7 21 3 17 3 12 C 3 7 7 3 12 3 C 17 3 21 7 21 12 Z", false}, {"M 12 11 V 17", false}, {"M 12 7 V 8.2", false}}},
      {"place",
       {{"M 12 21 C 8 16.5 5.5 13 5.5 9.8 C 5.5 6 8.3 3.5 12 3.5 C 15.7 3.5 18.5 6 18.5 9.8 C 18.5 13 16 16.5 12 21 Z", false},
        {"M 14.2 10 C 14.2 11.3 13.2 12.2 12 12.2 C 10.8 12.2 9.8 11.3 9.8 10 C 9.8 8.7 10.8 7.8 12 7.8 C 13.2 7.8 14.2 8.7 14.2 10 Z", false}}},
      {"chevron", {{"M 9 5 L 16 12 L 9 19", false}}},
      {"back", {{"M 15 5 L 8 12 L 15 19", false}}},
      {"external", {{"M 10 5 H 5 V 19 H 19 V 14", false}, {"M 13 4 H 20 V 11", false}, {"M 20 4 L 11 13", false}}},
      {"check", {{"M 4 12.5 L 9.5 18 L 20 6.5", false}}},
      {"warning", {{"M 12 3.5 L 22 20.5 H 2 Z", false}, {"M 12 9.5 V 14.5", false}, {"M 12 17 V 18.2", false}}},
      {"text-size", {{"M 3 19 L 8.5 5 L 14 19", false}, {"M 5 14.5 H 12", false}, {"M 15 19 L 18.2 11 L 21.5 19", false}, {"M 16.2 16.5 H 20.3", false}}},
      {"bag",
       {{"M 9 8 C 5 10 3.5 14 3.5 17.5 C 3.5 20.5 5 21.5 8 21.5 H 16 C 19 21.5 20.5 20.5 20.5 17.5 C 20.5 14 19 10 15 8 Z", true},
        {"M 9 8 C 5 10 3.5 14 3.5 17.5 C 3.5 20.5 5 21.5 8 21.5 H 16 C 19 21.5 20.5 20.5 20.5 17.5 C 20.5 14 19 10 15 8 Z", false},
        {"M 9 8 L 6.5 3 L 12 5.5 L 17.5 3 L 15 8 Z", true},
        {"M 9 8 L 6.5 3 L 12 5.5 L 17.5 3 L 15 8 Z", false}}},
      {"clear-bag",
       {{"M 9 8 C 5 10 3.5 14 3.5 17.5 C 3.5 20.5 5 21.5 8 21.5 H 16 C 19 21.5 20.5 20.5 20.5 17.5 C 20.5 14 19 10 15 8 Z", false},
        {"M 9 8 L 6.5 3 L 12 5.5 L 17.5 3 L 15 8 Z", false},
        {"M 9 13 L 7.5 16.5", false},
        {"M 12.5 13.5 L 10 19", false}}},
      {"crate",
       {{"M 7.5 21 V 11.5 C 7.5 9.5 9.8 8.8 9.8 6.5 V 3 H 14.2 V 6.5 C 14.2 8.8 16.5 9.5 16.5 11.5 V 21 Z", true},
        {"M 7.5 21 V 11.5 C 7.5 9.5 9.8 8.8 9.8 6.5 V 3 H 14.2 V 6.5 C 14.2 8.8 16.5 9.5 16.5 11.5 V 21 Z", false}}},
      {"sofa",
       {{"M 5 11 V 6 H 19 V 11", false},
        {"M 3 11 H 6 V 14 H 18 V 11 H 21 V 18 H 3 Z", true},
        {"M 3 11 H 6 V 14 H 18 V 11 H 21 V 18 H 3 Z", false},
        {"M 5 18 V 20.5", false},
        {"M 19 18 V 20.5", false}}},
      {"forbidden", {{"M 21 12 C 21 17 17 21 12 21 C 7 21 3 17 3 12 C 3 7 7 3 12 3 C 17 3 21 7 21 12 Z", false}, {"M 6 6 L 18 18", false}}},
      {"can",
       {{"M 7 5 V 19 C 7 20.5 17 20.5 17 19 V 5 Z", true},
        {"M 7 5 V 19 C 7 20.5 17 20.5 17 19 V 5", false},
        {"M 7 5 C 7 3.2 17 3.2 17 5 C 17 6.8 7 6.8 7 5 Z", false},
        {"M 9.5 15 L 12 10 L 14.5 15 Z", false}}},
      {"form", {{"M 5 3.5 H 15 L 19 7.5 V 20.5 H 5 Z", false}, {"M 8.5 10 H 15.5", false}, {"M 8.5 13.5 H 15.5", false}, {"M 8.5 17 H 12.5", false}}},
      {"plus", {{"M 12 5 V 19", false}, {"M 5 12 H 19", false}}},
      {"minus", {{"M 5 12 H 19", false}}},
      {"speaker",
       {{"M 4 9.5 H 8 L 13 5 V 19 L 8 14.5 H 4 Z", false},
        {"M 16 9 C 17.5 10.5 17.5 13.5 16 15", false},
        {"M 18.5 6.5 C 21.5 9.5 21.5 14.5 18.5 17.5", false}}},
      {"bus",
       {{"M 3.5 5.5 H 19 L 20.5 11 V 17.5 H 3.5 Z", false},
        {"M 3.5 11 H 20.5", false},
        {"M 9 5.5 V 11", false},
        {"M 14.5 5.5 V 11", false},
        {"M 9 17.5 C 9 18.6 8.1 19.5 7 19.5 C 5.9 19.5 5 18.6 5 17.5", false},
        {"M 19 17.5 C 19 18.6 18.1 19.5 17 19.5 C 15.9 19.5 15 18.6 15 17.5", false}}},
      {"qr",
       {{"M 4 4 H 10 V 10 H 4 Z", false},
        {"M 14 4 H 20 V 10 H 14 Z", false},
        {"M 4 14 H 10 V 20 H 4 Z", false},
        {"M 7 7 V 7.2", false},
        {"M 17 7 V 7.2", false},
        {"M 7 17 V 17.2", false},
        {"M 14 14 V 17 H 17", false},
        {"M 20 14 V 15", false},
        {"M 14 20 H 16", false},
        {"M 20 18 V 20 H 19", false}}},
      {"smartphone", {{"M 7 3 H 17 V 21 H 7 Z", false}, {"M 10.5 18 H 13.5", false}, {"M 10 8 H 14 V 12 H 10 Z", false}}},
      {"hand",
       {{"M 9 12.5 V 5.5 C 9 3.8 11.5 3.8 11.5 5.5 V 11 L 16.5 12 C 18 12.3 18.6 13.4 18.4 14.8 L 17.6 19 C 17.3 20.4 16.4 21 15 21 H 11.5 C 10.4 21 9.7 20.6 "
         "9 19.7 L 5.6 15.2 C 4.6 13.8 6.3 12.4 7.5 13.5 Z",
         false}}},
      {"keyboard",
       {{"M 3 7 H 21 V 18 H 3 Z", false},
        {"M 7 11 V 11.2", false},
        {"M 10.5 11 V 11.2", false},
        {"M 14 11 V 11.2", false},
        {"M 17.5 11 V 11.2", false},
        {"M 8 14.8 H 16", false}}},
      {"bell", {{"M 6 17 V 11 C 6 7 8.5 4.5 12 4.5 C 15.5 4.5 18 7 18 11 V 17 L 20 18.5 H 4 Z", false}, {"M 10 21 H 14", false}, {"M 12 2.5 V 4.5", false}}},
      {"shelter", {{"M 2.5 12 L 12 4 L 21.5 12", false}, {"M 5 10 V 20 H 19 V 10", false}, {"M 8 16 H 15.5", false}, {"M 13 13 L 16 16 L 13 19", false}}},
      {"sticker",
       {{"M 4 4 H 20 V 15 L 15 20 H 4 Z", true},
        {"M 4 4 H 20 V 15 L 15 20 H 4 Z", false},
        {"M 20 15 H 15 V 20", false},
        {"M 8 7 L 10.5 11 L 13 7", false},
        {"M 10.5 11 V 16", false},
        {"M 8 12 H 13", false},
        {"M 8 14 H 13", false}}},
      {"camera",
       {{"M 3 8 H 8 L 10 5 H 14 L 16 8 H 21 V 19 H 3 Z", false},
        {"M 16 13 C 16 15.2 14.2 17 12 17 C 9.8 17 8 15.2 8 13 C 8 10.8 9.8 9 12 9 C 14.2 9 16 10.8 16 13 Z", false}}},
  }};
  return all;
}

// One number after spaces; advances the path.
float take_number(std::string_view& path) {
  while (!path.empty() && path.front() == ' ') path.remove_prefix(1);
  float sign = 1, value = 0, scale = 0;
  if (!path.empty() && path.front() == '-') {
    sign = -1;
    path.remove_prefix(1);
  }
  while (!path.empty() && (path.front() == '.' || (path.front() >= '0' && path.front() <= '9'))) {
    if (path.front() == '.') {
      scale = 1;
    } else {
      value = value * 10 + static_cast<float>(path.front() - '0');
      scale *= 10;
    }
    path.remove_prefix(1);
  }
  return sign * (scale > 0 ? value / scale : value);
}

PathPoint take_point(std::string_view& path) {
  const float x = take_number(path);
  return {x, take_number(path)};
}

}  // namespace

const std::vector<PictureStroke>& picture_strokes(Picture picture) { return drawings()[static_cast<std::size_t>(picture)].strokes; }
std::string_view picture_name(Picture picture) { return drawings()[static_cast<std::size_t>(picture)].name; }

FlatPath flatten(std::string_view path) {
  FlatPath flat;
  while (!path.empty()) {
    const char command = path.front();
    path.remove_prefix(1);
    if (command == 'M' || command == 'L') {
      flat.points.push_back(take_point(path));
    } else if (command == 'H') {
      flat.points.push_back({take_number(path), flat.points.back().y});
    } else if (command == 'V') {
      flat.points.push_back({flat.points.back().x, take_number(path)});
    } else if (command == 'C') {
      const PathPoint from = flat.points.back(), a = take_point(path), b = take_point(path), to = take_point(path);
      for (int step = 1; step <= 8; ++step) {
        const float t = static_cast<float>(step) / 8, u = 1 - t;
        flat.points.push_back({u * u * u * from.x + 3 * u * u * t * a.x + 3 * u * t * t * b.x + t * t * t * to.x,
                               u * u * u * from.y + 3 * u * u * t * a.y + 3 * u * t * t * b.y + t * t * t * to.y});
      }
    } else if (command == 'Z') {
      flat.closed = true;
      // A curve that comes back to its start has said it twice; a stroke would show a spike there.
      const PathPoint first = flat.points.front(), last = flat.points.back();
      if (flat.points.size() > 1 && first.x == last.x && first.y == last.y) flat.points.pop_back();
    }
  }
  return flat;
}

}  // namespace shell
