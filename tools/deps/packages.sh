# Debian's packages: compilers and libraries, the browser, and the fonts that tests and screenshots need.
need_packages g++ cmake ninja-build nodejs python3 ca-certificates dpkg-dev \
  nlohmann-json3-dev libexpected-dev libsqlite3-dev libpq-dev libsodium-dev libzip-dev zlib1g-dev postgresql \
  clang-14 libclang-rt-14-dev clang-format clang-tidy \
  chromium fonts-morisawa-bizud-gothic fonts-noto-cjk fonts-thai-tlwg fonts-noto-core fonts-noto-color-emoji
command -v npm >/dev/null || need_packages npm
keep_licence nlohmann-json /usr/share/doc/nlohmann-json3-dev/copyright
keep_licence tl-expected /usr/share/doc/libexpected-dev/copyright
keep_licence libstdc++ /usr/share/doc/libstdc++6/copyright
keep_licence sqlite /usr/share/doc/libsqlite3-0/copyright
keep_licence libpq /usr/share/doc/libpq5/copyright
keep_licence libzip /usr/share/doc/libzip4/copyright
keep_licence zlib /usr/share/doc/zlib1g/copyright
keep_licence libsodium /usr/share/doc/libsodium23/copyright
