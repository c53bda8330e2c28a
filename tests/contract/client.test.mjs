// Bulkhead's own client with Prism in between: every request, and every answer of the simulator, against the contract.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runClient, startMock, startProxy, startSimulator } from './processes.mjs';

const anybody = {
    account: '023e105f4ecef8ad9ca31a8372d0c353',
    token: 'cfut_anything-does-for-the-mock',
    email: 'analyst@example.com',
    key: '0123456789abcdef0123456789abcdef',
};

test('the client speaks the contract to a mock of it', async () => {
    const mock = await startMock();
    try {
        const { code, output } = await runClient(mock.base, anybody);
        assert.equal(code, 0, output);
    } finally {
        await mock.stop();
    }
});

test('client and simulator keep to the contract with each other', async () => {
    const simulator = await startSimulator('--tempo', '0', '--jobs', '120');
    const proxy = await startProxy(simulator.base);
    try {
        const { code, output } = await runClient(proxy.base, simulator);
        assert.equal(code, 0, output);
    } finally {
        await proxy.stop();
        await simulator.stop();
    }
});
