// What every end-to-end test needs: a browser, the page of a running desk, and its API.
//
// BASE is the line which `horseshoe serve` prints, with the token: the tests change the draft of
// that desk and undo what they did, so give them a copy of an instance. They know December 2026.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

function browserPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of NAMES) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not there; look on.
      }
    }
  }
  throw new Error("No Chromium was found on the PATH. Install one, or name it in CHROMIUM.");
}

if (!process.env.BASE) throw new Error("BASE is not set. Give the address which `horseshoe serve` printed.");
export const BASE = process.env.BASE;
export const ORIGIN = new URL(BASE).origin;
export const TOKEN = new URL(BASE).hash.replace("#token=", "");

let browser;
export async function launch() {
  browser ??= await chromium.launch({
    executablePath: browserPath(),
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
  return browser;
}

export async function close() {
  await browser?.close();
  browser = undefined;
}

/** The API without the page: a second window, as far as the server can see. */
export async function api(method, path, body) {
  const answer = await fetch(`${ORIGIN}/api/${path}`, {
    method,
    headers: { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const lines = text.trim().split("\n").map((line) => JSON.parse(line));
  const last = lines.at(-1);
  return { status: answer.status, lines, last, state: last?.state ?? last };
}

export async function state() {
  return (await api("GET", "state")).last;
}

/** Undoes every change of the draft. */
export async function reset() {
  for (let now = await state(); now.can_undo; ) now = (await api("POST", "undo", { base: now.revision })).state;
  return state();
}

/** Where each item stands, to compare states by. */
export function places(of) {
  return Object.fromEntries(of.items.map((item) => [item.id, `${item.date} ${item.session ?? "day"}`]));
}

/** Opens the page and gathers everything that the browser complains about. */
export async function open(options = {}) {
  const context = await (await launch()).newContext({
    viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) complaints.push(message.text());
  });
  await page.goto(BASE);
  await page.waitForSelector(".head h1");
  return { page, context, complaints };
}

export const chip = (id) => `[data-item="${id}"]`;

/** Takes an item in hand by keys and waits until every slot is priced. */
export async function take(page, id) {
  await page.focus(chip(id));
  await page.keyboard.press("Space");
  await priced(page);
}

export async function priced(page) {
  await page.waitForFunction(() => {
    const isSettled = document.querySelector(".move-to [data-settled]") !== null;
    return isSettled && document.querySelectorAll(".ranked .rank:not(:empty)").length >= Math.min(5, document.querySelectorAll(".ranked li").length);
  });
}

/** The last words of the live region. */
export async function heard(page, pattern) {
  await page.waitForFunction(
    ([source, flags]) => new RegExp(source, flags).test(document.querySelector("[data-live]")?.textContent ?? ""),
    [pattern.source, pattern.flags],
  );
}
