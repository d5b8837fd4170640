import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One node of a page as WeChat would draw it. */
export interface Drawn {
  sid: string;
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** Has `bindtap`: something listens for a tap here. */
  taps: boolean;
  words: string;
  parent: Drawn | undefined;
  children: Drawn[];
}

export interface Template {
  tag: string;
  /** Attribute of the tag → short name of the value in the data. */
  values: Readonly<Record<string, string>>;
  taps: boolean;
}

/** The data of a page: `nn` names the template, `cn` holds the children, `v` the text. */
export interface Data {
  nn?: string;
  sid?: string;
  uid?: string;
  v?: string;
  cn?: Data[];
  [shortName: string]: unknown;
}

/** The templates of the built base.wxml, by the name that the data calls them. */
export function readTemplates(folder: string): ReadonlyMap<string, Template> {
  const source = readFileSync(path.join(folder, 'base.wxml'), 'utf8');
  const templates = new Map<string, Template>();
  const written = /<template name="tmpl_0_(\w+)">\s*<([\w-]+)\s([^>]*)>/g;
  for (const [, name = '', tag = '', attributes = ''] of source.matchAll(written)) {
    if (tag === 'template') continue;
    const values = [...attributes.matchAll(/([\w-]+)="\{\{(?:xs\.b\()?i\.(\w+)/g)].map(([, key, short]) => [
      key,
      short,
    ]);
    const template = {
      tag,
      values: Object.fromEntries(values),
      taps: /\sbindtap="eh"/.test(` ${attributes}`),
    };
    templates.set(name.replace(/_blur$/, ''), template);
  }
  return templates;
}

const textOf = (data: Data): string => (data.v ?? '') + (data.cn ?? []).map(textOf).join('');

export function draw(data: Data, templates: ReadonlyMap<string, Template>, parent?: Drawn): Drawn {
  const template = templates.get(data.nn ?? '');
  const attributes: Record<string, string> = {};
  for (const [key, short] of Object.entries(template?.values ?? {})) {
    const value = data[short];
    if (value !== undefined && value !== null) attributes[key] = String(value);
  }
  const drawn: Drawn = {
    sid: data.sid ?? '',
    tag: template?.tag ?? 'block',
    attributes: data.uid ? { ...attributes, id: data.uid } : attributes,
    taps: template?.taps ?? false,
    words: textOf(data),
    parent,
    children: [],
  };
  drawn.children = (data.cn ?? []).map((child) => draw(child, templates, drawn));
  return drawn;
}

export const everyNode = (node: Drawn): Drawn[] => [node, ...node.children.flatMap(everyNode)];

/** Puts one entry of `setData`, such as `root.cn.[0].cn.[2].v`, into the data of a page. */
export function putInto(data: Record<string, unknown>, at: string, value: unknown): void {
  const keys = at.split('.').map((key) => key.replace(/^\[(\d+)\]$/, '$1'));
  const last = keys.pop() ?? '';
  let holder = data;
  for (const key of keys) {
    holder[key] ??= {};
    holder = holder[key] as Record<string, unknown>;
  }
  holder[last] = value;
}
