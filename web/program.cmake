# The browser programs: build/wasm/{pipaoi,staff,gallery}.js (ES modules that tools/build-web bundles) and their .wasm. The same doors, another app
# behind them.
add_executable(pipaoi app/program/browser_main.cpp app/program/residents.cpp)
add_executable(staff app/program/browser_main.cpp app/program/staff.cpp)
add_executable(gallery app/program/browser_main.cpp app/program/gallery.cpp)
set(lean -Oz -flto -fno-exceptions -fno-rtti)
foreach(target core shell app imgui qrcodegen sdl2)
  target_compile_options(${target} PRIVATE -Oz -flto)
endforeach()
# The inner loops of the dictionary: as typed, a query has no time to wait.
set_source_files_properties(core/waste/search.cpp core/base/edits_between.cpp PROPERTIES COMPILE_OPTIONS -O2)
foreach(target core shell app imgui pipaoi staff gallery)
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
endforeach()
foreach(program pipaoi staff gallery)
  target_link_libraries(${program} PRIVATE app warnings)
  target_compile_options(${program} PRIVATE -Oz -flto)
  target_link_options(${program} PRIVATE ${lean}
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sMODULARIZE=1 -sEXPORT_ES6=1 -sUSE_ES6_IMPORT_META=0 -sEXPORT_NAME=pipaoiProgram
    -sEXPORTED_FUNCTIONS=_malloc,_free -sEXPORTED_RUNTIME_METHODS=stringToUTF8,lengthBytesUTF8,UTF8ToString -sINITIAL_MEMORY=16777216 -sTOTAL_STACK=1048576)
endforeach()

# For `make bench` and a test: the ride engine and the dictionary with the browser's compiler and flags, run by Node.
foreach(bench ride/day/offers_bench ride/search/solve_bench waste/search_bench)
  get_filename_component(name ${bench} NAME)
  add_executable(${name} EXCLUDE_FROM_ALL core/${bench}.cpp)
  target_link_libraries(${name} PRIVATE warnings core)
  target_compile_options(${name} PRIVATE -Oz -flto -fno-exceptions -fno-rtti)
  target_link_options(${name} PRIVATE ${lean} -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1)
endforeach()
