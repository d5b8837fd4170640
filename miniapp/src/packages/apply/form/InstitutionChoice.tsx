import { ChipsField } from '../../../components/ChipsField';
import { Room } from '../../../components/Room';
import type { FormControl } from '../../../forms/use-form';
import { useInstitutions } from '../../../hooks/use-institutions';

const notSure = '';

/** LN/8: the applicant may choose; without a choice it goes by residence to the county. */
export function InstitutionChoice({ form }: { form: FormControl }) {
  const county = form.text('regionCode').slice(0, 6);
  const institutions = useInstitutions(county.length === 6 ? county : undefined);
  const items = institutions.data?.items ?? [];
  const choices = [
    { value: notSure, label: '不确定，请帮我安排' },
    ...items.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Room>
      {items.length ? (
        <ChipsField
          form={form}
          name="chosenOrganizationId"
          label="想去哪家机构"
          hint="不确定就不选。会按住处安排。"
          choices={choices}
        />
      ) : null}
    </Room>
  );
}
