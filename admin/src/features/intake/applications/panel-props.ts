import type { ActionOf, PanelProps } from '../../../components/record/actions';

export type ApplicationPanelProps<Action extends ActionOf<'/applications'>> = PanelProps<
  '/applications',
  Action
>;

export interface Merging {
  /** The duplicate that was chosen on the record. */
  readonly mergeInto: string | undefined;
}
