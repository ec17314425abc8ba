import type { AdversarialExample, AdversarialGalleryViewData } from '../../shared/views.ts'
import { fakeDataset, fakeImages } from './fake-data.ts'

const attacks = [
  { attack: 'fgsm', label: 'FGSM', fooled: 0.7 },
  { attack: 'l2', label: 'L2', fooled: 0.8 },
  { attack: 'vat', label: 'VAT', fooled: 0.5 },
  { attack: 'random', label: 'Random', fooled: 0.1 },
] as const

/** Rings under four attacks of one norm; the stronger ones fool more of them. */
export function fakeGallery(count: number): AdversarialGalleryViewData {
  return {
    kind: 'adversarial-gallery',
    part: 'test',
    width: 28,
    height: 28,
    channels: 1,
    classNames: fakeDataset.classNames,
    epsilon: 2,
    examples: Array.from({ length: count }, (_, index) => fakeExample(index)),
  }
}

function fakeExample(index: number): AdversarialExample {
  const batch = fakeImages([index])
  const [image = ''] = batch.images
  const [label = 0] = batch.labels
  return {
    index,
    label,
    image,
    probabilities: certain(index % 7 === 6 ? (label + 3) % 10 : label, 0.98),
    attacks: attacks.map(({ attack, label: title, fooled }, order) => {
      const pattern = Array.from({ length: 784 }, (_, place) => Math.sin(place * (order + 2.3) + index * 7.1))
      const isFooled = (index * 0.37 + order * 0.11) % 1 < fooled
      return {
        attack,
        label: title,
        perturbation: btoa(String.fromCharCode(...pattern.map((value) => Math.round(128 + 127 * value)))),
        largestChange: 0.12,
        image: btoa(
          String.fromCharCode(
            ...pattern.map((value, place) =>
              Math.min(255, Math.max(0, Math.round(atob(image).charCodeAt(place) + 30 * value))),
            ),
          ),
        ),
        probabilities: certain(isFooled ? (label + 1 + order) % 10 : label, 0.6 + 0.08 * order),
      }
    }),
  }
}

function certain(classIndex: number, probability: number): number[] {
  return Array.from({ length: 10 }, (_, index) => (index === classIndex ? probability : (1 - probability) / 9))
}
