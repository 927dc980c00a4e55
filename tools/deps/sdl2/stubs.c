/* What stands in for the parts of SDL2 2.26 that the page does not use: software surfaces, EGL, threads, hints, the log, and all input.
   SDL's input code is not compiled at all, so its handlers (which prevent the default of Ctrl+F, Tab, F5, wheel and touch for the whole
   page) are never registered: stricter than removing them afterwards, and 16 KB of brotli lighter. Symbols missing here would
   silently come from Emscripten's SDL 1 library in JavaScript; tools/build-web refuses a program that mentions it. */
#include "SDL_internal.h"
#include "SDL.h"
#include "events/SDL_mouse_c.h"
#include "video/SDL_sysvideo.h"
#include "video/emscripten/SDL_emscriptenvideo.h"
#include <emscripten/html5.h>
#include <EGL/egl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <math.h>

/* --- errors: the format string is kept as it is, no formatting --- */
static const char *err = "";
int SDL_SetError(const char *fmt, ...) { if (fmt) err = fmt; return -1; }
const char *SDL_GetError(void) { return err; }
void SDL_ClearError(void) { err = ""; }
int SDL_Error(SDL_errorcode code) { err = "SDL_Error"; return -1; }

/* --- memory --- */
void *SDL_malloc(size_t n) { return malloc(n ? n : 1); }
void *SDL_calloc(size_t n, size_t s) { return calloc(n ? n : 1, s ? s : 1); }
void *SDL_realloc(void *p, size_t n) { return realloc(p, n ? n : 1); }
void SDL_free(void *p) { free(p); }

/* --- libc under SDL's names (leaves out SDL_string.c, SDL_stdlib.c) --- */
void *SDL_memset(void *d, int c, size_t n) { return memset(d, c, n); }
void *SDL_memcpy(void *d, const void *s, size_t n) { return memcpy(d, s, n); }
void *SDL_memmove(void *d, const void *s, size_t n) { return memmove(d, s, n); }
int SDL_memcmp(const void *a, const void *b, size_t n) { return memcmp(a, b, n); }
size_t SDL_strlen(const char *s) { return strlen(s); }
char *SDL_strdup(const char *s) { return strdup(s); }
char *SDL_strchr(const char *s, int c) { return strchr(s, c); }
char *SDL_strstr(const char *a, const char *b) { return strstr(a, b); }
int SDL_strcmp(const char *a, const char *b) { return strcmp(a, b); }
int SDL_strncmp(const char *a, const char *b, size_t n) { return strncmp(a, b, n); }
int SDL_strcasecmp(const char *a, const char *b) { return strcasecmp(a, b); }
int SDL_strncasecmp(const char *a, const char *b, size_t n) { return strncasecmp(a, b, n); }
int SDL_isdigit(int c) { return c >= '0' && c <= '9'; }
int SDL_atoi(const char *s) { return atoi(s); }
double SDL_floor(double x) { return floor(x); }
size_t SDL_strlcpy(char *d, const char *s, size_t n) { return strlcpy(d, s, n); }
int SDL_snprintf(char *t, size_t n, const char *f, ...) { if (n) strlcpy(t, f, n); return 0; }
char *SDL_itoa(int v, char *s, int r) { s[0] = '0'; s[1] = 0; return s; } /* the display's name */
char *SDL_ultoa(unsigned long v, char *s, int r) { *s = 0; return s; }

/* --- no threads: two slots are used (current window, current context) --- */
SDL_threadID SDL_ThreadID(void) { return 1; } /* else: from Emscripten's SDL 1 JS library! */
static void *tls[8];
static SDL_TLSID ntls;
SDL_TLSID SDL_TLSCreate(void) { return ++ntls & 7; }
void *SDL_TLSGet(SDL_TLSID id) { return tls[id & 7]; }
int SDL_TLSSet(SDL_TLSID id, const void *v, void (SDLCALL *d)(void *)) { tls[id & 7] = (void *)v; return 0; }
void SDL_TLSCleanup(void) { memset(tls, 0, sizeof tls); ntls = 0; }

/* --- hints, environment, log, asserts, shared objects --- */
const char *SDL_GetHint(const char *n) { return NULL; }
SDL_bool SDL_GetHintBoolean(const char *n, SDL_bool d) { return d; }
SDL_bool SDL_SetHint(const char *n, const char *v) { return SDL_FALSE; }
void SDL_ClearHints(void) {}
char *SDL_getenv(const char *n) { return NULL; }
void SDL_Log(const char *f, ...) {}
void SDL_LogInit(void) {}
void SDL_LogQuit(void) {}
void SDL_LogDebug(int c, const char *f, ...) {}
SDL_LogPriority SDL_LogGetPriority(int c) { return SDL_LOG_PRIORITY_CRITICAL; }
void SDL_AssertionsQuit(void) {}
void SDL_UnloadObject(void *h) {}
void *SDL_LoadFunction(void *h, const char *n) { return NULL; }
/* the one display has one mode: nothing to sort */
void SDL_qsort(void *b, size_t n, size_t s, int (SDLCALL *c)(const void *, const void *)) {}

