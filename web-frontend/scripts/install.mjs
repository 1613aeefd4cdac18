// Installs the packages of package-lock.json, unless exactly they are there already.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.package-lock.json');

if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) {
  console.log('The packages are up to date.');
} else {
  // npm is a .cmd file on Windows, which only a shell can start.
  const { status } = spawnSync('npm ci', { cwd: root, stdio: 'inherit', shell: true });
  process.exit(status ?? 1);
}
