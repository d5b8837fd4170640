import type { ReactNode } from 'react';
import { ErrorState } from '../../components/ErrorState';
import { Loading } from '../../components/Loading';
import { Page } from '../../components/Page';
import { Room } from '../../components/Room';
import type { My } from './use-my';

interface Props<T> {
  title: string;
  lead?: string;
  my: My<T>;
  children: (data: T) => ReactNode;
}

/** A page about one own record: it is read, it cannot be read, or it is shown. */
export function MatterPage<T>({ title, lead, my, children }: Props<T>) {
  return (
    <Page personal title={title} lead={lead}>
      {!my.data && !my.problem ? <Loading /> : null}
      <Room>{my.problem ? <ErrorState problem={my.problem} onRetry={my.reload} /> : null}</Room>
      {my.data ? children(my.data) : null}
    </Page>
  );
}
