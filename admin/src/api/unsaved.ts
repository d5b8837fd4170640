/** Something on the page that is typed and not sent. */
export interface Unsaved {
  readonly isThere: () => boolean;
  /** Tried before anybody is asked. */
  readonly save?: (() => Promise<unknown>) | undefined;
  /** It stands in a form that opens and closes inside the record. */
  readonly inPanel?: boolean;
}

const question = '还有内容没有保存，离开后就没有了。确定离开吗？';
const patience = 5_000;
const held = new Set<Unsaved>();
const those = (inPanel: boolean) =>
  [...held].filter((one) => (one.inPanel === true || !inPanel) && one.isThere());

/** All that is typed and not sent, in whatever form: one question for whoever leaves it, and not one for each. */
export const unsaved = {
  hold: (one: Unsaved) => {
    held.add(one);
    return () => void held.delete(one);
  },
  isThere: () => those(false).length > 0,
  /** The page goes away whatever stands in it. */
  forget: () => held.clear(),
  /** What can be saved is saved first, unless the server says nothing for long. */
  mayLeave: async (): Promise<boolean> => {
    const saves = those(false).flatMap(({ save }) => (save ? [save()] : []));
    if (saves.length > 0)
      await Promise.race([Promise.all(saves), new Promise((done) => setTimeout(done, patience))]);
    return those(false).length === 0 || window.confirm(question);
  },
  /** Another form in place of the one that is open takes its words away. */
  mayClosePanel: (): boolean => those(true).length === 0 || window.confirm(question),
};
