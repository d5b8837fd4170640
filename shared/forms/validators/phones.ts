const mobile = /^1[3-9]\d{9}$/;
const landline = /^0\d{2,3}-?\d{7,8}$/;
const serviceNumber = /^(400-?\d{3}-?\d{4}|12345)$/;

export const isMobile = (number: string) => mobile.test(number);
/** A mobile or a landline with its area code. */
export const isPhone = (number: string) => mobile.test(number) || landline.test(number);
/** What an institution may publish: also 400 numbers and 12345. */
export const isPublicPhone = (number: string) => isPhone(number) || serviceNumber.test(number);
