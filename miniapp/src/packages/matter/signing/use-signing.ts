import type { AttachmentView } from '@jingkang/shared/api/common';
import type { SigningNeedsView } from '@jingkang/shared/api/signing';
import { SignerForm } from '@jingkang/shared/forms/signing';
import { useRef, useState } from 'react';
import type { Problem } from '../../../api/problem';
import { useForm, type Form } from '../../../forms/use-form';
import type { Upload } from '../../../hooks/use-work';
import type { Stroke, UploadTarget } from '../../../platform/element-props';
import { signatureFile } from '../../../platform/signature-canvas';
import {
  agrees,
  besideSigners,
  missingIn,
  type SignerKey,
  signerKeys,
  signersIn,
  type SigningAnswers,
  signingOf,
  type Signatures,
} from './signers';

const typed = [SignerForm];
/** `guardianName` is the name of a signer. */
const fieldOf = (input: string) => (input.endsWith('Name') ? 'name' : input);

export interface Signing {
  form: Form;
  needs: SigningNeedsView;
  strokesOf: (key: SignerKey) => readonly Stroke[];
  write: (key: SignerKey, strokes: readonly Stroke[]) => void;
  /** Shows what is missing; answers whether nothing is. */
  check: () => boolean;
  /** Uploads the drawn signatures and gives the answers with them. */
  answers: (upload: Upload) => Promise<SigningAnswers>;
  show: (problem: Problem) => void;
}

interface Uploaded {
  strokes: readonly Stroke[];
  id: string;
}

const order = [
  'capacity',
  'who',
  'noPersonReason',
  'noGuardianReason',
  ...signerKeys.flatMap((key) => [`${key}Name`, `${key}Relation`, `${key}Agrees`, `${key}Signature`]),
];

/** Who signs and how, the same for consents and agreements. Nothing of it is kept on the device. */
export function useSigning(name: string, needs: SigningNeedsView, to: Omit<UploadTarget, 'kind'>): Signing {
  const form = useForm(name, typed, needs.personName ? { personName: needs.personName } : {}, { fieldOf });
  const [written, setWritten] = useState<Signatures<readonly Stroke[]>>({});
  const uploaded = useRef<Signatures<Uploaded>>({});

  /** What was drawn is sent once, however often the rest is tried. */
  const signatureId = async (key: SignerKey, upload: Upload): Promise<string> => {
    const strokes = written[key] ?? [];
    const known = uploaded.current[key];
    if (known?.strokes === strokes) return known.id;
    const file = await signatureFile(form.idOf(`${key}Signature`), strokes);
    const { id }: AttachmentView = await upload(file, { ...to, kind: 'signature' });
    uploaded.current = { ...uploaded.current, [key]: { strokes, id } };
    return id;
  };

  return {
    form,
    needs,
    strokesOf: (key) => written[key] ?? [],
    write: (key, strokes) => {
      setWritten((before) => ({ ...before, [key]: strokes }));
      form.set(`${key}Signature`, strokes.length);
    },
    check: () => form.show(missingIn(form.values, needs, written), order),
    answers: async (upload) => {
      const ids: Partial<Record<SignerKey, string>> = {};
      if (needs.drawnSignatures)
        for (const key of signersIn(form.values))
          if (agrees(form.values, key)) ids[key] = await signatureId(key, upload);
      return signingOf(form.values, ids);
    },
    show: ({ fields }) => void form.show(besideSigners(form.values, fields), order),
  };
}
