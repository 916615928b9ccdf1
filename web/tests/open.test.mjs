// The first second: what the page shows, and what the browser lets it do.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { BASE, chip, close, open, ORIGIN, reset } from "./desk.mjs";

before(reset);
after(close);

test("the page shows the draft, how good it is, and its facts", async () => {
  const { page, context, complaints } = await open();
  assert.match(await page.textContent(".head h1"), /December 2026/);
  assert.match(await page.textContent(".outcome"), /99 points/);
  assert.ok((await page.locator(".facts-line li").count()) >= 2);
  await page.waitForSelector(chip("UNDOF/tcc_meeting"));
  assert.equal(await page.locator(".calendar tbody.week:not(.earlier)").count(), 5);
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the token leaves the address at once, and a reload still opens", async () => {
  const { page, context } = await open();
  assert.equal(new URL(page.url()).hash, "");
  await page.reload();
  await page.waitForSelector(".head h1");
  await context.close();
});

test("without a token the page says what to do", async () => {
  const { page, context } = await open();
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(`${ORIGIN}/`);
  await page.waitForSelector(".banner.bad");
  assert.match(await page.textContent(".banner.bad"), /token/);
  await context.close();
});

test("three views show the same items", async () => {
  const { page, context } = await open();
  const shown = () => page.locator("main [data-item]").evaluateAll((all) => all.map((each) => each.dataset.item).sort());
  const calendar = await shown();
  await page.click(".views >> text=List");
  assert.deepEqual(await shown(), calendar);
  await page.click(".views >> text=Chains");
  const chains = await shown();
  assert.ok(chains.length > 0 && chains.every((id) => calendar.includes(id)));
  await context.close();
});

test("the answer of the server forbids inline code and foreign sources", async () => {
  const answer = await fetch(`${ORIGIN}/`);
  const policy = answer.headers.get("content-security-policy") ?? "";
  for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'"]) {
    assert.ok(policy.includes(part), `${part} is missing in: ${policy}`);
  }
  const text = await answer.text();
  assert.ok(!/ style=|<style|onclick=|<script(?![^>]* src=)/i.test(text));
  assert.ok(!text.includes(new URL(BASE).hash.replace("#token=", "")));
});

test("a narrow page opens on the list, and its calendar goes down by day", async () => {
  const { page, context } = await open({ viewport: { width: 390, height: 844 } });
  await page.waitForSelector("table.list");
  await page.click(".views >> text=Calendar");
  await page.waitForSelector(chip("UNDOF/tcc_meeting"));
  const [page_, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(page_ <= window_, `the page is ${page_} wide in a window of ${window_}`);
  await context.close();
});
