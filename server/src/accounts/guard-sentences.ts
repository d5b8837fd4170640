/** What someone reads who is asked for their password again within a session. */
export const passwordWrong = '密码不对，请再核对。输错几次后要等一会儿，请15分钟后再试。';
export const factorMissing = '请填写动态验证码，或填一个恢复码。';
export const factorWrong = '动态验证码或恢复码不对，或已经用过。请等下一个再填，或稍后再试。';
