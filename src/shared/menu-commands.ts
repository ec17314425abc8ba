/** What the native menu leaves to the page; the rest it does itself. */
export type MenuCommand = 'palette' | 'sheet'
