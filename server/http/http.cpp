// See http.h. One translation unit holds Beast (22 s to compile). Limits: header 16 KiB, body core's limit, 15 s to send a request, 75 s idle.
#include "server/http/http.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

namespace server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using Stream = beast::tcp_stream;

constexpr std::uint32_t kHeaderBytes = 16 * 1024;
constexpr std::uint64_t kBodyBytes = 1024 * 1024;
constexpr std::chrono::seconds kRequestSeconds{15}, kIdleSeconds{75}, kWriteSeconds{60}, kStopSeconds{5}, kLingerSeconds{2};
constexpr int kMostConnections = 8000;
// Descriptors that are not connections: files, the store, what libraries open.
constexpr int kOwnDescriptors = 200;
// Of all connections, three in four may follow a feed; the rest is for pages and requests. One address (a town hall, a telephone company's
// gateway) may have so many of them.
constexpr int kMostFollowingOfPeer = 500;
// A silent feed says so often that it lives: the page takes it for dead after a minute, and proxies cut it.
constexpr std::chrono::seconds kHeartbeatSeconds{20};
constexpr const char* kHeartbeat = "event: alive\ndata: {}\n\n";
constexpr std::chrono::milliseconds kStopLook{100};

// As many connections as the system lets this process have, up to ours: beyond, it would have no descriptor left to answer anybody.
int connections_allowed() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return kMostConnections;
  const rlim_t wanted = kMostConnections + kOwnDescriptors;
  if (limit.rlim_cur < wanted) {
    limit.rlim_cur = std::min(limit.rlim_max, wanted);
    (void)setrlimit(RLIMIT_NOFILE, &limit);
    (void)getrlimit(RLIMIT_NOFILE, &limit);
  }
  return limit.rlim_cur >= wanted ? kMostConnections : std::max(16, static_cast<int>(limit.rlim_cur) - kOwnDescriptors);
}
// Requests that wait for a worker; beyond, they are told to come again.
constexpr int kMostQueued = 512;

// Threads that answer what may have to wait, and how many requests wait for them.
struct Workers {
  explicit Workers(int threads) : pool(static_cast<std::size_t>(threads)) {}
  asio::thread_pool pool;
  std::atomic<int> queued{0};
};

struct Shared {
  const HttpOptions& options;
  const Handler& handler;
  Workers &storage, &making;
  std::atomic<bool> stopping{false};
  std::atomic<int> connections{0};
  const int most_connections = connections_allowed();
  std::mutex following_mutex{};
  int following = 0;
  std::map<std::string, int> following_of{};  // by peer

  // One connection more that follows; false: there are too many.
  bool follow(const std::string& peer) {
    const std::lock_guard lock(following_mutex);
    if (following >= most_connections / 4 * 3 || following_of[peer] >= kMostFollowingOfPeer) return false;
    ++following;
    ++following_of[peer];
    return true;
  }
  void unfollow(const std::string& peer) {
    const std::lock_guard lock(following_mutex);
    --following;
    if (--following_of[peer] <= 0) following_of.erase(peer);
  }
};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return out;
}

Request taken(http::request<http::string_body>&& from, const Stream& stream) {
  Request request;
  request.method = std::string(from.method_string());
  request.target = std::string(from.target());
  request.version = static_cast<int>(from.version());
  for (const auto& field : from) request.headers.emplace_back(lower(field.name_string()), std::string(field.value()));
  request.body = std::move(from.body());
  beast::error_code ignored;
  // An IPv4 address that came in on an IPv6 socket is told as what it is.
  const auto plain = [](const asio::ip::address& address) {
    const bool mapped = address.is_v6() && address.to_v6().is_v4_mapped();
    return mapped ? asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string() : address.to_string();
  };
  request.peer = plain(stream.socket().remote_endpoint(ignored).address());
  request.local = plain(stream.socket().local_endpoint(ignored).address());
  return request;
}

Response answer_to(const Request& request, Shared& shared) {
  if (auto refused = refuse(request, shared.options.policy)) return std::move(*refused);
  // A fault of ours is this request's alone: it is told, and the connection stays.
  try {
    return shared.handler(request);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "pipaoi: %s %s: %s\n", request.method.c_str(), request.path().c_str(), fault.what());
    return problem(500, "server.fault", "Something went wrong here. It has been noted.");
  }
}

Response busy(const char* retry_seconds) {
  Response response = problem(503, "server.busy", "Too many requests at once: send it again.");
  response.set("Retry-After", retry_seconds);
  return response;
}

