// A PostgreSQL of the tests' own in a temporary folder, reached by a socket there. Run by user postgres where the tests run as root, since
// PostgreSQL refuses root.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const versions = "/usr/lib/postgresql";

export function startPostgres() {
  const bin = join(versions, readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0], "bin");
  const folder = mkdtempSync(join(tmpdir(), "pipaoi-postgres-"));
  const asRoot = process.getuid() === 0;
  if (asRoot) {
    const [user, group] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" })));
    chownSync(folder, user, group);
  }
  chmodSync(folder, 0o755);
  const whole = (command, words) => (asRoot ? ["runuser", ["-u", "postgres", "--", join(bin, command), ...words]] : [join(bin, command), words]);
  const data = join(folder, "data");
  execFileSync(...whole("initdb", ["-D", data, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync", "-U", "postgres"]), { stdio: ["ignore", "ignore", "pipe"], cwd: folder });
  // A child of this program and not pg_ctl's orphan: killed, it must be gone for the next start, and not every container reaps orphans.
  let child;
  const start = () => {
    const log = openSync(join(folder, "log"), "a");
    child = spawn(...whole("postgres", ["-D", data, "-c", "listen_addresses=", "-c", `unix_socket_directories=${folder}`, "-c", "max_connections=200"]), { stdio: ["ignore", log, log], cwd: folder });
    closeSync(log);
    for (let tries = 0; spawnSync(join(bin, "pg_isready"), ["-q", "-h", folder]).status !== 0; ++tries) {
      if (tries > 100) throw new Error(`PostgreSQL did not start:\n${readFileSync(join(folder, "log"), "utf8").slice(-2000)}`);
      spawnSync("sleep", ["0.1"]);
    }
  };
  const main = () => Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
  // Every process of it at once.
  const all = (signal) => {
    const first = main();
    const others = spawnSync("pgrep", ["-P", String(first)], { encoding: "utf8" }).stdout.split("\n").filter(Boolean).map(Number);
    for (const one of [first, ...others]) end(one, signal);
  };
  start();
  return {
    url: `postgresql://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    start,
    // As a power cut does it.
    kill: () => all("SIGKILL"),
    // It neither answers nor closes, until goOn().
    fallSilent: () => all("SIGSTOP"),
    goOn() {
      all("SIGCONT");
      // runuser stops itself with what it runs.
      child.kill("SIGCONT");
    },
    stop() {
      end(main(), "SIGQUIT");
      for (let tries = 0; existsSync(join(data, "postmaster.pid")) && tries < 100; ++tries) spawnSync("sleep", ["0.1"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function end(id, signal) {
  try {
    process.kill(id, signal);
  } catch {
    // Ended by itself meanwhile.
  }
}
