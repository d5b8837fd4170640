
import { open, browser, server } from './_shots.mjs';
const id='11111111-1111-4111-8111-111111111111';
const tap=(t)=>(p)=>p.getByRole('button',{name:t}).first().click();
const radio=(t)=>(p)=>p.getByRole('radio',{name:t}).click();
const pages={home:['/pages/home/index'],matters:['/pages/matters/index'],notices:['/pages/notices/index'],settings:['/pages/settings/index'],inst:['/pages/institutions/index'],about:['/pages/about/index'],start:['/packages/apply/start/index'],form:['/packages/apply/form/index?id='+id],
form2:['/packages/apply/form/index?id='+id,async p=>{await tap('下一步')(p);await p.waitForTimeout(300)}],
danger:['/packages/report/form/index',radio('有即时危险')],reportErr:['/packages/report/form/index',async p=>{await tap('提交上报')(p);await p.waitForTimeout(300)}],region:['/packages/report/form/index',async p=>{await p.getByRole('button',{name:'他住在哪里'}).click();await p.waitForTimeout(400);await p.getByRole('button',{name:'辽宁省'}).click();await p.waitForTimeout(400)}],
feedback:['/packages/feedback/form/index',async p=>{await radio('举报伤害或泄密')(p);await radio('服务机构')(p);await p.waitForTimeout(500)}],
fbdone:['/packages/feedback/form/index',async p=>{await radio('投诉')(p);await radio('这个平台')(p);await p.locator('#feedback-content').fill('没有人来');await tap('提交反馈')(p);await p.waitForTimeout(800)}],
lookup:['/packages/feedback/look-up/index',async p=>{await p.locator('#look-up-queryCode').fill('K7QX-9M2P-4TRD');await tap('查询')(p);await p.waitForTimeout(500);await tap('不满意')(p);await p.waitForTimeout(200)}],
app:['/packages/matter/application/index?id='+id,async p=>{await tap('我填的内容')(p);await p.waitForTimeout(300)}],withdraw:['/packages/matter/application/index?id='+id,async p=>{await tap('撤回申请')(p);await p.waitForTimeout(300)}],
declined:['/packages/matter/application/index?id=22222222-2222-4222-8222-222222222222'],viewers:['/packages/matter/viewers/index?id='+id],need:['/packages/matter/need-report/index?id=n1'],fb:['/packages/matter/feedback/index?id=f1'],signin:['/packages/account/sign-in/index'],inv:['/packages/account/invitation/index']};
const only=process.argv.slice(2);
for(const [n,[h,act]] of Object.entries(pages)){ if(only.length&&!only.includes(n))continue; await open(h,{name:n,act}); await open(h,{name:n+'-X',large:true,width:360,scale:2,act}); }
if(!only.length) await open('/packages/report/form/index',{name:'report-out',signed:false});
await browser.close(); server.close();