/* --- software surfaces (no framebuffer, no icon, no shape) --- */
int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window *w, Uint32 *f, void **p, int *q) { return -1; }
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window *w, const SDL_Rect *r, int n) { return -1; }
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window *w) {}
void SDL_FreeSurface(SDL_Surface *s) {}

/* --- events, keyboard, mouse, touch: nothing is ever registered --- */
int SDL_EventsInit(void) { return 0; }
void SDL_EventsQuit(void) {}
Uint8 SDL_EventState(Uint32 t, int s) { return 0; }
int SDL_SendWindowEvent(SDL_Window *w, Uint8 e, int a, int b) { return 0; }
int SDL_KeyboardInit(void) { return 0; }
void SDL_KeyboardQuit(void) {}
SDL_Window *SDL_GetKeyboardFocus(void) { return NULL; }
void SDL_SetKeyboardFocus(SDL_Window *w) {}
int SDL_MouseInit(void) { return 0; }
void SDL_MouseQuit(void) {}
static SDL_Mouse mouse;
SDL_Mouse *SDL_GetMouse(void) { return &mouse; }
SDL_Window *SDL_GetMouseFocus(void) { return NULL; }
void SDL_SetMouseFocus(SDL_Window *w) {}
Uint32 SDL_GetMouseState(int *x, int *y) { return 0; } /* else: SDL 1 JS library! */
void SDL_WarpMouseInWindow(SDL_Window *w, int x, int y) {}
int SDL_TouchInit(void) { return 0; }
void SDL_TouchQuit(void) {}
void Emscripten_RegisterEventHandlers(SDL_WindowData *d) {}
void Emscripten_UnregisterEventHandlers(SDL_WindowData *d) {}
int Emscripten_HandleCanvasResize(int t, const void *r, void *u) { return 0; }
/* --- cursors: SDL never touches canvas.style.cursor --- */
void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}

/* --- in place of SDL_egl.c and SDL_emscriptenopengles.c --- */
#include "video/emscripten/SDL_emscriptenopengles.h"
static EMSCRIPTEN_WEBGL_CONTEXT_HANDLE gl;
int Emscripten_GLES_LoadLibrary(_THIS, const char *p) { _this->egl_data = (void *)1; return 0; }
void SDL_EGL_UnloadLibrary(_THIS) { _this->egl_data = NULL; }
void *SDL_EGL_GetProcAddress(_THIS, const char *n) { return NULL; }
int SDL_EGL_SetSwapInterval(_THIS, int i) { return 0; }
int SDL_EGL_GetSwapInterval(_THIS) { return 1; }
EGLSurface *SDL_EGL_CreateSurface(_THIS, NativeWindowType w) { return (EGLSurface *)1; }
void SDL_EGL_DestroySurface(_THIS, EGLSurface s) {}
int Emscripten_GLES_SwapWindow(_THIS, SDL_Window *w) { return 0; }
int Emscripten_GLES_MakeCurrent(_THIS, SDL_Window *w, SDL_GLContext c)
{
    return emscripten_webgl_make_context_current((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)c) ? SDL_SetError("WebGL: make current") : 0;
}
SDL_GLContext Emscripten_GLES_CreateContext(_THIS, SDL_Window *w)
{
    EmscriptenWebGLContextAttributes a;
    emscripten_webgl_init_context_attributes(&a);
    a.majorVersion = _this->gl_config.major_version - 1;
    a.alpha = _this->gl_config.alpha_size > 0;
    a.depth = _this->gl_config.depth_size > 0;
    a.stencil = _this->gl_config.stencil_size > 0;
    a.antialias = _this->gl_config.multisamplesamples > 0;
    gl = emscripten_webgl_create_context("#canvas", &a);
    if (gl <= 0) {
        SDL_SetError("WebGL: no context");
        return NULL;
    }
    emscripten_webgl_make_context_current(gl);
    return (SDL_GLContext)gl;
}
void SDL_EGL_DeleteContext(_THIS, SDL_GLContext c) { emscripten_webgl_destroy_context((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)c); }

/* --- renamed by SDL_config.h: SDL's calls only, the program's own are untouched --- */
int sdlx_has_asyncify(void) { return 0; }
/* emscripten_get_screen_size() would bring in the whole of library_browser.js */
void sdlx_get_screen_size(int *w, int *h) { *w = 1920; *h = 1080; }
void sdlx_sleep(unsigned int ms) {}
void sdlx_set_window_title(const char *t) {}
EMSCRIPTEN_RESULT sdlx_request_fullscreen_strategy(const char *t, EM_BOOL d, const EmscriptenFullscreenStrategy *s) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
EMSCRIPTEN_RESULT sdlx_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
/* else every GL entry point of the JS library is linked in */
__eglMustCastToProperFunctionPointerType sdlx_get_proc_address(const char *n) { return NULL; }

