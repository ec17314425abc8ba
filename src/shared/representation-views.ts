/** What a network has learned of its inputs: its filters, its codes, how it denoises. */

/** Test error against Gaussian noise added to the inputs of a finished classifier. */
export interface NoiseSweepViewSpec {
  kind: 'noise-sweep'
  id: string
  title: string
}

export interface NoiseSweepViewData {
  kind: 'noise-sweep'
  part: 'test'
  /** Test examples measured: the first of the part, the same at every σ. */
  examples: number
  /** Standard deviations of the noise, in units of the inputs. */
  sigmas: readonly number[]
  /** Per cent, one per σ. */
  errors: readonly number[]
}

/** Weights of the first layer as pictures. */
export interface FiltersViewSpec {
  kind: 'filters'
  id: string
  title: string
}

export interface FiltersViewData {
  kind: 'filters'
  /** Of one filter. */
  width: number
  height: number
  channels: number
  /** Units of the layer, of which the first are shown. */
  units: number
  filters: readonly {
    /** Base64 of 128 + 127·w/max|w|: grey where the weight is 0. */
    picture: string
    /** max|w| of this filter. */
    largest: number
  }[]
}

/** Codes of test examples brought to the plane. */
export interface EmbeddingViewSpec {
  kind: 'embedding'
  id: string
  title: string
}

export interface EmbeddingViewData {
  kind: 'embedding'
  part: 'test'
  classNames: readonly string[]
  /** Numbers per code. */
  codeSize: number
  /** True class of each example: the first of the part, in its order. */
  labels: readonly number[]
  projections: readonly EmbeddingProjection[]
}

export interface EmbeddingProjection {
  method: 'pca' | 't-sne'
  /** Of PCA: share of the codes' variance along x and y. */
  explained?: readonly number[]
  /** Of t-SNE. */
  perplexity?: number
  x: readonly number[]
  y: readonly number[]
}

/** What the combinators of a ladder have learned: ẑ against z̃ for several u. */
export interface CombinatorsViewSpec {
  kind: 'combinators'
  id: string
  title: string
}

export interface CombinatorsViewData {
  kind: 'combinators'
  /** Values of the signal from above, u, one curve each. */
  above: readonly number[]
  layers: readonly {
    /** 0 is the image. */
    layer: number
    /** Values of z̃ along the axis. */
    lateral: readonly number[]
    units: readonly {
      unit: number
      /** ẑ by [u][z̃]. */
      denoised: readonly (readonly number[])[]
    }[]
  }[]
}

/** Test images damaged and repaired, through one layer after the other. */
export interface ReconstructionsViewSpec {
  kind: 'reconstructions'
  id: string
  title: string
  /** How a column is called, with `{layer}` in it: `Through layer {layer}`. */
  pathLabel: string
  /** One sentence: what a column shows. */
  note: string
}

export interface ReconstructionsViewData {
  kind: 'reconstructions'
  part: 'test'
  width: number
  height: number
  channels: number
  classNames: readonly string[]
  /** The layer of each path, in the order of `reconstructed`. */
  layers: readonly number[]
  /** Mean squared error per pixel of each path over the examples measured; of the corrupted image first. */
  errors: { corrupted: number; reconstructed: readonly number[] }
  examples: readonly {
    /** In the part's order. */
    index: number
    label: number
    /** Base64 of pixels 0 … 255, clipped. */
    clean: string
    corrupted: string
    reconstructed: readonly string[]
  }[]
}