// The threads of the sockets never wait.
asio::awaitable<Response> answer_by_worker(const Request& request, Shared& shared) {
  const Needs needs = shared.options.needs(request);
  if (needs == Needs::nothing) co_return answer_to(request, shared);
  Workers& workers = needs == Needs::storage ? shared.storage : shared.making;
  if (workers.queued >= kMostQueued) co_return busy("2");
  ++workers.queued;
  Response response = co_await asio::co_spawn(
      workers.pool, [&]() -> asio::awaitable<Response> { co_return answer_to(request, shared); }, asio::use_awaitable);
  --workers.queued;
  co_return response;
}

Response answer_to_error(beast::error_code error) {
  if (error == http::error::header_limit) return problem(431, "http.header-too-large", "Send fewer or shorter headers.");
  if (error == http::error::body_limit) return problem(413, "http.body-too-large", "Send a smaller body.");
  return problem(400, "http.malformed", "Send a well-formed HTTP/1.1 request.");
}

asio::awaitable<beast::error_code> write(Stream& stream, const Response& from, unsigned version, bool head, bool keep_alive) {
  // The body is shared with the file table and goes out without a copy.
  http::response<http::buffer_body> out{static_cast<http::status>(from.status), version};
  for (const auto& [name, value] : from.headers) out.insert(name, value);
  out.set("X-Content-Type-Options", "nosniff");
  out.keep_alive(keep_alive);
  const bool bodiless = from.status == 304 || from.status == 204;
  if (!bodiless && !from.feed) out.content_length(from.body->size());
  const bool send_body = !head && !bodiless && !from.body->empty();
  out.body().data = send_body ? const_cast<char*>(from.body->data()) : nullptr;  // buffer_body is for reading too, hence not const
  out.body().size = send_body ? from.body->size() : 0;
  out.body().more = false;
  http::response_serializer<http::buffer_body> serializer{out};
  beast::error_code error;
  stream.expires_after(kWriteSeconds);
  if (send_body) co_await http::async_write(stream, serializer, asio::redirect_error(asio::use_awaitable, error));
  else co_await http::async_write_header(stream, serializer, asio::redirect_error(asio::use_awaitable, error));
  co_return error;
}

asio::awaitable<beast::error_code> write_all(Stream& stream, std::string_view bytes) {
  beast::error_code error;
  stream.expires_after(kWriteSeconds);
  co_await asio::async_write(stream, asio::buffer(bytes), asio::redirect_error(asio::use_awaitable, error));
  co_return error;
}

// Sends what the feed brings until one of the two ends. The answer has no length: it lasts as long as the connection (RFC 9112 6.3).
asio::awaitable<void> follow(Stream& stream, Feed& feed, Shared& shared) {
  const auto timer = std::make_shared<asio::steady_timer>(stream.get_executor());
  feed.on_change([timer, executor = stream.get_executor()] { asio::post(executor, [timer] { timer->cancel(); }); });
  beast::error_code error;
  while (!error && !shared.stopping && !feed.closed()) {
    std::string bytes;
    for (const Piece& piece : feed.take()) bytes += *piece;
    if (!bytes.empty()) {
      error = co_await write_all(stream, bytes);
      continue;
    }
    // A push since take() cancels this wait as soon as it has begun: both run on the connection's strand.
    timer->expires_after(kHeartbeatSeconds);
    beast::error_code woken;
    co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, woken));
    if (!woken) error = co_await write_all(stream, kHeartbeat);
  }
  feed.on_change(nullptr);
  feed.close();
}

// A connection that is closed over bytes nobody read is reset, and with it goes the answer that says why (RFC 9112 9.6): they are read for a moment.
asio::awaitable<void> linger(Stream& stream, beast::flat_buffer& buffer) {
  constexpr std::size_t kPiece = 64 * 1024, kMostBytes = 8 * kBodyBytes;
  beast::error_code error;
  stream.socket().shutdown(tcp::socket::shutdown_send, error);
  stream.expires_after(kLingerSeconds);
  for (std::size_t read = 0; !error && read < kMostBytes;) {
    buffer.clear();
    read += co_await stream.async_read_some(buffer.prepare(kPiece), asio::redirect_error(asio::use_awaitable, error));
  }
}

