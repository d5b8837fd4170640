import type { AllocationRow } from '@jingkang/shared/api/allocations';
import { ClockMark } from '../../../components/ClockMark';
import { StateTag } from '../../../components/StateTag';
import { listed, whoOf } from './allocation-words';

export function AllocationRowText({ row }: { readonly row: AllocationRow }) {
  return (
    <>
      <span className="row-line">
        <strong>{whoOf(row)}</strong>
        <StateTag label={row.state.label} tone={row.state.tone} />
      </span>
      <span className="row-line">
        <span>{row.nextAction}</span>
        <ClockMark clock={row.clock} />
      </span>
      <span className="row-line small soft">
        <span>
          {listed(row.services)} · {row.organizationName}
        </span>
      </span>
    </>
  );
}
