// A node of the semantic tree: the one truth about what is on screen. Drawing, the mirror's elements, prerendered files and tests all
// come from it; it is the same at any scroll position.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/language.h"
#include "shell/semantics/drawing.h"
#include "shell/theme/looks.h"
#include "shell/theme/pictures.h"

namespace shell {

enum class Role : std::uint8_t {
  group,
  header,
  navigation,
  main,
  footer,
  search,
  form,
  region,  // regions
  heading,
  paragraph,
  link,
  button,
  list,
  item,
  note,
  status,
  alert,
  image,
  label,
  textbox,
  searchbox,
  textarea,
  radiogroup,
  radio,
  checkbox,
  select,
  option,  // fields
  table,
  rows,
  row,
  columnheader,
  cell,
  span,
  strong,  // parts of a paragraph
  tablist,
  tab,
  tabpanel,
  progressbar,
};

// Document pixels (CSS px), origin at the document's top left.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
};

// Where the layout put a node's words; the mirror's text stands there too, so that what the browser marks (found, selected) is what is drawn.
struct WordsPlace {
  float x = 0, y = 0;  // of the first line's top left, in the node's box
  float width = 0;     // of the widest line
  float line_height = 0;
  float lift = 0;    // by how much the type stands lower in its line than CSS would have it (furigana above)
  std::string text;  // base text with U+200B at the ends of lines, '\n' where the text itself ends one; empty: not laid out
};

// The photo of a node that shows what the camera sees.
inline constexpr const char* kCameraSource = "camera";

// A control that opens and closes something.
enum class Expanded : std::uint8_t { no_such, closed, open };

struct Node {
  std::string id;  // parent's id + "/" + key; the same in every language and at every scroll position
  Role role = Role::group;
  std::string text;          // marked text (core/base/ruby.h): the visible words, whose base text is also the accessible name
  std::string label;         // an accessible name where there are no visible words of its own (landmarks, pictures)
  std::string value;         // fields and options: what is entered or chosen; buttons that save: the file's content
  std::string href;          // links; buttons that save: the file's name
  const char* gesture = "";  // what the page does in the press itself, because browsers allow it nowhere else ("speak")
  std::string hint;          // id of the node that describes this one (aria-describedby)
  std::string labelled_by;   // id of the node that names this one; for a label: id of its field
  const char* input_type = "text";
  const char* input_mode = "";  // fields: which soft keyboard ("numeric")
  const char* autocomplete = "";
  core::Language language = core::Language::ja;
  Look look = Look::block;
  Picture picture = Picture::none;
  std::uint32_t picture_tint = 0;          // 0xRRGGBB; 0 = the text's colour
  std::string modules;                     // of a QR code, row by row (shell/ui/qr.h); empty: none
  std::string photo;                       // of an image: a person's picture (shell/ui/attach.h); empty: none
  std::uint8_t level = 0;                  // headings 1..6
  std::shared_ptr<const Drawing> drawing;  // null: none
  std::uint8_t columns = 0;                // of Flow::columns
  Expanded expanded = Expanded::no_such;
  std::string controls;  // id of what a tab shows
  bool checked = false, current = false, invalid = false, submit = false, wide = false;
  bool pointed = false;  // a lesson shows that this is to be used

  int parent = -1, first_child = -1, last_child = -1, next = -1;  // indices into the tree
  Rect rect;
  WordsPlace words;
  bool overflow = false;  // a word wider than its box: layout tests fail on it
};

// The nodes of one screen in document order; node 0 is the root and has the id "".
using Tree = std::vector<Node>;

// Fields with a value of their own, which the browser shows.
inline bool is_field(Role role) { return role == Role::textbox || role == Role::searchbox || role == Role::textarea || role == Role::select; }
inline bool is_control(Role role) {
  return role == Role::link || role == Role::button || role == Role::tab || is_field(role) || role == Role::radio || role == Role::checkbox;
}

}  // namespace shell
