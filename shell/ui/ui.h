// Builds one screen's tree. Screens call widgets (the other files of this folder) in order; each widget adds its nodes and tells, as its
// return value, what the person did to it. A node's id is its parent's id plus a key of the code, never a label or a position.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shell/semantics/node.h"

namespace shell {

// Visible text: marked (core/base/ruby.h), with the language it is really in.
struct Words {
  std::string text;
  core::Language language = core::Language::ja;
};

// What the person did; it reaches a widget by id, in the next frame.
struct UserEvent {
  enum class Kind : std::uint8_t { click, input } kind = Kind::click;
  std::string id;
  std::string value;  // input only: the field's whole text, or the chosen option's value
};

class Ui {
 public:
  // event: may be null. It is taken at most once, by the widget it is for.
  // page_width: of the page in px divided by the text size, so that a larger text counts as a narrower page.
  Ui(Tree& tree, const UserEvent* event, float page_width = kPhoneWidth);
  static constexpr float kPhoneWidth = 412;
  float page_width() const { return page_width_; }

  // Everything made while it lives is its child. Keep it in a local; it closes itself.
  class Scope {
   public:
    ~Scope() { ui_.open_ = before_; }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    Node& node() { return ui_.tree_[static_cast<std::size_t>(index_)]; }  // until the next node is made

   private:
    friend class Ui;
    Scope(Ui& ui, int index) : ui_(ui), before_(ui.open_), index_(index) { ui.open_ = index; }
    Ui& ui_;
    int before_, index_;
  };
  [[nodiscard]] Scope scope(Role role, std::string_view key, Look look);
  // A node without children. The reference is good until the next node is made.
  Node& leaf(Role role, std::string_view key, Look look, const Words& words);

  bool clicked(const Node& node) const;
  std::optional<std::string> entered(const Node& node) const;
  // A link was pressed: its address. The router takes it from here.
  void follow(std::string href) { followed_ = std::move(href); }
  // What was followed has been taken by somebody else.
  void stay() { followed_.reset(); }
  const std::optional<std::string>& followed() const { return followed_; }

  // The node of this id is marked when it is made: a lesson shows what to use.
  void point(std::string id) { pointed_ = std::move(id); }

  // The id a child of the open scope with this key will have.
  std::string id_of(std::string_view key) const;
  // Ids that were given twice: a fault of the screen's code, which tests look for.
  const std::vector<std::string>& clashes() const { return clashes_; }

 private:
  int add(Role role, std::string_view key, Look look);
  Tree& tree_;
  const UserEvent* event_;
  float page_width_;
  int open_ = 0;
  std::string pointed_;
  std::optional<std::string> followed_;
  std::vector<std::string> clashes_;
};

}  // namespace shell
