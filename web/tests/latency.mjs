// Measures the page as its user feels it, and prints a table. Not a test: machines differ.
import { BASE, chip, close, launch, reset } from "./desk.mjs";

const ITEM = process.env.ITEM ?? "UNDOF/tcc_meeting";
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const BUDGETS = {
  "first paint": 150, "page with the month": null, "rule marks": 50, "lower bounds": 50, "slot under the pointer": 150,
  "90 % of all slots": 500, "all slots": null, "drop to change list": 150, "drop to conflict": 100,
};
const samples = Object.fromEntries(Object.keys(BUDGETS).map((name) => [name, []]));

/** Waits in the page, frame by frame, and gives the milliseconds since `since`. */
const until = (page, since, condition) =>
  page.evaluate(
    ([from, source]) =>
      new Promise((done) => {
        const check = new Function(`return (${source})()`);
        const look = () => (check() ? done(performance.now() - from) : requestAnimationFrame(look));
        look();
      }),
    [since, condition.toString()],
  );

const now = (page) => page.evaluate(() => performance.now());

for (let round = 0; round < ROUNDS; round += 1) {
  await reset();
  // The measuring code is put in by the debugger, so the page's own policy stays out of its way.
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", bypassCSP: true });
  const page = await context.newPage();
  await page.goto(BASE);
  await page.waitForSelector(chip(ITEM));
  samples["first paint"].push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN));
  samples["page with the month"].push(await now(page));

  await page.focus(chip(ITEM));
  let start = await now(page);
  const pressed = page.keyboard.press("Space");
  const waits = [
    ["rule marks", () => document.querySelectorAll("td.breaks, td.impossible, td[class*=shade-]").length > 0],
    ["lower bounds", () => document.querySelectorAll("td[class*=shade-]").length > 3],
    ["90 % of all slots", () => {
      const words = /(\d+) of (\d+) priced/.exec(document.querySelector(".hold-bar")?.textContent ?? "");
      return words ? Number(words[1]) >= 0.9 * Number(words[2]) && Number(words[2]) > 0 : document.querySelector(".hold-bar")?.textContent.includes("possible slot");
    }],
    ["all slots", () => /possible slot/.test(document.querySelector(".hold-bar")?.textContent ?? "")],
  ];
  await Promise.all([pressed, ...waits.map(async ([name, condition]) => samples[name].push(await until(page, start, condition)))]);

  const target = await page.evaluate(() => document.querySelector("td.shade-1 .drop, td.shade-2 .drop, td.shade-0 .drop")?.dataset.key);
  await page.keyboard.press("Escape");
  await page.focus(chip(ITEM));
  await page.keyboard.press("Space");
  await page.waitForSelector(`[data-key="${target}"].drop`);
  start = await now(page);
  await Promise.all([
    page.hover(`[data-key="${target}"].drop`),
    until(page, start, `() => { const words = document.querySelector('[data-key="${target}"] .price')?.textContent ?? ""; return /^(free|\\+\\d+|no$)/.test(words); }`).then((time) => samples["slot under the pointer"].push(time)),
  ]);
  await page.waitForFunction(() => /possible slot/.test(document.querySelector(".hold-bar")?.textContent ?? ""));

  start = await now(page);
  await Promise.all([
    page.keyboard.press("1"),
    until(page, start, () => document.querySelector(".changes") !== null).then((time) => samples["drop to change list"].push(time)),
  ]);
  await page.keyboard.press("Control+z");
  await page.waitForSelector(".changes", { state: "detached" });

  await page.focus(chip(ITEM));
  await page.keyboard.press("Space");
  await page.waitForFunction(() => /possible slot/.test(document.querySelector(".hold-bar")?.textContent ?? ""));
  if ((await page.locator(".impossible-list").count()) > 0) {
    await page.click(".impossible-list summary");
    const button = page.locator(".impossible-list li button").last();
    await button.scrollIntoViewIfNeeded();
    start = await now(page);
    await Promise.all([
      button.click(),
      until(page, start, () => document.querySelector(".conflict") !== null).then((time) => samples["drop to conflict"].push(time)),
    ]);
  }
  await context.close();
}
await reset();
await close();

const middle = (list) => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)];
console.log(`| ${ITEM}, ${ROUNDS} rounds | median ms | worst ms | budget ms |\n| --- | --: | --: | --: |`);
for (const [name, list] of Object.entries(samples)) {
  if (list.length > 0) console.log(`| ${name} | ${middle(list).toFixed(0)} | ${Math.max(...list).toFixed(0)} | ${BUDGETS[name] ?? ""} |`);
}
