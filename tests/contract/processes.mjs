// Starts the programs that the contract tests need, and says when each is ready, without waiting by the clock.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const contract = join(here, 'bulk-jobs.openapi.yaml');

function need(variable) {
    const value = process.env[variable];
    if (!value) throw new Error(`${variable} is not set: run this through ctest`);
    return value;
}

async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    return port;
}

/** Resolves with the lines printed so far once `isReady` says so of them; rejects if the program ends before. */
async function ready(child, isReady) {
    const lines = [];
    return new Promise((resolve, reject) => {
        for (const stream of [child.stdout, child.stderr]) {
            createInterface({ input: stream }).on('line', (line) => {
                lines.push(line);
                if (isReady(line)) resolve(lines);
            });
        }
        child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}:\n${lines.join('\n')}`)));
        child.once('error', reject);
    });
}

async function stop(child) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
}

/** The simulated account: where it is and what it accepts. It ends with this process. */
export async function startSimulator(...args) {
    const child = spawn(need('BULKHEAD_SIMULATOR'), ['--port', '0', '--until-stdin-closes', ...args], {
        stdio: ['pipe', 'pipe', 'pipe'],
    });
    const lines = await ready(child, (line) => line.startsWith('powerless token: '));
    const said = (name) => lines.find((line) => line.startsWith(`${name}: `)).slice(name.length + 2);
    return {
        base: lines[0].replace('listening on ', ''),
        account: said('account id'),
        token: said('token'),
        email: said('email'),
        key: said('global key'),
        accountToken: said('account token'),
        readOnlyToken: said('read-only token'),
        expiredToken: said('expired token'),
        stop: () => stop(child),
    };
}

async function startPrism(...args) {
    const port = await freePort();
    const prism = join(here, 'node_modules', '@stoplight', 'prism-cli', 'dist', 'index.js');
    const child = spawn(process.execPath, [prism, ...args, '--port', String(port), '--host', '127.0.0.1'], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, FORCE_COLOR: '0' },
    });
    await ready(child, (line) => line.includes('Prism is listening'));
    return { base: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

/** Answers by the contract's examples; a request that the contract does not know gets an error. */
export const startMock = () => startPrism('mock', '--errors', contract);

/** Stands in front of `upstream`; a request or an answer that the contract does not know becomes an error. */
export const startProxy = (upstream) => startPrism('proxy', '--errors', contract, upstream);

/** Runs the compiled client against `base` and resolves with its exit code and output. */
export async function runClient(base, credentials) {
    const child = spawn(need('BULKHEAD_CLIENT'), [], {
        env: {
            ...process.env,
            BULKHEAD_CONTRACT_BASE: base,
            BULKHEAD_CONTRACT_ACCOUNT: credentials.account,
            BULKHEAD_CONTRACT_TOKEN: credentials.token,
            BULKHEAD_CONTRACT_EMAIL: credentials.email,
            BULKHEAD_CONTRACT_KEY: credentials.key,
        },
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const [code] = await once(child, 'exit');
    return { code, output };
}
