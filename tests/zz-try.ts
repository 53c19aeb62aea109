import { launchExtension, collectRequests } from './extension.ts';
import { serveSampleCrm } from './sample-crm/server.ts';
import { callablePerson, demoZone } from './sample-crm/demo.ts';
import { takeTour } from './sample-crm/tour.ts';
const crm = await serveSampleCrm({csp:'strict'}); const callable=callablePerson(Date.now());
const e = await launchExtension({dir:'/tmp/fx2', timezoneId: demoZone(callable,'Etc/UTC',Date.now())});
const seen = collectRequests(e.context,[crm.url]);
e.worker.on('console',m=>console.log('worker:',m.text())); e.context.on('console',m=>console.log(m.page()?.url().slice(0,50),m.text()));
try { await takeTour({extension:e, crmUrl:crm.url, callable, picturesDir:'/tmp/tour', tell:(l)=>console.log(l)}); }
catch(x){ console.log('ERR',x); for (const [i,p] of e.context.pages().entries()) await p.screenshot({path:`/tmp/tour-err-${i}.png`}).catch(()=>0); }
console.log(seen); await e.close(); await crm.close();
