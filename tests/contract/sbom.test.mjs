// The bill of materials that the build wrote: valid by CycloneDX's own schema, and true by what the system's loader and
// package manager say of the programs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { cycloneDx } from './cyclonedx.mjs';

const bill = JSON.parse(readFileSync(process.env.BULKHEAD_BILL));
const programs = process.env.BULKHEAD_PROGRAMS.split(':');

const sum = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const output = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

/// What the loader would load for the program: real paths.
function loaded(program) {
    return output('ldd', program)
        .split('\n')
        .map((line) => line.match(/(\/\S+) \(0x/)?.[1])
        .filter(Boolean)
        .map((path) => realpathSync(path));
}

function packageOf(path) {
    for (const candidate of [path, path.replace(/^\/usr\//, '/')]) {
        try {
            return output('dpkg-query', '--search', candidate).split(':')[0];
        } catch {
            // known by the other name
        }
    }
    return assert.fail(`${path} is of no package`);
}

test('it is what CycloneDX 1.5 says it is to be', () => {
    const isValid = cycloneDx();
    assert.ok(isValid(bill), JSON.stringify(isValid.errors, null, 2));
    assert.equal(isValid({ ...bill, specVersion: '1.5', components: [{ type: 'sandwich', name: 'x' }] }), false);
});

test('every library of the programs is in it, with its package, version and checksum', () => {
    const files = new Map();
    for (const component of bill.components) {
        for (const { name, value } of component.properties.filter((property) => property.name === 'bulkhead:library')) {
            files.set(value, component);
        }
    }
    const paths = new Set(programs.flatMap(loaded));
    assert.ok(paths.size > 20, `only ${paths.size} libraries`);
    for (const path of paths) {
        const component = files.get(`${basename(path)} sha256:${sum(path)}`);
        assert.ok(component, `${path} is not in the bill, or another one of that name is`);
        const name = packageOf(path);
        assert.equal(component.name, name);
        assert.equal(component.version, output('dpkg-query', '--show', '--showformat=${Version}\n', name).split('\n')[0]);
        assert.equal(component.scope, 'required');
        assert.ok(component.purl.startsWith(`pkg:deb/debian/${encodeURIComponent(name)}@`), component.purl);
    }
});

test('what is loaded by name is in it, too', () => {
    for (const name of ['libsecret-1-0', 'libssl3']) {
        const found = bill.components.find((component) => component.name.replace(/t64$/, '') === name);
        assert.ok(found, `${name} is not there`);
    }
});

test('it is about the program that was built', () => {
    const { component } = bill.metadata;
    assert.equal(output(programs[0], '--version').trim(), `${component.name.toLowerCase()} ${component.version}`);
});
