import '@fontsource/jetbrains-mono/latin-400.css'
import '@fontsource/source-sans-3/latin-400.css'
import '@fontsource/source-sans-3/latin-600.css'
import '@fontsource/source-sans-3/latin-ext-400.css'
import '@fontsource/source-sans-3/greek-400.css'
import '@fontsource/source-sans-3/greek-600.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { clientKey, type RendererClient } from './client/renderer-client.ts'
import { createAppRouter } from './router.ts'
import './theme/base.css'

/** Mounts the interface on `#app`, talking to the given workbench. */
export function startApp(client: RendererClient): void {
  createApp(App).provide(clientKey, client).use(createPinia()).use(createAppRouter()).mount('#app')
}
