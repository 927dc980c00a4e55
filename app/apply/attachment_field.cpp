// Photos and files on the screens of an application; see screens.h.
#include "app/apply/attachments.h"
#include "app/apply/screens.h"
#include "app/common/frame.h"
#include "core/base/ruby.h"
#include "core/forms/attachment.h"
#include "shell/ui/action.h"
#include "shell/ui/attach.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app::apply {
namespace {

using core::forms::Attachment;
using core::forms::Kind;
using core::forms::MediaType;
using shell::Look;
using shell::Role;
using shell::Words;

constexpr std::int64_t kKilobyte = 1024;

Words name_of(const Context& context, const Attachment& attachment, std::size_t number) {
  const std::string size = std::to_string((attachment.bytes + kKilobyte - 1) / kKilobyte);
  return context.words(attachment.type == MediaType::pdf ? Text::apply_file_name : Text::apply_photo_name,
                       {{"number", std::to_string(number)}, {"size", size}});
}

Text fault_text(const std::string& fault, Kind kind) {
  if (fault == "size") return Text::apply_attach_size;
  if (fault == "noisy") return Text::apply_attach_noisy;
  if (fault == "many") return Text::apply_attach_many;
  return kind == Kind::files ? Text::apply_attach_type_file : Text::apply_attach_type_photo;
}

void picture(const Context& context, const Attachment& attachment, const std::string& name, const Photos& photos) {
  if (attachment.type == MediaType::pdf || photos.from == Photos::From::none) return;
  shell::photo(context.ui, "photo", photos.from == Photos::From::device ? name : photos.address + attachment.sha256, context.state.language);
}

}  // namespace

std::optional<std::string> attachment_field(const Context& context, std::string_view key, const AttachmentField& field, const Words& label,
                                            const shell::FieldOptions& options) {
  const auto group = context.ui.scope(Role::group, key, Look::field);
  shell::text(context.ui, "question", label, Look::label);
  const std::string about = shell::describe(context.ui, options);
  const auto found = context.state.apply.attaching.find(field.place);
  const Attaching attaching = found == context.state.apply.attaching.end() ? Attaching{} : found->second;
  auto box = context.ui.scope(Role::group, "box", Look::stack);
  box.node().label = core::base_text(label.text);
  box.node().hint = about;
  std::optional<std::string> taken_out;
  if (!field.names.empty()) {
    const auto list = context.ui.scope(Role::list, "list", Look::tiles);
    for (std::size_t i = 0; i < field.names.size(); ++i) {
      const auto attachment = core::forms::read_attachment(field.names[i]);
      if (!attachment) continue;
      const auto item = context.ui.scope(Role::item, field.names[i], Look::card);
      const Words words = name_of(context, *attachment, i + 1);
      picture(context, *attachment, field.names[i], {Photos::From::device, {}});
      shell::text(context.ui, "name", words);
      if (shell::button(context.ui, "remove", context.words(Text::apply_attach_remove, {{"name", words.text}}), {.look = Look::quiet}))
        taken_out = field.names[i];
    }
  }
  // There before it has something to say: readers announce what changes inside it.
  const std::string count = std::to_string(field.names.size()), most = std::to_string(field.most);
  context.ui.leaf(Role::status, "told", Look::text,
                  attaching.busy        ? context.words(Text::apply_attach_busy)
                  : field.names.empty() ? Words{"", context.state.language}
                                        : context.words(Text::apply_attach_count, {{"count", count}}));
  if (!attaching.fault.empty())
    shell::banner(context.ui, "fault", shell::Banner::error, context.words(fault_text(attaching.fault, field.kind), {{"count", most}}), true);
  if (static_cast<std::int64_t>(field.names.size()) < field.most) {
    const bool files = field.kind == Kind::files;
    shell::attach_button(context.ui, "choose", context.words(files ? Text::apply_attach_files : Text::apply_attach_photos),
                         {files ? "image/*,application/pdf" : "image/*", field.place, about});
  }
  shell::text(context.ui, "note", context.words(Text::apply_attach_note, {{"count", most}}), Look::small);
  return taken_out;
}

void attachment_list(const Context& context, const std::vector<std::string>& names, const Photos& photos) {
  const auto list = context.ui.scope(Role::list, "files", photos.from == Photos::From::none ? Look::list : Look::tiles);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto attachment = core::forms::read_attachment(names[i]);
    if (!attachment) continue;
    const auto item = context.ui.scope(Role::item, names[i], Look::stack);
    const Words words = name_of(context, *attachment, i + 1);
    picture(context, *attachment, names[i], photos);
    if (photos.from == Photos::From::server) shell::link(context.ui, "open", words, photos.address + attachment->sha256);
    else shell::text(context.ui, "name", words);
  }
}

}  // namespace app::apply
