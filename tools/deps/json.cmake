# nlohmann/json for core/base/json.cpp alone: only its own folder on the include path, and one JSON setting for the whole program.
# tl::expected likewise. Both are headers from Debian.
foreach(library nlohmann tl)
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/roots/${library}-only")
  file(CREATE_LINK "/usr/include/${library}" "${CMAKE_BINARY_DIR}/roots/${library}-only/${library}" SYMBOLIC)
endforeach()
add_library(nlohmann INTERFACE)
target_include_directories(nlohmann SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/roots/nlohmann-only")
target_compile_definitions(nlohmann INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)
add_library(expected INTERFACE)
target_include_directories(expected SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/roots/tl-only")
