export const runsHelp = `Shows, compares, annotates, resumes and carries runs.

npm run -s runs -- list [--trashed] [--json]       every run, or those in the trash, newest first
npm run -s runs -- show ID [--json]                one run with its settings, errors and checkpoints
npm run -s runs -- compare ID ID… [--json]         what differs, and the errors beside those of the first
npm run -s runs -- ensemble ID ID… [--json]        test error of runs of one split by the mean of their probabilities
npm run -s runs -- sql 'SELECT …' [--json]         asks the database; docs/database.md lists its tables
npm run -s runs -- resume ID [--json]              goes on from the last checkpoint of a stopped, failed or interrupted run
npm run -s runs -- report ID… [--groups] [--format html|markdown|latex] [--language en|fr] [--out FILE]
                                                   a comparison to keep; --groups takes every seed of each run’s group
npm run -s runs -- export ID… --out FILE.penumbra  one run as one file; several into a folder, --out DIR
npm run -s runs -- import FILE…                    takes runs out of such files
npm run -s runs -- trash ID…                       moves runs to the trash
npm run -s runs -- restore ID…                     takes them out again
npm run -s runs -- star ID…                        marks runs; unstar takes the mark away
npm run -s runs -- tag ID… --add TAG --remove TAG  tags runs; both options may come several times

--data-dir DIR says where the runs are kept, else PENUMBRA_HOME, else the user’s data folder.`
