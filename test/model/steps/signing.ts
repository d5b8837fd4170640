import type { Dice } from '../dice';
import type { Person } from '../people';
import type { Row } from '../stored';
import { uploaded, type View } from './step';

interface Drawn {
  readonly url: string;
  readonly by: Person;
}

/** The name that the page shows to whom it is about. */
async function nameOf(view: View, path: string, row: Row): Promise<string | undefined> {
  const by = view.person(row.owner_id);
  const answer = by && (await view.ask({ by, method: 'GET', url: `/my/${path}/${row.id}` }));
  return answer?.body?.signing?.personName;
}

/**
 * Who signs: mostly person and guardian, sometimes one of them with the reason for the other, now and then in a way
 * that cannot be accepted.
 */
export async function signers(
  view: View,
  path: 'consents' | 'agreements',
  row: Row,
  dice: Dice,
  drawn?: Drawn,
): Promise<Row> {
  const personName = (await nameOf(view, path, row)) ?? '测试本人';
  const signer = async (who: string) => {
    const signatureId = drawn && (await uploaded(view, drawn.by, drawn.url, 'signature'));
    return {
      who,
      name: who === 'person' ? personName : '测试家人',
      agrees: dice.chance(0.96),
      ...(signatureId && { signatureId }),
    };
  };
  const both = dice.chance(0.7);
  const personAlone = !both && dice.chance(0.5);
  return {
    textHash: dice.chance(0.97) ? row.text_hash : '0'.repeat(64),
    capacity: personAlone ? dice.of(['full', 'limited']) : dice.of(['full', 'limited', 'none']),
    signers: [
      ...(both || personAlone ? [await signer('person')] : []),
      ...(personAlone ? [] : [await signer('guardian')]),
    ],
    ...(personAlone ? { noGuardianReason: dice.of(['full_capacity', 'none_known']) } : {}),
    ...(both || personAlone ? {} : { noPersonReason: dice.of(['absent', 'cannot_express']) }),
  };
}
