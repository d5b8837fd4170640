import { correctedForm, fieldsAsked } from './asked-fields';

describe('what is asked for', () => {
  it('offers the fields of the items that are named', () => {
    expect(fieldsAsked(['证件号码'])).toEqual(['documentType', 'documentNumber']);
    expect(fieldsAsked(['联系方式'])).toEqual(['contactPhone']);
  });

  it('offers no field for what is answered in words', () => {
    expect(fieldsAsked(['监护人情况', '其他', '同意的凭证'])).toEqual([]);
  });
});

describe('the correction that is sent', () => {
  const before = { personName: '张三', contactPhone: '13800000000' };

  it('is the whole form with the corrected field', () => {
    expect(correctedForm(before, { contactPhone: '13900000000' }, ['contactPhone'])).toEqual({
      personName: '张三',
      contactPhone: '13900000000',
    });
  });

  it('is nothing when nothing was corrected', () => {
    expect(correctedForm(before, { ...before }, ['contactPhone'])).toBeUndefined();
  });
});
