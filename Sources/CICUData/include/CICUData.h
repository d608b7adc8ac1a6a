// Stands in for the data of ICU; it has nothing to call.
#ifndef CICUDATA_H
#define CICUDATA_H
#endif
