import AxeBuilder from '@axe-core/playwright';
import { browser, server } from './_shots.mjs';
const id='11111111-1111-4111-8111-111111111111';
const A=AxeBuilder.default??AxeBuilder;
for(const large of [false,true]) for(const h of ['/pages/home/index','/pages/matters/index','/pages/notices/index','/pages/settings/index','/pages/institutions/index','/pages/about/index','/pages/privacy/index','/packages/apply/start/index','/packages/apply/form/index?id='+id,'/packages/report/form/index','/packages/feedback/form/index','/packages/feedback/look-up/index','/packages/matter/application/index?id='+id,'/packages/matter/viewers/index?id='+id,'/packages/matter/need-report/index?id=n1','/packages/matter/feedback/index?id=f1','/packages/account/sign-in/index','/packages/account/invitation/index','/packages/report/done/index','/packages/feedback/done/index']){
 const ctx=await browser.newContext({viewport:{width:390,height:844}});
 await ctx.addInitScript(([l])=>localStorage.setItem('jk.settings',JSON.stringify({data:{largeType:l,regionCode:'210102'}})),[large]);
 const p=await ctx.newPage(); await p.goto('http://127.0.0.1:4599/h5/#'+h); await p.waitForTimeout(700);
 if(h.includes('report/form')) {await p.getByRole('button',{name:'提交上报'}).click(); await p.waitForTimeout(200);}
 const r=await new A({page:p}).analyze();
 for(const v of r.violations) console.log(large?'L':'N',h,v.id,v.impact,v.nodes.length,v.nodes[0].html.slice(0,160),v.nodes[0].failureSummary.slice(0,200).replace(/\n/g,' '));
 await ctx.close();
}
await browser.close(); server.close();
