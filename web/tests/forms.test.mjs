// The dialogs: add, edit, close days, scenarios, other programmes, versions, circulation, print.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test, { after, afterEach, before } from "node:test";
import { api, chip, close, open, ORIGIN, reset, state, TOKEN } from "./desk.mjs";

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

test("a scenario is kept, planned beside the draft, applied as a step, and removed", async () => {
  const { page, context } = await open();
  const name = "Afghanistan a day sooner";
  await page.focus(chip("afghanistan"));
  await page.keyboard.press("p");
  await draft(page, 1);
  await more(page, "Scenarios…");
  await page.fill("#scenario-name", name);
  await page.click("dialog >> role=button[name='Keep']");
  await page.check(`.scenario >> text=${name}`);
  await page.click("text=Compare 1 scenario");
  await answered(page);
  assert.equal(await page.locator(".side-by-side .sums td").nth(1).textContent(), `${(await state()).objective} the same`);
  await page.click(`dialog >> role=button[name='Apply to the draft: ${name}']`);
  await page.waitForSelector("dialog", { state: "detached" });
  await draft(page, 2);
  await more(page, "Scenarios…");
  // The comparison is still there, so the choice is folded away.
  await page.click("dialog >> text=Choose what to see beside the draft");
  await page.click(`dialog >> role=button[name='Remove the scenario “${name}”']`);
  await page.waitForSelector(`.scenario >> text=${name}`, { state: "detached" });
  await context.close();
});

/** Waits until every column has its answer. */
const answered = (page) =>
  page.waitForFunction(() => {
    const cells = [...document.querySelectorAll(".side-by-side .sums tr:first-child td")];
    return cells.length > 1 && cells.every((cell) => /^(\d|No programme)/.test(cell.textContent));
  }, undefined, { timeout: 60_000 });

test("the scenarios of the file stand side by side, and one of them becomes a step", async () => {
  const { page, context } = await open();
  const start = await state();
  const rows = start.scenarios.filter((scenario) => scenario.from === "file");
  assert.ok(rows.length > 8, `${rows.length} scenarios`);
  await more(page, "Scenarios…");
  await page.click("text=Choose all");
  await page.click(`text=Compare ${start.scenarios.length} scenarios`);
  await answered(page);
  const figures = await page.locator(".side-by-side .sums tr:first-child td").allTextContents();
  assert.equal(figures.length, start.scenarios.length + 1);
  assert.ok(figures.some((words) => words.startsWith("No programme fits")) && figures.some((words) => /\+\d/.test(words)), figures.join(" | "));
  assert.ok(await page.locator(".side-by-side td.moved").count() > 3, "dates that move are shown");
  // What the column says is what the step does.
  const at = figures.findIndex((words) => /\+\d/.test(words));
  const name = start.scenarios[at - 1].name;
  const moved = await page.locator(`.side-by-side tbody:last-of-type tr td:nth-of-type(${at + 1}).moved`).count();
  await page.click(`dialog >> role=button[name='Apply to the draft: ${name}']`);
  await draft(page, 1);
  const now = await state();
  assert.equal(`${now.objective}`, /^\d+/.exec(figures[at])[0]);
  assert.equal(now.changes.list.filter((change) => change.kind === "moved" || change.kind === "new").length, moved);
  await context.close();
});

test("the log says what was done, and when", async () => {
  const { page, context } = await open();
  await page.focus(chip("afghanistan"));
  await page.keyboard.press("p");
  await draft(page, 1);
  await more(page, "What has been done…");
  const first = page.locator(".log tbody tr").first();
  assert.match(await first.locator("th").textContent(), /^\d+ [A-Z][a-z]{2}, \d\d:\d\d$/);
  assert.match(await first.textContent(), /StepHold/);
  await context.close();
});

test("a tentative and an unofficial item are marked, and the unofficial one is not handed out", async () => {
  const { page, context } = await open();
  await page.keyboard.press("a");
  await page.fill("#field-title", "Arria-formula meeting on water");
  await page.check("#field-tentative");
  await page.check("#field-unofficial");
  await page.fill("#field-notes", "ask Slovenia first");
  await page.click("text=Add, and let the plan place it");
  await draft(page, 1);
  const item = (await state()).items.find((each) => each.title === "Arria-formula meeting on water");
  assert.ok(item.tentative && item.unofficial && item.notes === "ask Slovenia first");
  const headers = { Authorization: `Bearer ${TOKEN}` };
  for (const format of ["md", "html", "ics", "text"]) {
    const answer = await fetch(`${ORIGIN}/api/export?format=${format}&for=circulation`, { headers });
    assert.ok(!/Slovenia/.test(await answer.text()), format);
  }
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await page.textContent(".paper")).includes("Slovenia"));
  assert.ok(!(await page.textContent(".paper table")).includes("Arria"));
  assert.match(await page.textContent(".paper .beneath"), /Addendum: unofficial meetings.*Arria/);
  // The box is emptied again in the row.
  await page.emulateMedia({ media: "screen" });
  await page.click(chip(item.id));
  await page.click("role=tab[name='Facts']");
  await page.click("text=Edit the row…");
  await page.uncheck("#field-tentative");
  await page.click("dialog >> text=Plan with these");
  await draft(page, 2);
  const now = (await state()).items.find((each) => each.id === item.id);
  assert.ok(!now.tentative && now.unofficial);
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
  const before_ = (await state()).items.find((item) => item.id === "wrap-up");
  const day = before_.date === "2026-12-29" ? "2026-12-30" : "2026-12-29";
  await api("POST", "edits", { base: (await state()).revision, edits: [{ change: "pin", target: "wrap-up", date: day, session: "morning" }], mode: "keep", label: null });
  await page.reload();
  await page.waitForSelector(".draft");
  await more(page, "Versions…");
  await page.waitForSelector(".differences li");
  assert.match(await page.textContent(".differences"), /29 Dec|30 Dec/);
  await page.selectOption("#version-after", { index: 1 });
  await page.waitForSelector("text=Nothing differs.");
  await context.close();
});
