import type { Tone as ToneName } from '@jingkang/shared/lifecycles/lifecycle';
import { Words } from '../platform/elements';

/** The same words and colours for the same state as on the console. */
export function Tone({ tone, children }: { tone: ToneName; children: string }) {
  return <Words className={`jk-tone jk-tone--${tone}`}>{children}</Words>;
}
