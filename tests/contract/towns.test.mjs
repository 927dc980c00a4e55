// A second town: its days as the importer reads them from the real file, where that is at hand; and no city's name or number in the code.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, temporary } from "../browser/lib.mjs";

const pipaoi = join(root, "build/native/pipaoi");
const run = (...words) => JSON.parse(execFileSync(pipaoi, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
const real = join(root, "../shared/data/5374/kamisunagawa");

test("kamisunagawa: a year of dates in every area is what the importer gives", { skip: existsSync(real) ? false : "../shared/data is not here" }, () => {
  const file = join(temporary("towns"), "pack.json"), pack = join(root, "assets/packs/kamisunagawa");
  execFileSync(pipaoi, ["waste", "import-5374", real, "--out", file], { stdio: "ignore" });
  const names = new Map(JSON.parse(readFileSync(join(pack, "waste.json"), "utf8")).categories.map(({ id, name }) => [id, name.ja]));
  const areas = run("waste", "areas", "--pack", pack), imported = run("waste", "areas", "--pack", file);
  assert.deepEqual(areas.map(({ name }) => name).sort(), imported.map(({ name }) => name).sort());
  for (const { id, name } of areas) {
    const dates = (from, area, key) => run("waste", "next", "--pack", from, "--area", area, "--from", "2026-11-22", "--days", "366").map(({ date, category }) => `${date} ${key(category)}`).sort();
    assert.deepEqual(dates(pack, id, (category) => names.get(category)), dates(file, imported.find((one) => one.name === name).id, (category) => category), name);
  }
});

test("kamisunagawa: each thing of the real list is in the pack's dictionary under the same category", { skip: existsSync(real) ? false : "../shared/data is not here" }, () => {
  const count = readFileSync(join(real, "target.csv"), "utf8").trim().split("\n").length - 1;
  const { items } = JSON.parse(readFileSync(join(root, "assets/packs/kamisunagawa/waste_items.json"), "utf8"));
  assert.equal(items.length, count);
  // All of it is ours but the evacuation places, which are the register's.
  for (const file of readdirSync(join(root, "assets/packs/kamisunagawa")).filter((name) => name !== "evacuation.json")) assert.equal(JSON.parse(readFileSync(join(root, "assets/packs/kamisunagawa", file), "utf8")).sample, true, file);
});

test("no city's name or number stands in code", () => {
  const { municipalities } = JSON.parse(readFileSync(join(root, "assets/municipalities.json"), "utf8"));
  const words = municipalities.flatMap(({ id, name }) => [id, name.ja, name.ja.replace(/[市町村]$/, ""), name.en.replaceAll("\u200b", "")]);
  const phones = municipalities.filter(({ here }) => here).flatMap(({ id }) => JSON.parse(readFileSync(join(root, "assets/packs", id, "municipality.json"), "utf8")).phone ?? []);
  const banned = [...new Set([...words, ...phones, ...phones.map((phone) => phone.replaceAll("-", ""))])];
  const files = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
  const found = [];
  for (const room of ["core", "shell", "app", "server", "cli", "web"])
    for (const file of files(join(root, room))) {
      if (!/\.(cpp|h|ts|css|html|sql|cmake)$/.test(file) || /_test\.cpp$/.test(file)) continue;
      readFileSync(file, "utf8").split("\n").forEach((line, index) => {
        const code = line.replace(/\/\/.*$/, "").replace(/^--.*$/, "");
        for (const word of banned) if (code.toLowerCase().includes(word.toLowerCase())) found.push(`${file.slice(root.length + 1)}:${index + 1}: ${word}`);
      });
    }
  assert.deepEqual(found, []);
  for (const language of readdirSync(join(root, "i18n")))
    if (existsSync(join(root, "i18n", language, "common.json")))
      for (const file of readdirSync(join(root, "i18n", language))) {
        const text = readFileSync(join(root, "i18n", language, file), "utf8");
        for (const word of banned) if (word.length > 1 && new RegExp(word, "i").test(text)) assert.fail(`i18n/${language}/${file} names ${word}`);
      }
});
