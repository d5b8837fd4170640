import { open, browser, server } from './_shots.mjs';
const id='11111111-1111-4111-8111-111111111111';
const pages={home:'/pages/home/index',report:'/packages/report/form/index',feedback:'/packages/feedback/form/index',lookup:'/packages/feedback/look-up/index',app:'/packages/matter/application/index?id='+id,declined:'/packages/matter/application/index?id=22222222-2222-4222-8222-222222222222',viewers:'/packages/matter/viewers/index?id='+id,need:'/packages/matter/need-report/index?id=n1',fb:'/packages/matter/feedback/index?id=f1'};
for(const [n,h] of Object.entries(pages)){ await open(h,{name:n}); await open(h,{name:n+'-L',large:true,width:360}); }
await browser.close(); server.close();
