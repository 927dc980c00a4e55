# Catch2 v3 for the tests, from bookworm-backports, unpacked beside the system's.
fetch_deb libcatch2-dev bookworm-backports ||
  fail "could not fetch libcatch2-dev from bookworm-backports (log: .deps/libcatch2-dev.log): check the network, then run again"
