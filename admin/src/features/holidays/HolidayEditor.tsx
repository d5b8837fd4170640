import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { HolidayYearView } from '@jingkang/shared/api/places';
import { HolidayYearForm } from '@jingkang/shared/forms/holidays';
import { optionsOf } from '../../components/options';
import { PickList } from '../../components/PickList';
import { RuledForm } from '../../components/RuledForm';

const kinds = { holiday: '放假', workday: '上班' } as const;

/** All rows of one year, saved together. */
export function HolidayEditor({ table }: { readonly table: HolidayYearView }) {
  const client = useQueryClient();
  const [saved, setSaved] = useState(false);
  const { year } = table;
  return (
    <RuledForm
      formClass={HolidayYearForm}
      fixed={{ year }}
      initial={{ days: table.days.map(({ date, kind, name }) => ({ date, kind, name })) }}
      send={(input, write) => write<HolidayYearView>('PUT', '/holidays', { body: input })}
      onDone={(answer) => {
        client.setQueryData(['holidays', year], answer);
        setSaved(true);
      }}
      submitLabel={`保存${year}年的安排`}
    >
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
      <p role="status">{saved && '已保存，时限会按新的安排算。'}</p>
    </RuledForm>
  );
}
