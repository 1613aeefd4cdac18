// Builds the pages into target/classes/static, unless nothing they are made of has changed since.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const result = join(root, 'target/classes/static/index.html');
const { config } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const ingredients = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite-theme-css.ts',
  config.apiDocuments,
];

function newest(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  // The folder's own time tells of removed files; generated files are made by the build itself.
  return readdirSync(path)
    .filter((name) => name !== 'generated')
    .reduce((time, name) => Math.max(time, newest(join(path, name))), status.mtimeMs);
}

const changed = Math.max(...ingredients.map((name) => newest(join(root, name))));
if (existsSync(result) && statSync(result).mtimeMs > changed) {
  console.log('The pages are up to date.');
} else {
  const { status } = spawnSync('npm run --silent generate && npx --no-install vite build', {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  process.exit(status ?? 1);
}
