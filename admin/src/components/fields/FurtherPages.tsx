import { Form } from 'antd';
import { useEffect } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { mostPages } from '@jingkang/shared/attachments/page-limits';
import type { FieldName } from './field';

interface Props {
  /** Where the form keeps the first page, and all further ones. */
  readonly first: FieldName;
  readonly name: FieldName;
  /** What lies there of this paper. */
  readonly scans: readonly AttachmentView[];
}

/** Of a paper of several pages, all that was uploaded and not handed in yet goes along with the first. */
export function FurtherPages({ first, name, scans }: Props) {
  const form = Form.useFormInstance();
  const chosen: unknown = Form.useWatch(first, form);
  const further = scans.filter(({ id, removable }) => removable && id !== chosen).map(({ id }) => id);
  const ids = further.join();
  useEffect(() => {
    form.setFieldValue(name, chosen && ids ? ids.split(',') : undefined);
  }, [form, name, chosen, ids]);
  const count = further.length + (chosen ? 1 : 0);
  return (
    <>
      <Form.Item name={name} hidden>
        <Kept />
      </Form.Item>
      {Boolean(chosen) && (
        <p className="soft" role="status">
          {`${count} / ${mostPages} 页`}
          {further.length > 0 && '。选的是第一页，没有提交过的其他页一起记下；不要的请先删除。'}
        </p>
      )}
    </>
  );
}

/** Its value is kept by the form; nothing is shown. */
const Kept = () => null;
