/** Translations by English sentence. A sentence that counts has two: for one, and for several. */
export type Catalogue = Readonly<Record<string, string | readonly [one: string, several: string]>>
