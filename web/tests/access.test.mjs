// axe-core finds nothing of WCAG 2.2 A and AA, in every state, light and dark, both directions.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import test, { after, afterEach, before } from "node:test";
import { chip, close, open, reset, take } from "./desk.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

before(reset);
afterEach(reset);
after(close);

async function holds(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
  const words = found.violations.flatMap((each) => each.nodes.slice(0, 3).map((node) => `${each.id}: ${node.target.join(" ")} – ${node.failureSummary}`));
  assert.deepEqual(words, [], where);
}

const STATES = {
  calendar: async () => {},
  chains: (page) => page.click(".views >> text=Chains"),
  list: (page) => page.click(".views >> text=List"),
  details: async (page) => {
    await page.click(chip("UNDOF/tcc_meeting"));
    await page.waitForSelector(".prose");
    for (const tab of ["Facts", "Notes"]) {
      await page.click(`role=tab[name='${tab}']`);
      await holds(page, tab);
    }
  },
  "in hand": (page) => take(page, "UNDOF/tcc_meeting"),
  "in hand in chains": async (page) => {
    await page.click(".views >> text=Chains");
    await take(page, "UNDOF/tcc_meeting");
  },
  dropped: async (page) => {
    await take(page, "UNDOF/tcc_meeting");
    await page.keyboard.press("1");
    await page.waitForSelector(".changes");
  },
  conflict: async (page) => {
    await take(page, "UNDOF/tcc_meeting");
    await page.click(".impossible-list summary");
    await page.locator(".impossible-list li button").last().click();
    await page.waitForSelector(".repairs button", { timeout: 60_000 });
  },
  "in hand in the list": async (page) => {
    await page.click(".views >> text=List");
    await take(page, "UNDOF/tcc_meeting");
  },
  "scenarios side by side": async (page) => {
    await page.click("role=button[name='More']");
    await page.click("role=menuitem[name='Scenarios…']");
    await page.click("text=Choose all");
    await page.click("dialog .primary");
    await page.waitForFunction(() => !/planning|Planning/.test(document.querySelector("dialog")?.textContent ?? "planning"), undefined, { timeout: 60_000 });
  },
  "server gone": async (page) => {
    await page.route("**/api/**", (route) => route.abort());
    await page.focus(chip("afghanistan"));
    await page.keyboard.press("p");
    await page.waitForSelector(".banner.bad");
  },
};
const MENU = ["Close or open days…", "Plan again from a day…", "Policy and leads…", "Scenarios…", "Versions…", "What has been done…", "Circulation copy…", "Settings…", "Help and keys…"];

for (const [name, reach] of Object.entries(STATES)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${name}, ${colorScheme}`, async () => {
      const { page, context } = await open({ colorScheme });
      await reach(page);
      await holds(page, name);
      await context.close();
    });
  }
}

for (const name of ["calendar", "in hand", "chains"]) {
  test(`${name}, right to left`, async () => {
    const { page, context } = await open();
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    await STATES[name](page);
    await holds(page, name);
    const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= shown);
    await context.close();
  });
}

for (const name of ["list", "calendar"]) {
  test(`${name}, on a phone`, async () => {
    const { page, context } = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.click(`.views >> text=${name === "list" ? "List" : "Calendar"}`);
    await holds(page, name);
    await page.locator(chip("UNDOF/tcc_meeting")).first().click();
    await page.waitForSelector(".prose");
    await holds(page, `${name} with details`);
    await context.close();
  });
}

test("at 400 % the page needs no scrolling in two directions", async () => {
  const { page, context } = await open({ viewport: { width: 320, height: 256 } });
  for (const view of ["List", "Calendar"]) {
    await page.click(`.views >> text=${view}`);
    const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= shown, `${view} is ${wide} wide in ${shown}`);
  }
  await context.close();
});

test("every dialog", async () => {
  const { page, context } = await open();
  for (const entry of MENU) {
    await page.click("role=button[name='More']");
    if (entry === MENU[0]) await holds(page, "menu");
    await page.click(`role=menuitem[name='${entry}']`);
    await page.waitForSelector("dialog[open]");
    await page.waitForTimeout(150);
    await holds(page, entry);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { state: "detached" });
  }
  await page.keyboard.press("a");
  await page.waitForSelector("dialog[open]");
  await holds(page, "add");
  await context.close();
});
