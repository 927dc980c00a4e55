// See element.h.
#include "shell/semantics/element.h"

#include <cmath>

#include "core/base/ruby.h"

namespace shell {
namespace {

using Attributes = std::vector<std::pair<const char*, std::string>>;

void put(Attributes& to, const char* name, const std::string& value) {
  if (!value.empty()) to.emplace_back(name, value);
}

const char* tag_of(const Node& node) {
  if (node.photo == kCameraSource) return "video";
  if (!node.photo.empty()) return "img";
  static constexpr const char* kHeadings[]{"h1", "h2", "h3", "h4", "h5", "h6"};
  switch (node.role) {
    case Role::header: return "header";
    case Role::navigation: return "nav";
    case Role::main: return "main";
    case Role::footer: return "footer";
    case Role::region: return "section";
    case Role::search:
    case Role::form: return "form";
    case Role::heading: return kHeadings[node.level >= 1 && node.level <= 6 ? node.level - 1 : 0];
    case Role::paragraph: return "p";
    case Role::link: return "a";
    case Role::button: return "button";
    case Role::list: return "ul";
    case Role::item: return "li";
    case Role::label: return "label";
    case Role::textbox:
    case Role::searchbox:
    case Role::radio:
    case Role::checkbox: return "input";
    case Role::textarea: return "textarea";
    case Role::select: return "select";
    case Role::option: return "option";
    case Role::table: return "table";
    case Role::rows: return "tbody";
    case Role::row: return "tr";
    case Role::columnheader: return "th";
    case Role::cell: return "td";
    case Role::span: return "span";
    case Role::strong: return "strong";
    case Role::tab: return "button";
    case Role::progressbar: return "progress";
    case Role::group:
    case Role::note:
    case Role::status:
    case Role::alert:
    case Role::image:
    case Role::radiogroup:
    case Role::tablist:
    case Role::tabpanel: return "div";
  }
  return "div";
}

// Roles that the tag does not give by itself, or loses when CSS takes its table or list display away.
const char* aria_role(Role role) {
  switch (role) {
    case Role::search: return "search";
    case Role::note: return "note";
    case Role::status: return "status";
    case Role::alert: return "alert";
    case Role::image: return "img";
    case Role::radiogroup: return "radiogroup";
    case Role::list: return "list";
    case Role::table: return "table";
    case Role::rows: return "rowgroup";
    case Role::row: return "row";
    case Role::columnheader: return "columnheader";
    case Role::cell: return "cell";
    case Role::tablist: return "tablist";
    case Role::tab: return "tab";
    case Role::tabpanel: return "tabpanel";
    default: return nullptr;
  }
}

// In the plain view readings stand in <ruby>, and how a name is computed from that differs: what is named by its content says its base text.
bool named_by_ruby(const Node& node) {
  if (node.role != Role::link && node.role != Role::button && node.role != Role::heading && node.role != Role::label) return false;
  for (const core::RubyRun& run : core::parse_ruby(node.text))
    if (!run.reading.empty()) return true;
  return false;
}

void field_attributes(const Node& node, Attributes& to) {
  if (node.role == Role::radio || node.role == Role::checkbox) {
    to.emplace_back("type", node.role == Role::radio ? "radio" : "checkbox");
    to.emplace_back("value", node.value);
    // Those of one question share the name of the group's id.
    to.emplace_back("name", node.id.substr(0, node.id.rfind('/', node.id.rfind('/') - 1)));
    if (node.checked) to.emplace_back("checked", "");
  } else if (node.role == Role::select) {
    to.emplace_back("value", node.value);
  } else if (node.role == Role::textarea) {
    to.emplace_back("rows", "4");
    to.emplace_back("autocomplete", *node.autocomplete ? node.autocomplete : "off");
  } else {
    to.emplace_back("type", node.role == Role::searchbox ? "search" : node.input_type);
    to.emplace_back("value", node.value);
    to.emplace_back("autocomplete", *node.autocomplete ? node.autocomplete : "off");
    put(to, "inputmode", node.input_mode);
    if (node.role == Role::searchbox) {
      to.emplace_back("enterkeyhint", "search");
      to.emplace_back("spellcheck", "false");
    }
  }
  if (node.invalid) to.emplace_back("aria-invalid", "true");
}

}  // namespace

int code_side(const std::string& modules) { return static_cast<int>(std::lround(std::sqrt(static_cast<double>(modules.size())))) + 2 * kQuietModules; }

std::string code_path(const std::string& modules) {
  const int side = code_side(modules) - 2 * kQuietModules;
  std::string out;
  for (int y = 0; y < side; ++y)
    for (int x = 0, run = 0; x < side; x += run + 1) {
      const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x);
      run = 0;
      while (x + run < side && modules[at + static_cast<std::size_t>(run)] == '#') ++run;
      if (run == 0) continue;
      const std::string width = std::to_string(run);
      out += "M" + std::to_string(x + kQuietModules) + " " + std::to_string(y + kQuietModules) + "h" + width + "v1h-" + width + "z";
    }
  return out;
}

