// See stylesheet.h. Fonts, pictures and columns are in rem, so they grow with the text size; spaces are in px and do not.
#include "shell/theme/stylesheet.h"

#include <cstdio>

#include "core/base/json.h"
#include "shell/layout/layout.h"
#include "shell/theme/looks.h"
#include "shell/theme/pictures.h"

namespace shell {
namespace {

// A table with more columns than a week has days would be read by nobody.
constexpr int kMostColumns = 7;

std::string number(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(value));
  return text;
}
std::string rem(float px) { return number(px / 16) + "rem"; }
std::string px(float value) { return number(value) + "px"; }
std::string var(Color color) { return std::string("var(--") + kColorTokens[static_cast<std::size_t>(color)].name + ")"; }

std::string colors(bool dark) {
  std::string out;
  for (const ColorToken& token : kColorTokens) {
    char text[64];
    std::snprintf(text, sizeof text, "--%s:#%06x;", token.name, static_cast<unsigned>(dark ? token.dark : token.light));
    out += text;
  }
  return out + (dark ? "color-scheme:dark;" : "color-scheme:light;");
}

// prefers-contrast: what in_theme() makes darker is the text's colour.
std::string more_contrast() {
  std::string out;
  for (std::size_t i = 0; i < kColors; ++i)
    if (in_theme(static_cast<Color>(i), {false, true}) != static_cast<Color>(i)) out += std::string("--") + kColorTokens[i].name + ":var(--text);";
  return out;
}

std::string flow(const LookStyle& style) {
  switch (style.flow) {
    case Flow::leaf: return "";
    case Flow::column: return "display:flex;flex-direction:column;align-items:stretch;";
    case Flow::row: return "display:flex;flex-direction:row;align-items:center;";
    case Flow::wrap: return "display:flex;flex-wrap:wrap;align-items:flex-start;";
    case Flow::grid: return "display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%," + rem(style.column_px) + "),1fr));";
    case Flow::columns: return "display:grid;";
    case Flow::text: return "";
  }
  return "";
}

// What both views need: the mirror's text stands where the drawn text stands.
std::string metrics(const LookStyle& style) {
  std::string out = "padding:" + px(style.pad_y) + " " + px(style.pad_x) + ";";
  if (style.flow != Flow::leaf && style.flow != Flow::text) return out;
  out += "font-size:" + rem(style.font_px) + ";line-height:" + number(style.line) + ";";
  if (style.bold) out += "font-weight:700;";
  if (style.center) out += "text-align:center;";
  return out;
}

std::string plain(const LookStyle& style) {
  std::string out = flow(style);
  if (style.gap > 0) out += "gap:" + px(style.gap) + ";";
  out += "color:" + var(style.text) + ";";
  if (style.background != Color::none) out += "background-color:" + var(style.background) + ";";
  if (style.border_px > 0) out += "border:" + px(style.border_px) + " solid " + var(style.border) + ";";
  if (style.radius > 0) out += "border-radius:" + px(style.radius) + ";";
  if (style.min_height > 0) out += "min-height:" + px(style.min_height) + ";";
  if (style.max_width_px > 0) out += "max-width:" + rem(style.max_width_px) + ";";
  if (style.underline) out += "text-decoration:underline;";
  return out;
}

}  // namespace

