import { moreWords } from '@jingkang/shared/api/shown-at-most';
import { useQuery } from '@tanstack/react-query';
import { roles } from '@jingkang/shared/access/roles';
import { call } from '../../api/call';
import type { FieldName } from '../fields/field';
import { SelectField } from '../fields/SelectField';

interface Props {
  readonly name: FieldName;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
}

/** Someone of the own institution to whom a record can be given. */
export function ColleagueField({ name, label, required = true, hint }: Props) {
  const colleagues = useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => (await call('GET /colleagues')).items,
    staleTime: 60_000,
  });
  const options = (colleagues.data ?? []).map((colleague) => ({
    value: colleague.id,
    label: `${colleague.displayName} · ${roles[colleague.role].label} · ${colleague.organizationName} · ${
      colleague.qualified ? '有评估资质' : '没有有效的评估资质'
    }`,
  }));
  const more = moreWords('colleagues', options.length) ?? hint;
  return (
    <SelectField
      name={name}
      label={label}
      options={options}
      loading={colleagues.isLoading}
      required={required}
      {...(colleagues.isError
        ? { hint: '没能读取同事名单，请关上再打开试一次。' }
        : more
          ? { hint: more }
          : {})}
    />
  );
}
