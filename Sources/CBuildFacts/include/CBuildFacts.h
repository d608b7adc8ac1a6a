// What a build knows of itself.
#ifndef CBUILDFACTS_H
#define CBUILDFACTS_H

/// The commit that was built, twelve hexadecimal digits with "+" behind them where files had changed since;
/// empty where the build did not come from a repository.
const char *_Nonnull build_commit(void);

#endif
