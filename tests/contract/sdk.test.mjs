// Cloudflare's own TypeScript SDK on the simulator: if it takes the simulator for Cloudflare, the simulator is right.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Cloudflare from 'cloudflare';
import { startSimulator } from './processes.mjs';

let simulator;
let bulk;
let account_id;
before(async () => {
    simulator = await startSimulator('--jobs', '300', '--tempo', '0');
    const client = new Cloudflare({ apiToken: simulator.token, baseURL: simulator.base, maxRetries: 0 });
    bulk = client.emailSecurity.investigate.bulk;
    account_id = simulator.account;
});
after(() => simulator?.stop());

async function jobsWith(status) {
    const jobs = [];
    for await (const job of bulk.list({ account_id, status, per_page: 50 })) jobs.push(job);
    return jobs;
}

test('lists all pages', async () => {
    const ids = new Set();
    for await (const job of bulk.list({ account_id, per_page: 100 })) ids.add(job.job_id);
    assert.ok(ids.size >= 300, `${ids.size} jobs`);
});

test('reads and cancels until the record says so', async () => {
    const [running] = await jobsWith('PROCESSING');
    assert.equal((await bulk.get(running.job_id, { account_id })).status, 'PROCESSING');
    const answer = await bulk.cancel.create(running.job_id, { account_id });
    assert.equal(answer.job_id, running.job_id);
    let job = answer;
    for (let reads = 0; job.status !== 'CANCELLED' && reads < 2000; ++reads) job = await bulk.get(running.job_id, { account_id });
    assert.equal(job.status, 'CANCELLED');
    assert.equal(job.messages_pending, 0);
});

test('deletes what has ended and is refused what has not', async () => {
    const [completed] = await jobsWith('COMPLETED');
    assert.equal((await bulk.delete(completed.job_id, { account_id })).id, completed.job_id);
    await assert.rejects(bulk.get(completed.job_id, { account_id }), Cloudflare.NotFoundError);
    const [running] = await jobsWith('PROCESSING');
    await assert.rejects(bulk.delete(running.job_id, { account_id }), Cloudflare.APIError);
});

test('gets errors of the right class', async () => {
    const stranger = new Cloudflare({ apiToken: 'cfut_simulated_nobody', baseURL: simulator.base, maxRetries: 0 });
    await assert.rejects(
        (async () => stranger.emailSecurity.investigate.bulk.list({ account_id }))(),
        (error) => error instanceof Cloudflare.AuthenticationError || error instanceof Cloudflare.PermissionDeniedError,
    );
});
