import type { Dice } from '../dice';
import type { Person } from '../people';
import type { Row } from '../stored';
import { uploaded, type View } from './step';

interface Drawn {
  readonly url: string;
  readonly by: Person;
}

/**
 * Who signs: mostly person and guardian, sometimes one of them with the reason for the other, now and then in a way
 * that cannot be accepted.
 */
export async function signers(view: View, row: Row, dice: Dice, drawn?: Drawn): Promise<Row> {
  const signer = async (who: string) => {
    const signatureId = drawn && (await uploaded(view, drawn.by, drawn.url, 'signature'));
    return {
      who,
      name: who === 'person' ? '测试本人' : '测试家人',
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
