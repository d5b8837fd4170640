import 'reflect-metadata';
import { permissions } from '@jingkang/shared/access/permissions';
import { recordKinds } from '@jingkang/shared/records/all';
import { type PartOfCase, partsOfCase } from '@jingkang/shared/records/outlines';
import { getMetadataArgsStorage } from 'typeorm';
import type { InCase, PartTable } from '../foundation/records/stored-record';
import { storedRecords } from './all';

const { columns } = getMetadataArgsStorage();
const propertiesOf = (part: PartOfCase) =>
  columns
    .filter(({ target }) => target === storedRecords[part].entity)
    .map(({ propertyName }) => propertyName);
type Rows = Readonly<Record<string, { readonly from: readonly string[]; readonly by: string }>>;

describe.each(partsOfCase)('%s of a case', (part) => {
  const { ended, inCase } = storedRecords[part];
  const { ends, followsOwner, followsHandler, begun }: InCase = inCase;
  const { states } = recordKinds[part].lifecycle;
  const actions: Rows = recordKinds[part].lifecycle.actions;

  it('ends with it in each state that waits for somebody', () => {
    const settled: readonly string[] = ended;
    const waiting = Object.keys(states).filter((state) => !settled.includes(state));
    expect(waiting).not.toHaveLength(0);
    expect(ends.flatMap(({ from }) => from)).toEqual(expect.arrayContaining(waiting));
  });

  it('ends by what its lifecycle lets the system do there', () => {
    for (const { by, from } of ends) {
      expect(actions[by]?.from).toEqual(expect.arrayContaining([...from]));
      expect(recordKinds[part].lifecycle.actions).toHaveProperty([by, 'by'], 'system');
    }
  });

  it('follows by columns that it has, and is the family’s where it says whose it is', () => {
    const has = (property: string) => propertiesOf(part).includes(property);
    expect(has('caseId')).toBe(true);
    expect(followsOwner).toBe(has('ownerId'));
    expect(followsHandler && !has('organizationId')).toBe(false);
  });

  it('is begun by a permission of its own matter', () => {
    if (begun) expect(Object.keys(permissions)).toContain(begun.by);
    if (begun) expect(begun.while).not.toHaveLength(0);
  });
});

type Refused<Planted, By> = Planted extends By ? 'it compiles' : true;
type Agreements = typeof storedRecords.agreements;

/** Edits that must not compile: the check of the types reads them, and one that would compile is no `true`. */
const planted: readonly true[] = [
  true satisfies Refused<Omit<Agreements, 'inCase'>, PartTable>,
  true satisfies Refused<Omit<Agreements, 'inCase'> & { inCase: Omit<InCase, 'ends'> }, PartTable>,
  true satisfies Refused<{ by: 'agreement.perpare'; while: [] }, InCase['begun']>,
  true satisfies Refused<['propose-hospital-asessment'], InCase['endsAlsoWith']>,
];

it(`${planted.length} planted edits do not compile`, () => expect(planted).not.toHaveLength(0));