asio::awaitable<void> session(Stream stream, Shared& shared) {
  beast::flat_buffer buffer;
  beast::error_code error;
  for (bool keep_alive = true; keep_alive && !error && !shared.stopping;) {
    http::request_parser<http::string_body> parser;
    parser.header_limit(kHeaderBytes);
    parser.body_limit(kBodyBytes);
    // Waiting for the next request may take long; sending one may not (slow senders).
    if (buffer.size() == 0) {
      stream.expires_after(kIdleSeconds);
      const std::size_t got = co_await stream.async_read_some(buffer.prepare(4096), asio::redirect_error(asio::use_awaitable, error));
      if (error) break;
      buffer.commit(got);
    }
    stream.expires_after(kRequestSeconds);
    co_await http::async_read(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, error));
    if (error == http::error::end_of_stream || error == beast::error::timeout || error == asio::error::connection_reset ||
        error == asio::error::operation_aborted)
      break;
    if (error) {
      co_await write(stream, answer_to_error(error), 11, false, false);
      co_await linger(stream, buffer);
      break;
    }
    const bool wants = parser.get().keep_alive();
    const unsigned version = parser.get().version();
    const Request request = taken(parser.release(), stream);
    Response response = co_await answer_by_worker(request, shared);
    const bool follows = response.feed && request.method != "HEAD";
    if (follows && !shared.follow(request.peer)) response = busy("30");
    keep_alive = wants && !response.close && !response.feed && !shared.stopping;
    error = co_await write(stream, response, version, request.method == "HEAD", keep_alive);
    if (!follows || !response.feed) continue;
    if (!error) co_await follow(stream, *response.feed, shared);
    shared.unfollow(request.peer);
  }
  stream.socket().shutdown(tcp::socket::shutdown_send, error);
  --shared.connections;
}

asio::awaitable<void> accept_loop(asio::io_context& context, tcp::acceptor& acceptor, Shared& shared) {
  while (!shared.stopping) {
    beast::error_code error;
    tcp::socket socket = co_await acceptor.async_accept(asio::make_strand(context), asio::redirect_error(asio::use_awaitable, error));
    if (shared.stopping) break;
    if (error || shared.connections >= shared.most_connections) {  // out of descriptors, most likely: breathe instead of spinning
      asio::steady_timer pause(acceptor.get_executor(), std::chrono::milliseconds(100));
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
      continue;
    }
    ++shared.connections;
    const auto executor = socket.get_executor();
    asio::co_spawn(executor, session(Stream(std::move(socket)), shared), asio::detached);
  }
}

}  // namespace

std::optional<std::string> serve_http(const HttpOptions& options, const Handler& handler, const std::function<void(unsigned short)>& listening) {
  asio::io_context context(options.threads);
  beast::error_code error;
  const auto address = asio::ip::make_address(options.host, error);
  if (error) return "--host " + options.host + " is not an address: give one such as 127.0.0.1 or 0.0.0.0";
  tcp::acceptor acceptor(asio::make_strand(context));  // opened, awaited and closed on one strand
  const tcp::endpoint endpoint(address, options.port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return "port " + std::to_string(options.port) + " of " + options.host + " cannot be opened (" + error.message() + "): choose another with --port";

  Workers storage(options.workers), making(1);
  Shared shared{options, handler, storage, making};
  asio::steady_timer last_call(context);
  std::function<void(std::chrono::steady_clock::time_point)> look_again = [&](std::chrono::steady_clock::time_point end) {
    if (shared.connections <= 0 || std::chrono::steady_clock::now() >= end) return context.stop();
    last_call.expires_after(kStopLook);
    last_call.async_wait([&look_again, end](beast::error_code) { look_again(end); });
  };
  asio::signal_set signals(context, SIGINT, SIGTERM);
  signals.async_wait([&](beast::error_code, int) {
    shared.stopping = true;
    asio::post(acceptor.get_executor(), [&] {
      beast::error_code ignored;
      acceptor.close(ignored);
    });
    options.stopping();
    // Running answers finish; connections that only wait are cut after a moment.
    look_again(std::chrono::steady_clock::now() + kStopSeconds);
  });
  asio::co_spawn(acceptor.get_executor(), accept_loop(context, acceptor, shared), asio::detached);
  listening(acceptor.local_endpoint().port());
  std::vector<std::thread> others;
  for (int i = 1; i < options.threads; ++i) others.emplace_back([&] { context.run(); });
  context.run();
  for (std::thread& thread : others) thread.join();
  storage.pool.join();
  making.pool.join();
  options.ended();
  return std::nullopt;
}

}  // namespace server
