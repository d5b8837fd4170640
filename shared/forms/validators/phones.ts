import { foldPhone } from '../typed/phones';

const mobile = /^1[3-9]\d{9}$/;
const landline = /^0\d{2,3}-\d{7,8}$/;
const withExtension = /^(?:0\d{2,3}-\d{7,8}|[48]00-\d{3}-\d{4})(?:转\d{1,6})?$/;
const hotline = /^(?:0\d{2,3}-)?(?:12\d{3}|9[56]\d{3,4})$/;

const has = (number: string, ...shapes: readonly RegExp[]): boolean => {
  const folded = foldPhone(number);
  return shapes.some((shape) => shape.test(folded));
};

export const isMobile = (number: string) => has(number, mobile);
/** A mobile or a landline with its area code. */
export const isPhone = (number: string) => has(number, mobile, landline);
/** What an institution may publish: also an extension, a 400 number and a hotline such as 12345, 12356 or 96110. */
export const isPublicPhone = (number: string) => has(number, mobile, withExtension, hotline);
