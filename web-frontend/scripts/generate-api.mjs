// Turns the services' OpenAPI documents into TypeScript. Their folder is named in package.json.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { config } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const source = resolve(root, config.apiDocuments);
const target = join(root, 'src/lib/api/generated');

await mkdir(target, { recursive: true });
for (const service of ['auth', 'inventory', 'order', 'notification']) {
  const document = JSON.parse(await readFile(join(source, `${service}-service.json`), 'utf8'));
  const types = astToString(await openapiTS(withItemsOnEveryPage(withoutHeaderParameters(document))));
  await writeFile(join(target, `${service}.d.ts`), types);
}

// Idempotency-Key and If-Match are sent by our own helpers; typed, they would have to be repeated at every call.
function withoutHeaderParameters(document) {
  const isHeader = (parameter) => parameter.in === 'header';
  for (const operations of Object.values(document.paths)) {
    for (const operation of [operations, ...Object.values(operations)]) {
      if (operation?.parameters) operation.parameters = operation.parameters.filter((p) => !isHeader(p));
    }
  }
  return document;
}

// The description of a generic page does not say that it always has its items.
function withItemsOnEveryPage(document) {
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    if (schema.properties?.items?.type === 'array' && schema.properties.next) schema.required = ['items'];
  }
  return document;
}
