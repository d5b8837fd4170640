import type { Settings } from '../../foundation/settings/settings';

/** `/`: where someone who only has the address finds the way. */
export function landingPage({ demo, openApiDocs, version }: Settings): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>精康转介平台</title>
<link rel="stylesheet" href="/assets/pages.css">
</head>
<body>
<main class="landing">
<p class="brand">精康转介</p>
<h1>让需要的人，走到合适的服务那里</h1>
<p class="lead">家人可以在手机上申请社区康复服务，社区可以上报需要，社工会联系、核实和登记。每一步走到哪里，都看得到。</p>
${demo ? '<p class="demo" role="note">这是演示环境，请不要填写真实的个人信息。演示账号在数据目录的 demo-accounts.json 里。</p>' : ''}
<ul class="doors">
<li><a href="/h5/"><strong>我要申请、上报或反馈</strong><span>家属、社区和公众，手机上打开</span></a></li>
<li><a href="/admin/"><strong>工作台</strong><span>社工、机构和主管部门登录</span></a></li>
${demo || openApiDocs ? '<li><a href="/api/docs"><strong>接口文档</strong><span>给开发者</span></a></li>' : ''}
</ul>
<p class="soft">版本 ${version}</p>
</main>
</body>
</html>`;
}
