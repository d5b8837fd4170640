import { moreWords } from '@jingkang/shared/api/shown-at-most';
import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, type Ref, useState } from 'react';
import type { QueueRow } from '@jingkang/shared/api/applications';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { SearchForm, searchKeys } from '@jingkang/shared/forms/search';
import { validateForm } from '@jingkang/shared/forms/validate';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { today } from '../../../components/dates';
import { optionsOf } from '../../../components/options';
import { PickList } from '../../../components/PickList';
import { ProblemNote } from '../../../components/ProblemNote';

interface Props {
  readonly inputRef: Ref<InputRef>;
  readonly found: readonly Readable<QueueRow>[] | undefined;
  readonly onFound: (rows: readonly Readable<QueueRow>[] | undefined) => void;
}

/** Exact search. What is searched for never stands in the address. */
export function SearchBox({ inputRef, found, onFound }: Props) {
  const [by, setBy] = useState<SearchForm['by']>('number');
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState<string>();
  const searching = useWrite({
    send: (input: SearchForm, write) =>
      write('POST /applications/searches', {
        body: input,
      }),
    onSuccess: ({ items }) => onFound(items),
    gcTime: 0,
  });
  const search = (event: FormEvent) => {
    event.preventDefault();
    const checked = validateForm(SearchForm, { by, value }, { today: today() });
    setWrong('fields' in checked ? Object.values(checked.fields)[0] : undefined);
    if (!('value' in checked)) return;
    setValue(checked.value.value);
    searching.mutate(checked.value);
  };
  const clear = () => {
    setValue('');
    searching.reset();
    onFound(undefined);
  };
  return (
    <form noValidate className="search-box" role="search" aria-label="查找申请" onSubmit={search}>
      <PickList
        label="查找方式"
        value={by}
        options={optionsOf(searchKeys)}
        onChange={(code: SearchForm['by']) => setBy(code)}
      />
      <Input
        ref={inputRef}
        aria-label={`要找的${searchKeys[by]}`}
        placeholder={`输入完整的${searchKeys[by]}`}
        autoComplete="off"
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
      <Button htmlType="submit" loading={searching.isPending}>
        查找
      </Button>
      {found && (
        <p className="search-result" role="status">
          找到{found.length}件。{moreWords('search', found.length)}
          <Button type="link" size="small" onClick={clear}>
            回到队列
          </Button>
        </p>
      )}
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <ProblemNote problem={asProblem(searching.error)} />
    </form>
  );
}
