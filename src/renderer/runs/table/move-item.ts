/** The list with one of its items at another place. */
export function moveItem<Item>(list: readonly Item[], item: Item, place: number): Item[] {
  return list.filter((other) => other !== item).toSpliced(place, 0, item)
}
