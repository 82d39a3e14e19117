import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** Sea green: near to nothing else on the screen of a council's staff, and quiet. */
const harbour: BrandVariants = {
  10: '#021110',
  20: '#062321',
  30: '#083835',
  40: '#0a4744',
  50: '#0f5653',
  60: '#155f5c',
  70: '#1b6a66',
  80: '#217672',
  90: '#2f8984',
  100: '#429b96',
  110: '#57ada7',
  120: '#70beb9',
  130: '#8bcfca',
  140: '#a7dfdb',
  150: '#c5edea',
  160: '#e3f8f6',
};

export type Appearance = 'light' | 'dark';

const font = { fontFamilyBase: "'Segoe UI', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif" };

/** Fluent's themes in the desk's own colour. */
export const deskThemes: Readonly<Record<Appearance, Theme>> = {
  light: { ...createLightTheme(harbour), ...font },
  dark: {
    ...createDarkTheme(harbour),
    ...font,
    colorBrandForeground1: harbour[120],
    colorBrandForeground2: harbour[130],
    colorBrandForegroundLink: harbour[130],
  },
};
