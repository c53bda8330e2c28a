// CycloneDX 1.5, by its own schema. As a program it checks a bill of materials:
//   node tests/contract/cyclonedx.mjs FILE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const packageRoot = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
const schema = (name) => JSON.parse(readFileSync(join(packageRoot, 'res', 'schema', `${name}.SNAPSHOT.schema.json`)));

/// A function that says whether an object is a bill of materials; its `errors` say why not.
export function cycloneDx() {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('iri-reference', true);
    ajv.addFormat('idn-email', true);
    ajv.addSchema(schema('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
    ajv.addSchema(schema('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
    return ajv.compile(schema('bom-1.5'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    const isValid = cycloneDx();
    if (!isValid(JSON.parse(readFileSync(process.argv[2])))) {
        console.error(JSON.stringify(isValid.errors, null, 2));
        process.exit(1);
    }
}
