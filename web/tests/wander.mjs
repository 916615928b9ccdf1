// Clicks and types at random for MINUTES, and watches for errors, memory and lost states.
import { close, launch, BASE, places, reset, state } from "./desk.mjs";

const MINUTES = Number(process.env.MINUTES ?? 2);
let seed = Number(process.env.SEED ?? 1);
const random = (below) => {
  seed = (seed * 48271) % 2147483647;
  return seed % below;
};
const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Enter", "Space", "Escape", "1", "2", "3", "p", "e", "m", "v", "?", "a", "Tab", "Control+z", "Control+Shift+Z", "Home", "End"];
// Leave, save and print are not for a walk at random.
const CLICKS = "button:not(:disabled), summary, [role=tab], input[type=radio], input[type=checkbox]";
const NOT = /^(Save|Print|Download|Circulation|Page for|Document for|Workbook for|Text for|Calendar for|Plain|Table|Everything|Remove|Plan each|Other good)/;

const start = places(await reset());
const context = await (await launch()).newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
const errors = [];
page.on("pageerror", (error) => errors.push(error.message));
page.on("console", (message) => message.type() === "error" && !/Failed to load/.test(message.text()) && errors.push(message.text()));
await page.goto(BASE);
await page.waitForSelector(".head h1");
const debug = await context.newCDPSession(page);
await debug.send("Performance.enable");
const heap = async () => {
  await debug.send("HeapProfiler.collectGarbage");
  const { metrics } = await debug.send("Performance.getMetrics");
  const value = (name) => metrics.find((each) => each.name === name)?.value ?? 0;
  return { megabytes: Number((value("JSHeapUsedSize") / 1e6).toFixed(1)), nodes: value("Nodes"), listeners: value("JSEventListeners") };
};

const end = Date.now() + MINUTES * 60_000;
let steps = 0;
let shown = Date.now();
console.log("start", await heap());
while (Date.now() < end) {
  steps += 1;
  if (random(3) > 0) {
    await page.keyboard.press(KEYS[random(KEYS.length)]);
  } else {
    const all = page.locator(CLICKS);
    const one = all.nth(random(Math.max(1, await all.count())));
    const words = (await one.textContent({ timeout: 500 }).catch(() => "Save"))?.trim() ?? "";
    if (!NOT.test(words)) await one.click({ timeout: 300 }).catch(() => undefined);
  }
  if (steps % 20 === 0) await page.waitForTimeout(150);
  if (Date.now() - shown > 60_000) {
    shown = Date.now();
    console.log(`${steps} steps`, await heap(), `draft ${(await state()).draft}`);
  }
}
await page.waitForTimeout(2000);
console.log(`${steps} steps`, await heap());
const shownTitle = await page.textContent(".draft");
const now = await state();
console.log(`page: ${shownTitle}; server: draft ${now.draft}, revision ${now.revision}`);
const after = places(await reset());
const isBack = JSON.stringify(after) === JSON.stringify(start);
console.log(isBack ? "All changes undone: the start again." : "The start did not come back.");
console.log(errors.length === 0 ? "No error in the page." : `Errors:\n${[...new Set(errors)].join("\n")}`);
await close();
process.exit(errors.length === 0 && isBack ? 0 : 1);
