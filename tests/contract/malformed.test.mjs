// Raw bytes against the running server: the probes of the HTTP library study, each with what must come back.
import assert from "node:assert/strict";
import net from "node:net";
import { after, before, test } from "node:test";
import { startServer } from "../browser/lib.mjs";

let server, port;
before(async () => {
  server = await startServer();
  port = Number(new URL(server.url).port);
});
after(async () => await server.stop());

// Everything the server says until it closes, or until it has been silent for a moment.
const say = (bytes, quiet = 400) =>
  new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    let text = "", closed = false, timer;
    const done = () => {
      socket.destroy();
      resolve({ text, closed, statuses: [...text.matchAll(/HTTP\/1\.[01] (\d{3}) /g)].map((match) => Number(match[1])) });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    };
    socket.on("data", (data) => {
      text += data.toString("latin1");
      wait();
    });
    socket.on("close", () => {
      closed = true;
      clearTimeout(timer);
      done();
    });
    socket.on("error", () => undefined);
    socket.write(bytes);
    wait();
  });

const H = "Host: localhost\r\n";
const get = (headers, target = "/api/v1/health", version = "1.1") => `GET ${target} HTTP/${version}\r\n${headers}\r\n`;
const post = (headers, body) => `POST /api/v1/health HTTP/1.1\r\n${H}${headers}\r\n${body}`;

// name, bytes, allowed first statuses (0: closed without an answer)
const refused = [
  ["Content-Length with Transfer-Encoding", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), [400]],
  ["two different Content-Length", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"), [400]],
  ["Content-Length with a sign", post("Content-Length: +5\r\n", "hello"), [400]],
  ["Content-Length not a number", post("Content-Length: five\r\n", "hello"), [400]],
  ["a bare CR in a value", get(`${H}X: a\rb\r\n`), [400]],
  ["NUL in a value", get(`${H}X: a\0b\r\n`), [400]],
  ["a space before the colon", get(`${H}Content-Length : 5\r\n`), [400]],
  ["chunk size overflow", post("Transfer-Encoding: chunked\r\n", "FFFFFFFFFFFFFFFFF\r\n"), [400]],
  ["chunk size not hexadecimal", post("Transfer-Encoding: chunked\r\n", "zz\r\n"), [400]],
  ["unknown transfer coding", post("Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n", ""), [400]],
  ["chunked on HTTP/1.0", `POST /api/v1/health HTTP/1.0\r\n${H}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, [400]],
  ["no Host", get(""), [400]],
  ["two Hosts", get(`${H}${H}`), [400]],
  ["a Host that is not ours", get("Host: evil.example\r\n"), [421]],
  ["100 KB header", get(`${H}X: ${"a".repeat(100_000)}\r\n`), [431, 400, 0]],
  ["5,000 headers", get(H + Array.from({ length: 5000 }, (_, i) => `X${i}: y\r\n`).join("")), [431, 400, 0]],
  ["absolute-form target", get(H, "http://localhost/api/v1/health"), [400]],
  ["CONNECT", `CONNECT localhost:80 HTTP/1.1\r\n${H}\r\n`, [400]],
  ["traversal", get(H, "/packs/../../etc/passwd"), [400]],
  ["encoded traversal", get(H, "/packs/%2e%2e/%2e%2e/etc/passwd"), [400]],
  ["a path that would redirect to another host", get(H, "//evil.example/"), [400]],
  ["NUL in the path", get(H, "/a%00b"), [400]],
  ["backslash in the path", get(H, "/a\\..\\b"), [400]],
  ["not HTTP at all", "hello there\r\n\r\n", [400]],
  ["TLS on the plain port", Buffer.from("16030100a5010000a1", "hex"), [400, 0]],
  ["body above the limit", post("Content-Length: 99999999\r\n", "x"), [413]],
  ["HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400]],
  ["method with a control sign", `GE\x01T / HTTP/1.1\r\n${H}\r\n`, [400]],
];

for (const [name, bytes, allowed] of refused) {
  test(`refused: ${name}`, async () => {
    const answer = await say(bytes);
    assert.ok(allowed.includes(answer.statuses[0] ?? 0), `${answer.statuses[0]}: ${answer.text.slice(0, 200)}`);
    assert.ok(answer.closed, "the connection stays open after a malformed request");
    assert.equal(answer.statuses.length <= 1, true, "more than one answer");
    if (answer.statuses[0]) assert.match(answer.text, /application\/problem\+json/);
  });
}

test("a folded header is read as one line, not as a request of its own", async () => {
  const answer = await say(get(`${H}X: a\r\n GET /x HTTP/1.1\r\n`));
  assert.deepEqual(answer.statuses, [200]);
});

test("three requests in one packet get three answers, in order", async () => {
  const answer = await say(get(H) + get(H, "/api/v1/ready") + get(H, "/api/v1/zzz"));
  assert.deepEqual(answer.statuses, [200, 200, 404]);
});

test("HEAD has the length and no body", async () => {
  const answer = await say(`HEAD /bibai/ HTTP/1.1\r\n${H}\r\n`);
  assert.match(answer.text, /Content-Length: [1-9]/);
  assert.ok(answer.text.endsWith("\r\n\r\n"));
});

test("half a request and silence: others are served meanwhile", async () => {
  const slow = Array.from({ length: 50 }, () => {
    const socket = net.connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write("GET / HTTP/1.1\r\nHo");
    return socket;
  });
  assert.deepEqual((await say(get(H))).statuses, [200]);
  for (const socket of slow) socket.destroy();
});

test("the server survived all of it", async () => {
  assert.equal(server.child.exitCode, null);
  assert.deepEqual((await say(get(H))).statuses, [200]);
});

test("SIGTERM ends it cleanly, with an idle connection open", async () => {
  const own = await startServer();
  const socket = net.connect(Number(new URL(own.url).port), "127.0.0.1");
  socket.on("error", () => undefined);
  await new Promise((done) => socket.once("connect", done));
  const started = Date.now();
  assert.equal(await own.stop(), 0);
  assert.ok(Date.now() - started < 8000);
  socket.destroy();
});
