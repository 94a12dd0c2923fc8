#ifndef MARSAD_CXML_H
#define MARSAD_CXML_H
const char *cxml_version(void);
#endif
