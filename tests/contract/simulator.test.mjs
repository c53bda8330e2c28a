// The simulator behind Prism: all nine calls and the refusals, each answer checked against the contract.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { startProxy, startSimulator } from './processes.mjs';

let simulator;
let proxy;
before(async () => {
    simulator = await startSimulator('--tempo', '0', '--jobs', '300');
    proxy = await startProxy(simulator.base);
});
after(async () => {
    await proxy?.stop();
    await simulator?.stop();
});

const bulk = () => `/accounts/${simulator.account}/email-security/investigate/bulk`;

async function call(method, path, { token = simulator.token, headers, body } = {}) {
    const answer = await fetch(proxy.base + path, {
        method,
        headers: { ...(headers ?? { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
        body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    assert.equal(answer.headers.get('sl-violations'), null, text);
    assert.doesNotMatch(answer.headers.get('content-type') ?? '', /problem\+json/, text);
    return { status: answer.status, headers: answer.headers, ...JSON.parse(text) };
}

async function firstJob(status) {
    const { result } = await call('GET', `${bulk()}?status=${status}&per_page=5`);
    assert.ok(result.length > 0, `no ${status} job`);
    return result[0];
}

test('Prism would notice a violation', async () => {
    const answer = await fetch(`${proxy.base}${bulk()}?per_page=0`, {
        headers: { Authorization: `Bearer ${simulator.token}` },
    });
    assert.equal(answer.status, 422);
    assert.match(answer.headers.get('content-type'), /problem\+json/);
});

test('Prism would notice a wrong answer', async () => {
    const liar = createServer((request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ success: true, errors: [], messages: [], result: { id: 5, status: 'fine' } }));
    }).listen(0, '127.0.0.1');
    await once(liar, 'listening');
    const between = await startProxy(`http://127.0.0.1:${liar.address().port}`);
    try {
        const answer = await fetch(`${between.base}/user/tokens/verify`, {
            headers: { Authorization: `Bearer ${simulator.token}` },
        });
        assert.equal(answer.status, 500);
        const { type, validation } = await answer.json();
        assert.match(type, /VIOLATIONS/);
        const places = validation.map(({ location }) => location.join('.'));
        assert.deepEqual(places, ['response.body.result.id', 'response.body.result.status']);
    } finally {
        await between.stop();
        liar.closeAllConnections();
        liar.close();
    }
});

test('lists page by page, with filters', async () => {
    const first = await call('GET', `${bulk()}?page=1&per_page=200`);
    const second = await call('GET', `${bulk()}?page=2&per_page=200`);
    const third = await call('GET', `${bulk()}?page=3&per_page=200`);
    assert.equal(first.result.length, 200);
    assert.ok(second.result.length >= 100);
    assert.equal(third.result.length, 0);
    assert.equal(first.result_info.total_count, 0);
    const ids = new Set([...first.result, ...second.result].map((job) => job.job_id));
    assert.equal(ids.size, first.result.length + second.result.length);
    for (const action of ['MOVE', 'RELEASE']) {
        const { result } = await call('GET', `${bulk()}?action_type=${action}`);
        assert.ok(result.length > 0);
        assert.ok(result.every((job) => job.action_type === action));
    }
});

test('reads, cancels and refuses what has ended', async () => {
    const { job_id: running } = await firstJob('PROCESSING');
    const { job_id: completed } = await firstJob('COMPLETED');
    assert.equal((await call('GET', `${bulk()}/${running}`)).result.job_id, running);
    assert.equal((await call('DELETE', `${bulk()}/${running}`)).success, false);
    assert.equal((await call('POST', `${bulk()}/${running}/cancel`)).status, 200);
    assert.equal((await call('POST', `${bulk()}/${completed}/cancel`)).success, false);
    assert.equal((await call('DELETE', `${bulk()}/${completed}`)).result.id, completed);
    assert.equal((await call('GET', `${bulk()}/${completed}`)).status, 404);
});

test('creates', async () => {
    const created = await call('POST', bulk(), {
        body: {
            action: 'MOVE',
            destination: 'JunkEmail',
            comment: 'made by the contract test',
            search_params: { subject: 'invoice', start: '2026-11-01T00:00:00Z', end: '2026-11-02T00:00:00Z' },
        },
    });
    assert.equal(created.status, 201);
    assert.equal(created.result.comment, 'made by the contract test');
    const refused = await call('POST', bulk(), { body: { action: 'MOVE', search_params: {} } });
    assert.equal(refused.success, false);
});

test('lists messages that agree with the counters', async () => {
    const job = await firstJob('COMPLETED');
    for (const status of ['COMPLETED', 'FAILED', 'SKIPPED', 'PENDING']) {
        const { result } = await call('GET', `${bulk()}/${job.job_id}/messages?status=${status}&per_page=1000`);
        assert.ok(result.every((message) => message.status === status));
    }
});

test('verifies tokens at the endpoint of their kind', async () => {
    assert.equal((await call('GET', '/user/tokens/verify')).result.status, 'active');
    const wrongPlace = await call('GET', '/user/tokens/verify', { token: simulator.accountToken });
    assert.equal(wrongPlace.success, false);
    const account = `/accounts/${simulator.account}/tokens/verify`;
    assert.equal((await call('GET', account, { token: simulator.accountToken })).result.status, 'active');
    assert.equal((await call('GET', '/user/tokens/verify', { token: simulator.expiredToken })).result.status, 'expired');
    assert.equal((await call('GET', '/accounts')).result[0].id, simulator.account);
});

test('refuses like Cloudflare', async () => {
    assert.equal((await call('GET', bulk(), { token: 'cfut_simulated_nobody_knows' })).success, false);
    const readOnly = { token: simulator.readOnlyToken };
    const { job_id: running } = await firstJob('PROCESSING');
    assert.equal((await call('POST', `${bulk()}/${running}/cancel`, readOnly)).status, 403);
    const unknown = await call('GET', `${bulk()}/00000000-0000-4000-8000-000000000000`);
    assert.equal(unknown.status, 404);
    const key = { 'X-Auth-Email': simulator.email, 'X-Auth-Key': simulator.key };
    assert.equal((await call('GET', bulk(), { headers: key })).success, true);
});
