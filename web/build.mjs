// Builds the page: web/src -> web/dist, three files and the digest of the sources.
// With --tests it bundles the pure modules for `node --test` instead.
import { build } from "esbuild";
import { copyFile, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOfSources } from "./digest.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const common = {
  absWorkingDir: here,
  bundle: true,
  charset: "utf8",
  format: "esm",
  target: ["es2022"],
  legalComments: "inline",
  logLevel: "warning",
};

if (process.argv.includes("--tests")) {
  await rm(join(here, ".tests"), { recursive: true, force: true });
  const tests = (await readdir(join(here, "src"), { recursive: true }))
    .filter((name) => name.endsWith(".test.ts"))
    .sort();
  await build({
    ...common,
    entryPoints: tests.map((name) => join("src", name)),
    outdir: ".tests",
    outbase: "src",
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    platform: "node",
  });
} else {
  await mkdir(join(here, "dist"), { recursive: true });
  await build({
    ...common,
    entryPoints: { desk: "src/main.tsx" },
    outdir: "dist",
    jsx: "automatic",
    jsxImportSource: "preact",
    platform: "browser",
  });
  await build({ ...common, entryPoints: { desk: "src/style/desk.css" }, outdir: "dist" });
  await copyFile(join(here, "src/index.html"), join(here, "dist/index.html"));
  await writeFile(join(here, "dist/sources.sha256"), `${await digestOfSources(here)}\n`);
}
