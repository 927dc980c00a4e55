/* SDL2 2.26 for the page: one window, one WebGL 2 context, nothing else. Comes before SDL's own on the include path. */
#ifndef SDL_config_h_
#define SDL_config_h_
#include "SDL_platform.h"
#include "SDL_config_emscripten.h"
#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_JOYSTICK_EMSCRIPTEN
#undef SDL_SENSOR_DUMMY
#undef SDL_LOADSO_DLOPEN
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef SDL_POWER_EMSCRIPTEN
#undef SDL_FILESYSTEM_EMSCRIPTEN
#define SDL_AUDIO_DISABLED 1
#define SDL_JOYSTICK_DISABLED 1
#define SDL_SENSOR_DISABLED 1
#define SDL_LOADSO_DISABLED 1
#define SDL_RENDER_DISABLED 1
#define SDL_POWER_DISABLED 1
#define SDL_FILESYSTEM_DISABLED 1
#define SDL_TIMERS_DISABLED 1
#define SDL_DEFAULT_ASSERT_LEVEL 0
#define SDL_LEAN_AND_MEAN 1
#include <emscripten/emscripten.h>
#undef MAIN_THREAD_EM_ASM_INT
#define MAIN_THREAD_EM_ASM_INT(...) 0 /* only Emscripten_GetDisplayUsableBounds */
/* what SDL calls from its video driver, sent to stubs.c */
#define emscripten_has_asyncify sdlx_has_asyncify
#define emscripten_get_screen_size sdlx_get_screen_size
#define emscripten_sleep sdlx_sleep
#define emscripten_set_window_title sdlx_set_window_title
#define emscripten_request_fullscreen_strategy sdlx_request_fullscreen_strategy
#define emscripten_exit_fullscreen sdlx_exit_fullscreen
#define eglGetProcAddress sdlx_get_proc_address
#endif
