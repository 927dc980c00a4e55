// See coded_answer.h.
#include "server/http/coded_answer.h"

#include "server/http/etag.h"
#include "server/http/gzip.h"
#include "server/http/static_files.h"

namespace server {

Coded::Coded(std::string text) : plain(std::make_shared<const std::string>(std::move(text))), gzipped(std::make_shared<const std::string>(gzip(*plain))) {}

Response coded_answer(const Request& request, Response response, const Coded& body) {
  response.set("Vary", "Accept-Encoding");
  const bool small = !body.gzipped->empty() && accepts(request.header("accept-encoding"), "gzip");
  if (small) response.set("Content-Encoding", "gzip");
  response.body = small ? body.gzipped : body.plain;
  return with_etag(request, std::move(response));
}

}  // namespace server
