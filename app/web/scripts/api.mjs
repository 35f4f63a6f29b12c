// Writes src/api/schema.d.ts from the document of the application (docs/openapi.json).
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../../../docs/openapi.json', import.meta.url);
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url));

if (!existsSync(document)) throw new Error('docs/openapi.json is missing: run `rebanho docs` first');
const types = await openapiTS(document, { alphabetize: true });
writeFileSync(target, `// Made by \`npm run api\` from docs/openapi.json.\n\n${astToString(types)}`);
