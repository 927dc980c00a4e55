// Compression of what is made at the moment of asking. (Files are compressed by the build, better.)
#pragma once

#include <string>
#include <string_view>

namespace server {

// RFC 1952, by zlib; empty: there was no memory for it.
std::string gzip(std::string_view body);

}  // namespace server
