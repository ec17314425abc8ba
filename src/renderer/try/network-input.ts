import type { DatasetInfo } from '../../shared/datasets.ts'
import { asDigit } from './as-digit.ts'
import { type GreyImage, resample } from './grey-image.ts'

/** A picture that a user brought: three planes of brightness, equal ones for a drawing. */
export interface Picture {
  red: GreyImage
  green: GreyImage
  blue: GreyImage
}

export type ImageSize = Pick<DatasetInfo, 'width' | 'height' | 'channels'>

/** The picture as a network of this image size gets it: row by row, channels last, 0 … 1. Grey ones as MNIST's digits. */
export function networkInput(picture: Picture, { width, height, channels }: ImageSize): number[] {
  if (channels === 1) return [...asDigit(greyOf(picture), width, height).values]
  const planes = [picture.red, picture.green, picture.blue].map((plane) => {
    const whole = { left: 0, top: 0, width: plane.width, height: plane.height }
    return resample(plane, whole, width, height).values
  })
  return Array.from({ length: width * height * channels }, (_, index) => {
    const value = planes[Math.min(2, index % channels)]?.[Math.floor(index / channels)] ?? 0
    return Math.min(1, Math.max(0, value))
  })
}

/** Luma of ITU-R BT.601. */
function greyOf({ red, green, blue }: Picture): GreyImage {
  const values = red.values.map(
    (value, index) => 0.299 * value + 0.587 * (green.values[index] ?? 0) + 0.114 * (blue.values[index] ?? 0),
  )
  return { ...red, values }
}

/** The planes of a canvas's pixels; what is transparent is black. */
export function pictureOf({ width, height, data }: ImageData): Picture {
  const plane = (channel: number): GreyImage => ({
    width,
    height,
    values: Float32Array.from(
      { length: width * height },
      (_, pixel) => ((data[4 * pixel + channel] ?? 0) * (data[4 * pixel + 3] ?? 0)) / (255 * 255),
    ),
  })
  return { red: plane(0), green: plane(1), blue: plane(2) }
}
