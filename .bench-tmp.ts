import { newEnrollment } from '/work/main/lib/sequences/enroll.ts';
import { nextStep } from '/work/main/lib/sequences/next-step.ts';
import { basic } from '/work/main/lib/sequences/presets/basic.ts';
import { channels } from '/work/main/lib/touches/channel.ts';
import { allRulesFor } from '/work/main/lib/rules/rules-for.ts';
import { zoneOf } from '/work/main/lib/leads/zone-of.ts';
const rep={repZone:'America/New_York',country:'US'};
const lead=(n:string)=>({zone:null,address:'',phones:[{text:n,normal:n,health:'unknown' as const}]});
const wheres=['+13055550123','+18505550123','+12055550123','+442079460123'].map(n=>zoneOf(lead(n),rep));
for (const mode of ['none','rules']) {
  const t=(process.cpuUsage().user/1000); let made=0;
  for (let l=0; made<60000; l++) {
    const w=wheres[l%4]!; const start=Date.UTC(2026,0,5,15)+(l%2000)*60000;
    let run:any={sequence:basic,enrollment:newEnrollment({id:'r',leadId:'l',sequence:basic},start),touch:null,reach:{channels,zone:w.places[0].zone,doNotContact:false,...(mode==='rules'?{rules:allRulesFor(w)}:{})},newTouchId:'t'};
    let now=start;
    while(run.enrollment.state.kind==='active'&&made<60000){const ch=run.touch?.channel;const ev:any=!run.touch?{kind:'start'}:{kind:'outcome',channel:ch,outcome:ch==='call'?'no-answer':ch==='email'?'sent':'delivered',nextAt:null,activityId:'a'};const d=nextStep(run,ev,now);run={...run,enrollment:d.enrollment,touch:d.touch};now=d.touch?.dueAt??now;made++;}
  }
  const ms=(process.cpuUsage().user/1000)-t; console.log(mode, Math.round(made/ms*1000), 'decisions/s');
}
let t=(process.cpuUsage().user/1000); for(let i=0;i<5000;i++) zoneOf(lead('+18505550123'),rep); console.log('zoneOf µs', ((process.cpuUsage().user/1000)-t)/5);
