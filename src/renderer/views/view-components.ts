import type { Component } from 'vue'
import type { ViewData } from '../../shared/views.ts'
import ConfusionView from './ConfusionView.vue'

/** One component per kind of snapshot: a new method needs none, a new kind needs one. */
export const viewComponents: Readonly<Record<ViewData['kind'], Component>> = { confusion: ConfusionView }
