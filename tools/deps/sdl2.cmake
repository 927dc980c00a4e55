# SDL2 for the page: the four files that make a window and a WebGL 2 context; sdl2/stubs.c gives the rest of what they call.
add_library(sdl2 STATIC
  "${DEPS}/sdl2/src/SDL.c" "${DEPS}/sdl2/src/video/SDL_video.c" "${DEPS}/sdl2/src/video/SDL_rect.c"
  "${DEPS}/sdl2/src/video/emscripten/SDL_emscriptenvideo.c" "${CMAKE_SOURCE_DIR}/tools/deps/sdl2/stubs.c")
target_include_directories(sdl2 BEFORE PRIVATE "${CMAKE_SOURCE_DIR}/tools/deps/sdl2" "${DEPS}/sdl2/src")
target_include_directories(sdl2 SYSTEM PUBLIC "${DEPS}/sdl2/include")
target_compile_definitions(sdl2 PRIVATE NDEBUG SDL_NO_EGL)
target_compile_options(sdl2 PRIVATE -w)
