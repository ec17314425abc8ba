import { findElectron } from './src/runtime/electron.ts'

/**
 * How the desktop app is packaged. TensorFlow is not in it: the app fetches it for each user, who is asked first.
 *
 * @type {import('electron-builder').Configuration}
 */
export default {
  appId: 'org.penumbra.workbench',
  productName: 'Penumbra',
  copyright: 'Copyright © Penumbra’s authors, MIT licence',
  directories: { output: 'dist', buildResources: 'resources' },
  electronDist: installedElectron(),
  npmRebuild: false,
  nodeGypRebuild: false,
  asar: true,
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'package.json',
    '!**/*.map',
    // The Node that runs Penumbra from source.
    '!node_modules/{node-bin-*,node-linux-*,node-darwin-*,node-win-*}/**',
    // What its own install script would fetch and compile; the set-up has its own way.
    '!node_modules/@tensorflow/tfjs-node-gpu/{deps,lib,scripts}/**',
    '!node_modules/@tensorflow/*/dist/**/*.{d.ts,min.js}',
    '!node_modules/@tensorflow/*/src/**',
  ],
  asarUnpack: ['**/*.node'],
  extraResources: [
    { from: 'out/legal/licences.txt', to: 'licences.txt' },
    { from: 'out/legal/sbom.cdx.json', to: 'sbom.cdx.json' },
    // Read by the C++ compiler, which cannot look into the archive; electron-builder leaves sources out of it anyway.
    besideTheArchive('@tensorflow/tfjs-node-gpu/binding'),
    besideTheArchive('node-api-headers/include'),
  ],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: process.platform === 'darwin',
  },
  fileAssociations: [
    {
      ext: 'penumbra',
      name: 'Penumbra run',
      description: 'One run of Penumbra',
      mimeType: 'application/x-penumbra-run',
    },
  ],
  protocols: [{ name: 'Penumbra run', schemes: ['penumbra'] }],
  linux: {
    target: ['AppImage', 'deb', 'rpm'],
    category: 'Science',
    icon: 'icon.png',
    maintainer: 'Penumbra’s authors',
    synopsis: 'A workbench for learning from few labels',
  },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.education', icon: 'icon.png' },
  win: { target: ['nsis'], icon: 'icon.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  // Nothing is ever uploaded.
  publish: null,
}

/** @param {string} folder below node_modules */
function besideTheArchive(folder) {
  return { from: `node_modules/${folder}`, to: `app.asar.unpacked/node_modules/${folder}` }
}

/** The folder of an Electron on this machine; without one electron-builder fetches it. */
function installedElectron() {
  const { ELECTRON_OVERRIDE_DIST_PATH } = process.env
  if (ELECTRON_OVERRIDE_DIST_PATH) return ELECTRON_OVERRIDE_DIST_PATH
  return 'executable' in findElectron() ? 'node_modules/electron/dist' : null
}
