import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { EnteredHolidayYearView, HolidayYearView } from '@jingkang/shared/api/places';
import { HolidayYearForm } from '@jingkang/shared/forms/holidays';
import { NumberField } from '../../../components/fields/NumberField';
import { TextField } from '../../../components/fields/TextField';
import { optionsOf } from '../../../components/options';
import { PickList } from '../../../components/PickList';
import { RuledForm } from '../../../components/RuledForm';

const kinds = { holiday: '放假', workday: '上班' } as const;

/** All rows of one year, saved together. */
export function HolidayEditor({ table }: { readonly table: HolidayYearView }) {
  const client = useQueryClient();
  const [entered, setEntered] = useState<EnteredHolidayYearView>();
  const { year, notice } = table;
  return (
    <RuledForm
      formClass={HolidayYearForm}
      fixed={{ year }}
      initial={{
        notice: notice?.number,
        daysOff: notice?.daysOff,
        workdays: notice?.workdays,
        days: table.days.map(({ date, kind, name }) => ({ date, kind, name })),
      }}
      send={(input, write) => write('PUT /holidays', { body: input })}
      onDone={(answer) => {
        client.setQueryData(['holidays', year], answer);
        void client.invalidateQueries({ queryKey: ['holidays'] });
        setEntered(answer);
      }}
      submitLabel={`保存${year}年的安排`}
    >
      <TextField
        name="notice"
        label="通知文号"
        required
        hint="国务院办公厅关于这一年部分节假日安排的通知，如国办发明电〔2025〕7号。"
      />
      <NumberField name="daysOff" label="放假天数" required hint="照通知数这一年里放假的天数，连周末。" />
      <NumberField name="workdays" label="调休上班天数" required hint="照通知数这一年里要上班的周末。" />
      <Form.List name="days">
        {(rows, { add, remove }, { errors }) => (
          <>
            <ul className="day-rows">
              {rows.map(({ key, name }, index) => (
                <li key={key}>
                  <Form.Item name={[name, 'date']} noStyle>
                    <Input
                      type="date"
                      aria-label={`第${index + 1}行的日期`}
                      min={`${year}-01-01`}
                      max={`${year}-12-31`}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'kind']} noStyle>
                    <PickList label={`第${index + 1}行的类别`} options={optionsOf(kinds)} />
                  </Form.Item>
                  <Form.Item name={[name, 'name']} noStyle>
                    <Input aria-label={`第${index + 1}行的名称`} placeholder="如：春节" />
                  </Form.Item>
                  <Button type="text" aria-label={`去掉第${index + 1}行`} onClick={() => remove(name)}>
                    去掉
                  </Button>
                </li>
              ))}
            </ul>
            <Form.ErrorList errors={errors} />
            <p>
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ kind: 'holiday' })}>
                加一天
              </Button>
            </p>
          </>
        )}
      </Form.List>
      <p role="status">{entered && savedWords(entered)}</p>
    </RuledForm>
  );
}

const savedWords = ({ recounted }: EnteredHolidayYearView) =>
  recounted > 0 ? `已保存。${recounted}件的时限已按新的安排重算。` : '已保存，时限会按新的安排算。';
