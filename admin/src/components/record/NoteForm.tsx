import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WriteKey } from '@jingkang/shared/api/routes';
import { NoteForm as NoteRules } from '@jingkang/shared/forms/any-record';
import { SwitchField } from '../fields/SwitchField';
import { TextField } from '../fields/TextField';
import { RuledForm } from '../RuledForm';
import { Section } from './Section';

type NotedIn<Key> = Key extends `POST ${infer Path}/{id}/notes` ? Path : never;

interface Props {
  readonly collection: NotedIn<WriteKey>;
  readonly id: string;
}

/** A working note; only a deliberate switch makes it visible to the applicant. */
export function NoteForm({ collection, id }: Props) {
  const client = useQueryClient();
  const [written, setWritten] = useState(0);
  return (
    <Section title="写记录">
      <RuledForm
        key={written}
        formClass={NoteRules}
        initial={{ visibleToApplicant: false }}
        send={(input, write) => write(`POST ${collection}/{id}/notes`, { params: { id }, body: input })}
        onDone={() => {
          setWritten(written + 1);
          void client.invalidateQueries({ queryKey: [collection, 'record', id] });
        }}
        submitLabel="记下"
      >
        <TextField name="body" label="内容" rows={3} required />
        <SwitchField
          name="visibleToApplicant"
          label="申请人可见"
          hint="打开后，申请人会在进度里看到这条记录。"
        />
      </RuledForm>
    </Section>
  );
}
