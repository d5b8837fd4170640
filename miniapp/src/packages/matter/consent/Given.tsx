import type { MyConsent } from '@jingkang/shared/api/consents';
import type { ConsentItemCode } from '@jingkang/shared/texts/consent-items';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { Icon } from '../../../components/Icon';
import { Section } from '../../../components/Section';
import { useWork } from '../../../hooks/use-work';
import { Box, Tap, Words } from '../../../platform/elements';
import { hasMovedOn, mayDo } from '../may-do';
import type { Done } from './done';

interface Props {
  consent: MyConsent;
  onDone: (what: Done) => void;
  onStale: () => void;
}

type Item = MyConsent['wording']['items'][number];

/** What was agreed to. Each free item, and the whole, is taken back as easily as it was given (个人信息保护法 15). */
export function Given({ consent, onDone, onStale }: Props) {
  const { id, version, wording, items, withdrawalMeans } = consent;
  const [asking, setAsking] = useState<Item | 'whole'>();
  const work = useWork();
  const ask = (what: Item | 'whole') => {
    work.setProblem(undefined);
    setAsking(what);
  };

  const send = async (what: Item | 'whole') => {
    const refusal = await work.run(async (write) => {
      if (what === 'whole')
        await write('POST /consents/{id}/actions/withdraw', { params: { id }, body: { version } });
      else {
        const body = { version, items: [what.code as ConsentItemCode] };
        await write('POST /consents/{id}/actions/withdraw-items', { params: { id }, body });
      }
      setAsking(undefined);
      onDone(what === 'whole' ? 'withdraw' : 'withdrawItem');
    });
    if (hasMovedOn(refusal)) onStale();
  };
  const whole = mayDo(consent, 'withdraw');
  const single = mayDo(consent, 'withdraw-items');

  return (
    <Section title={whole ? '同意的事项' : '当时同意的事项'}>
      <Box className="jk-card jk-stack" role="list">
        {wording.items.map((item) => {
          const agreed = items.includes(item.code);
          return (
            <Box key={item.code} className="jk-stack jk-stack--tight" role="listitem">
              <Box className="jk-row">
                <Icon name={agreed ? 'check' : 'close'} />
                <Words className="jk-strong jk-grow">{item.title}</Words>
                <Words className="jk-soft">{agreed ? '同意' : '没有同意'}</Words>
              </Box>
              <Words className="jk-soft">{item.body}</Words>
              {agreed && single && !item.required ? (
                <Tap className="jk-link" label={`撤回这一项，${item.title}`} onPress={() => ask(item)}>
                  <Words>撤回这一项</Words>
                </Tap>
              ) : null}
            </Box>
          );
        })}
      </Box>
      {whole ? (
        <Button kind="plain" onPress={() => ask('whole')}>
          撤回同意
        </Button>
      ) : null}
      {asking ? (
        <ConfirmDialog
          id={`withdraw-${id}-dialog`}
          title={asking === 'whole' ? '要撤回同意吗' : `要撤回“${asking.title}”吗`}
          words={asking === 'whole' ? (withdrawalMeans ?? '') : '撤回后，不再为这件事使用您的信息。'}
          confirm="确定撤回"
          busy={work.busy}
          problem={work.problem}
          onConfirm={() => void send(asking)}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </Section>
  );
}
