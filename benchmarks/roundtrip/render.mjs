// One JSON Resume through one theme, to standard output: node render.mjs FOLDER-OF-THE-THEME RESUME.json
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, resume] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${folder}/package.json`));
const about = JSON.parse(readFileSync(`${folder}/package.json`));
const name = Object.keys(about.dependencies)[0];
let theme;
try {
  theme = require(name);
} catch {
  const own = JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`));
  const entry = own.module || own.main || "index.js";
  theme = await import(pathToFileURL(`${folder}/node_modules/${name}/${entry}`));
}
const render = theme.render || theme.default?.render || theme.default;
process.stdout.write(await render(JSON.parse(readFileSync(resume))));
