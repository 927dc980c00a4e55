// Photos and files of applications. An application announces them in its answers (core/forms/attachment.h) and is kept at once, be the line ever so bad;
// they follow in parts, in any order, however often, and count once all of one is there and is what was announced.
//   GET applications/{receipt}/attachments/{sha256}               Authorization: Receipt SECRET -> {"bytes","part_bytes","missing":[n],"complete"}
//   PUT applications/{receipt}/attachments/{sha256}/parts/{n}     the bytes from n * part_bytes on -> the same
//   GET staff/applications/{receipt}/attachments/{sha256}         its content
#pragma once

#include "core/base/json.h"
#include "core/forms/attachment.h"
#include "server/api/endpoint.h"

namespace server {

// What an application announces; one that it has announced before stays as it is.
void announce_attachments(Transaction& transaction, const std::string& city, const std::string& receipt,
                          const std::vector<core::forms::Attachment>& attachments);
// Bytes of what it has announced and of these, each content once.
std::int64_t attached_bytes(Transaction& transaction, const std::string& city, const std::string& receipt, const std::vector<core::forms::Attachment>& further);
// Parts of what has not become whole in a month go: its sender is not coming back. That it was announced stays.
void forget_unfinished_attachments(Transaction& transaction, const std::string& city, std::int64_t now_ms);
// The key "attachments": what was announced, and whether it is there.
void write_attachments(core::json::Writer& out, Transaction& transaction, const std::string& city, const std::string& receipt);

Prepared read_attachment_state(const Call& call);
Answer put_attachment_part(const Call& call, Store& store);
Prepared read_attachment_content(const Call& call);

}  // namespace server
