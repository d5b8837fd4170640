import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ChangeEvent, useId, useState } from 'react';
import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { definitionProblems } from '@jingkang/shared/assessments/imported';
import { useAttemptKey } from '../../../api/attempt-key';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { ProblemNote } from '../../../components/ProblemNote';

interface Read {
  readonly definition: object;
  /** A sentence per place of the file. */
  readonly problems: Readonly<Record<string, string>>;
}

/** Reads a definition from a file, says what is wrong with it place by place, and imports it. */
export function ImportScale({ onDone }: { readonly onDone: () => void }) {
  const id = useId();
  const client = useQueryClient();
  const attempt = useAttemptKey();
  const [read, setRead] = useState<Read>();
  const importing = useWrite({
    send: (definition: object, write) =>
      write('POST /scales', { body: { definition }, idempotencyKey: attempt.key }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['scales'] });
      onDone();
    },
    onError: attempt.renewAfter,
  });
  const pick = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    importing.reset();
    if (file) setRead(readText(await file.text()));
    target.value = '';
  };
  const problems = Object.entries({ ...read?.problems, ...asProblem(importing.error)?.fields });
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>导入量表</h2>
      <p>文件是FHIR Questionnaire样式的JSON，须写明许可说明。导入后的版本不能再改，有改动请换版本号。</p>
      <div className="upload">
        <input
          id={id}
          type="file"
          className="upload-input"
          accept="application/json,.json"
          onChange={(event) => void pick(event)}
        />
        <label htmlFor={id} className="upload-button">
          选择定义文件
        </label>
      </div>
      {problems.length > 0 && (
        <Alert
          className="note"
          type="error"
          role="alert"
          showIcon
          title={`有${problems.length}处需要改正。`}
          description={
            <ul className="plain-list">
              {problems.map(([path, sentence]) => (
                <li key={path}>
                  {path && <code>{path}</code>} {sentence}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {problems.length === 0 && <ProblemNote problem={asProblem(importing.error)} />}
      {read && problems.length === 0 && (
        <Preview
          definition={read.definition as ScaleDefinition}
          busy={importing.isPending}
          onImport={() => importing.mutate(read.definition)}
        />
      )}
    </section>
  );
}

interface PreviewProps {
  readonly definition: ScaleDefinition;
  readonly busy: boolean;
  readonly onImport: () => void;
}

function Preview({ definition: { title, version, item, copyright }, busy, onImport }: PreviewProps) {
  return (
    <>
      <p role="status">
        读到《{title}》{version}版，{item.length}个条目。许可说明：{copyright}
      </p>
      <Button type="primary" loading={busy} onClick={onImport}>
        导入
      </Button>
    </>
  );
}

function readText(text: string): Read {
  try {
    const definition = JSON.parse(text) as object;
    return { definition, problems: definitionProblems(definition) };
  } catch {
    return { definition: {}, problems: { '': '这个文件不是JSON，请换一个。' } };
  }
}
