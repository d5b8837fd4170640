import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Radio } from 'antd';
import { MoneyField } from '../../../components/fields/MoneyField';
import { TextField } from '../../../components/fields/TextField';

const choices = [
  { value: true, label: '免费' },
  { value: false, label: '收费' },
];

/** Free, or by the published price list (明码标价). */
export function PriceFields({ within }: { readonly within: string }) {
  const free: unknown = Form.useWatch([within, 'free']);
  return (
    <>
      <Form.Item name={[within, 'free']} label="收费" required>
        <Radio.Group aria-label="收费" options={choices} />
      </Form.Item>
      {free === false && (
        <>
          <TextField
            name={[within, 'priceListVersion']}
            label="价目表"
            required
            hint="公布的价目表的编号或日期。"
          />
          <Form.List name={[within, 'priceItems']}>
            {(rows, { add, remove }, { errors }) => (
              <>
                {rows.map(({ key, name }, index) => (
                  <fieldset key={key} className="signer">
                    <legend>第{index + 1}个收费项目</legend>
                    <div className="two-columns">
                      <TextField name={[String(name), 'item']} label="项目" required />
                      <MoneyField name={[String(name), 'priceFen']} label="单价（元）" required />
                      <TextField name={[String(name), 'unit']} label="单位" required placeholder="如：次" />
                    </div>
                    <Button size="small" onClick={() => remove(name)}>
                      去掉第{index + 1}个收费项目
                    </Button>
                  </fieldset>
                ))}
                <Form.ErrorList errors={errors} />
                <p>
                  <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
                    加一个收费项目
                  </Button>
                </p>
              </>
            )}
          </Form.List>
        </>
      )}
    </>
  );
}
