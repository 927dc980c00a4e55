// evacuation.json of each pack against the register's own files: every place, where it is, and for which hazards; an empty flag is "not for that".
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../browser/lib.mjs";

const folder = join(root, "../shared/data/opendata/shelters");
const codes = { bibai: "012157", iwamizawa: "012106", mikasa: "012220", tsukigata: "014303", yubari: "012092", nanporo: "014231", yuni: "014273", naganuma: "014281", kuriyama: "014290" };
const flags = { flood: "洪水", landslide: "崖崩れ、土石流及び地滑り", "storm-surge": "高潮", earthquake: "地震", tsunami: "津波", fire: "大規模な火事", "inland-flood": "内水氾濫", volcano: "火山現象" };
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const packs = join(root, "assets/packs");

for (const [city, { id, places }] of readdirSync(packs).flatMap((city) => read(join(packs, city, "evacuation.json")).towns.map((town) => [city, town])))
  test(`${id} as ${city} tells of it: sites, hazards and shelters are those of the register`, { skip: existsSync(folder) ? false : "../shared/data is not here" }, () => {
    const tidy = (text) => text.replaceAll("　", " ").trim();
    const sites = read(join(folder, `emergency_${codes[id]}.json`)).features, shelters = read(join(folder, `evacuation_${codes[id]}.json`)).features;
    const ours = new Map(places.map((place) => [place.id, place]));
    for (const { properties, geometry } of sites) {
      const place = ours.get(properties["共通ID"]);
      assert.ok(place, properties["施設・場所名"]);
      assert.equal(place.name.ja, tidy(properties["施設・場所名"]));
      assert.deepEqual([place.lon, place.lat], geometry.coordinates);
      for (const [hazard, column] of Object.entries(flags)) assert.equal(place.hazards.includes(hazard), properties[column] === "1", `${place.name.ja}: ${column}`);
      ours.delete(place.id);
    }
    // What is left are shelters alone; each shelter is there, as one of these or as the same place under the site's id.
    for (const place of ours.values()) assert.deepEqual([place.shelter, place.hazards], [true, []], place.name.ja);
    for (const { properties } of shelters) {
      const here = places.filter(({ shelter }) => shelter).filter(({ id: ours, name, address }) => ours === properties["共通ID"] || (name.ja === tidy(properties["施設・場所名"]) && properties["住所"].endsWith(address.ja)));
      assert.equal(here.length, 1, properties["施設・場所名"]);
    }
    // The register has some twice: as a shelter for all, and as one for who needs care. Here each place stands once.
    assert.equal(places.filter(({ shelter }) => shelter).length, new Set(shelters.map(({ properties }) => tidy(properties["施設・場所名"]) + properties["住所"])).size);
  });
