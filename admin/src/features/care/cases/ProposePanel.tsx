import { useQuery } from '@tanstack/react-query';
import type { SuggestionView } from '@jingkang/shared/api/places';
import { ProposeAllocationForm } from '@jingkang/shared/forms/cases';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { EmptyNote } from '../../../components/EmptyNote';
import { ActionForm } from '../../../components/record/ActionForm';
import type { CasePanelProps } from './panel-props';
import { SuggestionField } from './SuggestionField';

/** The service suggests with its reasons; a human chooses and confirms (LN/10, 104/6). */
export function ProposePanel(props: CasePanelProps<'propose-allocation'>) {
  const { id } = props.target;
  const suggestions = useQuery({
    queryKey: ['/cases', 'suggestions', id],
    queryFn: async () => (await call('GET /cases/{id}/suggestions', { params: { id } })).items,
  });
  return (
    <Answer of={suggestions} rows={6}>
      {(items) =>
        items.some(({ choosable }) => choosable) ? (
          <ActionForm {...props} formClass={ProposeAllocationForm}>
            <p>
              按居住地、服务、年龄、远近和空位排列，由您决定。选定后先请本人或监护人同意，同意了才送机构。
            </p>
            <SuggestionField name="organizationId" suggestions={items} />
          </ActionForm>
        ) : (
          <>
            <EmptyNote>现在没有可以选的机构。可以先列入等候，并告诉本人还有什么办法。</EmptyNote>
            <NotChoosable items={items} />
          </>
        )
      }
    </Answer>
  );
}

const NotChoosable = ({ items }: { readonly items: readonly SuggestionView[] }) => (
  <ul className="plain-list">
    {items.map(({ id, name, whyNot }) => (
      <li key={id}>
        {name}：{whyNot}
      </li>
    ))}
  </ul>
);
