/** The mini-program is one window with a token of its own: nobody else can change its session. */
export const cameByAnother = false;
export const whoseNow = (): string | undefined => undefined;
export const whoseIs = (_accountId: string | undefined): void => undefined;
export const onOtherTabs = (_look: () => void) => (): void => undefined;
export const settleWhose = (_asked: string | undefined, _answered: string | undefined): Promise<void> =>
  Promise.resolve();
