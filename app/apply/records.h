// Drafts, sent applications and the profile as records of the device. One record each, so that two tabs do not overwrite one another:
//   draft:CITY:PROCEDURE   sent:CITY:KEY   profile
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"
#include "core/base/json.h"
#include "shell/frame/program.h"

namespace app::apply {

std::string draft_key(const std::string& city, const std::string& procedure);
std::string sent_key(const std::string& city, const std::string& key);

// What stands in the state now goes to the device: the draft of a procedure, as of today, what was sent under a key; nothing, where there is none any more.
void keep_draft(State& state, const std::string& procedure, std::vector<shell::Effect>& effects);
void keep_sent(const State& state, const std::string& key, std::vector<shell::Effect>& effects);

// As the server tells them, and as the device keeps them.
std::vector<Event> read_events(const core::json::Reader& list);

std::string write_draft(const Draft& draft);
std::string write_sent(const Sent& sent);
std::string write_profile(const std::map<std::string, std::string>& profile);

// Takes one record of the device into the state; "" removes. Records of other cities and services are left alone. A record of another
// shape is told (ApplyState::damaged) and stays on the device.
void take_record(ApplyState& state, const std::string& city, std::string_view key, std::string_view value);

// The names of photos and files that drafts and what is not yet sent need, of all cities, spaces between; nullopt: a record cannot be read, and it is not
// known what it needs.
std::optional<std::string> needed_attachments(const std::map<std::string, std::string>& records);

}  // namespace app::apply
