import type { Pace } from './pace';
import { type Data, draw, type Drawn, everyNode, putInto, readTemplates } from './wxml';

type Change = Readonly<Record<string, unknown>>;
type Templates = ReturnType<typeof readTemplates>;

/** What an input shows, and the value that it was last sent. */
interface Box {
  shown: string;
  sent: string;
}

const boxes = ['input', 'textarea', 'picker'];
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** The thread that draws a page. It knows of the page what it was sent, and of its inputs what was typed. */
export class View {
  /** Of each `setData` that carried the value of inputs which stood there before: their spoken names, and where. */
  readonly carried: { inputs: string[]; by: string[] }[] = [];
  private readonly typed = new Map<string, Box>();
  private drawn: Drawn[] | undefined;

  constructor(
    readonly data: Record<string, unknown>,
    private readonly templates: Templates,
    private readonly takes: () => Pace['takes'],
  ) {}

  get nodes(): Drawn[] {
    const root = this.data.root as Data | undefined;
    this.drawn ??= everyNode(draw({ cn: root ? [root] : [] }, this.templates));
    return this.drawn;
  }

  /** What a person reads in an input. */
  shown(node: Drawn): string {
    return this.typed.get(node.sid)?.shown ?? node.attributes.value ?? '';
  }

  /** What a person has typed, without the other thread having heard of it. */
  type(node: Drawn, shown: string): void {
    const sent = this.typed.get(node.sid)?.sent ?? node.attributes.value ?? '';
    this.typed.set(node.sid, { shown, sent });
  }

  /** A later value overwrites what was typed since, as WeChat does it. */
  apply(change: Change): void {
    const carriers = new Set<string>();
    this.drawn = undefined;
    for (const [at, value] of Object.entries(change)) {
      putInto(this.data, at, value);
      for (const sid of this.carriersOf(at, value)) carriers.add(sid);
    }
    if (!carriers.size) return;
    const overwritten: string[] = [];
    for (const node of this.nodes) {
      if (!boxes.includes(node.tag) || !carriers.has(node.sid)) continue;
      const sent = node.attributes.value ?? '';
      const before = this.typed.get(node.sid);
      const heard = !before || this.takes() === 'every value' || before.sent !== sent;
      this.typed.set(node.sid, { sent, shown: heard ? sent : before.shown });
      if (before) overwritten.push(node.attributes['aria-label'] ?? node.tag);
    }
    if (overwritten.length) this.carried.push({ inputs: overwritten, by: Object.keys(change) });
  }

  /** Where the value of this input stands in the data. */
  pathOf(sid: string): string | undefined {
    const at = pathTo(this.data.root as Data, sid, 'root');
    const short = at && this.templates.get(holderOf(this.data, `${at}.v`)?.nn ?? '')?.values.value;
    return short && `${at}.${short}`;
  }

  /** A value is carried by its own entry or by one of everything around it. */
  private carriersOf(at: string, value: unknown): string[] {
    if (isData(value)) return (Array.isArray(value) ? (value as Data[]) : [value]).flatMap(sidsIn);
    const holder = holderOf(this.data, at);
    const short = at.split('.').pop();
    const of = this.templates.get(holder?.nn ?? '');
    return holder?.sid && of?.values.value === short ? [holder.sid] : [];
  }
}

function pathTo(data: Data, sid: string, at: string): string | undefined {
  if (data.sid === sid) return at;
  for (const [index, child] of (data.cn ?? []).entries()) {
    const found = pathTo(child, sid, `${at}.cn.[${index}]`);
    if (found) return found;
  }
  return undefined;
}

const sidsIn = (data: Data): string[] => [data.sid ?? '', ...(data.cn ?? []).flatMap(sidsIn)];

function holderOf(data: Record<string, unknown>, at: string): Data | undefined {
  const keys = at.split('.').slice(0, -1);
  const found = keys.reduce<unknown>(
    (from, key) => (isData(from) ? from[key.replace(/^\[(\d+)\]$/, '$1')] : undefined),
    data,
  );
  return isData(found) ? found : undefined;
}
