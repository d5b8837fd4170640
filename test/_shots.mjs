import { chromium } from 'playwright-core';
import http from 'node:http'; import fs from 'node:fs'; import path from 'node:path';
const root='/work/main/miniapp/dist/h5';
const account={id:'a1',role:'applicant',displayName:'张三',organizationId:null,organizationName:null,regionCode:null,regionName:null,permissions:[]};
let signedIn=true;
const session=()=>({kind:'public',csrfToken:'t',account,mustEnrolTotp:false,totpEnrolled:false});
const region={code:'210102',name:'和平区',level:'county',path:[{code:'21',name:'辽宁省'},{code:'2101',name:'沈阳市'},{code:'210102',name:'和平区'}],servicePhone:'024-23456789'};
const steps=['提出申请','初核登记','康复转介','综合评估','服务提供','阶段性评估','结案与回访'].map((label,i)=>({code:'s'+i,label,status:i<1?'done':i===1?'current':'next'}));
const app={id:'11111111-1111-4111-8111-111111111111',number:'SQ2026-000123',draft:false,version:4,stateLabel:'等您补充',tone:'needsYou',steps,next:{what:'请补充证件号码和住址',byWhom:'您',byDate:'2027-01-20'},
 asked:{message:'王先生您好，还差证件号码和现在的住址。',items:['证件号码','住址'],askedAt:'2026-11-22T03:00:00Z',lapsesOn:'2027-01-21'},
 timeline:[{at:'2026-11-20T02:10:00Z',label:'申请已提交。',byWhom:null,message:null},{at:'2026-11-21T02:10:00Z',label:'社工已开始核实。',byWhom:'和平区指导中心',message:null},{at:'2026-11-22T03:00:00Z',label:'社工请您补充内容。',byWhom:'和平区指导中心',message:'还差证件号码和现在的住址。'}],
 fields:{applicantRole:'guardian',relation:'parent',personName:'张小明',regionCode:'210102001',contactPhone:'13800000000',needs:['medication','life_skills'],doNotVisit:true},attachments:[],consent:{version:'2026-11-1',items:['处理健康信息','社工联系和核实'],givenAt:'2026-11-20T02:10:00Z',how:'在小程序里逐项同意'},
 actions:[{action:'withdraw',label:'撤回',allowed:true}],mine:true};
