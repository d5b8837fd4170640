import { MatterPage } from '../MatterPage';
import { useMy } from '../use-my';
import { Consent } from './Consent';

export default function ConsentMatter() {
  const my = useMy('GET /my/consents/{id}');
  return (
    <MatterPage title={my.data?.wording.title ?? '同意书'} my={my}>
      {(consent) => <Consent key={consent.id} consent={consent} onChanged={my.reload} />}
    </MatterPage>
  );
}
