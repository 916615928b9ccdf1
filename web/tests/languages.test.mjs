// The page in six languages: what it says, the mirrored keys, and that no English of its own is left.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import test, { after, afterEach, before } from "node:test";
import { chip, close, open, ORIGIN, places, priced, reset, state } from "./desk.mjs";

const ITEM = "UNDOF/tcc_meeting";
const LANGUAGES = ["fr", "es", "ru", "zh", "ar"];
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const english = await readFile(new URL("../../src/output/language/catalogues/en.ftl", import.meta.url), "utf8");

before(reset);
afterEach(reset);
after(close);

/** Opens the page as somebody sees it who has chosen a language. */
async function openIn(language, options = {}) {
  const opened = await open({ ...options, storageState: storage(language) });
  await opened.page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  return opened;
}

function storage(language) {
  return { cookies: [], origins: [{ origin: ORIGIN, localStorage: [{ name: "horseshoe.settings", value: JSON.stringify({ language }) }] }] };
}

async function holds(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
  assert.deepEqual(found.violations.map((each) => `${each.id}: ${each.nodes[0]?.target.join(" ")} – ${each.nodes[0]?.failureSummary}`), [], where);
}

test("the facts that the page words itself are those of the server", async () => {
  const { page, context } = await open();
  const now = await state();
  assert.deepEqual(await page.locator(".facts-line li").allTextContents(), now.facts);
  assert.equal(await page.textContent(".outcome"), now.headline);
  assert.equal(await page.textContent(".head h1"), now.title);
  await context.close();
});

test("the language is chosen in the settings, kept, and followed by the direction", async () => {
  const { page, context, complaints } = await open();
  await page.click("role=button[name='More']");
  await page.click("role=menuitem[name='Settings…']");
  await page.selectOption("#settings-language", "ar");
  await page.waitForFunction(() => document.documentElement.dir === "rtl");
  assert.match(await page.textContent("dialog h2"), /الإعدادات/);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dir === "rtl");
  assert.match(await page.textContent(".head h1"), /كانون الأول\/ديسمبر 2026/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("by keys in Arabic: the left arrow goes on in time, and a number drops", async () => {
  const before_ = places(await state());
  const { page, context } = await openIn("ar");
  const key = () => page.evaluate(() => document.activeElement?.dataset.key ?? "");
  await page.focus(chip(ITEM));
  const start = await key();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction((from) => (document.activeElement?.dataset.key ?? from) !== from, start);
  assert.ok((await key()) > start, `${start} → ${await key()}`);
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((back) => document.activeElement?.dataset.key === back, start);
  await page.focus(chip(ITEM));
  await page.keyboard.press("Space");
  await priced(page);
  await page.keyboard.press("1");
  await page.waitForSelector(".changes");
  assert.notEqual(places(await state())[ITEM], before_[ITEM]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => /تم التراجع/.test(document.querySelector("[data-live]")?.textContent ?? ""));
  assert.deepEqual(places(await state()), before_);
  await context.close();
});

for (const language of ["ar", "ru"]) {
  test(`axe finds nothing in ${language}, in every view and with an item in hand`, async () => {
    const { page, context } = await openIn(language);
    for (const view of [0, 1, 2]) {
      await page.locator(".views button").nth(view).click();
      await holds(page, `${language}, view ${view}`);
    }
    await page.locator(".views button").first().click();
    await page.click(chip(ITEM));
    for (const tab of ["why", "facts", "notes", "move"]) {
      await page.click(`#tab-${tab}`);
      await page.waitForTimeout(200);
      await holds(page, `${language}, ${tab}`);
    }
    await context.close();
  });
}

for (const language of LANGUAGES) {
  test(`nothing runs beyond the page in ${language}`, async () => {
    for (const viewport of [{ width: 1280, height: 800 }, { width: 400, height: 800 }]) {
      const { page, context } = await openIn(language, { viewport });
      for (const view of [0, 1, 2]) {
        await page.locator(".views button").nth(view).click();
        const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        // The chart of the chains scrolls in its own frame.
        assert.ok(wide <= shown, `${language}, view ${view}: ${wide} wide in ${shown}`);
      }
      await context.close();
    }
  });
}

test("the circulation copy comes in the language of the page, or the one chosen", async () => {
  const { page, context } = await openIn("fr");
  await page.click(".menu button");
  await page.locator("[role=menuitem]").nth(7).click();
  const get = async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("dialog >> text=Markdown")]);
    return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
  };
  const [name, text] = await get();
  assert.match(name, /\.fr\.md$/);
  assert.match(text, /Conseil de sécurité/);
  await page.selectOption("#copy-language", "zh");
  assert.match((await get())[0], /\.zh\.md$/);
  await context.close();
});

