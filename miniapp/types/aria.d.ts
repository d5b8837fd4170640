import '@tarojs/components/types/common';

/** Put into the weapp templates by config/weapp-plugin.js. */
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaRole?: string;
    ariaLabel?: string;
    ariaChecked?: string;
    ariaSelected?: string;
    ariaExpanded?: string;
    ariaDisabled?: string;
    ariaHidden?: string;
    ariaLive?: string;
    ariaInvalid?: string;
    ariaRequired?: string;
  }
}
