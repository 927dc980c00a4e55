// A visitor scans the code of a place: the code is read back by an independent decoder, the page reads in Traditional Chinese, and goes on
// reading without a network; the prerendered file is a whole page of its own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hosted, phone, readCode, ready, root, temporary } from "./lib.mjs";

const host = hosted(["--now", "2026-11-25T10:00:00+09:00"]);
const day = "2026-11-25T10:00:00+09:00";

test("pipaoi qr: every place has a code that leads to its page", async () => {
  const out = temporary("qr");
  execFileSync(join(root, "build/native/pipaoi"), ["qr", "--city", "bibai", "--all", "--base-url", host.url, "--out", out], { stdio: "pipe" });
  const places = JSON.parse(readFileSync(join(root, "assets/packs/bibai/places.json"), "utf8")).places;
  assert.deepEqual(readdirSync(out).sort(), places.map(({ id }) => `${id}.svg`).sort());
  const page = await host.open("/bibai/visit");
  for (const { id } of places) {
    await page.evaluate((svg) => {
      const image = document.createElement("img");
      image.id = "code";
      image.width = image.height = 300;
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      Object.assign(image.style, { position: "fixed", top: "0", left: "0" });
      image.style.zIndex = "9";
      document.querySelector("#code")?.remove();
      document.body.append(image);
      return image.decode();
    }, readFileSync(join(out, `${id}.svg`), "utf8"));
    const address = await readCode(page, "#code");
    assert.equal(address, `${host.url}/bibai/visit/${id}`);
    assert.equal((await fetch(address)).status, 200);
  }
  await page.context().close();
});

for (const view of ["canvas", "plain"])
  test(`opened by the code, read in zh-Hant, and without a network, ${view} view`, async () => {
    const page = await host.open(`/bibai/visit/artepiazza${view === "plain" ? "?view=plain" : ""}`, { ...phone, day });
    await page.getByRole("link", { name: "繁體中文" }).click();
    await page.getByRole("heading", { level: 1, name: /美唄藝術廣場/ }).waitFor({ state: "attached" });
    await page.getByText("正在開放（至17:00）").waitFor({ state: "attached" });
    assert.equal(await page.getAttribute("html", "lang"), "zh-Hant");
    await page.waitForFunction(() => navigator.serviceWorker.controller || navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await ready(page);
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    await page.getByRole("heading", { level: 1, name: /美唄藝術廣場/ }).waitFor({ state: "attached" });
    await page.getByText("距美唄站直線約4.0 km", { exact: false }).waitFor({ state: "attached" });
    await page.getByRole("link", { name: /舊東明站/ }).click();
    await page.getByRole("heading", { level: 1, name: "舊東明站" }).waitFor({ state: "attached" });
    await page.context().close();
  });

test("the file of each language is a whole page: language, alternates, preview, structured data, and no departure time", async () => {
  for (const language of ["ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "th"]) {
    const html = await (await fetch(`${host.url}/bibai/visit/museum${language === "ja" ? "" : `?lang=${language}`}`)).text();
    assert.match(html, new RegExp(`<html lang="${language === "ja-easy" ? "ja" : language}"`));
    assert.equal([...html.matchAll(/rel="alternate" hreflang="/g)].length, 6);
    assert.match(html, /<meta property="og:title" content="[^"]+">/);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)[1]);
    assert.equal(data["@type"], "TouristAttraction");
    assert.equal(data.telephone, "0126-62-1110");
    assert.match(html, /<h1[^>]*>.+<\/h1>/s);
  }
});
