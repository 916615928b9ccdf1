// Takes the pictures of the documentation: node tests/pictures.mjs FOLDER
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chip, close, open, ORIGIN, priced, reset, take } from "./desk.mjs";

const folder = process.argv[2] ?? "pictures";
await mkdir(folder, { recursive: true });
const ITEM = "UNDOF/tcc_meeting";
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/** As somebody sees the page who has chosen a language. */
const speaking = (language) => ({
  storageState: { cookies: [], origins: [{ origin: ORIGIN, localStorage: [{ name: "horseshoe.settings", value: JSON.stringify({ language }) }] }] },
});
const drag = async (page) => {
  await page.hover(chip(ITEM));
  await page.mouse.down();
  const box = await page.locator("td.slot:has([data-key='2026-12-03 afternoon'])").boundingBox();
  await page.mouse.move(box.x + 80, box.y - 20, { steps: 6 });
  await page.mouse.move(box.x + 60, box.y + 14, { steps: 6 });
  await priced(page);
};
const dropped = async (page) => {
  await take(page, ITEM);
  await page.keyboard.press("2");
  await page.waitForSelector(".changes");
};
const impossible = async (page) => {
  await page.click(chip(ITEM));
  await page.click("role=tab[name='Move to…']");
  await priced(page);
  await page.click(".impossible-list summary");
  await page.locator(".impossible-list li button").last().click();
  await page.waitForSelector(".repairs button");
  await page.waitForFunction(() => !document.querySelector(".repairs[aria-busy=true]"), undefined, { timeout: 60_000 });
};
const scenarios = async (page) => {
  await page.click("role=button[name='More']");
  await page.click("role=menuitem[name='Scenarios…']");
  for (const name of ["MONUSCO report ten days late", "MONUSCO report three weeks late", "visiting mission in the second week", "ministerial debate on the 17th"]) {
    await page.check(`.scenario >> text=${name}`);
  }
  await page.click("dialog .primary");
  await page.waitForFunction(() => !/[Pp]lanning/.test(document.querySelector("dialog").textContent), undefined, { timeout: 60_000 });
  await page.locator(".side-by-side").scrollIntoViewIfNeeded();
};

const PICTURES = {
  calendar: [{}, async () => {}],
  "calendar-dark": [{ colorScheme: "dark" }, (page) => page.click(chip(ITEM))],
  "in-hand": [{}, (page) => take(page, ITEM)],
  "in-hand-dark": [{ colorScheme: "dark" }, (page) => take(page, ITEM)],
  drag: [{}, drag],
  dropped: [{}, dropped],
  impossible: [{}, impossible],
  chains: [{}, (page) => page.click(".views >> text=Chains")],
  list: [{}, (page) => page.click(".views >> text=List")],
  scenarios: [{}, scenarios],
  "list-dark": [{ colorScheme: "dark" }, async (page) => {
    await page.click(".views >> text=List");
    await take(page, ITEM);
  }],
  "right-to-left": [speaking("ar"), (page) => take(page, ITEM)],
  chinese: [speaking("zh"), (page) => page.click(".views button:nth-child(2)")],
  "phone-list": [PHONE, async () => {}],
  "phone-move": [PHONE, async (page) => {
    await page.locator(chip(ITEM)).click();
    await page.click("role=tab[name='Move to…']");
    await priced(page);
  }],
  "phone-calendar": [PHONE, (page) => page.click(".views >> text=Calendar")],
  "forced-colours": [{ forcedColors: "active" }, (page) => take(page, ITEM)],
};

const wanted = process.argv.slice(3);
for (const [name, [options, reach]] of Object.entries(PICTURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await reset();
  const { page, context } = await open(options);
  await reach(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `desk-${name}.png`) });
  await context.close();
}
await reset();
await close();