const declined={...app,id:'22222222-2222-4222-8222-222222222222',stateLabel:'暂不适合',tone:'ended',asked:undefined,outcome:{reason:'目前病情还不稳定，医生建议先住院治疗。',advice:'出院后可以再申请。住院期间可以联系医院社工部。'},next:{what:'没有下一步了，可以重新申请',byWhom:null,byDate:null},actions:[]};
const fb={number:'FK2026-0007',kindLabel:'投诉',content:'约好的时间没有来人，打电话也没人接。',stateLabel:'已答复',tone:'done',next:{what:'看看答复，满意就不用管了',byWhom:null,byDate:null},timeline:[{at:'2026-11-20T02:10:00Z',label:'反馈已提交。',message:null},{at:'2026-11-22T02:10:00Z',label:'已有答复，请查看。',message:'实在对不起。我们已和服务站说好，周四上午九点来。'}],canReopen:true};
const regions={'':[{code:'21',name:'辽宁省',level:'province',hasChildren:true,inScope:true},{code:'50',name:'重庆市',level:'province',hasChildren:true,inScope:true}],'21':[{code:'2101',name:'沈阳市',level:'city',hasChildren:true,inScope:true}],'2101':[{code:'210102',name:'和平区',level:'county',hasChildren:true,inScope:true}],'210102':[{code:'210102001',name:'浑河湾街道',level:'township',hasChildren:false,inScope:true}]};
const insts=[{id:'i1',kind:'center',name:'和平区精神障碍社区康复指导中心',regionName:'和平区',address:'和平区南京街1号',phone:'024-23456789',openingHours:'工作日 8:30—17:00',services:['medication','life_skills'],ageGroups:[]},{id:'i2',kind:'station',name:'浑河湾街道服务站',regionName:'和平区',address:'浑河湾街道2号',phone:'024-22222222',openingHours:null,services:[],ageGroups:[],distanceKm:1.2}];
const matters=[{kind:'application',id:app.id,number:app.number,title:'社区康复申请',draft:false,stateLabel:'等您补充',tone:'needsYou',nextStep:'请补充证件号码',byWhom:'您',byDate:'2027-01-20',needsMe:true,updatedAt:'2026-11-22T03:00:00Z',unread:true},{kind:'needReport',id:'n1',number:'SB2026-0003',title:'需求上报',draft:false,stateLabel:'已联系',tone:'active',nextStep:'社工正在联系',byWhom:'浑河湾街道服务站',byDate:null,needsMe:false,updatedAt:'2026-11-22T03:00:00Z',unread:false}];
const api=(m,p,q)=>{
 if(p==='/api/site')return[200,{demo:true,sms:true,wechat:true,version:'0.1.0',privacyNoticeVersion:'2026-11-1'}];
 if(p==='/api/sessions/current')return signedIn?[200,session()]:[401,{code:'unauthenticated',message:'请先登录，再继续。'}];
 if(p==='/api/my/matters')return[200,{items:matters}];
 if(p==='/api/notices/unread')return[200,{count:1}];
 if(p==='/api/notices')return[200,{items:[{id:'x',title:'社工请您补充内容',recordType:'applications',recordId:app.id,createdAt:'2026-11-22T03:00:00Z',readAt:null}]}];
 if(p==='/api/regions')return[200,{items:regions[q.get('parent')??'']??[]}];
 if(p.startsWith('/api/regions/'))return[200,p.endsWith('210102001')?{...region,code:'210102001',name:'浑河湾街道',level:'township',path:[...region.path,{code:'210102001',name:'浑河湾街道'}]}:region];
 if(p==='/api/institutions')return[200,{items:insts}];
 if(p.endsWith('/viewers'))return[200,{items:[{at:'2026-11-22T03:00:00Z',role:'social_worker',roleLabel:'社会工作者',organizationName:'和平区指导中心',kind:'revealed',fieldLabels:['联系电话','证件号码'],reasonLabel:'核实身份'},{at:'2026-11-21T03:00:00Z',role:'social_worker',roleLabel:'社会工作者',organizationName:'和平区指导中心',kind:'opened',fieldLabels:[],reasonLabel:null}]}];
 if(p.startsWith('/api/my/applications/2'))return[200,declined];
 if(p.startsWith('/api/my/applications/'))return[200,app];
 if(p.startsWith('/api/my/need-reports/'))return[200,{id:'n1',number:'SB2026-0003',stage:'contacted',stageLabel:'已联系',createdAt:'2026-11-20T02:10:00Z'}];
 if(p.startsWith('/api/my/feedback/'))return[200,fb];
 if(p==='/api/feedback/look-ups')return[200,fb];
 if(p==='/api/feedback')return[201,{id:'f1',number:'FK2026-0007',queryCode:'K7QX-9M2P-4TRD',next:'三个工作日内告诉您受不受理。'}];
 if(p==='/api/need-reports')return[201,{id:'n1',number:'SB2026-0003',next:'三个工作日内，社工会去联系他。'}];
 if(p.endsWith('/draft'))return[200,m==='PUT'?{version:2,savedAt:'2026-11-22T03:00:00Z'}:{id:app.id,version:1,fields:app.fields,attachments:[],savedAt:'2026-11-22T03:00:00Z'}];
 return[404,{code:'not_found',message:'没有找到这件事项。'}];
};
const types={'.js':'text/javascript','.css':'text/css','.html':'text/html'};
export const server=http.createServer((req,res)=>{
 const u=new URL(req.url,'http://x');
 if(u.pathname.startsWith('/api/')){const[s,b]=api(req.method,u.pathname,u.searchParams);res.writeHead(s,{'content-type':'application/json'});return res.end(JSON.stringify(b));}
 let f=path.join(root,u.pathname.replace(/^\/h5/,''));
 if(path.extname(f)){ if(!fs.existsSync(f)){res.writeHead(404);return res.end();} res.writeHead(200,{'content-type':types[path.extname(f)]??'application/octet-stream'});return res.end(fs.readFileSync(f));}
 res.writeHead(200,{'content-type':'text/html','content-security-policy':"default-src 'none'; script-src 'self' 'nonce-abc'; style-src 'self' 'nonce-abc'; img-src 'self' data: blob:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"});
 res.end(fs.readFileSync(root+'/index.html','utf8').replaceAll('__CSP_NONCE__','abc'));
});
await new Promise(r=>server.listen(4599,r));
export const browser=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
export const open=async(hash,{large=false,width=390,signed=true,act,name,scale}={})=>{
 signedIn=signed;
 const ctx=await browser.newContext({viewport:{width,height:2600},locale:'zh-CN'});
 await ctx.addInitScript(([l,sc])=>{ if(sc){const g=window.getComputedStyle.bind(window); window.getComputedStyle=(e,...r)=>e===document.documentElement?{fontSize:16*sc+'px',getPropertyValue:()=>''}:g(e,...r);} localStorage.setItem('jk.settings',JSON.stringify({data:{largeType:l,regionCode:'210102'}}));},[large,scale]);
 const page=await ctx.newPage();
 page.on('console',m=>{ if(m.type()!=='log') console.log(name,m.type(),m.text().slice(0,300));});
 page.on('pageerror',e=>console.log(name,'ERR',e.message));
 await page.goto('http://127.0.0.1:4599/h5/#'+hash);
 await page.waitForTimeout(700);
 if(act) await act(page);
 const wide=await page.evaluate(()=>document.documentElement.scrollWidth);
 const out=await page.evaluate(()=>[...document.querySelectorAll('.taro_page:not([style*="display: none"]) *, .jk-page *')].filter(e=>{const r=e.getBoundingClientRect();return r.width&&(r.right>innerWidth+1||r.left<-1)&&getComputedStyle(e).position!=='absolute'}).slice(0,5).map(e=>e.className+':'+e.textContent.slice(0,20)));
 if(out.length) console.log(name,'OUT',out);
 if(large){const small=await page.evaluate(()=>[...document.querySelectorAll('button')].filter(e=>{const r=e.getBoundingClientRect();return r.width&&(r.width<60||r.height<60)}).map(e=>e.className+':'+e.textContent));if(small.length)console.log(name,'SMALL',small);}
 if(wide>width) console.log(name,'OVERFLOW',wide,width);
 await page.screenshot({path:`/tmp/work/shots/${name}.png`,fullPage:true});
 await ctx.close();
};
