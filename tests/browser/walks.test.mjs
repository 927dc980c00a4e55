// Journeys by keyboard as a screen reader would say them: each thing that takes the focus with its role, name and state (from Chromium's own
// accessibility tree), each change of a live region, each new page. Written out under tests/browser/walks/ for a person to read.
import { test } from "node:test";
import { hosted, phone, ready, settled, snapshot } from "./lib.mjs";

const host = hosted();

class Walk {
  lines = [];
  static async begin(path, options = {}) {
    const walk = new Walk();
    walk.page = await host.open(path, { ...phone, ...options });
    walk.client = await walk.page.context().newCDPSession(walk.page);
    await walk.client.send("Accessibility.enable");
    await walk.page.evaluate(() => {
      window.announced = [];
      const live = (node) => (node instanceof Element ? node : node.parentElement)?.closest("[role=status], [role=alert]");
      new MutationObserver((changes) => {
        const regions = new Set();
        for (const { target, addedNodes } of changes) {
          if (live(target)) regions.add(live(target));
          for (const node of addedNodes) {
            if (!(node instanceof Element)) continue;
            for (const one of [node, ...node.querySelectorAll("*")]) if (one.matches("[role=status], [role=alert]")) regions.add(one);
          }
        }
        for (const region of regions) if (region.textContent.trim()) window.announced.push(`(${region.getAttribute("role")}) ${region.textContent.trim().replace(/\s+/g, " ")}`);
      }).observe(document.querySelector("#page"), { subtree: true, childList: true, characterData: true });
    });
    walk.title = "";
    await walk.say("open the page");
    return walk;
  }
  // What is said after something was done.
  async say(what) {
    await settled(this.page);
    await this.page.waitForTimeout(150);
    this.lines.push(`> ${what}`);
    const title = await this.page.title();
    if (title !== this.title) this.lines.push(`  page: ${title}`);
    this.title = title;
    for (const line of await this.page.evaluate(() => window.announced.splice(0))) this.lines.push(`  ${line}`);
    const { result } = await this.client.send("Runtime.evaluate", { expression: "document.activeElement" });
    const { nodes } = await this.client.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
    const node = nodes[0];
    if (!node || ["RootWebArea", "none", "generic"].includes(node.role?.value)) return;
    const states = (node.properties ?? [])
      .filter(({ name, value }) => ["checked", "expanded", "invalid", "selected", "required", "level", "disabled", "multiline"].includes(name) && value.value !== undefined && value.value !== false && value.value !== "false")
      .map(({ name, value }) => (value.value === true || value.value === "true" ? name : `${name} ${value.value}`));
    const said = [node.role.value, node.name?.value, node.value?.value, ...states, node.description?.value && `— ${node.description.value}`].filter((part) => part !== undefined && part !== "");
    const line = `  ${said.join(", ")}`;
    if (line !== this.focus || /^(Tab|Shift)/.test(what)) this.lines.push(line);
    this.focus = line;
  }
  async key(key, times = 1) {
    for (let i = 0; i < times; ++i) {
      await this.page.keyboard.press(key);
      await this.say(key);
    }
  }
  async type(text) {
    await this.page.keyboard.insertText(text); // at once: what is said must not depend on how fast one types
    await this.say(`type “${text}”`);
  }
  // Tab until the name is reached: every stop is written down.
  async tabTo(name, most = 40) {
    for (let i = 0; i < most; ++i) {
      await this.key("Tab");
      if (this.focus.includes(name)) return;
    }
    throw new Error(`“${name}” is not reached within ${most} tabs:\n${this.lines.slice(-10).join("\n")}`);
  }
  async end(name) {
    await this.page.context().close();
    snapshot(`walks/${name}.txt`, `${this.lines.join("\n")}\n`);
  }
}

for (const [language, query, item, search] of [
  ["ja", "かんでんち", "乾電池", "何を捨てますか"],
  ["en", "dry battery", "batter", "What do you want to throw away?"],
])
  test(`finding out where something goes, ${language}`, async () => {
    const walk = await Walk.begin(`/bibai/waste/search?lang=${language}`);
    await walk.tabTo("searchbox");
    await walk.type(query);
    await walk.key("Enter");
    await walk.tabTo(item);
    await walk.key("Enter");
    await ready(walk.page);
    await walk.key("Tab", 4);
    await walk.end(`waste.${language}`);
  });

test("a form with an error, in やさしい日本語", async () => {
  const walk = await Walk.begin("/bibai/apply/child-allowance/claimant?lang=ja-easy");
  await walk.tabTo("textbox");
  await walk.type("山田 花子");
  await walk.tabTo("つぎへ");
  await walk.key("Enter");
  await walk.key("Tab");
  await walk.key("Enter");
  await walk.end("apply.ja-easy");
});

test("settings: choices and what they change, ko", async () => {
  const walk = await Walk.begin("/bibai/settings?lang=ko");
  await walk.tabTo("radio");
  await walk.key("ArrowDown");
  await walk.key("ArrowUp");
  await walk.tabTo("button, ");
  await walk.end("settings.ko");
});
