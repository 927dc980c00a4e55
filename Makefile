# The project's commands. Each sets up and builds what it needs first; with nothing changed that takes a few seconds.
PORT ?= 8080
JOBS ?= 2
export NODE_PATH := /usr/share/nodejs
.PHONY: run test soak bench setup build check clean native wasm web
.DEFAULT_GOAL := build

setup:
	@tools/setup

native: setup
	@tools/quiet build/native.log cmake --preset release
	@tools/quiet build/native.log cmake --build build/native -j $(JOBS)

wasm: setup
	@tools/quiet build/wasm.log cmake --preset web
	@tools/quiet build/wasm.log cmake --build build/wasm -j $(JOBS)

web: native wasm
	@tools/up-to-date build/web || tools/build-web

build: web

run: build
	@tools/sample-clerk pipaoi-data
	@exec build/native/pipaoi serve --port $(PORT)

test: build
	@tools/test

soak: build
	@tools/test --soak

bench: build
	@node tests/bench/bench.mjs

check: setup
	@tools/check

clean:
	rm -rf build
