// `npm run pack-schema`: writes the JSON Schema of packs anew, from the form that an import checks.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packJsonSchemaText } from '../claims-db/packs/json-schema';
import { root } from './root';

const file = join(root, 'claims-db', 'packs', 'footnote-pack.schema.json');
await writeFile(file, packJsonSchemaText());
console.log(`${file} is written.`);
