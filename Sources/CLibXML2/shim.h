#ifndef TOLLBOOK_CLIBXML2_SHIM_H
#define TOLLBOOK_CLIBXML2_SHIM_H
#include <libxml2/libxml/HTMLparser.h>
#include <libxml2/libxml/tree.h>
#include <libxml2/libxml/xmlerror.h>
#endif