Element element_of(const Node& node) {
  Element element{tag_of(node), {}, false};
  Attributes& to = element.attributes;
  to.emplace_back("data-id", node.id);
  to.emplace_back("class", style_of(node.look).name);
  if (node.pointed) to.emplace_back("data-pointed", "");
  if (node.wide) to.emplace_back("data-wide", "");
  if (node.picture != Picture::none) to.emplace_back("data-picture", "");
  if (!node.photo.empty()) {
    element.is_void = true;
    to.emplace_back("data-photo", node.photo);
    if (node.photo != kCameraSource) {
      to.emplace_back("alt", "");  // its name stands beside it
      return element;
    }
    element.is_void = false;
    for (const char* name : {"autoplay", "muted", "playsinline"}) to.emplace_back(name, "");
    to.emplace_back("role", "img");
    put(to, "aria-label", node.label);
    return element;
  }
  if (const char* role = aria_role(node.role)) to.emplace_back("role", role);
  else if (node.role == Role::group && !node.label.empty()) to.emplace_back("role", "group");
  to.emplace_back("lang", std::string(core::html_language(node.language)));
  put(to, "aria-label", node.label.empty() && named_by_ruby(node) ? core::base_text(node.text) : node.label);
  put(to, "aria-describedby", node.hint);
  put(to, "aria-controls", node.controls);
  if (node.expanded != Expanded::no_such) to.emplace_back("aria-expanded", node.expanded == Expanded::open ? "true" : "false");
  if (node.columns > 0) to.emplace_back("data-columns", std::to_string(node.columns));
  if (node.invalid && node.role == Role::radiogroup) to.emplace_back("aria-invalid", "true");
  switch (node.role) {
    case Role::link:
      to.emplace_back("href", node.href);
      if (node.current) to.emplace_back("aria-current", "page");
      break;
    case Role::button:
      to.emplace_back("type", node.submit ? "submit" : "button");
      put(to, "data-gesture", node.gesture);
      put(to, "data-file", node.href);
      put(to, "data-content", node.value);
      break;
    case Role::tab:
      to.emplace_back("type", "button");
      to.emplace_back("id", node.id);
      to.emplace_back("aria-selected", node.current ? "true" : "false");
      to.emplace_back("tabindex", node.current ? "0" : "-1");  // arrow keys go to the others (web/mirror/tabs.ts)
      break;
    case Role::tabpanel:
      to.emplace_back("id", node.id);
      put(to, "aria-labelledby", node.labelled_by);
      break;
    case Role::progressbar:
      to.emplace_back("max", "100");
      to.emplace_back("value", node.value);
      break;
    case Role::label: to.emplace_back("for", node.labelled_by); break;
    case Role::textbox:
    case Role::searchbox:
    case Role::textarea:
    case Role::radio:
    case Role::checkbox:
    case Role::select:
      element.is_void = node.role != Role::select && node.role != Role::textarea;
      to.emplace_back("id", node.id);
      field_attributes(node, to);
      break;
    case Role::option:
      to.emplace_back("value", node.value);
      if (node.checked) to.emplace_back("selected", "");
      break;
    case Role::main: to.emplace_back("id", "main"); break;
    case Role::heading:
      if (node.level == 1) to.emplace_back("tabindex", "-1");  // takes the focus after a change of screen
      to.emplace_back("id", node.id);
      break;
    case Role::columnheader: to.emplace_back("scope", "col"); break;
    case Role::cell:
      if (node.current) to.emplace_back("aria-current", "date");
      break;
    case Role::search:
    case Role::form: to.emplace_back("novalidate", ""); break;
    default:
      if (!node.labelled_by.empty()) to.emplace_back("aria-labelledby", node.labelled_by);
      if (node.role == Role::alert) to.emplace_back("tabindex", "-1");  // an error summary takes the focus
      if (node.role == Role::paragraph || node.role == Role::note || node.role == Role::status || node.role == Role::alert) to.emplace_back("id", node.id);
  }
  return element;
}

namespace {

// The words with the ends of their lines, so that the browser's lines are those that are drawn.
std::vector<Inline> lines_of(const Node& node) {
  static constexpr std::string_view kLineEnd = "\xE2\x80\x8B";  // U+200B
  std::vector<Inline> content;
  const std::string base = node.words.text.empty() ? core::base_text(node.text) : node.words.text;
  std::string line;
  const auto finish = [&] {
    if (!line.empty()) content.push_back({Inline::Kind::text, std::move(line), {}, 0, 0});
    line.clear();
  };
  for (std::size_t i = 0; i < base.size(); ++i) {
    const bool soft = base.compare(i, kLineEnd.size(), kLineEnd) == 0;
    if (!soft && base[i] != '\n') {
      line += base[i];
      continue;
    }
    finish();
    content.push_back({soft ? Inline::Kind::line_end : Inline::Kind::new_line, {}, {}, 0, 0});
    if (soft) i += kLineEnd.size() - 1;
  }
  finish();
  return content;
}

}  // namespace

std::vector<Inline> content_of(const Node& node, View view) {
  std::vector<Inline> content;
  if (view == View::canvas) return lines_of(node);
  if (!node.modules.empty()) content.push_back({Inline::Kind::code, code_path(node.modules), {}, 0, code_side(node.modules)});
  if (node.drawing) content.push_back({Inline::Kind::drawing, {}, {}, 0, 0});
  if (node.picture != Picture::none) content.push_back({Inline::Kind::picture, std::string(picture_name(node.picture)), {}, node.picture_tint, 0});
  for (const core::RubyRun& run : core::parse_ruby(node.text)) {
    if (run.reading.empty()) content.push_back({Inline::Kind::text, core::without_breaks(run.base), {}, 0, 0});
    else content.push_back({Inline::Kind::ruby, run.base, run.reading, 0, 0});
  }
  return content;
}

}  // namespace shell
