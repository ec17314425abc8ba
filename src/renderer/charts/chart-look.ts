import { monoFont, sansFont } from '../theme/naive-overrides.ts'
import type { Palette } from '../theme/palette.ts'

/** Room for the axes' numbers and names around every plot. */
export const plotGrid = {
  left: 8,
  right: 8,
  top: 30,
  bottom: 26,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
} as const

/** How both axes of every chart look. */
export function axisLook(palette: Palette) {
  return {
    axisLine: { lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    axisLabel: { color: palette.muted, fontFamily: sansFont, fontSize: 12, hideOverlap: true },
    splitLine: { lineStyle: { color: palette.border, width: 1 } },
    nameTextStyle: { color: palette.muted, fontFamily: sansFont, fontSize: 12 },
  }
}

/** How the values at the cursor look, and the line through it. */
export function tooltipLook(palette: Palette) {
  return {
    confine: true,
    transitionDuration: 0,
    backgroundColor: palette.surface,
    borderColor: palette.border,
    textStyle: { color: palette.text, fontFamily: monoFont, fontSize: 12 },
    axisPointer: {
      type: 'line' as const,
      lineStyle: { color: palette.muted, type: 'dashed' as const },
      animation: false,
    },
  }
}