/** The English catalogue with every letter of its texts made a wide one; the names of variables stay. */
function pseudo() {
  const wide = (text) =>
    text.replace(/\{[^{}]*\}?|[A-Za-z]/g, (part) => (part.length > 1 || part === "{" ? part : String.fromCodePoint(part.codePointAt(0) + 0xfee0)));
  return english
    .split("\n")
    .map((line) => {
      const [, head, text] = /^([a-z][a-z0-9-]* =)(.*)$/.exec(line) ?? /^(\s+\*?\[[^\]]+\] ?)(.*)$/.exec(line) ?? /^(\s+\})(.*)$/.exec(line) ?? [];
      if (head !== undefined) return head + wide(text);
      return line.startsWith("#") ? line : wide(line);
    })
    .join("\n");
}

/** Words of the page's own that are not in the language: text and names in ASCII letters, but for data. */
function ownEnglish() {
  const DATA = "[lang=en], [dir=auto], option[lang], code, kbd, script, style, noscript, textarea, bdi";
  const rest = (text) => text.replace(/\u2068[^\u2069]*\u2069/g, "").replace(/\.(csv|md)\b|scenarios\.csv/g, "");
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(DATA)) continue;
    seen += 1;
    if (/[A-Za-z]/.test(rest(node.textContent))) found.push(node.textContent.trim());
  }
  for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder]")) {
    if (element.closest("[lang=en]")) continue;
    for (const name of ["aria-label", "title", "placeholder"]) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      seen += 1;
      if (/[A-Za-z]/.test(rest(value))) found.push(`${name}: ${value}`);
    }
  }
  return { found: [...new Set(found)].slice(0, 30), seen };
}

test("with a made-up language no English word of the page's own is left", async () => {
  let looked = 0;
  const look = async (page, where) => {
    await page.waitForTimeout(150);
    const { found, seen } = await page.evaluate(ownEnglish);
    assert.deepEqual(found, [], where);
    looked += seen;
  };
  const { page, context } = await openIn("ar");
  await page.route("**/api/words*", async (route) => {
    const answer = await route.fetch();
    const words = await answer.json();
    await route.fulfill({ response: answer, json: { ...words, messages: pseudo() } });
  });
  await page.reload();
  await page.waitForSelector(".head h1");
  assert.match(await page.textContent(".head h1"), /[\uff21-\uff5a]{5}/, "the made-up language is shown");
  for (const view of [0, 1, 2]) {
    await page.locator(".views button").nth(view).click();
    await look(page, `view ${view}`);
  }
  const entries = await page.locator(".menu button").first().click().then(() => page.locator("[role=menuitem]").count());
  await look(page, "menu");
  await page.keyboard.press("Escape");
  for (let entry = 0; entry < entries; entry += 1) {
    if (entry === 8) continue; // The printer's own dialog.
    await page.locator(".menu button").first().click();
    await page.locator("[role=menuitem]").nth(entry).click();
    await page.waitForSelector("dialog[open]");
    await look(page, `dialog ${entry}`);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { state: "detached" });
  }
  await page.keyboard.press("a");
  await page.waitForSelector("dialog[open]");
  await look(page, "add");
  await page.keyboard.press("Escape");
  await page.locator(".views button").first().click();
  await page.click(chip(ITEM));
  for (const tab of ["why", "facts", "notes"]) {
    await page.click(`#tab-${tab}`);
    await look(page, tab);
  }
  await page.keyboard.press("Escape");
  await page.focus(chip(ITEM));
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.querySelectorAll(".ranked .rank:not(:empty)").length >= 5);
  await look(page, "in hand");
  await page.keyboard.press("1");
  await page.waitForSelector(".changes");
  await look(page, "dropped");
  await page.emulateMedia({ media: "print" });
  await look(page, "print");
  assert.ok(looked > 1500, `${looked} texts`);
  await context.close();
});
