// Pictures as vectors: line icons and waste bags in a 24 x 24 grid, sharp at any density. One table for the canvas (painted) and the
// plain view (inline SVG).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace shell {

enum class Picture : std::uint8_t {
  none,
  home,
  search,
  calendar,
  recycle,
  bulky,
  phone,
  settings,
  info,
  place,
  chevron,
  back,
  external,
  check,
  warning,
  text_size,
  bag,
  clear_bag,
  crate,
  sofa,
  forbidden,
  can,
  form,
  plus,
  minus,
  speaker,
  bus,
  qr,
  smartphone,
  hand,
  keyboard,
  bell,
  shelter,
  sticker,
  camera,
  count_,
};

struct PictureStroke {
  // SVG path data, commands M L H V C Z in absolute coordinates; one sub-path each.
  std::string_view path;
  bool filled;  // with the tint; otherwise a 2-unit line in the text's colour
};

const std::vector<PictureStroke>& picture_strokes(Picture picture);
std::string_view picture_name(Picture picture);

struct PathPoint {
  float x, y;
};
// A path as points, curves cut into 8 pieces; closed: ends with Z.
struct FlatPath {
  std::vector<PathPoint> points;
  bool closed = false;
};
FlatPath flatten(std::string_view path);

}  // namespace shell
