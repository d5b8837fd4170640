import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { type CaseTab, caseTabs } from '@jingkang/shared/api/cases';
import { type Access, useAccess } from '../../../access';
import { RecordQueue } from '../../../components/queue/RecordQueue';
import { CasePane } from './CasePane';
import { CaseRowText } from './CaseRowText';
import { emptySentences } from './empty-sentences';

const route = getRouteApi('/shell/cases');

/** The people who were registered, by saved view: who looks after people begins with the own ones. */
export function CasesPage() {
  const { may } = useAccess();
  const { view = defaultView(may), record } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <RecordQueue
      collection="/cases"
      title="个案"
      views={caseTabs}
      view={view}
      openId={record}
      linkTo={(other, id) =>
        linkOptions({ to: '/cases', search: { view: other, ...(id ? { record: id } : {}) } })
      }
      onOpen={(id) => void navigate({ search: { view, ...(id ? { record: id } : {}) } })}
      draw={(row) => <CaseRowText row={row} />}
      empty={emptySentences[view]}
      pane={(id, openNext) => <CasePane key={id} id={id} onNext={openNext} />}
    />
  );
}

function defaultView(may: Access['may']): CaseTab {
  if (may('case.take') || may('assessment.record')) return 'mine';
  return may('case.allocate') ? 'to_allocate' : 'unassigned';
}
