// See host.h.
#include "shell/frame/host.h"

#include <algorithm>
#include <cmath>

#include "core/base/limits.h"
#include "core/base/ruby.h"
#include "shell/layout/layout.h"

namespace shell {
namespace {

using core::json::Document;
using core::json::Reader;
using core::json::Writer;

constexpr std::size_t kMessageBytes = 2 * core::limits::kPackFileBytes;
// A screen settles after its input was carried out; more passes mean that two parts of the program disagree.
constexpr int kMostPasses = 3;

void read_viewport(const Reader& from, Viewport& to) {
  if (!from.exists()) return;
  to.width = static_cast<float>(from.at("width").number(1, 100000));
  to.height = static_cast<float>(from.at("height").number(1, 100000));
  to.density = static_cast<float>(from.at("density").number(0.1, 16));
  to.scroll = static_cast<float>(from.at("scroll").number(-1e6, 1e7));
  to.root_px = static_cast<float>(from.at("rootPx").number(4, 200));
  to.most_canvas_px = static_cast<float>(from.at("mostCanvasPx").number(256, 65536));
  to.dark = from.at("dark").boolean();
  to.more_contrast = from.maybe("moreContrast").exists() && from.at("moreContrast").boolean();
}

}  // namespace

Host::Host(Program& program, std::unique_ptr<Canvas> canvas) : program_(program), canvas_(std::move(canvas)) { view_ = canvas_ ? View::canvas : View::plain; }

float Host::text_scale() const { return viewport_.root_px / 16 * static_cast<float>(program_.appearance().text_size) / 100; }

void Host::build(const UserEvent* event) {
  for (int pass = 0; pass < kMostPasses; ++pass) {
    Ui ui(tree_, pass == 0 ? event : nullptr, viewport_.width / text_scale());
    tree_[0].language = program_.appearance().language;
    program_.build(ui);
    clashes_ = ui.clashes();
    ++passes_;
    built_ = !program_.settle();
    if (built_) return;
  }
}

void Host::take_event(const Reader& event) {
  built_ = false;
  const std::string kind = event.at("kind").text();
  const auto text_of = [&](std::string_view key) { return event.at(key).text(core::limits::kPackFileBytes); };
  if (kind == "click") {
    const UserEvent user{UserEvent::Kind::click, text_of("id"), {}};
    build(&user);
  } else if (kind == "input") {
    const UserEvent user{UserEvent::Kind::input, text_of("id"), text_of("value")};
    mirror_.told_value(user.id, user.value);
    build(&user);
  } else if (kind == "hover") {
    attention_.hovered = text_of("id");
  } else if (kind == "press") {
    attention_.pressed = text_of("id");
  } else if (kind == "focus") {
    attention_.focused = text_of("id");
    attention_.focus_visible = event.at("visible").boolean();
  } else if (kind == "url") {
    program_.at_url(text_of("url"));
  } else if (kind == "fetched") {
    program_.fetched(text_of("address"), static_cast<int>(event.at("status").integer(0, 999)), text_of("body"));
  } else if (kind == "answered") {
    program_.answered(text_of("id"), static_cast<int>(event.at("status").integer(0, 999)), text_of("body"));
  } else if (kind == "stored") {
    program_.stored(text_of("key"), text_of("value"));
  } else if (kind == "clock") {
    program_.clock(text_of("time"));
  } else if (kind == "told") {
    program_.told(text_of("what"), text_of("value"));
  } else if (kind == "view") {
    const View wanted = text_of("view") == "canvas" && canvas_ ? View::canvas : View::plain;
    if (wanted != view_) mirror_.forget();
    view_ = wanted;
  } else if (kind == "fonts") {
    if (canvas_) canvas_->forget_glyphs();
  } else if (kind == "lost" || kind == "restored") {
    if (canvas_) kind == "lost" ? canvas_->lose() : canvas_->restore();
  } else if (kind != "wake") {
    event.note("page.unknown-event", kind);
  }
}

std::string Host::frame(std::string_view message) {
  ++frames_;
  Document document(message, "page", kMessageBytes);
  const Reader root = document.root();
  if (document.errors().empty()) {
    read_viewport(root.maybe("viewport"), viewport_);
    if (root.maybe("events").exists()) root.at("events").each([this](const Reader& event) { take_event(event); });
  }
  // A press or typing has been built already, with what came of it; everything else is now.
  if (!built_) build(nullptr);
  built_ = expects_ = false;
  Writer out;
  write_answer(out, document.errors());
  return out.take();
}

void Host::draw(Writer& out) {
  const Appearance look = program_.appearance();
  const float scale = text_scale();
  const bool dark = look.theme == "dark" || (look.theme == "system" && viewport_.dark);
  height_ = canvas_->lay_out(tree_, viewport_.width, scale, viewport_.density);
  // One viewport above and below (half of one above density 2, and less where the GPU's limit is near): room to scroll without drawing.
  const float most = viewport_.most_canvas_px / viewport_.density;
  const float margin = std::max(0.0f, std::min(viewport_.height * (viewport_.density > 2 ? 0.5f : 1.0f), (most - viewport_.height) / 2));
  const float room = viewport_.height + 2 * margin;
  const float region_height = std::min(room, std::max(height_, viewport_.height));
  const float lowest = std::max(0.0f, std::max(height_, viewport_.height) - region_height);
  const float top = std::round(std::clamp(viewport_.scroll - margin, 0.0f, lowest));
  canvas_->draw(tree_, {top, viewport_.width, region_height, room, {dark, viewport_.more_contrast}, scale}, attention_);
  out.key("canvas")
      .begin_object()
      .key("top")
      .number(top)
      .key("height")
      .number(region_height)
      .key("room")
      .number(room)
      .key("margin")
      .number(margin)
      .end_object();
}

void Host::write_answer(Writer& out, const core::Errors& problems) {
  const Appearance look = program_.appearance();
  out.begin_object();
  out.key("view").string(view_ == View::canvas ? "canvas" : "plain");
  if (view_ == View::canvas) draw(out);
  out.key("height").number(height_);
  out.key("lang").string(core::html_language(look.language));
  out.key("language").string(core::language_code(look.language));
  out.key("title").string(core::base_text(look.title));
  out.key("size").integer(look.text_size);
  out.key("theme").string(look.theme);
  out.key("wantsPlain").boolean(look.plain);
  out.key("ready").boolean(program_.ready());
  out.key("ops");
  // Nothing built yet (the words are on the way): the prerendered page stays.
  if (tree_.size() > 1) mirror_.write_changes(tree_, view_, out);
  else out.begin_array().end_array();
  out.key("effects").begin_array();
  for (const Effect& effect : program_.take_effects()) out.begin_array().string(effect.kind).string(effect.a).string(effect.b).end_array();
  out.end_array();
  out.key("problems").begin_array();
  for (const core::Error& problem : problems) out.string(problem.code + " " + problem.path + " " + problem.detail);
  out.end_array();
  out.key("stats").begin_object().key("frames").integer(frames_).key("passes").integer(passes_);
  out.key("glyphs").integer(canvas_ ? static_cast<std::int64_t>(canvas_->glyphs_made()) : 0);
  out.key("nodes").integer(static_cast<std::int64_t>(tree_.size()) - 1).end_object();
  out.end_object();
}

bool Host::warm() {
  if (!canvas_ || view_ != View::canvas || !program_.ready()) return false;
  if (!std::exchange(expects_, true)) {
    const Scale scale = Scale::of(viewport_.width, text_scale());
    std::vector<Canvas::Expected> soon;
    for (const Node& node : tree_)
      if (!node.text.empty()) soon.push_back({core::base_text(node.text), face_of(node, scale)});
    Node found;
    found.look = Look::row_link;
    found.language = program_.appearance().language;
    soon.push_back({program_.likely_words(), face_of(found, scale)});
    canvas_->expect(std::move(soon));
  }
  return canvas_->warm();
}

std::string Host::tree_json() const {
  Writer out;
  out.begin_array();
  for (std::size_t i = 1; i < tree_.size(); ++i) {
    const Node& node = tree_[i];
    std::string role = element_of(node).tag;
    for (const auto& [name, value] : element_of(node).attributes)
      if (std::string_view(name) == "role") role = value;
    out.begin_object().key("id").string(node.id).key("role").string(role);
    out.key("name").string(node.label.empty() ? core::base_text(node.text) : node.label);
    out.key("lang").string(core::html_language(node.language));
    out.key("rect").begin_array().number(node.rect.x).number(node.rect.y).number(node.rect.w).number(node.rect.h).end_array();
    out.key("overflow").boolean(node.overflow);
    out.key("control").boolean(is_control(node.role));
    out.key("inline").boolean(is_rich(tree_[static_cast<std::size_t>(node.parent)]));
    out.key("parent").string(tree_[static_cast<std::size_t>(node.parent)].id).end_object();
  }
  out.end_array();
  return out.take();
}

}  // namespace shell
