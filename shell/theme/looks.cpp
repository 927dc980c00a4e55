// The table of looks. Sizes after ux.md: body 18 px, headings 32/28/24/20, main buttons 56 px, targets at least 48 px, an 8 px grid.
#include "shell/theme/looks.h"

#include <array>

namespace shell {
namespace {

constexpr float kText = 18, kLine = 1.7f;

// One look a line, so that the table can be read as one.
// clang-format off
constexpr std::array<LookStyle, static_cast<std::size_t>(Look::count_)> kLooks{{
    {.name = "block", .flow = Flow::column, .gap = 16},
    {.name = "page", .flow = Flow::column},
    {.name = "header", .flow = Flow::wrap, .pad_y = 8, .pad_x = 16, .gap = 8, .background = Color::surface, .border = Color::line, .border_px = 1},
    {.name = "brand", .pad_y = 12, .font_px = 20, .line = 1.4f, .bold = true, .text = Color::text, .min_height = 48, .picture_px = 28},
    {.name = "tool", .pad_y = 10, .pad_x = 12, .font_px = 16, .line = 1.5f, .text = Color::link, .background = Color::surface, .border = Color::border, .border_px = 1, .radius = 8, .min_height = 48, .picture_px = 22, .hover = Color::info_surface},
    {.name = "nav", .flow = Flow::wrap, .gap = 8},
    {.name = "nav-link", .pad_y = 10, .pad_x = 12, .font_px = 18, .line = 1.5f, .text = Color::link, .radius = 8, .min_height = 48, .picture_px = 24, .hover = Color::info_surface},
    {.name = "body", .flow = Flow::row, .pad_y = 16, .pad_x = 16, .gap = 32},
    {.name = "main", .flow = Flow::column, .gap = 24, .max_width_px = 720},
    {.name = "footer", .flow = Flow::column, .pad_y = 24, .pad_x = 16, .gap = 8, .background = Color::sunken},
    {.name = "h1", .font_px = 32, .line = 1.4f, .bold = true},
    {.name = "h2", .font_px = 24, .line = 1.45f, .bold = true},
    {.name = "h3", .font_px = 20, .line = 1.5f, .bold = true},
    {.name = "text", .font_px = kText, .line = kLine},
    {.name = "small", .font_px = 16, .line = 1.65f, .text = Color::secondary},
    {.name = "lead", .font_px = 20, .line = 1.6f},
    {.name = "answer", .font_px = 28, .line = 1.4f, .bold = true},
    {.name = "link", .pad_y = 9, .font_px = kText, .line = kLine, .underline = true, .text = Color::link, .min_height = 48, .picture_px = 22},
    {.name = "back-link", .pad_y = 9, .font_px = kText, .line = kLine, .underline = true, .text = Color::link, .min_height = 48, .picture_px = 20},
    {.name = "phone", .pad_y = 10, .pad_x = 8, .font_px = 16, .line = 1.5f, .text = Color::link, .border = Color::border, .border_px = 1, .radius = 8, .min_height = 48, .picture_px = 22, .hover = Color::info_surface},
    {.name = "primary", .pad_y = 12, .pad_x = 24, .font_px = kText, .line = 1.6f, .bold = true, .center = true, .text = Color::on_primary, .background = Color::primary, .radius = 8, .min_height = 56, .picture_px = 22, .hover = Color::primary_hover},
    {.name = "secondary", .pad_y = 12, .pad_x = 24, .font_px = kText, .line = 1.6f, .bold = true, .center = true, .text = Color::primary, .background = Color::surface, .border = Color::primary, .border_px = 1, .radius = 8, .min_height = 56, .picture_px = 22, .hover = Color::info_surface},
    {.name = "quiet", .pad_y = 10, .pad_x = 16, .font_px = kText, .line = 1.55f, .underline = true, .text = Color::link, .radius = 8, .min_height = 48, .picture_px = 22, .hover = Color::info_surface},
    {.name = "card", .flow = Flow::column, .pad_y = 20, .pad_x = 20, .gap = 12, .background = Color::surface, .border = Color::line, .border_px = 1, .radius = 12},
    {.name = "tile", .pad_y = 20, .pad_x = 20, .font_px = 20, .line = 1.5f, .bold = true, .text = Color::link, .background = Color::surface, .border = Color::border, .border_px = 1, .radius = 12, .min_height = 72, .picture_px = 36, .hover = Color::info_surface},
    {.name = "tiles", .flow = Flow::grid, .gap = 12, .column_px = 280},
    {.name = "stack", .flow = Flow::column, .gap = 8},
    {.name = "row-card", .flow = Flow::row, .pad_y = 8, .gap = 16},
    {.name = "cluster", .flow = Flow::wrap, .gap = 8},
    {.name = "picture", .picture_px = 44},
    {.name = "qr", .picture_px = 220},
    {.name = "note", .pad_y = 12, .pad_x = 16, .line = 1.6f, .background = Color::info_surface, .radius = 8, .picture_px = 24},
    {.name = "sample", .pad_y = 10, .pad_x = 16, .font_px = 16, .line = 1.6f, .text = Color::warning, .background = Color::warning_surface, .radius = 8, .picture_px = 22},
    {.name = "warning", .pad_y = 12, .pad_x = 16, .line = 1.6f, .text = Color::warning, .background = Color::warning_surface, .border = Color::warning, .border_px = 1, .radius = 8, .picture_px = 24},
    {.name = "error-box", .pad_y = 12, .pad_x = 16, .line = 1.6f, .text = Color::error, .background = Color::error_surface, .border = Color::error, .border_px = 1, .radius = 8, .picture_px = 24},
    {.name = "success-box", .pad_y = 12, .pad_x = 16, .line = 1.6f, .text = Color::success, .background = Color::success_surface, .radius = 8, .picture_px = 24},
    {.name = "list", .flow = Flow::column, .gap = 12},
    {.name = "rows", .flow = Flow::column},
    {.name = "row-link", .pad_y = 14, .pad_x = 8, .line = 1.6f, .text = Color::link, .border = Color::line, .border_px = 1, .min_height = 56, .picture_px = 28, .hover = Color::info_surface},
    {.name = "field", .flow = Flow::column, .gap = 6},
    {.name = "label", .line = 1.5f, .bold = true},
    {.name = "hint", .font_px = 16, .line = 1.6f, .text = Color::secondary},
    {.name = "error", .font_px = 16, .line = 1.6f, .bold = true, .text = Color::error, .picture_px = 20},
    {.name = "input", .pad_y = 12, .pad_x = 14, .line = 1.6f, .background = Color::surface, .border = Color::border, .border_px = 1, .radius = 8, .min_height = 56},
    {.name = "textarea", .pad_y = 12, .pad_x = 14, .line = 1.6f, .background = Color::surface, .border = Color::border, .border_px = 1, .radius = 8, .min_height = 144},
    {.name = "select", .pad_y = 8, .pad_x = 8, .font_px = 16, .line = 1.5f, .background = Color::surface, .border = Color::border, .border_px = 1, .radius = 8, .min_height = 48},
    {.name = "choice", .flow = Flow::row, .pad_y = 0, .pad_x = 0, .gap = 0, .radius = 8, .min_height = 56},
    {.name = "choices", .flow = Flow::column, .gap = 8},
    {.name = "choice-label", .pad_y = 12, .font_px = kText, .line = kLine, .min_height = 56},
    {.name = "radio", .min_height = 56, .column_px = 48},
    {.name = "checkbox", .min_height = 56, .column_px = 48},
    {.name = "form", .flow = Flow::column, .gap = 24},
    {.name = "parts", .flow = Flow::row, .gap = 8},
    {.name = "part", .flow = Flow::column, .gap = 2},
    {.name = "fields", .flow = Flow::grid, .gap = 16, .column_px = 150},
    {.name = "drawing", .pad_y = 8, .picture_px = 96},
    {.name = "practice", .flow = Flow::column, .pad_y = 16, .pad_x = 16, .gap = 8, .background = Color::warning_surface, .border = Color::error, .border_px = 4},
    {.name = "summary", .flow = Flow::column, .pad_y = 16, .pad_x = 16, .gap = 8, .text = Color::error, .background = Color::error_surface, .border = Color::error, .border_px = 2, .radius = 8},
    {.name = "urgent", .flow = Flow::column, .pad_y = 16, .pad_x = 16, .gap = 8, .background = Color::error_surface, .border = Color::error, .border_px = 4, .radius = 8},
    {.name = "search-row", .flow = Flow::column, .gap = 12},
    {.name = "month", .flow = Flow::column, .gap = 2},
    {.name = "month-row", .flow = Flow::columns, .gap = 2},
    {.name = "weekday", .pad_y = 4, .font_px = 16, .line = 1.4f, .bold = true, .center = true, .text = Color::secondary},
    {.name = "day", .flow = Flow::column, .pad_y = 4, .pad_x = 2, .gap = 2, .background = Color::surface, .border = Color::line, .border_px = 1, .radius = 6, .min_height = 84},
    {.name = "day-today", .flow = Flow::column, .pad_y = 4, .pad_x = 2, .gap = 2, .background = Color::info_surface, .border = Color::primary, .border_px = 2, .radius = 6, .min_height = 84},
    {.name = "day-off", .flow = Flow::column, .pad_y = 4, .pad_x = 2, .gap = 2, .background = Color::sunken, .radius = 6, .min_height = 84},
    {.name = "day-number", .font_px = 16, .line = 1.3f, .bold = true, .center = true},
    {.name = "day-mark", .flow = Flow::leaf, .font_px = 16, .line = 1.2f, .center = true, .picture_px = 20},
    {.name = "year", .flow = Flow::grid, .gap = 24, .column_px = 300},
    {.name = "year-day", .pad_y = 2, .pad_x = 0, .font_px = 16, .line = 1.2f, .center = true, .background = Color::surface, .border = Color::line, .border_px = 1, .radius = 4, .min_height = 48},
    {.name = "year-off", .font_px = 16, .line = 1.2f, .min_height = 48},
    {.name = "rich", .flow = Flow::text, .font_px = kText, .line = kLine},
    {.name = "words", .font_px = kText, .line = kLine},
    {.name = "strong", .font_px = kText, .line = kLine, .bold = true},
    {.name = "inline-link", .font_px = kText, .line = kLine, .underline = true, .text = Color::link},
    {.name = "disclosure", .pad_y = 10, .pad_x = 8, .font_px = kText, .line = 1.55f, .text = Color::link, .border = Color::line, .border_px = 1, .radius = 8, .min_height = 56, .picture_px = 22, .hover = Color::info_surface},
    {.name = "tabs", .flow = Flow::wrap, .gap = 8},
    {.name = "tab", .pad_y = 10, .pad_x = 16, .font_px = kText, .line = 1.55f, .text = Color::link, .background = Color::surface, .border = Color::border, .border_px = 1, .radius = 8, .min_height = 48, .picture_px = 22, .hover = Color::info_surface},
    {.name = "tab-panel", .flow = Flow::column, .gap = 16},
    {.name = "progress", .background = Color::sunken, .border = Color::border, .border_px = 1, .radius = 8, .min_height = 24},
    {.name = "table", .flow = Flow::column, .border = Color::border, .border_px = 1, .radius = 8},
    {.name = "table-row", .flow = Flow::columns, .pad_x = 8, .gap = 8, .border = Color::line, .border_px = 1},
    {.name = "table-head", .pad_y = 10, .pad_x = 4, .font_px = 16, .line = 1.5f, .bold = true, .text = Color::secondary},
    {.name = "table-cell", .pad_y = 10, .pad_x = 4, .font_px = 16, .line = 1.5f},
    {.name = "table-number", .pad_y = 10, .pad_x = 4, .font_px = 16, .line = 1.5f, .bold = true},
    {.name = "figure", .background = Color::surface, .border = Color::line, .border_px = 1, .radius = 8},
    {.name = "photo", .background = Color::sunken, .radius = 8, .min_height = 192},
}};
// clang-format on

}  // namespace

const LookStyle& style_of(Look look) { return kLooks[static_cast<std::size_t>(look)]; }

}  // namespace shell
