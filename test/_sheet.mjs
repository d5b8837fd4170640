import { chromium } from 'playwright-core';
const [out,...names]=process.argv.slice(2);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--allow-file-access-from-files']});
const p=await b.newPage({viewport:{width:names.length*400,height:900}});
const fs=await import('node:fs');
await p.setContent('<body style="margin:0;background:#777;display:flex;gap:8px;align-items:flex-start">'+names.map(n=>`<img src="data:image/png;base64,${fs.readFileSync('/tmp/work/shots/'+n+'.png').toString('base64')}">`).join(''));
await p.screenshot({path:'/tmp/work/shots/'+out+'.png',fullPage:true}); await b.close();
