# The browser program: build/wasm/pipaoi.js (an ES module that tools/build-web bundles) and pipaoi.wasm.
add_executable(pipaoi app/program/browser_main.cpp)
target_link_libraries(pipaoi PRIVATE app warnings)
set(lean -Oz -flto -fno-exceptions -fno-rtti)
foreach(target core shell app imgui qrcodegen sdl2)
  target_compile_options(${target} PRIVATE -Oz -flto)
endforeach()
foreach(target core shell app imgui pipaoi)
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
endforeach()
target_compile_options(pipaoi PRIVATE -Oz -flto)
target_link_options(pipaoi PRIVATE ${lean}
  -sFILESYSTEM=0 -sMALLOC=emmalloc -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sMODULARIZE=1 -sEXPORT_ES6=1 -sUSE_ES6_IMPORT_META=0 -sEXPORT_NAME=pipaoiProgram
  -sEXPORTED_FUNCTIONS=_malloc,_free -sEXPORTED_RUNTIME_METHODS=stringToUTF8,lengthBytesUTF8,UTF8ToString -sINITIAL_MEMORY=16777216 -sTOTAL_STACK=1048576)
