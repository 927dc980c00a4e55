# Dear ImGui, trimmed to what the shell draws with; 32-bit indices because WebGL 2 has no base-vertex draws.
set(imgui_sources "${DEPS}/imgui/imgui.cpp" "${DEPS}/imgui/imgui_draw.cpp" "${DEPS}/imgui/imgui_tables.cpp" "${DEPS}/imgui/imgui_widgets.cpp")
if(EMSCRIPTEN)
  list(APPEND imgui_sources "${DEPS}/imgui/backends/imgui_impl_opengl3.cpp")
endif()
add_library(imgui STATIC ${imgui_sources})
target_include_directories(imgui SYSTEM PUBLIC "${DEPS}/imgui")
target_compile_definitions(imgui PUBLIC
  IMGUI_USE_WCHAR32 "ImDrawIdx=unsigned int"
  IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_IMPL_OPENGL_ES3)
if(EMSCRIPTEN)
  # See shell/platform/browser/gl_state.cpp.
  set_source_files_properties("${DEPS}/imgui/backends/imgui_impl_opengl3.cpp" PROPERTIES
    COMPILE_DEFINITIONS "glGetIntegerv=pipaoi_gl_integer;glIsEnabled=pipaoi_gl_enabled")
endif()
