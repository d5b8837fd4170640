import type { ActionOf, PanelProps } from '../../../components/record/actions';

export type CasePanelProps<Action extends ActionOf<'/cases'>> = PanelProps<'/cases', Action>;
