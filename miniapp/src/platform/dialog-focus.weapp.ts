/** WeChat's screen readers keep to the topmost layer by themselves. */
export function useDialogFocus(_id: string, _close: () => void): void {}
