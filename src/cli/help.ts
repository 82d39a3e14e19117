/** Every command of the command line, one a line. */
export const help = `holdfast policy list | show ID [--language cy] | check FILE | schema [PLACE]
holdfast acts [NAME] [--policy ID|FILE] [--language cy]
holdfast assess --policy ID|FILE --facts FILE|- [--now INSTANT] [--language cy]
holdfast try    --policy ID|FILE --facts FILE|- --act NAME [--data JSON|@FILE] [--by PERSON|ROLE] [--now INSTANT] [--language cy]
holdfast dry-run --policy NEW --against OLD --facts FOLDER
holdfast quarter --policy ID --facts FOLDER --presented YYYY-MM
holdfast clauses [--policy ID] [--untested]
holdfast verify [REFERENCE]             whether the record is what was written
holdfast index rebuild                  makes the index again from the record; the program must be stopped
holdfast jobs [again [REFERENCE]]       the work that was given up, and why; again asks for it once more
holdfast provision                      makes the site's lists, and mends their columns`;
