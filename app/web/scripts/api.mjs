// Writes src/api/schema.d.ts from the document of the application (docs/openapi.json).
// With --check it writes nothing and fails when the file is not what the document says.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../../../docs/openapi.json', import.meta.url);
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url));

if (!existsSync(document)) throw new Error('docs/openapi.json is missing: run `rebanho docs` first');
const types = await openapiTS(document, { alphabetize: true });
const text = `// Made by \`npm run api\` from docs/openapi.json.\n\n${astToString(types)}`;

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text)
  throw new Error('src/api/schema.d.ts is not of this document: npm run api');
