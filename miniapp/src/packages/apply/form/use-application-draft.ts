import type { DraftView } from '@jingkang/shared/api/applications';
import { ApplicationForm } from '@jingkang/shared/forms/application';
import { useEffect, useRef, useState } from 'react';
import { call, write } from '../../../api/call';
import { useForm, type Form } from '../../../forms/use-form';
import { DraftSaver, type DraftStatus } from '../../../hooks/draft-saver';
import { useRequest, type Request } from '../../../hooks/use-request';
import { useSession } from '../../../state/session';

const typed = [ApplicationForm];

export interface ApplicationDraft {
  stored: Request<DraftView>;
  form: Form;
  status: DraftStatus;
  /** Sends what is pending; answers whether all of it is on the server. */
  flush: () => Promise<boolean>;
  version: () => number;
}

/** The draft lives on the server; this keeps the screen and the server in step. */
export function useApplicationDraft(id: string): ApplicationDraft {
  const known = useSession((state) => state.known);
  const [status, setStatus] = useState<DraftStatus>({ state: 'saved', refused: {} });
  const saver = useRef<DraftSaver>();
  const stored = useRequest(known ? id : undefined, () =>
    call('GET /applications/{id}/draft', { params: { id } }),
  );
  const form = useForm(
    'apply',
    typed,
    {},
    {
      onChange: (field, value) => saver.current?.change(field, value),
      onLeave: () => void saver.current?.flush(),
    },
  );

  const { data } = stored;
  const { setAll } = form;
  useEffect(() => {
    if (!data) return undefined;
    setAll(data.fields);
    const mine = new DraftSaver({
      version: data.version,
      fields: data.fields,
      put: (version, fields, byItself, over) =>
        write('PUT /applications/{id}/draft', {
          params: { id },
          body: { version, fields, ...over },
          byItself,
        }),
      publish: setStatus,
    });
    saver.current = mine;
    return () => {
      void mine.flush();
      mine.stop();
    };
  }, [id, data, setAll]);

  return {
    stored,
    form,
    status,
    flush: () => saver.current?.flush() ?? Promise.resolve(false),
    version: () => saver.current?.currentVersion ?? 0,
  };
}
