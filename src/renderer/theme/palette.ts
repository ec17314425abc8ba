/** The colours of the interface; reports are drawn in them too. */
export { palettes, type Palette, type ThemeName } from '../../shared/palette.ts'
