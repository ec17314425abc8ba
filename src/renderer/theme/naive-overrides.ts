import type { GlobalThemeOverrides } from 'naive-ui'
import type { Palette } from './palette.ts'

export const sansFont = "'Source Sans 3', system-ui, sans-serif"
export const monoFont = "'JetBrains Mono', ui-monospace, monospace"

/** Naive UI in our colours and sizes: 14 px text, 32 px controls, square-ish corners. */
export function naiveOverrides(palette: Palette): GlobalThemeOverrides {
  return {
    common: {
      fontFamily: sansFont,
      fontFamilyMono: monoFont,
      fontSize: '14px',
      fontSizeSmall: '14px',
      fontSizeTiny: '13px',
      heightSmall: '28px',
      heightMedium: '32px',
      borderRadius: '4px',
      borderRadiusSmall: '3px',
      bodyColor: palette.background,
      cardColor: palette.surface,
      modalColor: palette.surface,
      popoverColor: palette.surface,
      inputColor: palette.surface,
      borderColor: palette.border,
      dividerColor: palette.border,
      textColorBase: palette.text,
      textColor1: palette.text,
      textColor2: palette.text,
      textColor3: palette.muted,
      placeholderColor: palette.muted,
      primaryColor: palette.accent,
      primaryColorHover: palette.accentHover,
      primaryColorPressed: palette.accentPressed,
      primaryColorSuppl: palette.accentHover,
      errorColor: palette.danger,
      errorColorHover: palette.danger,
      errorColorPressed: palette.danger,
    },
    Input: { border: `1px solid ${palette.border}`, color: palette.surface },
    InternalSelection: { border: `1px solid ${palette.border}`, color: palette.surface },
  }
}
