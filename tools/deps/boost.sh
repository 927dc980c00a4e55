# Boost 1.81's headers for the server, unpacked: the package would displace Debian's default 1.74.
fetch_deb libboost1.81-dev "" ||
  fail "could not fetch libboost1.81-dev (log: .deps/libboost1.81-dev.log): check the network, then run again"
keep_licence boost "$DEPS/libboost1.81-dev/usr/share/doc/libboost1.81-dev/copyright"
