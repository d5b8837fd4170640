import type { ThemeConfig } from 'antd';
import { colours, fontFamily, radius } from '@jingkang/shared/design/tokens';

/** Readable on white and on paper (at least 4.5:1); stock grey of placeholders is too light. */
const placeholder = '#6a746f';
/** Edges of inputs stand out at 3:1. */
const inputEdge = '#928976';

export const theme: ThemeConfig = {
  token: {
    fontFamily,
    fontSize: 15,
    borderRadius: radius.s,
    borderRadiusLG: radius.m,
    controlHeight: 38,
    colorPrimary: colours.pine,
    colorPrimaryHover: colours.pineDark,
    colorPrimaryActive: colours.pineDark,
    colorPrimaryBg: colours.pineLight,
    colorPrimaryBgHover: colours.pineLight,
    colorPrimaryText: colours.pine,
    controlItemBgActive: colours.pineLight,
    controlItemBgActiveHover: colours.pineLight,
    controlItemBgHover: colours.sunken,
    colorLink: colours.pine,
    colorLinkHover: colours.pineDark,
    colorLinkActive: colours.pineDark,
    colorInfo: colours.pine,
    colorError: colours.danger,
    colorErrorText: colours.danger,
    colorErrorBg: colours.dangerLight,
    colorWarning: colours.clay,
    colorWarningBg: colours.clayLight,
    colorWarningBorder: '#e6c3a6',
    colorSuccess: colours.pine,
    colorSuccessBg: colours.pineLight,
    colorInfoBg: colours.pineLight,
    colorInfoBorder: '#b4d6ca',
    colorText: colours.ink,
    colorTextHeading: colours.ink,
    colorTextSecondary: colours.inkSoft,
    colorTextTertiary: colours.inkSoft,
    colorTextDescription: colours.inkSoft,
    colorTextPlaceholder: placeholder,
    colorTextDisabled: placeholder,
    colorIcon: colours.inkSoft,
    colorBorder: inputEdge,
    colorBorderSecondary: colours.line,
    colorSplit: colours.line,
    colorBgLayout: colours.paper,
    colorBgContainer: colours.surface,
    colorBgContainerDisabled: colours.sunken,
  },
  components: {
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelRequiredMarkColor: colours.danger },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Table: {
      headerBg: colours.sunken,
      headerColor: colours.ink,
      cellPaddingBlock: 10,
      rowHoverBg: colours.paper,
    },
  },
};
