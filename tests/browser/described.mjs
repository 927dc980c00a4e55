// Between a browser and the server, the API's description as judge: answers that it does not describe become errors (prism proxy --errors).
// Pages, files and the event stream, which has no end, go to the server directly; so do photos and their parts, which prism would take for text.
import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
const answers = (port) => new Promise((done) => connect(port, "127.0.0.1").once("connect", function () { done(this.destroy()); }).once("error", () => done(undefined)));

// {url, stop()}; stop() gives the violations, each in prism's words.
export async function startDescribed(root, upstream, document = join(root, "server/openapi.json")) {
  const port = await freePort();
  const words = ["proxy", document, upstream, "--errors", "--validate-request=false", "--cors=false", "-p", String(port), "-v", "error"];
  const prism = spawn(process.execPath, [join(root, ".deps/npm/node_modules/.bin/prism"), ...words], { stdio: ["ignore", "ignore", "inherit"] });
  for (let tries = 0; !(await answers(port)); ++tries) {
    if (tries > 150 || prism.exitCode !== null) throw new Error("prism did not start");
    await new Promise((done) => setTimeout(done, 200));
  }
  const violations = [];
  const url = () => `http://127.0.0.1:${front.address().port}`;
  const front = createServer((incoming, outgoing) => {
    const bytes = /\/parts\/|\/staff\/applications\/[^/]+\/attachments\//.test(incoming.url);
    const judged = incoming.url.startsWith("/api/") && !incoming.url.includes("/notices/stream") && !bytes;
    const headers = { ...incoming.headers };
    if (judged) delete headers["accept-encoding"];
    if (judged && headers.origin === url()) headers.origin = upstream; // the page's own origin is this front, for the server itself; another's stays
    headers.host = judged ? `127.0.0.1:${port}` : new URL(upstream).host;
    const onward = request({ host: "127.0.0.1", port: judged ? port : new URL(upstream).port, path: incoming.url, method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      // A request without the cookie an operation asks for is refused by prism itself, as the server would.
      if (judged && answer.statusCode >= 400) {
        let text = "";
        answer.on("data", (piece) => (text += piece)).on("end", () => /stoplight\.io\/prism\/errors#(?!UNAUTHORIZED)/.test(text) && violations.push(`${incoming.method} ${incoming.url}: ${text}`));
      }
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise((done) => front.listen(0, "127.0.0.1", done));
  return {
    url: url(),
    async stop() {
      prism.kill();
      front.closeAllConnections();
      await new Promise((done) => front.close(done));
      return violations;
    },
  };
}
