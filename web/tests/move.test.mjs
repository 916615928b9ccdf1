// Taking hold, prices, and the three ways to drop: the list, the keys and the pointer.
import assert from "node:assert/strict";
import test, { after, afterEach, before } from "node:test";
import { api, chip, close, heard, open, places, priced, reset, state, take } from "./desk.mjs";

const ITEM = "UNDOF/tcc_meeting";

before(reset);
afterEach(reset);
after(close);

test("by the list: the best choice is dropped, kept, and undone", async () => {
  const before_ = places(await state());
  const { page, context } = await open();
  await page.click(chip(ITEM));
  await page.click("role=tab[name='Move to…']");
  await priced(page);
  await page.click(".ranked li:first-child button");
  await page.waitForSelector(".changes");
  const moved = await state();
  assert.notEqual(places(moved)[ITEM], before_[ITEM]);
  assert.ok(moved.holds.includes(ITEM));
  await page.click(".changes >> text=Keep");
  await page.waitForSelector(".changes", { state: "detached" });
  assert.match(await page.textContent(".draft"), /draft 1, not saved/);
  await page.click("role=button[name='Undo']");
  await page.waitForFunction(() => !/draft/.test(document.querySelector(".draft").textContent));
  assert.deepEqual(places(await state()), before_);
  await context.close();
});

test("by keys alone: Tab, arrows, Space, a number, Enter, Ctrl+Z", async () => {
  const before_ = places(await state());
  const { page, context } = await open();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.closest("[data-grid]") !== null)) break;
  }
  const stops = await page.locator("[data-grid] button[tabindex='0']").count();
  assert.equal(stops, 1, "the grid has one tab stop");
  const name = () => page.evaluate(() => document.activeElement?.dataset.item ?? "");
  for (let steps = 0; steps < 60 && (await name()) !== ITEM; steps += 1) {
    await page.keyboard.press(steps % 12 === 11 ? "ArrowRight" : "ArrowDown");
  }
  if ((await name()) !== ITEM) await page.focus(chip(ITEM));
  await page.keyboard.press("Space");
  await priced(page);
  await heard(page, /best slots are known/);
  await page.keyboard.press("1");
  await page.waitForSelector(".changes");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Keep");
  assert.notEqual(places(await state())[ITEM], before_[ITEM]);
  await page.keyboard.press("Enter");
  await page.waitForFunction((id) => document.activeElement?.dataset.item === id, ITEM);
  await page.keyboard.press("Control+z");
  await heard(page, /Undone/);
  assert.deepEqual(places(await state()), before_);
  await page.keyboard.press("Control+Shift+Z");
  await heard(page, /Done again/);
  await context.close();
});

test("by pointer: a drag shows the prices and drops", async () => {
  const before_ = places(await state());
  const { page, context } = await open();
  await page.dragAndDrop(chip(ITEM), "td.slot:has([data-key='2026-12-08 afternoon'])");
  await page.waitForSelector(".changes");
  assert.equal(places(await state())[ITEM], "2026-12-08 afternoon");
  assert.ok((await page.locator(".ghost").count()) >= 1, "the place it left is outlined");
  await page.click(".changes >> role=button[name='Undo']");
  await page.waitForSelector(".changes", { state: "detached" });
  assert.deepEqual(places(await state()), before_);
  await context.close();
});

test("Escape puts back and nothing has changed", async () => {
  const before_ = await state();
  const { page, context } = await open();
  await take(page, ITEM);
  await page.keyboard.press("Escape");
  await heard(page, /put back/);
  assert.equal((await state()).revision, before_.revision);
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.item), ITEM);
  await context.close();
});

for (const number of [1, 2, 3, 4, 5]) {
  test(`what slot number ${number} shows is what the drop does`, async () => {
    const before_ = await state();
    const { page, context } = await open();
    await take(page, ITEM);
    const choice = page.locator(".ranked li", { has: page.locator(`.rank >> text="${number}"`) });
    const words = await choice.locator(".price").textContent();
    const [, more = "0"] = /^\+(\d+)/.exec(words) ?? [];
    const moves = /no moves/.test(words) || words === "free" ? 0 : Number(/(\d+) moves?$/.exec(words)?.[1]);
    await page.keyboard.press(String(number));
    await page.waitForSelector(".changes");
    const now = await state();
    assert.equal(now.objective - before_.objective, Number(more), `points: “${words}” was shown`);
    assert.equal(now.changes.list.filter((change) => change.id !== ITEM).length, moves, `moves: “${words}” was shown`);
    await context.close();
  });
}

test("arrows with an item in hand stop at possible slots alone", async () => {
  const { page, context } = await open();
  await take(page, ITEM);
  for (let steps = 0; steps < 30; steps += 1) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(20);
    const cell = await page.evaluate(() => document.activeElement?.closest("td")?.className ?? "");
    assert.ok(!cell.includes("impossible"), cell);
  }
  await context.close();
});

