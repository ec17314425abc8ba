import { expect, test } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { fakeGallery } from '../../testing/fake-gallery.ts'
import AdversarialGalleryView from './AdversarialGalleryView.vue'

/** What a screen reader reads: text and labels, without tags. */
async function readOut(count: number): Promise<string> {
  const html = await renderToString(createSSRApp(AdversarialGalleryView, { data: fakeGallery(count) }))
  return html
    .replace(/<[^>]*aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('each row says the prediction before and after each attack, its probability and whether it is wrong', async () => {
  const text = await readOut(1)
  expect(text).toContain('Test image 0, true 0')
  expect(text).toContain('true 0 0 , right, 98.0 %')
  expect(text).toContain('r of FGSM')
  expect(text).toContain('0 → 1 , wrong, 60.0 %')
  expect(text).toContain('0 → 0 , right, 84.0 %')
})

test('the head of each attack counts the wrong ones, the caption says the norm', async () => {
  const text = await readOut(8)
  expect(text).toContain('L2 norm 2 ')
  expect(text.match(/\d of 8 wrong/g)).toEqual(['6 of 8 wrong', '6 of 8 wrong', '4 of 8 wrong', '1 of 8 wrong'])
})
