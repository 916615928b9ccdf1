// Nothing is lost: the server gone, another window, a reload.
import assert from "node:assert/strict";
import test, { after, afterEach, before } from "node:test";
import { api, chip, close, heard, open, places, reset, state } from "./desk.mjs";

const ITEM = "afghanistan";
const PIN = (date) => [{ change: "pin", target: ITEM, date, session: "morning" }];

before(reset);
afterEach(reset);
after(close);

test("a server that went away: a banner, the change waits, and is made when it is back", async () => {
  const { page, context } = await open();
  await page.route("**/api/**", (route) => route.abort());
  await page.focus(chip(ITEM));
  await page.keyboard.press("p");
  await page.waitForSelector(".banner.bad");
  await page.waitForFunction(() => /1 change waits/.test(document.querySelector(".banner.bad").textContent));
  assert.ok(!(await state()).holds.includes(ITEM));
  await page.unroute("**/api/**");
  await page.click("text=Ask now");
  await page.waitForSelector(".banner.bad", { state: "detached" });
  await page.waitForFunction(() => /draft 1/.test(document.querySelector(".draft").textContent));
  assert.ok((await state()).holds.includes(ITEM));
  await context.close();
});

test("a change that waits outlives a reload and can be downloaded", async () => {
  const { page, context } = await open();
  await page.route("**/api/edits", (route) => route.abort());
  await page.route("**/api/revision", (route) => route.abort());
  await page.focus(chip(ITEM));
  await page.keyboard.press("p");
  await page.waitForSelector("text=Download my changes");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Download my changes")]);
  assert.equal(download.suggestedFilename(), "changes.json");
  await page.unroute("**/api/edits");
  await page.unroute("**/api/revision");
  await page.reload();
  await page.waitForFunction(() => /draft 1/.test(document.querySelector(".draft")?.textContent ?? ""));
  assert.ok((await state()).holds.includes(ITEM));
  await context.close();
});

test("two windows: the second edit is made on top of the first", async () => {
  const { page, context } = await open();
  await page.route("**/api/revision", (route) => route.fulfill({ status: 200, contentType: "application/json", body: JSON.stringify({ revision: 0 }) }));
  await page.unroute("**/api/revision");
  const now = await state();
  await api("POST", "edits", { base: now.revision, edits: [{ change: "pin", target: "wrap-up", date: "2026-12-17", session: "morning" }], mode: "keep", label: null });
  await page.focus(chip(ITEM));
  await page.keyboard.press("p");
  await page.waitForFunction(() => /draft 2/.test(document.querySelector(".draft").textContent));
  const both = await state();
  assert.ok(both.holds.includes("wrap-up") && both.holds.includes(ITEM));
  await context.close();
});

test("a change of another window appears by itself", async () => {
  const { page, context } = await open();
  const now = await state();
  await api("POST", "edits", { base: now.revision, edits: PIN("2026-12-16"), mode: "keep", label: null });
  await page.waitForFunction(() => /draft 1/.test(document.querySelector(".draft").textContent), null, { timeout: 15_000 });
  await context.close();
});

test("a reload shows the same draft", async () => {
  const { page, context } = await open();
  await page.focus(chip(ITEM));
  await page.keyboard.press("p");
  await page.waitForFunction(() => /draft 1/.test(document.querySelector(".draft").textContent));
  const before_ = places(await state());
  await page.reload();
  await page.waitForFunction(() => /draft 1/.test(document.querySelector(".draft")?.textContent ?? ""));
  assert.deepEqual(places(await state()), before_);
  await context.close();
});

test("another run of the server is refused", async () => {
  const { page, context } = await open();
  await page.route("**/api/revision", (route) =>
    route.fulfill({ status: 200, headers: { "X-Horseshoe-Server": "another" }, contentType: "application/json", body: '{"revision":1}' }));
  await page.waitForSelector("text=Another run of the desk answers", { timeout: 15_000 });
  await context.close();
});

test("a refusal is shown with what to do, and nothing changes", async () => {
  const before_ = await state();
  const { page, context } = await open();
  await page.route("**/api/edits", (route) =>
    route.fulfill({ status: 507, contentType: "application/json", body: JSON.stringify({ error: { code: "disk", message: "The journal was not written: no space left on the device.", help: "Free some space, then try again." } }) }));
  await page.focus(chip(ITEM));
  await page.keyboard.press("p");
  await page.waitForSelector("text=no space left on the device");
  await heard(page, /no space left/);
  assert.equal((await state()).revision, before_.revision);
  await context.close();
});
