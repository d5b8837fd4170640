import { StaffSignInForm } from './sign-in';
import { validateForm } from './validate';

const check = (recoveryCode: string) =>
  validateForm(StaffSignInForm, { userName: 'a', password: 'b', recoveryCode }, { today: '2026-11-24' });

describe('a recovery code', () => {
  it.each(['7K2M-9QXA-34TB', '7K2M 9QXA 34TB', ' 7k2m9qxa34tb ', '7K2M–9QXA－34TB'])(
    'is taken as %j',
    (code) => expect(check(code)).toHaveProperty('value'),
  );

  it.each(['7K2M', '恢复码七个字以上', '------------'])('is not %j', (code) =>
    expect(check(code)).toEqual({ fields: { recoveryCode: '恢复码不对，请重新输入。' } }),
  );
});
