// What stands around every screen: header with the city's phone number, text size and language; navigation; footer; and the states a
// screen can be in before it has something to show.
#pragma once

#include <functional>

#include "app/common/context.h"

namespace app {

// By code, in their own words.
inline constexpr std::pair<const char*, const char*> kLanguageNames[]{
    {"ja", "日本語"}, {"ja-easy", "やさしい にほんご"}, {"en", "English"}, {"zh-Hans", "简体中文"}, {"zh-Hant", "繁體中文"}, {"ko", "한국어"}, {"th", "ไทย"}};

struct ScreenFrame {
  Text title;              // the h1's text, unless heading is given
  shell::Words heading{};  // an h1 from data
  std::string back{};      // address of "back"; empty: none
  bool sample = true;      // shows the 見本 banner
};
// A screen of no municipality: its header has text size, reading aloud and language. key: of the h1.
void screen_of_no_city(const Context& context, std::string_view key, Text title, const std::function<void()>& content);
// On a device that many people use: clears what this person left. Nothing on one person's.
void finish_button(const Context& context);
// Nobody has touched the shared device for a while: it asks before it clears.
void still_there_screen(const Context& context);
void screen(const Context& context, const ScreenFrame& frame, const std::function<void()>& content);

// True when value is there; else says that it loads, is damaged or could not be fetched, with "try again".
bool loaded_or_told(const Context& context, Load load, bool damaged);
// The same, and where the municipality has no such file, says that it does not offer this.
bool not_offered(const Context& context);
template <class T>
bool loaded_or_told(const Context& context, const Loaded<T>& loaded) {
  return loaded.missing ? not_offered(context) : loaded_or_told(context, loaded.state, loaded.damaged);
}
// Whether a service is in this municipality's pack; while that is not known, yes.
bool offers(const Context& context, std::string_view service);
// Source and date of what the screen shows.
void provenance(const Context& context, std::string_view key, const core::Provenance& from);

}  // namespace app
