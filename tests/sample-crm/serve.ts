import { serveSampleCrm } from './server.ts';

// By hand: `node tests/sample-crm/serve.ts [--port 4310] [--strict]`.
const portAt = process.argv.indexOf('--port');
const crm = await serveSampleCrm({
  port: portAt > 0 ? Number(process.argv[portAt + 1]) : 4310,
  csp: process.argv.includes('--strict') ? 'strict' : 'none',
});
console.log(`Larkspur CRM: ${crm.url}/people`);
