// Drafts on their way to other devices: what was written comes back, whatever was typed, scanned or followed.
#include "app/apply/parcel.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/code.h"
#include "core/base/limits.h"

using namespace app::apply;

namespace {

core::forms::Answers answers() {
  core::forms::Answers out;
  out.set("name", "葛\U000E0100城 花子");
  out.values["needs"] = {"a", "b"};
  out.rows["items"].resize(2);
  out.rows["items"][1].set("count", "3");
  return out;
}

const std::string kHash(64, 'a');

}  // namespace

TEST_CASE("A draft comes out of its QR code as it went in", "[app]") {
  const std::string digits = parcel_digits("bulky-waste", 3, answers());
  REQUIRE_FALSE(digits.empty());
  for (const std::string& typed : {digits, "https://example.jp/bibai/apply/carry#" + digits, "ｈｔｔｐｓ：／／ｘ＃" + digits, digits + "\n"}) {
    const Carried carried = read_carried(typed);
    REQUIRE(carried.parcel);
    CHECK(carried.parcel->procedure == "bulky-waste");
    CHECK(carried.parcel->version == 3);
    CHECK(carried.parcel->answers == answers());
  }
}

TEST_CASE("Too much for one code, and photos, go another way", "[app]") {
  core::forms::Answers long_answers;
  std::string text;
  while (write_parcel("p", 1, long_answers).size() < core::limits::kQrParcelBytes) long_answers.set("text", text += "x");
  CHECK(write_parcel("p", 1, long_answers).size() == core::limits::kQrParcelBytes);
  CHECK_FALSE(parcel_digits("p", 1, long_answers).empty());
  long_answers.set("text", text += "x");
  CHECK(parcel_digits("p", 1, long_answers).empty());
  core::forms::Answers with_photo;
  with_photo.values["photos"] = {"jpeg.100." + kHash};
  CHECK(parcel_digits("p", 1, with_photo).empty());
}

TEST_CASE("A code and a receipt are known by their form; anything else is nothing", "[app]") {
  const std::string begin = "K7M29QHX3FQ", code = begin + core::check_sign(begin);
  CHECK(read_carried(core::grouped_code(code)).code == code);
  CHECK(read_carried("https://example.jp/bibai/apply/carry#" + code).code == code);
  std::string wrong = code;
  wrong[3] = wrong[3] == '2' ? '3' : '2';
  CHECK(read_carried(wrong).code.empty());
  CHECK(read_carried("https://example.jp/bibai/apply/open#K7M29QHX.S3CR3T").receipt == "K7M29QHX.S3CR3T");
  for (const char* none : {"", " ", "#", "123", "000", "K7M29QHX", "そだいごみ", "https://example.jp/", "12345678901234567"}) {
    INFO(none);
    const Carried carried = read_carried(none);
    CHECK_FALSE(carried.parcel);
    CHECK(carried.code.empty());
    CHECK(carried.receipt.empty());
  }
}
