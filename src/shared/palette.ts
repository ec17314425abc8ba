/** Every colour of the interface: style sheets get them as variables, canvas charts and Naive UI by value. */
export interface Palette {
  background: string
  surface: string
  sunken: string
  border: string
  text: string
  muted: string
  accent: string
  accentHover: string
  accentPressed: string
  onAccent: string
  danger: string
  warning: string
  success: string
  /** Okabe–Ito, safe for colour-blind readers; its yellow is left out (too faint on white), its black is the last. */
  series: readonly string[]
  /** A quantity from little to much, light to dark on white and the other way on black. */
  heat: readonly string[]
}

export type ThemeName = 'light' | 'dark'

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    background: '#f7f7f5',
    surface: '#ffffff',
    sunken: '#efefec',
    border: '#dbdbd6',
    text: '#1f2328',
    muted: '#59616a',
    accent: '#2a5db0',
    accentHover: '#3a6dc0',
    accentPressed: '#1f4a91',
    onAccent: '#ffffff',
    danger: '#b3261e',
    warning: '#8f5a00',
    success: '#1c7044',
    series: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#1f2328'],
    heat: ['#fff6c8', '#f7c65b', '#e8772e', '#a8263c', '#3d0f38'],
  },
  dark: {
    background: '#15171a',
    surface: '#1c1f23',
    sunken: '#24282d',
    border: '#353b42',
    text: '#e3e6e9',
    muted: '#9aa4ae',
    accent: '#7fb0f5',
    accentHover: '#98c0f8',
    accentPressed: '#6a9de6',
    onAccent: '#10151c',
    danger: '#f2857c',
    warning: '#e5b567',
    success: '#6fc795',
    series: ['#3f9fd8', '#e8772e', '#1fb88c', '#d995bb', '#e69f00', '#7cc8f2', '#e3e6e9'],
    heat: ['#3a1650', '#8a2667', '#d9503f', '#f5a733', '#fdf6cc'],
  },
}
