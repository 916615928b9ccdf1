// The digest of the page's sources. It shows, without node, whether `dist` was built from them.
//
// Algorithm, so that any program can compute it again:
//   1. Take every file under `src/`, and `build.mjs`, `digest.mjs`, `package.json`,
//      `package-lock.json` and `tsconfig.json`. Skip names that end in `.test.ts`.
//   2. Write each path relative to `web/`, with `/` between folders; sort the paths by their bytes.
//   3. Feed one SHA-256 with, for each file in that order: the path in UTF-8, one byte 0, the
//      length of the contents in decimal, one byte 0, the contents.
//   4. `dist/sources.sha256` holds the digest in lower-case hexadecimal and a line feed.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";

const BESIDE = ["build.mjs", "digest.mjs", "package.json", "package-lock.json", "tsconfig.json"];

async function filesUnder(folder, prefix) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = `${prefix}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(join(folder, entry.name), path) : [path];
    }),
  );
  return found.flat();
}

export async function digestOfSources(web) {
  const paths = [...BESIDE, ...(await filesUnder(join(web, "src"), "src"))]
    .filter((path) => !path.endsWith(".test.ts"))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  const hash = createHash("sha256");
  for (const path of paths) {
    const contents = await readFile(join(web, ...path.split("/")).split("/").join(sep));
    hash.update(`${path}\0${contents.length}\0`);
    hash.update(contents);
  }
  return hash.digest("hex");
}
