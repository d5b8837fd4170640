/** What has just been done here, said once without praise or regret. */
export const doneWords = {
  give: '已收到您的同意。接下来的事，会告诉您。',
  refuse: '已记下您不同意。以后愿意了，请联系社工。',
  refuseReceiver: '已记下您不同意。会重新为您选机构。',
  withdraw: '已撤回同意。',
  withdrawItem: '已撤回这一项。其他的不变。',
} as const;
export type Done = keyof typeof doneWords;
