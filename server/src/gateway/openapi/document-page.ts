interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly 'x-permission': string | null;
  readonly 'x-roles': Readonly<Record<string, string>> | string | null;
  readonly 'x-limits': readonly { readonly times: number; readonly seconds: number }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
}

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const code = (value: unknown) => `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;

/** The document as a page that reads without a script. */
export function documentPage(document: object): string {
  const { paths, components } = document as Document;
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(rows.map(({ operation }) => operation.tags[0] ?? ''))];
  const sections = tags.map((tag) => {
    const own = rows.filter(({ operation }) => operation.tags[0] === tag);
    return `<h2>${escaped(tag)}</h2>${own.map(entry).join('')}`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>精康转介平台 API</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/assets/pages.css"></head>
<body><main><h1>精康转介平台 API</h1><p>机器可读的文档：<a href="/api/openapi.json">/api/openapi.json</a></p>
${sections.join('\n')}<h2>Schemas</h2>${code(components.schemas)}</main></body></html>`;
}

function entry({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const who = operation['x-permission']
    ? `${operation['x-permission']}：${
        typeof operation['x-roles'] === 'string'
          ? '已登录'
          : Object.entries(operation['x-roles'] ?? {})
              .map(([role, reach]) => `${role} (${reach})`)
              .join('、')
      }`
    : '公开';
  const limits = operation['x-limits'].map(({ times, seconds }) => `每${seconds}秒${times}次`).join('、');
  const parameters = operation.parameters
    .map(({ name, required }) => `${name}${required ? '' : '?'}`)
    .join(', ');
  const [status = '', { content } = {}] = Object.entries(operation.responses)[0] ?? [];
  return `<section><h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3><p>${escaped(who)}，${limits || '不限次数'}</p>${
    parameters ? `<p>参数：${escaped(parameters)}</p>` : ''
  }${operation.requestBody ? code(operation.requestBody) : ''}<p>回答：${status}</p>${content ? code(content) : ''}</section>`;
}
