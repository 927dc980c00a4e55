// Telling what has happened on the road: what the messages and the server's answers do to the state.
#pragma once

#include <span>
#include <string_view>

#include "app/staff/messages.h"
#include "app/staff/update.h"

namespace app::staff {

// The fields of a kind of report; empty: no such kind.
std::span<const char* const> fields_of(std::string_view kind);
// As chosen, or what stands there before anything is.
std::string field_of(const ReportDesk& desk, const std::string& name);

void update_report(const Whole& whole, const ReportKindChosen& message);
void update_report(const Whole& whole, const ReportField& message);
void update_report(const Whole& whole, const LookAtReport& message);
void update_report(const Whole& whole, const CarryOutReport& message);

void take_looked_at(const Whole& whole, int status, std::string_view body);
void take_carried_out(const Whole& whole, int status, std::string_view body);

}  // namespace app::staff
