// The cities as they are at a moment: the packs that were built, with what the cities' staff changed in them since.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/city/city_pack.h"
#include "core/waste/edits.h"
#include "server/http/coded_answer.h"
#include "server/http/static_files.h"

namespace server {

// A city's pack as of one moment: who holds it can read it for as long as it likes.
using CityNow = std::shared_ptr<const core::city::CityPack>;

class Cities {
 public:
  // Reads each city's pack from the files under /packs/. Errors name the file.
  core::Errors load(const StaticFiles& files);
  void put(const std::string& id, core::city::CityPack pack, core::waste::PackFiles files = {});

  std::vector<std::string> ids() const;
  CityNow find(const std::string& id) const;  // null: there is no such city

  // The waste files as they were built; empty: no such city.
  core::waste::PackFiles built(const std::string& id) const;
  // What was changed in them, up to the edit of this number, takes the place of what was changed before. Where the result would be no pack, all stays. Who
  // reads the edits and hands them on here holds `following` meanwhile, so that the last to hand on has read the latest.
  core::Errors change(const std::string& id, std::int64_t number, const std::vector<core::waste::Edit>& edits);
  // The number of the last edit that is in; 0: none.
  std::int64_t changed(const std::string& id) const;
  std::mutex following;
  // A file of a pack that was changed, by its address; nullopt: it is as it was built.
  std::optional<std::string> changed_text(const std::string& path) const;
  std::optional<Response> changed_file(const Request& request, const std::string& path) const;

 private:
  struct City {
    CityNow now;
    core::waste::PackFiles built;
    std::int64_t changed = 0;
  };
  mutable std::mutex mutex_;
  std::map<std::string, City> cities_;
  std::map<std::string, Coded> changed_files_;  // by address
};

}  // namespace server
