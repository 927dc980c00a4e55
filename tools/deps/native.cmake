# Native programs: the command line (and server) `pipaoi`, and the unit tests beside the code.
set(CMAKE_PREFIX_PATH "${DEPS}/libcatch2-dev/usr" ${CMAKE_PREFIX_PATH})
find_package(Threads REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(PostgreSQL REQUIRED)
find_library(SODIUM sodium REQUIRED)

if(NOT PIPAOI_FUZZ)
  sources(server_sources server)
  room(server ${server_sources})
  target_link_libraries(server PUBLIC core PRIVATE Threads::Threads SQLite::SQLite3 PostgreSQL::PostgreSQL ${SODIUM})
  target_include_directories(server SYSTEM PRIVATE "${DEPS}/libboost1.81-dev/usr/include")
  # The migrations are part of the program.
  file(GLOB migrations CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/server/store/migrations" server/store/migrations/*.sql)
  set(migration_list "")
  foreach(migration IN LISTS migrations)
    file(READ "server/store/migrations/${migration}" sql)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "server/store/migrations/${migration}")
    string(APPEND migration_list "    {\"${migration}\", R\"sql(${sql})sql\"},\n")
  endforeach()
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/roots/generated/generated/migrations.h"
    CONTENT "#pragma once\n#include <string_view>\n#include <utility>\nnamespace generated {\ninline constexpr std::pair<std::string_view, std::string_view> kMigrations[]{\n@migration_list@};\n}\n" @ONLY)
  target_include_directories(server PRIVATE "${CMAKE_BINARY_DIR}/roots/generated")
  sources(cli_sources cli)
  list(FILTER cli_sources EXCLUDE REGEX "prerender\\.cpp$")
  list(FILTER cli_sources EXCLUDE REGEX "/program/")
  room(cli ${cli_sources})
  # The API's description is part of the program.
  file(READ server/openapi.json openapi)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS server/openapi.json)
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/roots/generated/generated/openapi.h"
    CONTENT "#pragma once\nnamespace generated {\ninline constexpr char kOpenApi[] = R\"openapi(@openapi@)openapi\";\n}\n" @ONLY)
  target_include_directories(cli PRIVATE "${CMAKE_BINARY_DIR}/roots/generated")
  target_link_libraries(cli PUBLIC core server shell)
  add_library(prerender STATIC cli/prerender.cpp)  # the only file of cli that sees app
  target_link_libraries(prerender PRIVATE warnings PUBLIC app cli)
  add_executable(pipaoi cli/program/main.cpp)
  target_link_libraries(pipaoi PRIVATE warnings cli prerender)
  # For tests/fault/hostile.test.mjs, which builds it with sanitizers (preset asan).
  add_executable(serve_alone EXCLUDE_FROM_ALL tests/fault/serve_alone.cpp cli/serve.cpp cli/command.cpp)
  target_include_directories(serve_alone PRIVATE "${CMAKE_BINARY_DIR}/roots/cli" "${CMAKE_BINARY_DIR}/roots/generated")
  target_link_libraries(serve_alone PRIVATE warnings core server)
endif()

# tests(ROOM LIBRARIES...): one test program a room, from its *_test.cpp files.
find_package(Catch2 3 QUIET)
function(tests room)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${room}/*_test.cpp")
  if(NOT files)
    return()
  endif()
  add_executable(${room}_tests ${files})
  target_link_libraries(${room}_tests PRIVATE warnings ${ARGN} Catch2::Catch2WithMain)
  target_include_directories(${room}_tests PRIVATE "${CMAKE_SOURCE_DIR}/tests")  # support/: what unit tests of all rooms share
  target_compile_definitions(${room}_tests PRIVATE PIPAOI_ROOT="${CMAKE_SOURCE_DIR}" PIPAOI_BUILD="${CMAKE_BINARY_DIR}")
endfunction()
if(Catch2_FOUND AND NOT PIPAOI_FUZZ)
  tests(core core)
  tests(shell shell)
  tests(app app)
  tests(server server)
  # Writes under load and tells what was acknowledged, for tests/fault/kill.test.mjs to kill.
  add_executable(store_load tests/fault/store_load.cpp)
  target_link_libraries(store_load PRIVATE warnings server)
endif()

# Benchmarks beside their code; `make bench` builds and runs them, here and in wasm (web/program.cmake).
if(NOT PIPAOI_FUZZ)
  add_executable(offers_bench EXCLUDE_FROM_ALL core/ride/day/offers_bench.cpp)
  target_link_libraries(offers_bench PRIVATE warnings core)
endif()

# Fuzzers (preset fuzz): the browser program's rooms with its flags, under libFuzzer and the sanitizers.
if(PIPAOI_FUZZ)
  foreach(target core shell app imgui)
    target_compile_options(${target} PRIVATE -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
  endforeach()
  foreach(fuzzer json import_5374)
    add_executable(${fuzzer}_fuzz EXCLUDE_FROM_ALL tests/fuzz/${fuzzer}_fuzz.cpp)
    target_compile_options(${fuzzer}_fuzz PRIVATE -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -fno-exceptions -fno-rtti)
    target_link_options(${fuzzer}_fuzz PRIVATE -fsanitize=fuzzer,address,undefined)
    target_link_libraries(${fuzzer}_fuzz PRIVATE warnings app)
  endforeach()
endif()
