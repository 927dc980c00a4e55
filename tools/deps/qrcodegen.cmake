# Nayuki's QR code generator, C version: one file without dependencies.
add_library(qrcodegen STATIC "${DEPS}/qrcodegen/c/qrcodegen.c")
target_include_directories(qrcodegen SYSTEM PUBLIC "${DEPS}/qrcodegen/c")
target_compile_options(qrcodegen PRIVATE -w)
