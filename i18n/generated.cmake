# Catalogues: i18n/<language>/<service>.json become one array a language and the enum of keys, so a wrong key does not compile and a
# missing one in ja, ja-easy or en stops the build.
file(GLOB catalogue_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/i18n/*/*.json")
set(catalogue_out "${CMAKE_BINARY_DIR}/roots/generated/i18n")
add_custom_command(
  OUTPUT "${catalogue_out}/text_keys.h"
  COMMAND node "${CMAKE_SOURCE_DIR}/tools/build/catalogues.mjs" "${CMAKE_SOURCE_DIR}/i18n" "${catalogue_out}"
  DEPENDS ${catalogue_files} "${CMAKE_SOURCE_DIR}/tools/build/catalogues.mjs" "${CMAKE_SOURCE_DIR}/tools/build/phrases.mjs"
  COMMENT "Catalogues")
add_custom_target(catalogues DEPENDS "${catalogue_out}/text_keys.h")
add_library(generated INTERFACE)
target_include_directories(generated INTERFACE "${CMAKE_BINARY_DIR}/roots/generated")
add_dependencies(generated catalogues)
