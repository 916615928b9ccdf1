// The dialogs: add, edit, close days, scenarios, other programmes, versions, circulation, print.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test, { after, afterEach, before } from "node:test";
import { chip, close, open, ORIGIN, reset, state, TOKEN } from "./desk.mjs";

before(reset);
afterEach(reset);
after(close);

/** The order of place and format in brackets is a matter of taste. */
const withoutPlace = (line) => line.replaceAll(/[()]/g, "").split(" ").sort().join(" ");

const more = async (page, words) => {
  await page.click("role=button[name='More']");
  await page.click(`role=menuitem[name='${words}']`);
  await page.waitForSelector("dialog[open]");
};
const draft = (page, number) =>
  page.waitForFunction((wanted) => document.querySelector(".draft").textContent.includes(`draft ${wanted}`), number);

test("add an item where it fits best", async () => {
  const { page, context } = await open();
  await page.keyboard.press("a");
  await page.fill("#field-title", "Visit of the Council");
  await page.fill("#field-minutes", "60");
  await page.click("text=Where would it fit?");
  await page.locator("dialog .ranked button").first().click({ timeout: 30_000 });
  await draft(page, 1);
  assert.ok((await state()).items.some((item) => item.title === "Visit of the Council"));
  await context.close();
});

test("close a week: what stood there moves, and the reason is shown in words", async () => {
  const { page, context } = await open();
  await more(page, "Close or open days…");
  await page.fill("#days-from", "2026-12-14");
  await page.fill("#days-to", "2026-12-14");
  await page.fill("#days-reason", "visiting mission");
  await page.click("dialog >> text=Plan with this");
  await draft(page, 1);
  const now = await state();
  assert.match(now.days.find((day) => day.date === "2026-12-14").closed, /visiting mission/);
  assert.ok(now.conflict !== null || now.items.every((item) => item.is_document || item.date !== "2026-12-14"));
  await context.close();
});

test("edit a row", async () => {
  const { page, context } = await open();
  await page.click(chip("afghanistan"));
  await page.click("role=tab[name='Facts']");
  await page.click("text=Edit the row…");
  await page.fill("#field-title", "The situation in Afghanistan, with a vote");
  await page.click("dialog >> text=Plan with these");
  await draft(page, 1);
  assert.equal((await state()).items.find((item) => item.id === "afghanistan").title, "The situation in Afghanistan, with a vote");
  await context.close();
});

test("notes are kept", async () => {
  const { page, context } = await open();
  await page.click(chip("afghanistan"));
  await page.click("role=tab[name='Notes']");
  await page.fill("#notes-text", "ask the penholder first");
  await page.click("text=Keep the notes");
  await draft(page, 1);
  assert.equal((await state()).items.find((item) => item.id === "afghanistan").notes, "ask the penholder first");
  await context.close();
});

test("a scenario is kept, planned beside the draft, made the base, and removed", async () => {
  const { page, context } = await open();
  const name = "Afghanistan a day sooner";
  await page.focus(chip("afghanistan"));
  await page.keyboard.press("p");
  await draft(page, 1);
  await more(page, "Scenarios…");
  await page.fill("#scenario-name", name);
  await page.click("dialog >> role=button[name='Keep']");
  await page.waitForSelector(`.scenarios >> text=${name}`);
  await page.click("text=Plan each and compare");
  await page.waitForFunction((title) => {
    const row = [...document.querySelectorAll(".scenarios tbody tr")].find((each) => each.textContent.includes(title));
    return /^(\d+|none fits)$/.test(row?.querySelector("td.number")?.textContent ?? "");
  }, name, { timeout: 60_000 });
  await page.click("dialog >> text=Make it the base");
  await page.waitForSelector("dialog", { state: "detached" });
  await draft(page, 2);
  await more(page, "Scenarios…");
  await page.click(`dialog >> role=button[name='Remove the scenario “${name}”']`);
  await page.waitForSelector(`.scenarios >> text=${name}`, { state: "detached" });
  await context.close();
});

test("other good programmes are shown and one is taken", async () => {
  const { page, context } = await open();
  await more(page, "Other good programmes…");
  await page.locator("text=Take this one").first().click({ timeout: 60_000 });
  await draft(page, 1);
  await context.close();
});

test("plan again from a day", async () => {
  const { page, context } = await open();
  await more(page, "Plan again from a day…");
  await page.fill("#replan-from", "2026-12-14");
  await page.click("dialog >> text=Plan again >> nth=-1");
  await page.waitForSelector("dialog", { state: "detached" });
  assert.equal(await page.locator(".banner.bad").count(), 0);
  await context.close();
});

test("the circulation copy comes as a file, without the token in an address", async () => {
  const { page, context } = await open();
  const addresses = [];
  page.on("request", (request) => addresses.push(request.url()));
  await more(page, "Circulation copy…");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("dialog >> text=Markdown")]);
  assert.match(download.suggestedFilename(), /\.md$/);
  const text = await readFile(await download.path(), "utf8");
  assert.ok(text.length > 0 && !text.includes("assumed:"), "the copy holds no notes");
  assert.ok(addresses.every((address) => !address.includes("token")));
  await context.close();
});

test("the print is the circulated page, not the desk", async () => {
  const { page, context } = await open();
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.isVisible(".paper"));
  assert.ok(!(await page.isVisible(".desk")));
  const paper = await page.textContent(".paper");
  assert.match(paper, /PROVISIONAL/);
  assert.ok(!/points|assumed|renewals\.csv/.test(paper), "no points, notes or names of files");
  const html = await (await fetch(`${ORIGIN}/api/export?format=html&for=circulation`, { headers: { Authorization: `Bearer ${TOKEN}` } })).text();
  const month = html.slice(html.indexOf('<table class="month"'), html.indexOf("</table>"));
  const exported = await page.evaluate((lines) => lines.map((line) => line.replace(/<[^>]+>/g, "").replace(/\s+/g, " ").trim()), month.match(/<li>.*?<\/li>/gs));
  const printed = await page.locator(".paper table li").evaluateAll((all) => all.map((each) => each.textContent.replace(/\s+/g, " ").trim()));
  assert.deepEqual(printed.map(withoutPlace), exported.map(withoutPlace), "the print says what the exported copy says");
  await context.close();
});

test("save writes a version, and its differences are shown", async () => {
  const { page, context } = await open();
  await page.focus(chip("afghanistan"));
  await page.keyboard.press("p");
  await draft(page, 1);
  await page.keyboard.press("s");
  await page.waitForFunction(() => /saved/.test(document.querySelector(".draft").textContent) && !/not saved/.test(document.querySelector(".draft").textContent));
  await more(page, "Versions…");
  await page.locator(".versions button").first().click();
  await page.waitForSelector(".differences");
  await context.close();
});
