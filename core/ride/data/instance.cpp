// See instance.h.
#include "core/ride/data/instance.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/ride/solution/tighten.h"

namespace core::ride {
namespace {

constexpr Time kMinute = 1'000'000;
constexpr std::size_t kDecimals = 6;
constexpr std::int64_t kMostDigits = 100'000'000'000;  // ten times that, in millionths, is within 64 bits
constexpr std::int64_t kMostCoordinate = 1000 * kMinute;
constexpr Time kMostTime = 100'000 * kMinute;
constexpr std::size_t kMostRequests = 1000;
constexpr int kMostVehicles = 1000;

bool is_space(char sign) { return sign == ' ' || sign == '\t' || sign == '\r'; }

// "-3.25" in millionths; digits behind the sixth decimal are left out.
std::optional<std::int64_t> read_decimal(std::string_view word) {
  const bool negative = !word.empty() && word[0] == '-';
  if (negative || (!word.empty() && word[0] == '+')) word.remove_prefix(1);
  std::int64_t value = 0;
  std::size_t digits = 0, decimals = 0;
  bool point = false;
  for (const char sign : word) {
    if (sign == '.' && !point) {
      point = true;
    } else if (sign >= '0' && sign <= '9') {
      ++digits;
      if (point && decimals == kDecimals) continue;
      if (point) ++decimals;
      if (value > kMostDigits) return std::nullopt;
      value = value * 10 + (sign - '0');
    } else {
      return std::nullopt;
    }
  }
  for (; decimals < kDecimals; ++decimals) value *= 10;
  return digits == 0 ? std::nullopt : std::optional(negative ? -value : value);
}

struct Row {
  std::size_t line = 0;
  std::vector<std::int64_t> numbers;  // millionths
};

// The least whole root that is no less than the true one.
std::int64_t root_up(std::int64_t square) {
  auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(square)));
  while (root > 0 && (root - 1) * (root - 1) >= square) --root;
  while (root * root < square) ++root;
  return root;
}

class Reading {
 public:
  Reading(std::string_view text, const std::string& file) : file_(file) {
    for (std::size_t line = 1; !text.empty(); ++line) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      read_line(text.substr(0, end), line);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  Result<Instance> instance() {
    if (errors_.empty()) check_rows();
    if (errors_.empty()) make();
    if (!errors_.empty()) return tl::unexpected(errors_);
    return std::move(out_);
  }

 private:
  void note(const char* code, std::size_t line, std::string detail) { errors_.push_back({code, file_ + ":" + std::to_string(line), std::move(detail)}); }

  void read_line(std::string_view line, std::size_t number) {
    Row row{number, {}};
    while (true) {
      while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
      if (line.empty()) break;
      const auto end = static_cast<std::size_t>(std::find_if(line.begin(), line.end(), is_space) - line.begin());
      const auto value = read_decimal(line.substr(0, end));
      if (!value) return note("instance.number", number, "found \"" + std::string(line.substr(0, std::min<std::size_t>(end, 40))) + "\"");
      row.numbers.push_back(*value);
      line.remove_prefix(end);
    }
    if (!row.numbers.empty()) rows_.push_back(std::move(row));
  }

  void check_rows() {
    if (rows_.empty()) return note("instance.rows", 1, "the file is empty");
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (const std::size_t least = i == 0 ? 5 : 7; rows_[i].numbers.size() < least)
        note("instance.columns", rows_[i].line, "found " + std::to_string(rows_[i].numbers.size()) + ", expected " + std::to_string(least));
    // Nodes: the depot and 2n, and perhaps the depot again.
    const std::size_t nodes = rows_.size() - 1;
    requests_ = nodes < 3 ? 0 : (nodes - 1) / 2;
    if (requests_ == 0 || requests_ > kMostRequests)
      note("instance.rows", rows_.back().line, std::to_string(nodes) + " nodes; 3 to " + std::to_string(2 * kMostRequests + 2) + " can be read");
  }

  Time time(const Row& row, std::size_t column) {
    const std::int64_t value = row.numbers[column];
    if (value < 0 || value > kMostTime) note("instance.number", row.line, "column " + std::to_string(column + 1) + ": minutes from 0 to 100,000");
    return value;
  }
  int count(const Row& row, std::size_t column, int least, int most) {
    const std::int64_t value = row.numbers[column] / kMinute;
    if (row.numbers[column] % kMinute != 0 || value < least || value > most)
      note("instance.number", row.line,
           "column " + std::to_string(column + 1) + ": a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return static_cast<int>(value);
  }
  Window window(const Row& row) {
    const Window out{time(row, 5), time(row, 6)};
    if (out.latest < out.earliest) note("instance.window", row.line, "");
    return out;
  }

  void make() {
    const Row& head = rows_[0];
    const std::size_t nodes = 2 * requests_ + 1;
    for (std::size_t i = 0; i < nodes; ++i) {
      const Row& row = rows_[i + 1];
      if (row.numbers[0] != static_cast<std::int64_t>(i) * kMinute) note("instance.rows", row.line, "expected node " + std::to_string(i));
      for (const std::size_t column : {std::size_t{1}, std::size_t{2}})
        if (std::abs(row.numbers[column]) > kMostCoordinate) note("instance.number", row.line, "a coordinate beyond 1,000");
      out_.at.push_back({row.numbers[1], row.numbers[2]});
    }
    if (!errors_.empty()) return;
    Problem& problem = out_.problem;
    problem.places = static_cast<int>(nodes);
    for (const auto& a : out_.at)
      for (const auto& b : out_.at) problem.travel.push_back(root_up((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])));
    const Vehicle vehicle{0, 0, window(rows_[1]), time(head, 2), {count(head, 3, 0, 1'000'000), 0}};
    problem.vehicles.assign(static_cast<std::size_t>(count(head, 0, 1, kMostVehicles)), vehicle);
    const Time longest = time(head, 4);
    for (std::size_t i = 1; i <= requests_; ++i) {
      const Row &pickup = rows_[i + 1], &dropoff = rows_[i + 1 + requests_];
      Trip trip{static_cast<int>(i),
                static_cast<int>(i + requests_),
                window(pickup),
                window(dropoff),
                time(pickup, 3),
                time(dropoff, 3),
                longest,
                {count(pickup, 4, 0, 1'000'000), 0}};
      if (pickup.numbers[4] != -dropoff.numbers[4])
        note("instance.rows", dropoff.line, "sets down another number than node " + std::to_string(i) + " picks up");
      tighten(problem, trip);
      problem.trips.push_back(trip);
    }
  }

  const std::string& file_;
  Errors errors_;
  std::vector<Row> rows_;
  std::size_t requests_ = 0;
  Instance out_;
};

}  // namespace

Result<Instance> read_instance(std::string_view text, const std::string& file_name) { return Reading(text, file_name).instance(); }

double Instance::cost(const Solution& solution) const {
  double total = 0;
  for (std::size_t v = 0; v < solution.routes.size(); ++v) {
    const std::vector<Visit>& visits = solution.routes[v].visits;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= visits.size() && !visits.empty(); ++i) {
      const std::size_t to = i < visits.size() ? static_cast<std::size_t>(node(visits[i])) : 0;
      const std::int64_t dx = at[from][0] - at[to][0], dy = at[from][1] - at[to][1];
      total += std::sqrt(static_cast<double>(dx * dx + dy * dy)) / static_cast<double>(kMinute);
      from = to;
    }
  }
  return total;
}

}  // namespace core::ride
