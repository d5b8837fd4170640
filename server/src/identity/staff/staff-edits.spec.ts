import type { EntityManager } from 'typeorm';
import type { AccountRow } from '../accounts/account.entity';
import { StaffEdits } from './staff-edits.service';
import type { StaffViews } from './staff-views';

const masked = '138****1111';
const row = { id: 'a', version: 2, role: 'therapist', displayName: '甲', organizationId: 'o' } as AccountRow;
const edits = new StaffEdits({} as EntityManager, { phoneOf: () => masked } as unknown as StaffViews);
const { role, displayName } = row;
const values = { role, displayName, organizationId: 'o' };

describe('the telephone of an account, of which its form shows the mask', () => {
  const phone = '13800001111';

  it.each([
    ['is what the form began with', { ...values, phone }],
    ['is the mask of what stands there', { ...values, phone: masked }],
  ])('is not stored as its mask where what was typed %s', async (_, base) => {
    const merged = await edits.over(row, { version: 2, base, ...values, phone } as never);
    expect(merged.phone ?? phone).toBe(phone);
  });

  it('is stored as it is typed', async () => {
    const typed = { ...values, phone: '13900002222' };
    const merged = await edits.over(row, {
      version: 2,
      base: { ...values, phone: masked },
      ...typed,
    } as never);
    expect(merged.phone).toBe('13900002222');
  });
});
