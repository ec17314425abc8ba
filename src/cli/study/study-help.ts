export const studyHelp = `Trains many runs at once and compares them.

npm run -s study -- label-efficiency METHOD --labels 100,1000 [--seeds 1-3]
    error against labels, beside the supervised baseline on the same labels and on every label
npm run -s study -- perturbations METHOD [--full-grid]
    error against ε, α and I_p, as far as the method has them
npm run -s study -- grid METHOD --vary epsilon=1,2,5 --vary alpha=0.5,1
    every combination
npm run -s study -- random METHOD --samples 20 --vary learningRate=log:1e-4:1e-2 --vary hiddenNoise=uniform:0:0.5 --vary batchNorm=none,all
    combinations drawn at random; log is uniform in the logarithm
npm run -s study -- list                  every study, newest first
npm run -s study -- show ID               each cell: n, mean ± standard deviation of the test error
npm run -s study -- stop ID               its runs that train or wait are stopped, each with a checkpoint
npm run -s study -- resume ID             goes on with a stopped study
npm run -s study -- remove ID             forgets a study that is not running; its runs stay

  --seeds 1-3,7           every cell is trained under each of them (default 1-3)
  --prune FIRSTSTEP:FACTOR  successive halving: of each seed's runs the best 1/FACTOR by validation error go on to
                          FACTOR times the steps, and so on
  --max-runs N            more runs than this are refused (default 200)
  --plan                  says what would be trained and how long it takes, trains nothing
  --name TEXT, --json, --data-dir DIR
  --preset, --dataset, --steps, --set and the run settings as for train

A completed run of the same recipe and seed is taken as it is. Ctrl-C stops with checkpoints; a second one ends at once.
Exit codes: 0 completed or stopped, 1 a run failed or nothing was possible, 2 wrong use.`
