// See bars.h.
#include "cli/bars.h"

#include <algorithm>

#include "core/base/decimal.h"

namespace cli {
namespace {

constexpr int kWidth = 860, kLabels = 240, kBars = 520, kRow = 22, kTitle = 44, kGap = 34;

std::string escaped(const std::string& text) {
  std::string out;
  for (const char sign : text) {
    if (sign == '&') out += "&amp;";
    else if (sign == '<') out += "&lt;";
    else if (sign == '>') out += "&gt;";
    else out += sign;
  }
  return out;
}

std::string words(int x, int y, const std::string& text, const char* more = "") {
  return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\"" + more + ">" + escaped(text) + "</text>\n";
}

}  // namespace

std::string bars_svg(const std::string& title, const std::vector<std::string>& rows, const std::vector<BarColumn>& columns) {
  const int height = kTitle + static_cast<int>(columns.size()) * (kGap + kRow * static_cast<int>(rows.size())) + 20;
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(kWidth) + " " + std::to_string(height) +
                    "\" font-family=\"sans-serif\" font-size=\"14\">\n<title>" + escaped(title) +
                    "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
  out += words(16, 28, title, " font-size=\"17\" font-weight=\"bold\"");
  int y = kTitle;
  for (const BarColumn& column : columns) {
    out += words(16, y + 22, column.name, " font-weight=\"bold\"");
    y += kGap;
    const double most = std::max(*std::max_element(column.values.begin(), column.values.end()), 1e-9);
    for (std::size_t i = 0; i < rows.size(); ++i, y += kRow) {
      const double width = kBars * column.values[i] / most;
      out += words(16, y + 13, rows[i]);
      out += "<rect x=\"" + std::to_string(kLabels) + "\" y=\"" + std::to_string(y) + "\" width=\"" + core::decimal(width, 1) +
             "\" height=\"16\" fill=\"#2b5f8a\"/>\n";
      out += words(kLabels + static_cast<int>(width) + 8, y + 13, core::decimal(column.values[i], column.decimals));
    }
  }
  return out + "</svg>\n";
}

}  // namespace cli
