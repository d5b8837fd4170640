/** A file, as far as the question goes whether it may be taken away. */
export interface BroughtFile {
  readonly broughtById: string;
  /** It was handed in with its record, or something that was decided or signed rests on it. */
  readonly submitted: boolean;
}

export type Removal = 'allowed' | 'notYours' | 'stays';

/** A file is taken away only by who brought it, and never after it was submitted, whoever owns the record. */
export function removalOf({ broughtById, submitted }: BroughtFile, accountId: string): Removal {
  if (broughtById !== accountId) return 'notYours';
  return submitted ? 'stays' : 'allowed';
}

export const submittedStays = '这个文件已经提交，不能再删除。传错了的，请再传一份对的，并告诉社工。';
