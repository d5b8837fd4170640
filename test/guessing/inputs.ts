/** Inputs that look like secrets and are none that somebody could guess at, each with the reason. */
export const noSecret: Readonly<Record<string, string>> = {
  'POST /api/enrolments/{token} password': 'a password that is chosen',
  'POST /api/own-account/password password': 'a password that is chosen',
  'POST /api/sessions/wechat code': 'made and checked by WeChat',
  'POST /api/sessions/phone draftToken': 'a session token of 256 bits',
  'POST /api/sessions/current/totp/confirm totp': 'the secret was just told to the same session',
};

const secretLike = /^(password|current|totp|code|token|\w*(Code|Token|Secret|Password))$/;
/** Codes of regions, scales and the like are names and no secrets. */
const names = /^(region|organization)Code$/;

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, any>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, any>> };
}

export function secretInputs({ paths, components }: Document): string[] {
  const found: string[] = [];
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const route = `${method.toUpperCase()} ${path}`;
      const body = operation.requestBody?.content?.['application/json']?.schema ?? {};
      const named =
        String(body.$ref ?? '')
          .split('/')
          .at(-1) ?? '';
      const properties = Object.keys((named ? components?.schemas?.[named] : body)?.properties ?? {});
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      const inputs = [...properties, ...inPath.filter((name) => name === 'token')];
      for (const input of inputs)
        if (secretLike.test(input) && !names.test(input)) found.push(`${route} ${input}`);
    }
  return found;
}
