import type { Catalogue } from '../catalogue.ts'

/** The page of the doctor, and what its checks always say. */
export const doctor: Catalogue = {
  Fine: 'Bon',
  Look: 'À voir',
  Missing: 'Manque',
  'Check again': 'Vérifier à nouveau',
  'Data folder:': 'Dossier des données :',
  'Checking what is installed.': 'Vérification de ce qui est installé.',
  Node: 'Node',
  'TensorFlow runtime': 'Moteur TensorFlow',
  'Engine of new runs': 'Moteur des nouveaux essais',
  Devices: 'Processeurs',
  'Python with pip': 'Python avec pip',
  'C++ compiler': 'Compilateur C++',
  'Electron window': 'Fenêtre Electron',
  'Chromium for tests': 'Chromium pour les tests',
  'Data folder': 'Dossier des données',
  'Free disk space': 'Espace disque libre',
  '{node} (Electron {electron})': '{node} (Electron {electron})',
  '{version} ({variant}) in {directory}': '{version} ({variant}) dans {directory}',
  'TensorFlow {version}, recorded graph': 'TensorFlow {version}, graphe enregistré',
  'CPU, threads: {threads}; no NVIDIA driver': 'CPU, fils d’exécution : {threads} ; pas de pilote NVIDIA',
  'CPU, threads: {threads}; {devices} (NVIDIA driver {driver})':
    'CPU, fils d’exécution : {threads} ; {devices} (pilote NVIDIA {driver})',
  '{command} {version}, pip {pipVersion}': '{command} {version}, pip {pipVersion}',
  '{command} {version} without pip': '{command} {version} sans pip',
  '{command} {version} without pip; not needed, TensorFlow is set up':
    '{command} {version} sans pip ; inutile, TensorFlow est installé',
  'no Python 3': 'pas de Python 3',
  'no Python 3; not needed, TensorFlow is set up': 'pas de Python 3 ; inutile, TensorFlow est installé',
  'no package electron: opens in a browser': 'pas de paquet electron : s’ouvre dans un navigateur',
  'no Electron runtime at {expectedAt}: opens in a browser':
    'pas d’Electron à {expectedAt} : s’ouvre dans un navigateur',
  '{executable}, but no display: opens in a browser': '{executable}, mais pas d’écran : s’ouvre dans un navigateur',
  'run `npx install-electron`, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of one':
    'lancer `npx install-electron`, ou donner à ELECTRON_OVERRIDE_DIST_PATH le dossier d’un Electron',
  'install Python 3 with pip (Debian, Ubuntu: `apt-get install python3-pip`; Fedora: `dnf install python3-pip`)':
    'installer Python 3 avec pip (Debian, Ubuntu : `apt-get install python3-pip` ; Fedora : `dnf install python3-pip`)',
  'install Python 3 with pip (`xcode-select --install` or `brew install python`)':
    'installer Python 3 avec pip (`xcode-select --install` ou `brew install python`)',
  'install Python 3 from python.org': 'installer Python 3 depuis python.org',
  'install a C++ compiler (Debian, Ubuntu: `apt-get install g++`; Fedora: `dnf install gcc-c++`)':
    'installer un compilateur C++ (Debian, Ubuntu : `apt-get install g++` ; Fedora : `dnf install gcc-c++`)',
  'install the compiler with `xcode-select --install`': 'installer le compilateur avec `xcode-select --install`',
  'install the Visual Studio Build Tools': 'installer les Visual Studio Build Tools',
  '{dataDirectory}, writable': '{dataDirectory}, accessible en écriture',
  '{gigabytes} GB at {existing}': '{gigabytes} Go à {existing}',
  'TensorFlow.js alone: the same methods, many times slower':
    'TensorFlow.js seul : les mêmes méthodes, bien plus lentes',
  'set it up on the doctor’s page, or with `npm run setup`':
    'l’installer depuis la page de diagnostic, ou avec `npm run setup`',
  'TensorFlow is not set up yet': 'TensorFlow n’est pas encore installé',
  'TensorFlow is not set up yet: set it up on the doctor’s page, or with `npm run setup`':
    'TensorFlow n’est pas encore installé : l’installer depuis la page de diagnostic, ou avec `npm run setup`',
  'set TensorFlow up, see above': 'installer TensorFlow, voir plus haut',
  'set up the TensorFlow that uses the GPU, on the doctor’s page or with `npm run setup`':
    'installer le TensorFlow qui utilise le GPU, depuis la page de diagnostic ou avec `npm run setup`',
  'none; not needed, TensorFlow is set up': 'aucun ; inutile, TensorFlow est installé',
  'start from a desktop session, or set DISPLAY': 'démarrer depuis une session graphique, ou définir DISPLAY',
  '`npm test` installs one': '`npm test` en installe un',
  'none; only the tests need it': 'aucun ; seuls les tests en ont besoin',
  'give --data-dir or PENUMBRA_HOME a folder you may write to':
    'donner à --data-dir ou à PENUMBRA_HOME un dossier accessible en écriture',
  'TensorFlow is not set up: until it is, training takes many times longer.':
    'TensorFlow n’est pas installé : d’ici là, l’entraînement dure bien plus longtemps.',
  'Set TensorFlow up': 'Installer TensorFlow',
  'Set-up of TensorFlow': 'Installation de TensorFlow',
  'Fetches TensorFlow once for this user, checks it and compiles its binding: 274 MB, several GB with an NVIDIA GPU. Proxy settings hold; what an interrupted set-up has finished is not done again. Until then runs use TensorFlow.js alone.':
    'Télécharge TensorFlow une fois pour cet utilisateur, le vérifie et compile sa liaison : 274 Mo, plusieurs Go avec un GPU NVIDIA. Les réglages de proxy s’appliquent ; ce qu’une installation interrompue a achevé n’est pas refait. D’ici là, les essais utilisent TensorFlow.js seul.',
  'Fetch and set up': 'Télécharger et installer',
  'Without a network: a folder with the wheels': 'Sans réseau : un dossier contenant les fichiers wheel',
  '{size} of an earlier download are kept: it goes on from there.':
    '{size} d’un téléchargement précédent sont gardés : il reprend là.',
  'Set up from the folder': 'Installer depuis le dossier',
  'TensorFlow {version} is set up.': 'TensorFlow {version} est installé.',
  'Go to the runs': 'Aller aux essais',
  'Go on without TensorFlow': 'Continuer sans TensorFlow',
  'It can be set up at any time, from the doctor.': 'On peut l’installer à tout moment, depuis le diagnostic.',
  'Looking at what is there': 'Examen de ce qui est présent',
  'Compiling the TensorFlow binding': 'Compilation de la liaison de TensorFlow',
  GPU: 'GPU',
  'NVIDIA driver': 'Pilote NVIDIA',
  'none, or it sees no GPU': 'aucun, ou il ne voit aucun GPU',
  'memory not told': 'mémoire non indiquée',
  'compute capability': 'capacité de calcul',
  'not told': 'non indiquée',
  'TensorFlow is built for': 'TensorFlow est compilé pour',
  'none is set up': 'aucun n’est installé',
  'CUDA libraries, cuDNN': 'Bibliothèques CUDA, cuDNN',
  'TensorFlow sees': 'TensorFlow voit',
  'a GPU': 'un GPU',
  'the CPU alone': 'le CPU seul',
  'nothing: it is not set up, or does not load': 'rien : il n’est pas installé, ou ne se charge pas',
  'TensorFlow has no GPU here: the CPU was measured.': 'TensorFlow n’a pas de GPU ici : c’est le CPU qui a été mesuré.',
  'TensorFlow sees no GPU and uses the CPU: update the NVIDIA driver, then check again':
    'TensorFlow ne voit aucun GPU et utilise le CPU : mettre à jour le pilote NVIDIA, puis vérifier à nouveau',
  'TensorFlow uses no GPU on this platform': 'TensorFlow n’utilise pas de GPU sur cette plateforme',
  there: 'présente',
  'not set up': 'non installée',
  'Speed of matrix products': 'Vitesse des produits de matrices',
  'Multiplies float32 matrices for five seconds on each device. Runs that train meanwhile slow it down.':
    'Multiplie des matrices float32 pendant cinq secondes sur chaque processeur. Les essais en cours ralentissent la mesure.',
  Measure: 'Mesurer',
  '{products} products of {size} × {size} in {seconds} s': '{products} produits de {size} × {size} en {seconds} s',
  'make room: runs with checkpoints need some hundred MB each':
    'faire de la place : chaque essai demande quelques centaines de Mo avec ses points de reprise',
}
