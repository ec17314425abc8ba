import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import RunsPage from './pages/RunsPage.vue'

/** Every page of the workbench. All but the home page load when first opened. */
export function createAppRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'runs', component: RunsPage, meta: { title: 'Runs' } },
      { path: '/new', name: 'new', component: () => import('./pages/NewRunPage.vue'), meta: { title: 'New run' } },
      {
        path: '/runs/curves',
        name: 'run-curves',
        component: () => import('./pages/RunCurvesPage.vue'),
        meta: { title: 'Curves of runs' },
      },
      {
        path: '/runs/:id/:tab?',
        name: 'run',
        component: () => import('./pages/RunPage.vue'),
        props: true,
        meta: { title: 'Run' },
      },
      {
        path: '/compare',
        name: 'compare',
        component: () => import('./pages/ComparePage.vue'),
        meta: { title: 'Compare' },
      },
      {
        path: '/studies',
        name: 'studies',
        component: () => import('./pages/StudiesPage.vue'),
        meta: { title: 'Studies' },
      },
      {
        path: '/studies/new',
        name: 'new-study',
        component: () => import('./pages/NewStudyPage.vue'),
        meta: { title: 'New study' },
      },
      {
        path: '/studies/:id',
        name: 'study',
        component: () => import('./pages/StudyPage.vue'),
        props: true,
        meta: { title: 'Study' },
      },
      { path: '/try', name: 'try', component: () => import('./pages/TryPage.vue'), meta: { title: 'Try it' } },
      { path: '/queue', name: 'queue', component: () => import('./pages/QueuePage.vue'), meta: { title: 'Queue' } },
      {
        path: '/datasets',
        name: 'datasets',
        component: () => import('./pages/DatasetsPage.vue'),
        meta: { title: 'Datasets' },
      },
      { path: '/doctor', name: 'doctor', component: () => import('./pages/DoctorPage.vue'), meta: { title: 'Doctor' } },
      { path: '/trash', name: 'trash', component: () => import('./pages/TrashPage.vue'), meta: { title: 'Trash' } },
      { path: '/:rest(.*)', redirect: '/' },
    ],
  })
}
