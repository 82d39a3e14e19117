const foreground = (name: string, subtle: string) => ({ default: `var(${name})`, subtle: `var(${subtle})` });
const container = (background: string) => ({
  backgroundColor: `var(${background})`,
  foregroundColors: {
    default: foreground('--colorNeutralForeground1', '--colorNeutralForeground2'),
    dark: foreground('--colorNeutralForeground1', '--colorNeutralForeground2'),
    light: foreground('--colorNeutralForegroundInverted', '--colorNeutralForegroundInverted2'),
    accent: foreground('--colorBrandForeground2', '--colorBrandForeground2'),
    good: foreground('--colorPaletteGreenForeground1', '--colorPaletteGreenForeground1'),
    warning: foreground('--colorPaletteDarkOrangeForeground3', '--colorPaletteDarkOrangeForeground3'),
    attention: foreground('--colorPaletteRedForeground1', '--colorPaletteRedForeground1'),
  },
});

/** How cards look: Teams' measures, in Fluent's own colours, so that light and dark come by themselves. */
export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('--colorNeutralBackground1'),
    emphasis: container('--colorNeutralBackground3'),
    accent: container('--colorBrandBackground2'),
    good: container('--colorPaletteGreenBackground1'),
    warning: container('--colorPaletteYellowBackground1'),
    attention: container('--colorPaletteRedBackground1'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'Bolder', color: 'Default', size: 'Default', suffix: ' *', suffixColor: 'Attention' },
      optionalInputs: { weight: 'Bolder', color: 'Default', size: 'Default' },
    },
    errorMessage: { color: 'Attention', weight: 'Default', size: 'Small', spacing: 'Small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  factSet: {
    title: { weight: 'bolder', size: 'default', color: 'default', wrap: true, maxWidth: 160 },
    value: { weight: 'default', size: 'default', color: 'default', wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 2 },
};
