/** What has no width and no meaning of its own: not seen, so never what somebody meant to type. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Hyphens, dashes, the minus and what an input method gives for them. */
const dashes = /[\p{Pd}\u2212\u30fc]/gu;

/** Nothing that can be seen. */
export const isBlank = (text: string): boolean => text.replace(unseen, '') === '';

/** Characters of any width as one: full-width digits and letters are the plain ones. For numbers and codes alone. */
export const plain = (text: string): string => text.normalize('NFKC').replace(dashes, '-');

export const withoutUnseen = (text: string): string => text.replace(unseen, '');
