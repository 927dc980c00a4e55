// See screen.h.
#include "app/settings/screen.h"

#include <cstdlib>

#include "app/common/frame.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app {

void settings_screen(const Context& context) {
  screen(context, {.title = Text::settings_title, .sample = false}, [&] {
    const Settings& now = context.state.settings;
    const std::vector<shell::Choice> sizes{{"100", context.words(Text::settings_size_100), {}},
                                           {"125", context.words(Text::settings_size_125), {}},
                                           {"150", context.words(Text::settings_size_150), {}},
                                           {"200", context.words(Text::settings_size_200), {}}};
    if (const auto size = shell::radios(context.ui, "size", context.words(Text::settings_size), sizes, std::to_string(now.text_size)))
      context.send(msg::SetTextSize{size->size() == 3 ? std::atoi(size->c_str()) : 100});
    const std::vector<shell::Choice> themes{{"system", context.words(Text::settings_theme_system), {}},
                                            {"light", context.words(Text::settings_theme_light), {}},
                                            {"dark", context.words(Text::settings_theme_dark), {}}};
    if (const auto theme = shell::radios(context.ui, "theme", context.words(Text::settings_theme), themes, now.theme)) context.send(msg::SetTheme{*theme});
    const std::vector<shell::Choice> views{{"canvas", context.words(Text::settings_view_canvas), {}},
                                           {"plain", context.words(Text::settings_view_plain), context.words(Text::settings_view_plain_hint)}};
    if (const auto view = shell::radios(context.ui, "view", context.words(Text::settings_view), views, now.plain ? "plain" : "canvas"))
      context.send(msg::SetPlain{*view == "plain"});
    shell::heading(context.ui, "device-title", 2, context.words(Text::settings_device));
    shell::text(context.ui, "device", context.words(Text::settings_device_text));
    if (shell::button(context.ui, "forget", context.words(Text::settings_forget), {.look = shell::Look::secondary})) context.send(msg::AskForget{});
    if (context.state.asks_forget) {
      shell::banner(context.ui, "forget-sure", shell::Banner::warning, context.words(Text::settings_forget_sure), true);
      if (shell::button(context.ui, "forget-now", context.words(Text::settings_forget_now), {.look = shell::Look::primary})) context.send(msg::ForgetDevice{});
    }
    shell::heading(context.ui, "shared-title", 2, context.words(Text::settings_shared_title));
    shell::text(context.ui, "shared", context.words(Text::settings_shared_text));
    if (shell::button(context.ui, "share", context.words(context.state.shared ? Text::settings_shared_off : Text::settings_shared_on),
                      {.look = shell::Look::secondary}))
      context.send(msg::SetShared{!context.state.shared});
    if (context.state.asks_shared) shell::banner(context.ui, "shared-sure", shell::Banner::warning, context.words(Text::settings_shared_sure), true);
    if (context.state.insecure) shell::banner(context.ui, "insecure", shell::Banner::note, context.words(Text::settings_insecure));
    if (context.state.offline_ready) shell::text(context.ui, "offline", context.words(Text::settings_offline_ready), shell::Look::small);
  });
}

}  // namespace app