std::string stylesheet() {
  std::string out = ":root{" + colors(false) + "}\n@media (prefers-color-scheme:dark){:root{" + colors(true) + "}}\n";
  out += ":root[data-theme=light]{" + colors(false) + "}\n:root[data-theme=dark]{" + colors(true) + "}\n";
  out += "@media (prefers-contrast:more){:root,:root[data-theme]{" + more_contrast() + "}}\n";
  for (std::size_t i = 0; i < static_cast<std::size_t>(Look::count_); ++i) {
    const LookStyle& style = style_of(static_cast<Look>(i));
    const std::string name = style.name;
    out += "." + name + "{" + metrics(style) + "}\n";
    out += "html[data-view=plain] ." + name + "{" + plain(style) + "}\n";
    if (style.hover != Color::none) out += "html[data-view=plain] ." + name + ":hover{background-color:" + var(style.hover) + ";}\n";
    if (style.flow == Flow::leaf && style.picture_px > 0)
      out += "html[data-view=plain] ." + name + "[data-picture]{display:flex;align-items:center;gap:0 10px;" + (style.center ? "justify-content:center;" : "") +
             "}\n";
    if (style.picture_px > 0) out += "." + name + " svg{width:" + rem(style.picture_px) + ";height:" + rem(style.picture_px) + ";}\n";
  }
  // A QR code is as large as a camera needs it, whatever the text size.
  for (const Look code : {Look::qr, Look::qr_dense}) {
    const LookStyle& style = style_of(code);
    out += std::string("html[data-view] .") + style.name + " svg{width:min(100%," + px(style.picture_px) + ");height:auto;}\n";
  }
  for (int n = 2; n <= kMostColumns; ++n)
    out += "html[data-view=plain] [data-columns=\"" + std::to_string(n) + "\"]{grid-template-columns:repeat(" + std::to_string(n) + ",minmax(0,1fr));}\n";
  out += ".figure svg{width:100%;height:auto;display:block}\n";
  out += "html[data-view=plain] [data-wide]{flex:1 1 0;min-width:0;}\n";
  // Links and small things are as wide as their words.
  out += "html[data-view=plain] :is(.link,.back-link,.quiet,.phone,.select,.tool){align-self:flex-start;}\n";
  // Bands keep their content in the middle of a wide page; the side column stands beside the content from there.
  const std::string content = px(kWidePagePx);
  out += "html[data-view=plain] .body{flex-direction:column;align-items:stretch;}\n";
  for (const int size : {100, 125, 150, 200}) {
    const float scale = static_cast<float>(size) / 100;
    const std::string wide = "html[data-view=plain][data-size=\"" + std::to_string(size) + "\"] ";
    out += "@media (min-width:" + px(kWidePagePx * scale) + "){" + wide + ".body{flex-direction:row;align-items:flex-start}" + wide +
           ".nav{flex-direction:column;width:15rem;flex:none}" + wide + ":is(.header,.body,.footer){padding-inline:max(16px,calc((100% - " +
           px(kWidePagePx * scale) + ")/2))}}\n";
    const std::string narrow = "html[data-size=\"" + std::to_string(size) + "\"] ";
    out += "@media (max-width:" + px(kNarrowPagePx * scale - 0.5f) + "){";
    for (std::size_t i = 0; i < static_cast<std::size_t>(Look::count_); ++i) {
      const LookStyle& style = style_of(static_cast<Look>(i));
      if (style.flow == Flow::leaf && style.font_px > kNarrowFontPx) out += narrow + "." + style.name + "{font-size:" + rem(kNarrowFontPx) + "}";
      if (style.pad_x > kNarrowPadPx) out += narrow + "." + style.name + "{padding-inline:" + px(kNarrowPadPx) + "}";
      if (style.picture_px > 0) out += narrow + "." + style.name + " svg{width:" + px(style.picture_px) + ";height:" + px(style.picture_px) + "}";
    }
    out += "html[data-view=plain][data-size=\"" + std::to_string(size) + "\"] .row-card{flex-direction:column;align-items:stretch}}\n";
  }
  return out;
}

std::string pictures_json() {
  core::json::Writer out;
  out.begin_object();
  for (int i = 1; i < static_cast<int>(Picture::count_); ++i) {
    const auto picture = static_cast<Picture>(i);
    out.key(picture_name(picture)).begin_array();
    for (const PictureStroke& stroke : picture_strokes(picture)) out.begin_array().string(stroke.path).boolean(stroke.filled).end_array();
    out.end_array();
  }
  out.end_object();
  return out.take();
}

}  // namespace shell
