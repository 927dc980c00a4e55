// See ui.h.
#include "shell/ui/ui.h"

namespace shell {

Ui::Ui(Tree& tree, const UserEvent* event, float page_width) : tree_(tree), event_(event), page_width_(page_width) {
  tree_.clear();
  tree_.emplace_back();
  tree_[0].look = Look::page;
}

std::string Ui::id_of(std::string_view key) const {
  const std::string& parent = tree_[static_cast<std::size_t>(open_)].id;
  return parent.empty() ? std::string(key) : parent + "/" + std::string(key);
}

int Ui::add(Role role, std::string_view key, Look look) {
  const int index = static_cast<int>(tree_.size());
  Node node;
  node.id = id_of(key);
  node.role = role;
  node.look = look;
  node.parent = open_;
  node.pointed = !pointed_.empty() && node.id == pointed_;
  Node& parent = tree_[static_cast<std::size_t>(open_)];
  for (int sibling = parent.first_child; sibling >= 0; sibling = tree_[static_cast<std::size_t>(sibling)].next)
    if (tree_[static_cast<std::size_t>(sibling)].id == node.id) clashes_.push_back(node.id);
  if (parent.last_child >= 0) tree_[static_cast<std::size_t>(parent.last_child)].next = index;
  else parent.first_child = index;
  parent.last_child = index;
  tree_.push_back(std::move(node));
  return index;
}

Ui::Scope Ui::scope(Role role, std::string_view key, Look look) {
  const core::Language language = tree_[static_cast<std::size_t>(open_)].language;
  const int index = add(role, key, look);
  tree_[static_cast<std::size_t>(index)].language = language;
  return Scope(*this, index);
}

Node& Ui::leaf(Role role, std::string_view key, Look look, const Words& words) {
  Node& node = tree_[static_cast<std::size_t>(add(role, key, look))];
  node.text = words.text;
  node.language = words.language;
  return node;
}

bool Ui::clicked(const Node& node) const { return event_ && event_->kind == UserEvent::Kind::click && event_->id == node.id; }

std::optional<std::string> Ui::entered(const Node& node) const {
  if (!event_ || event_->kind != UserEvent::Kind::input || event_->id != node.id) return std::nullopt;
  return event_->value;
}

}  // namespace shell
