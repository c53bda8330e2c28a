// Iterates all jobs of an account with Cloudflare's own SDK:   list.mjs BASE ACCOUNT
// Prints how long that took, without node's own start, and what the jobs come to.
import { createRequire } from 'node:module';

const Cloudflare = createRequire(new URL('../contract/package.json', import.meta.url))('cloudflare');
const [baseURL, account_id] = process.argv.slice(2);
const client = new Cloudflare({ apiToken: 'cfut_bench', baseURL, maxRetries: 0 });

const sums = { jobs: 0, discovered: 0, created: 0n, comments: 0 }; // so many milliseconds are more than a double holds
const began = performance.now();
for await (const job of client.emailSecurity.investigate.bulk.list({ account_id, per_page: 1000 })) {
    ++sums.jobs;
    sums.discovered += job.total_messages_discovered ?? 0;
    sums.created += BigInt(Date.parse(job.created_at));
    sums.comments += (job.comment ?? '').length;
}
console.log(JSON.stringify({ ms: performance.now() - began, ...sums, created: String(sums.created) }));
