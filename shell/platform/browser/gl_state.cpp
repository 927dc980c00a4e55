// ImGui's renderer saves and restores GL's state around each frame by asking the context, and in a browser each such question waits for
// the GPU process: 40-120 ms a frame measured with software GL. The context is ours alone, so what it would be told is known: the
// backend is compiled with glGetIntegerv and glIsEnabled renamed to these (tools/deps/imgui.cmake). Questions about the machine still
// go to the context; they are asked once, at the start.
#include <GLES3/gl3.h>

extern "C" {

void pipaoi_gl_integer(GLenum name, GLint* out) {
  switch (name) {
    case GL_ACTIVE_TEXTURE: *out = GL_TEXTURE0; break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *out = GL_FUNC_ADD; break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA: *out = GL_ONE; break;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: out[0] = out[1] = out[2] = out[3] = 0; break;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING: *out = 0; break;
    default: glGetIntegerv(name, out);
  }
}

GLboolean pipaoi_gl_enabled(GLenum) { return GL_FALSE; }

}  // extern "C"