test("Best instead undoes and takes the best programme", async () => {
  const { page, context } = await open();
  await take(page, ITEM);
  await page.keyboard.press("1");
  await page.waitForSelector(".changes");
  const kept = await state();
  await page.click(".changes >> text=Best instead");
  await page.waitForFunction((draft) => document.querySelector(".draft")?.textContent?.includes(`draft ${draft}`), kept.draft);
  await page.waitForFunction(() => document.querySelector(".changes")?.textContent?.includes("Best instead") === false);
  const best = await state();
  assert.equal(places(best)[ITEM], places(kept)[ITEM]);
  assert.ok(best.objective <= kept.objective);
  await context.close();
});

test("a drop where nothing fits shows the conflict and its repairs, and Escape returns", async () => {
  const before_ = places(await state());
  const { page, context } = await open();
  await page.click(chip(ITEM));
  await page.click("role=tab[name='Move to…']");
  await priced(page);
  await page.click(".impossible-list summary");
  await page.locator(".impossible-list li button").last().click();
  await page.waitForSelector(".conflict");
  assert.ok((await page.textContent(".conflict .lead")).length > 10);
  await page.waitForSelector(".repairs button", { timeout: 60_000 });
  // Each card says what it costs, and names no file.
  await page.waitForFunction(() => !document.querySelector(".repairs[aria-busy=true]"), undefined, { timeout: 60_000 });
  const cards = await page.locator(".repairs button.repair:not(.waivers)").allTextContents();
  assert.ok(cards.length > 0 && cards.every((words) => /then .* · /.test(words) && !/\.csv|`/.test(words)), cards.join(" | "));
  await page.keyboard.press("Escape");
  await page.waitForSelector(".conflict", { state: "detached" });
  assert.deepEqual(places(await state()), before_);
  await context.close();
});

test("a repair is one click", async () => {
  const { page, context } = await open();
  const now = await state();
  const { lines } = await api("POST", "slots", { item: ITEM, first: [] });
  const bounds = lines.flatMap((line) => (line.event === "bounds" ? line.slots : [])).filter((slot) => slot.at_least === null);
  const impossible = [...bounds, ...lines.filter((line) => line.event === "price" && line.more === null)].filter((slot) => slot.date > "2026-12-15").at(-1);
  await api("POST", "edits", { base: now.revision, edits: [{ change: "pin", target: ITEM, date: impossible.date, session: impossible.session }], mode: "keep", label: null });
  await page.reload();
  await page.waitForSelector(".conflict");
  await page.locator(".repairs button").first().click({ timeout: 60_000 });
  await page.waitForSelector(".conflict", { state: "detached", timeout: 60_000 });
  assert.equal((await state()).conflict, null);
  await context.close();
});

test("P pins and releases; single letters can be switched off", async () => {
  const { page, context } = await open();
  await page.focus(chip(ITEM));
  await page.keyboard.press("p");
  await page.waitForFunction(() => /draft 1/.test(document.querySelector(".draft").textContent));
  assert.ok((await state()).holds.includes(ITEM));
  await page.focus(chip(ITEM));
  await page.keyboard.press("p");
  await page.waitForFunction(() => /draft 2/.test(document.querySelector(".draft").textContent));
  assert.ok(!(await state()).holds.includes(ITEM));
  await page.keyboard.press("?");
  await page.click("text=Single letters are keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.waitForTimeout(150);
  assert.equal(await page.locator("dialog").count(), 0);
  await context.close();
});

test("any sequence of drops and undos comes back to the start", async () => {
  const start = places(await state());
  const { page, context } = await open();
  let seed = 7;
  const random = (below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const ids = ["UNDOF/tcc_meeting", "MONUSCO/consultations", "afghanistan", "AUSSOM/briefing"];
  let made = 0;
  for (let step = 0; step < 6; step += 1) {
    if (made > 0 && random(3) === 0) {
      const draft = (await state()).draft;
      await page.keyboard.press("Control+z");
      await page.waitForFunction((old) => !document.querySelector(".draft").textContent.includes(`draft ${old},`), draft);
      made -= 1;
    } else {
      await take(page, ids[random(ids.length)]);
      const best = await page.locator(".rank:not(:empty)").count();
      await page.keyboard.press(best > 3 ? String(1 + random(3)) : "1");
      await page.waitForSelector(".changes");
      await page.click(".changes >> text=Keep");
      made += 1;
    }
  }
  assert.equal((await state()).draft, made);
  for (; made > 0; made -= 1) {
    await page.keyboard.press("Control+z");
    await page.waitForFunction((left) => (left === 0 ? !/draft/ : new RegExp(`draft ${left},`)).test?.(document.querySelector(".draft").textContent) ?? true, made - 1);
    await page.waitForTimeout(200);
  }
  assert.deepEqual(places(await state()), start);
  await context.close();
});

test("by pointer in the list: the half days appear under the drag, and it drops on one", async () => {
  const before_ = places(await state());
  const { page, context } = await open();
  await page.click(".views >> text=List");
  const entry = page.locator(`.list ${chip(ITEM)}`);
  await entry.scrollIntoViewIfNeeded();
  const from = await entry.boundingBox();
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 26, from.y + 14, { steps: 4 });
  await page.waitForSelector(".slot-row");
  await page.waitForTimeout(300);
  const still = await entry.boundingBox();
  assert.ok(Math.abs(still.y - from.y) < 4, `the entry moved from ${from.y} to ${still.y}`);
  const rows = page.locator(".slot-row:not(.here) td.slot:not(.impossible)");
  const boxes = await rows.evaluateAll((all) => all.map((each) => ({ key: each.querySelector(".drop").dataset.key, top: each.getBoundingClientRect().top, left: each.getBoundingClientRect().left })));
  const target = boxes.find((box) => Math.abs(box.top - from.y) < 250 && box.top > 170 && box.top < 650);
  assert.ok(target, JSON.stringify(boxes.slice(0, 5)));
  await page.mouse.move(target.left + 60, target.top + 12, { steps: 6 });
  await page.waitForTimeout(300);
  await page.mouse.up();
  await page.waitForSelector(".changes");
  assert.equal(places(await state())[ITEM], target.key);
  assert.notEqual(before_[ITEM], target.key);
  await context.close();
});

test("by keys in the list: Space takes, arrows stop at possible half days, Enter drops, focus comes back", async () => {
  const { page, context } = await open();
  await page.click(".views >> text=List");
  await page.focus(`.list ${chip("afghanistan")}`);
  await page.keyboard.press("ArrowDown");
  // Arrows walk among the items.
  await page.waitForFunction(() => (document.activeElement?.dataset.item ?? "afghanistan") !== "afghanistan");
  await page.focus(`.list ${chip(ITEM)}`);
  await page.keyboard.press("m");
  await page.waitForFunction(() => document.activeElement?.classList.contains("drop"));
  await priced(page);
  const at = () => page.evaluate(() => [document.activeElement?.dataset.key ?? "", document.activeElement?.closest("td")?.className ?? ""]);
  const [start] = await at();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((key) => document.activeElement?.dataset.key !== key, start);
  const [key, classes] = await at();
  assert.ok(key > start && !classes.includes("impossible"), `${key} ${classes}`);
  await page.keyboard.press("Escape");
  await page.waitForFunction((id) => document.activeElement?.dataset.item === id, ITEM);
  assert.equal(await page.locator(".slot-row").count(), 0);
  await page.keyboard.press("Space");
  await priced(page);
  await page.keyboard.press("1");
  await page.waitForSelector(".changes");
  await page.keyboard.press("Enter");
  await page.waitForFunction((id) => document.activeElement?.dataset.item === id, ITEM);
  assert.ok((await state()).holds.includes(ITEM));
  await context.close();
});

test("a drop beyond the window of an event says so, and widens it in the row", async () => {
  const { page, context } = await open();
  const find = async () => (await state()).items.find((item) => item.id === "wrap-up");
  const event = await find();
  assert.ok(event.own_window.last < "2026-12-21", JSON.stringify(event.own_window));
  await take(page, event.id);
  const slot = page.locator(".drop[data-key='2026-12-21 morning']");
  assert.match(await slot.getAttribute("title") + (await slot.textContent()), /its own window/);
  await slot.click();
  await page.waitForSelector(".changes");
  assert.match(await page.textContent(".changes h2"), /after its own window, which ends on Friday 18 December/);
  const moved = await find();
  assert.equal(moved.date, "2026-12-21");
  assert.deepEqual(moved.own_window, { first: event.own_window.first, last: "2026-12-21" });
  await context.close();
});

test("by pointer in the chains: a drag along the lane drops on the better half of the day", async () => {
  const { page, context } = await open();
  await page.click(".views >> text=Chains");
  await page.hover(`.stop${chip(ITEM)} .dot`);
  await page.mouse.down();
  const from = await page.locator(`.stop${chip(ITEM)} .dot`).boundingBox();
  await page.mouse.move(from.x + 12, from.y + 4, { steps: 4 });
  await page.waitForSelector(".strip[title^='Thu 3 Dec']");
  const to = await page.locator(".strip[title^='Thu 3 Dec']").boundingBox();
  await page.mouse.move(to.x + 6, to.y + 8, { steps: 6 });
  await page.waitForTimeout(300);
  await page.mouse.up();
  await page.waitForSelector(".changes");
  assert.match(places(await state())[ITEM], /^2026-12-03 /);
  await context.close();
});
