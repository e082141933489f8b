import { exampleDossier } from './shared/example/dossier.ts'; import { project } from './shared/projection/engine.ts'; import { findings } from './shared/coherence/run.ts';
import { flowsOf } from './shared/projection/flows.ts'; import { incomeStatement } from './shared/projection/statements.ts'; import { cashPlan } from './shared/projection/cash.ts'; import { monthlyBalances } from './shared/projection/balance.ts';
const e = exampleDossier('x','fr');
const d = {...e, resources: Array.from({length:4},(_,k)=>e.resources.map(r=>({...r,id:r.id+k}))).flat().slice(0,36), costs: Array.from({length:3},(_,k)=>e.costs.map(r=>({...r,id:r.id+k,driver:r.driver.resourceId?{...r.driver,resourceId:r.driver.resourceId+k}:r.driver}))).flat(), posts: Array.from({length:2},(_,k)=>e.posts.map(r=>({...r,id:r.id+k}))).flat()};
console.log('lines', d.resources.length+d.costs.length+d.posts.length+d.supports.length);
const time=(n,f)=>{for(let i=0;i<100;i++)f();const t=performance.now();for(let i=0;i<300;i++)f();console.log(n,((performance.now()-t)/300).toFixed(3),'ms')};
time('project',()=>project(d)); const fl=flowsOf(d,[]); time('flows',()=>flowsOf(d,[])); const st=incomeStatement(d,fl); time('statement',()=>incomeStatement(d,fl)); const c=cashPlan(d,fl); time('cash',()=>cashPlan(d,fl)); time('balances',()=>monthlyBalances(d,fl,st,c));
const p=project(d); time('findings',()=>findings(d,p)); time('stress',()=>project(d,d.scenarios[1].adjustments));
